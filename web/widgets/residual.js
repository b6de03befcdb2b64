// The widget `residual`: stream + correction = stream; and what the model loses if a part of it is
// cut out, with and without training without it.

import {html, nothing} from 'lit';
import {line} from './attribute-kinds.js';
import {positionPicker, readPosition} from './read-position.js';
import {Cuts} from './residual/cuts.js';
import {residualStyles} from './residual/styles.js';
import {sumView} from './residual/sum.js';
import {residual} from './strings/en-residual.js';
import {trainingBar} from './training-bar.js';
import {TypedText} from './typed-text.js';

/** @import {Context, Widget} from './widget.js' */

/** @implements {Widget} */
export default class Residual {
  static words = {en: {residual}};
  static styles = residualStyles;
  static attributes = {text: {doc: 'Text that is read.', ...line('emma', 64)}};
  static parts = {
    sum: 'The stream, a correction, and their sum.',
    cut: 'The loss if a part is cut out.',
  };
  #context;
  #text;
  #cuts;

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    this.#text = new TypedText(context);
    this.#cuts = new Cuts(context);
  }

  render() {
    const {shows} = this.#context;
    const view = readPosition(this.#context, this.#text);
    return html`${trainingBar(this.#context)}
      ${shows('sum') ? html`<div class="asked">${this.#text.render()}${positionPicker(this.#context, view)}</div>
        ${sumView(this.#context, view)}` : nothing}
      ${shows('cut') ? this.#cuts.render() : nothing}`;
  }

  painted() {
    if (this.#context.shows('cut')) this.#cuts.painted();
  }

  closed() {
    this.#cuts.close();
  }
}
