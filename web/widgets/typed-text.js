// A field for a text, read by the model at the position of the run.

import {css, html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {MOST_CHARACTERS, WrittenText} from './text/written-text.js';

/** @import {Reading} from '../engine/types.js' */
/** @import {Run} from './run.js' */
/** @import {Context} from './widget.js' */

export const typedTextStyles = css`
  .typed,
  .typed label {
    min-inline-size: 0;
  }
  .typed label {
    display: grid;
    gap: var(--mgpt-space-xs);
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
  }
  .typed input {
    inline-size: min(14rem, 100%);
    font-size: 1rem;
  }
  .typed input[aria-invalid='true'] {
    border-color: var(--mgpt-error);
    box-shadow: inset 0 0 0 1px var(--mgpt-error);
  }
  .typed .error {
    margin: var(--mgpt-space-xs) 0 0;
    padding: 0.25rem 0.625rem;
    font-size: var(--mgpt-text-small);
  }
`;

export class TypedText extends WrittenText {
  #context;
  #readings;

  /** @param {Context} context whose attribute `text` is what it begins with */
  constructor(context) {
    const readings = new Readings(context.run);
    super(context, (text) => void readings.of(text));
    this.#context = context;
    this.#readings = readings;
  }

  /** What is shown, read at the position of the run. @returns {Reading} */
  get reading() {
    return this.#readings.of(this.read());
  }

  /** After `reading` of the same render. */
  render() {
    const {problem} = this;
    return html`<div class="typed"><label>${this.#context.words.typed.label}
      <input type="text" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength=${MOST_CHARACTERS}
        .value=${live(this.typed)} aria-invalid=${problem ? 'true' : 'false'}
        aria-describedby=${problem ? 'typed-error' : nothing}
        @input=${(/** @type {Event} */ {target}) => this.write(/** @type {HTMLInputElement} */ (target).value)}></label>
      ${problem ? html`<p class="error" id="typed-error" role="alert">${problem}</p>` : nothing}</div>`;
  }
}

/** The reading of a text at a place is asked once. */
class Readings {
  #run;
  /** @type {{at: unknown, text: string, reading: Reading} | undefined} */
  #last;

  /** @param {Run} run */
  constructor(run) {
    this.#run = run;
  }

  /** @param {string} text @returns {Reading} throws what the engine says against it */
  of(text) {
    const {session, situation} = this.#run;
    if (this.#last?.at !== situation || this.#last.text !== text) {
      this.#last = {at: situation, text, reading: session.read(text)};
    }
    return this.#last.reading;
  }
}
