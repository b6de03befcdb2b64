// The widget `embedding`: the table of token embeddings, which rows are alike, and where they
// lie in a plane that stays put while training moves them.

import {html, nothing} from 'lit';
import {formatFixed} from '../draw/number.js';
import {line, oneOf} from './attribute-kinds.js';
import {nearestView} from './embedding/nearest.js';
import {Plane} from './embedding/plane.js';
import {embeddingStyles} from './embedding/styles.js';
import {tableView} from './embedding/table.js';
import {given} from './given.js';
import {embedding} from './strings/en-embedding.js';
import {tokenPicker} from './token-picker.js';
import {trainingBar} from './training-bar.js';

/** @import {Context, Widget} from './widget.js' */

/** Tokens that count as near: joined in the plane, and said. */
const NEAR = 3;

/**
 * What the parts are drawn from: read anew at every position.
 * @typedef {object} Likeness
 * @property {readonly string[]} labels of the tokens
 * @property {number} token picked
 * @property {Float64Array} cosines with it
 * @property {number[]} order all other tokens, the most alike first
 * @property {number[]} near the first of them
 */

/** @implements {Widget} */
export default class Embedding {
  static styles = embeddingStyles;
  static words = {en: {embedding}};
  static attributes = {token: {doc: 'Token that is picked at first; a letter.', ...line('a', 8)}};
  static parts = {
    table: 'The numbers of all tokens.',
    nearest: 'The tokens most and least alike.',
    plane: 'All tokens in a plane.',
  };
  #context;
  #plane;

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    this.#plane = new Plane(context, (token) => this.#pick(token));
  }

  render() {
    const {shows, words: {embedding: says}} = this.#context;
    const likeness = this.#likeness();
    const pick = (/** @type {number} */ token) => this.#pick(token);
    return html`${trainingBar(this.#context)}
      <div class="picker">${tokenPicker({
        legend: says.pick,
        name: 'token',
        labels: likeness.labels,
        value: likeness.token,
        pick,
      })}</div>
      <div class="likeness ${shows('table') ? 'with-table' : ''}">
        ${shows('table') ? tableView(this.#context, likeness, pick) : nothing}
        ${shows('plane') ? this.#plane.render(likeness) : nothing}
        ${shows('nearest') ? nearestView(this.#context, likeness) : nothing}
      </div>`;
  }

  closed() {
    this.#plane.close();
  }

  /** @returns {Likeness} */
  #likeness() {
    const {run: {session}, words: {embedding: says}} = this.#context;
    const labels = session.corpus().alphabet.map((character) => character || says.start);
    const token = this.#token(labels);
    const cosines = session.embeddingCosines(token);
    const order = [...labels.keys()].filter((other) => other !== token).sort((a, b) => cosines[b] - cosines[a]);
    return {labels, token, cosines, order, near: order.slice(0, NEAR)};
  }

  /** @param {readonly string[]} labels */
  #token(labels) {
    const {memory} = this.#context;
    if (Number.isSafeInteger(memory.token) && memory.token >= 0 && memory.token < labels.length) return memory.token;
    return labels.indexOf(given(this.#context, 'token', oneOf(labels)));
  }

  /** @param {number} token */
  #pick(token) {
    const {memory, changed, say, words: {embedding: says}} = this.#context;
    memory.token = token;
    const {labels, near, cosines} = this.#likeness();
    say(says.picked(labels[token], near.map((i) => `${labels[i]} ${formatFixed(cosines[i], 2)}`).join(', ')));
    changed('token', labels[token]);
  }
}
