// The button that looks inside a step, and what it opens. The part behind it is fetched when it is
// first wanted, with its words and styles.

import {html, nothing} from 'lit';
import {formatCount} from '../../draw/number.js';
import {loadEngine} from '../../engine/engine.js';

/** @import {Context} from '../widget.js' */
/** @import {Inside} from './inside.js' */

export class Look {
  #context;
  /** @type {Inside | undefined} */
  #inside;
  #fetching = false;
  /** It was opened from below, and shall be brought into view. */
  #goThere = false;

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
  }

  get open() {
    return this.#context.memory.looking === true;
  }

  /** Beside what has just been done in the step. */
  button() {
    const {words: {train: {look: says}}} = this.#context;
    return html`<button class="look small" aria-expanded=${this.open} aria-controls=${this.open && this.#inside ? 'inside' : nothing}
      @click=${() => this.#set(!this.open)}>${says.inside}</button>`;
  }

  /** Below the chart of the run, for the step that was picked there. */
  shortcut() {
    const {words: {train: {look: says}}, run: {situation: {step}}} = this.#context;
    return html`<button class="look-from-run plain small" @click=${() => this.#come()}>${says.insideStep(formatCount(step + 1))}</button>`;
  }

  #come() {
    this.#goThere = true;
    this.#set(true);
  }

  /** @param {boolean} open */
  #set(open) {
    const {memory, changed, run} = this.#context;
    // To look inside is to stay.
    if (open) run.pause('user');
    memory.looking = open || undefined;
    changed('looking', open);
  }

  /** @param {number} width */
  render(width) {
    if (!this.open) return nothing;
    if (this.#inside) return this.#inside.render(width);
    this.#fetch();
    return html`<p class="hint" id="inside">${this.#context.words.host.loading}</p>`;
  }

  async #fetch() {
    if (this.#fetching) return;
    this.#fetching = true;
    const {bring, memory, say, refresh, run, words} = this.#context;
    try {
      const [{Inside}] = await Promise.all([import('./inside.js'), loadEngine()]);
      if (run.closed) return;
      this.#inside = new Inside(this.#context, bring(Inside));
    } catch {
      // Of this part alone: the run goes on, and the button tries again.
      memory.looking = undefined;
      say(words.train.look.missing);
    }
    this.#fetching = false;
    refresh();
  }

  /** @param {ShadowRoot} root */
  painted(root) {
    if (!this.open || !this.#inside) return;
    this.#inside.painted(root);
    if (!this.#goThere) return;
    this.#goThere = false;
    const part = /** @type {HTMLElement | null} */ (root.querySelector('.inside'));
    part?.scrollIntoView({block: 'nearest'});
    /** @type {HTMLElement | null | undefined} */ (part?.querySelector('.part-line [tabindex="0"]'))?.focus({preventScroll: true});
  }
}
