// A text that the visitor types, read by the model at the position of the run. What the model
// cannot read is said in the engine's words, and the last good text stays in the picture.

import {css, html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {EngineError} from '../engine/engine.js';

/** @import {Reading} from '../engine/types.js' */
/** @import {Context} from './widget.js' */

export const typedTextStyles = css`
  .typed label {
    display: grid;
    gap: var(--mgpt-space-xs);
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
  }
  .typed input {
    inline-size: 14rem;
    max-inline-size: 100%;
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

export class TypedText {
  #context;
  /** @type {{at: unknown, text: string | undefined, reading: Reading} | undefined} */
  #last;
  #error = '';

  /** @param {Context} context whose attribute `text` is what it begins with */
  constructor(context) {
    this.#context = context;
  }

  /** What is in the field, good or not. @returns {string} */
  get typed() {
    const {memory, attributes} = this.#context;
    return typeof memory.text === 'string' ? memory.text : attributes.text;
  }

  /** The text typed, or the last one that can be read, read at the position of the run. @returns {Reading} */
  get reading() {
    const {memory, attributes, dropped} = this.#context;
    const isTyped = typeof memory.text === 'string';
    this.#error = '';
    const typed = this.#tried(this.typed);
    if (typeof typed !== 'string') {
      memory.instead = undefined;
      return typed;
    }
    this.#error = typed;
    if (!isTyped) dropped('text', `cannot be read: ${typed}`);
    const instead = [this.#last?.text, memory.instead, attributes.text].find((text) => typeof text === 'string' && typeof this.#tried(text) !== 'string');
    memory.instead = isTyped && instead !== attributes.text ? instead : undefined;
    // Another corpus may not even have the letters of the attribute: its own document has them.
    return this.#read(instead);
  }

  /** @param {string} text @returns {Reading | string} or what the engine says against it */
  #tried(text) {
    try {
      return this.#read(text);
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      return error.message;
    }
  }

  /** After `reading` of the same render. */
  render() {
    const {words: {typed: says}, memory, changed} = this.#context;
    const type = (/** @type {Event} */ {target}) => {
      memory.text = /** @type {HTMLInputElement} */ (target).value;
      changed('text', memory.text);
    };
    const error = this.#error;
    return html`<div class="typed"><label>${says.label}
      <input type="text" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="64"
        .value=${live(this.typed)} aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${error ? 'typed-error' : nothing} @input=${type}></label>
      ${error ? html`<p class="error" id="typed-error" role="alert">${error}</p>` : nothing}</div>`;
  }

  /** @param {string | undefined} text */
  #read(text) {
    const {session, situation} = this.#context.run;
    if (this.#last?.at !== situation || this.#last.text !== text) {
      this.#last = {at: situation, text, reading: session.read(text)};
    }
    return this.#last.reading;
  }
}
