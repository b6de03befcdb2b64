// The widget `mlp`: a position on its way through the MLP, and which hidden units fire for which
// letters, counted over many names.

import {html, nothing} from 'lit';
import {line, whole} from './attribute-kinds.js';
import {given} from './given.js';
import {Letters} from './mlp/letters.js';
import {reluView} from './mlp/relu.js';
import {mlpStyles} from './mlp/styles.js';
import {unitsView} from './mlp/units.js';
import {positionPicker, readPosition} from './read-position.js';
import {mlp} from './strings/en-mlp.js';
import {trainingBar} from './training-bar.js';
import {TypedText} from './typed-text.js';

/** @import {ReadPosition} from './read-position.js' */
/** @import {Context, Widget} from './widget.js' */

/**
 * What the parts are drawn from.
 * @typedef {ReadPosition & {unit: number, pick: (unit: number) => void}} View
 */

/** @implements {Widget} */
export default class Mlp {
  static words = {en: {mlp}};
  static styles = mlpStyles;
  static attributes = {
    text: {doc: 'Text that is read.', ...line('emma', 64)},
    unit: {doc: 'Hidden unit that is picked at first.', ...whole(0, 0, 4095)},
  };
  static parts = {
    units: 'The numbers of one position, from the stream to the units and back.',
    relu: 'The curve of ReLU, with every unit on it.',
    letters: 'Which unit fires for which letter, counted over names.',
  };
  #context;
  #text;
  #letters;

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    this.#text = new TypedText(context);
    this.#letters = new Letters(context);
  }

  render() {
    const {shows} = this.#context;
    const view = this.#view();
    return html`${trainingBar(this.#context)}
      ${shows('units') || shows('relu') ? html`<div class="asked">${this.#text.render()}${positionPicker(this.#context, view)}</div>` : nothing}
      ${shows('units') ? unitsView(this.#context, view) : nothing}
      ${shows('relu') ? reluView(this.#context, view) : nothing}
      ${shows('letters') ? this.#letters.render(view) : nothing}`;
  }

  /** @returns {View} */
  #view() {
    const {run: {session}, memory, changed} = this.#context;
    const last = 4 * session.settings().nEmbd - 1;
    const unit = Number.isSafeInteger(memory.unit) ? Math.max(0, Math.min(last, memory.unit)) : given(this.#context, 'unit', whole(0, 0, last));
    const pick = (/** @type {number} */ unit) => {
      memory.unit = unit;
      changed('unit', unit);
    };
    return {...readPosition(this.#context, this.#text), unit, pick};
  }
}
