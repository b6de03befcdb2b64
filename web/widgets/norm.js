// The widget `norm`: a vector of the model and its size, before and after RMSNorm; and what
// happens to the loss if it were longer or shorter.

import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {formatFixed, formatNumber} from '../draw/number.js';
import {largestMagnitude} from '../draw/scale.js';
import {signedBars} from '../draw/signed-bars.js';
import {line, oneOf} from './attribute-kinds.js';
import {section} from './frame.js';
import {keptTable} from './kept-table.js';
import {normStyles} from './norm/styles.js';
import {positionPicker, readPosition} from './read-position.js';
import {segments} from './segments.js';
import {norm} from './strings/en-norm.js';
import {trainingBar} from './training-bar.js';
import {TypedText} from './typed-text.js';

/** @import {ReadPosition} from './read-position.js' */
/** @import {Context, Widget} from './widget.js' */

/** The norms of the model, and what each reads. */
const NORMS = /** @type {const} */ ({
  embedding: {reads: 'embedding'},
  attention: {reads: 'embedding_norm'},
  mlp: {reads: 'attn_residual'},
});
const NAMES = /** @type {(keyof typeof NORMS)[]} */ (Object.keys(NORMS));
const HEIGHT = 120;
const MOST_WIDTH = 560;

/** @implements {Widget} */
export default class Norm {
  static words = {en: {norm}};
  static styles = normStyles;
  static attributes = {
    text: {doc: 'Text that is read.', ...line('emma', 64)},
    which: {doc: 'Which norm is shown at first.', ...oneOf(NAMES)},
  };
  #context;
  #text;

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    this.#text = new TypedText(context);
  }

  render() {
    const {words: {norm: says}} = this.#context;
    const view = readPosition(this.#context, this.#text);
    return html`${trainingBar(this.#context)}
      <div class="asked">${this.#text.render()}${positionPicker(this.#context, view)}
        ${segments({
          legend: says.which,
          name: 'which',
          options: NAMES.map((value) => ({value, label: says.norms[value]})),
          value: this.#which,
          pick: (value) => this.#set('which', value),
        })}</div>
      ${this.#picture(view)}`;
  }

  /** @returns {keyof typeof NORMS} */
  get #which() {
    const {memory, attributes} = this.#context;
    return NAMES.includes(memory.which) ? memory.which : attributes.which;
  }

  /** Power of ten that the vector is multiplied by. */
  get #power() {
    const {power} = this.#context.memory;
    return typeof power === 'number' && Math.abs(power) <= 1 ? power : 0;
  }

  /** @param {string} name @param {unknown} value */
  #set(name, value) {
    this.#context.memory[name] = value;
    this.#context.changed(name, value);
  }

  /** @param {ReadPosition} view */
  #picture(view) {
    const {run: {session}, width, words: {norm: says}} = this.#context;
    const factor = 10 ** this.#power;
    const before = view.at(NORMS[this.#which].reads).map((value) => factor * value);
    const {rms, scale, values, rmsAfter} = session.norm(before);
    const across = Math.max(200, Math.min(MOST_WIDTH, width - 30));
    const max = largestMagnitude(values);
    const bars = (/** @type {Float64Array} */ shown, /** @type {string} */ name, /** @type {number} */ size) => html`<div>
      <p class="stage-name">${name} <span class="size">${says.size} <span class="number">${formatFixed(size)}</span></span></p>
      ${signedBars({values: shown, width: across, height: HEIGHT, max}, {summary: says.summary(name, formatFixed(size))})}</div>`;
    return section({
      name: 'vector',
      heading: says.heading(view.labels[view.position]),
      hint: says.hint,
      body: html`<div class="vectors">${bars(before, says.before, rms)}
          <p class="times">${says.times} <span class="number scale">${formatNumber(scale)}</span></p>
          ${bars(values, says.after, rmsAfter)}</div>
        ${this.#stretch(view, factor)}`,
      foot: table(this.#context, before, values),
    });
  }

  /** The slider that makes the vector longer or shorter, and what the loss says to it. @param {ReadPosition} view @param {number} factor */
  #stretch(view, factor) {
    const {words: {norm: says}} = this.#context;
    const shown = formatNumber(factor, {digits: 3});
    const loss = this.#which === 'embedding' ? this.#lossOf(view, factor) : undefined;
    return html`<div class="stretch">
      <label><span>${says.stretch} <span class="number">${says.factor(shown)}</span></span>
        <input type="range" min="-1" max="1" step="0.05" .value=${live(String(this.#power))} aria-valuetext=${says.factor(shown)}
          @input=${(/** @type {Event} */ {target}) => this.#set('power', Number(/** @type {HTMLInputElement} */ (target).value))}></label>
      ${loss === undefined ? nothing : html`<dl class="facts">
        <div><dt>${says.lossNow}</dt><dd class="loss-now">${formatFixed(view.reading.loss)}</dd></div>
        <div><dt>${says.lossThen(view.labels[view.position], shown)}</dt><dd class="loss-then">${formatFixed(loss)}</dd></div></dl>`}
    </div>`;
  }

  /** Loss of the text if the row of the picked token were so much longer. @param {ReadPosition} view @param {number} factor */
  #lossOf({reading, position}, factor) {
    const {run} = this.#context;
    const [{columns, offset}] = run.session.tensors();
    const parameters = Array.from({length: columns}, (_, i) => offset + reading.tokens[position] * columns + i);
    const values = run.parameters('value');
    return run.session.lossesWith(parameters, parameters.map((i) => factor * values[i]), reading.text)[0];
  }
}

/** @param {Context} context @param {Float64Array} before @param {Float64Array} after */
function table(context, before, after) {
  const {words: {norm: says}} = context;
  return keptTable(context, 'vectorTable', says.table, () => html`<table>
    <thead><tr><th scope="col">${says.channel}</th><th scope="col" class="end">${says.before}</th><th scope="col" class="end">${says.after}</th></tr></thead>
    <tbody>${Array.from(before, (value, i) => html`<tr><th scope="row">${i}</th><td class="end">${formatNumber(value)}</td><td class="end">${formatNumber(after[i])}</td></tr>`)}</tbody>
  </table>`);
}
