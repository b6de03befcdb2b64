// The widget `softmax`: scores become exponentials become shares. Five scores to turn, and the
// model's own; a number added to all of them changes nothing.

import {html, nothing} from 'lit';
import {formatCount, formatFixed, formatNumber, speakNumber} from '../draw/number.js';
import {slider} from '../draw/slider.js';
import {loadEngine} from '../engine/engine.js';
import {line} from './attribute-kinds.js';
import {insideWidth} from './frame.js';
import {modelView} from './softmax/model-view.js';
import {LETTERS, ownView} from './softmax/own-view.js';
import {CONSTANT, RANGE, readShares, scoresOf} from './softmax/reading.js';
import {softmaxStyles} from './softmax/styles.js';
import {softmax} from './strings/en-softmax.js';
import {NameField} from './text/name-field.js';
import {isWithin} from './within.js';

/** @import {Engine} from '../engine/types.js' */
/** @import {Context, Widget} from './widget.js' */

/** Changes below this come from rounding in the sum. */
const ROUNDING = 1e-12;

/** @implements {Widget} */
export default class Softmax {
  static words = {en: {softmax}};
  static styles = softmaxStyles;
  static attributes = {
    scores: {doc: 'The five scores at first, with spaces between them, each from -5 to 5.', ...line('2 1 0 -1 -2')},
    text: {doc: 'The name so far, after which the model gives its scores.', ...line('em')},
  };
  static parts = {
    constant: 'The number that is added to all scores.',
    own: 'Five scores to set.',
    model: 'The scores of the model.',
  };
  /** What is loaded before. */
  static prepare() {
    return loadEngine();
  }
  #context;
  #engine;
  #field;

  /** @param {Context} context @param {Engine} engine */
  constructor(context, engine) {
    this.#context = context;
    this.#engine = engine;
    this.#field = new NameField(context, (text) => void context.run.session.distribution(text));
  }

  render() {
    const {words: {softmax: says}, run: {session}, memory, changed, shows} = this.#context;
    const constant = isWithin(memory.constant, CONSTANT.least, CONSTANT.most) ? memory.constant : 0;
    const scores = this.#scores();
    const own = readShares(this.#engine, scores, constant);
    const prefix = this.#field.read();
    const model = shows('model') ? readShares(this.#engine, session.distribution(prefix).logits, constant) : undefined;
    const moved = Math.max(own.moved, model?.moved ?? 0);
    const write = (/** @type {number[]} */ next) => {
      memory.scores = next;
      changed('scores', next);
    };
    return html`${shows('constant') ? html`<div class="bar-of-controls constant">${slider({
        label: says.constant.label,
        value: constant,
        ...{min: CONSTANT.least, max: CONSTANT.most, step: CONSTANT.step},
        ticks: [CONSTANT.least, 0, CONSTANT.most].map((value) => ({value, label: formatNumber(value)})),
        format: (x) => formatFixed(x, 0),
        spoken: (x) => says.constant.spoken(speakNumber(x), this.#moved(moved)),
        problem: (typed) => says.problem(typed, formatCount(CONSTANT.least), formatCount(CONSTANT.most)),
        input: (x) => {
          memory.constant = x;
          changed('constant', x);
        },
      })}<p class="moved">${says.constant.moved(this.#moved(moved))}</p></div>` : nothing}
      ${shows('own') ? ownView(this.#context, scores, own, write) : nothing}
      ${model ? modelView(this.#context, prefix, model, this.#field.render(says.model.field), insideWidth(this.#context)) : nothing}`;
  }

  /** @returns {number[]} */
  #scores() {
    const {memory, attributes, dropped} = this.#context;
    const {scores, taken} = scoresOf(attributes.scores, LETTERS.length);
    if (!taken) dropped('scores', `must be ${LETTERS.length} numbers from ${RANGE.least} to ${RANGE.most}, with spaces between them`);
    if (!Array.isArray(memory.scores)) return scores;
    return scores.map((score, i) => {
      const picked = memory.scores[i];
      return isWithin(picked, RANGE.least, RANGE.most) ? picked : score;
    });
  }

  /** @param {number} moved */
  #moved(moved) {
    const {words: {softmax: {constant: says}}} = this.#context;
    if (moved === 0) return says.none;
    const text = formatNumber(moved, {digits: 2});
    return moved < ROUNDING ? says.rounding(text) : text;
  }
}
