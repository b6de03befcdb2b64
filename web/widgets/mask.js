// The widget `mask`: causal attention twice, as lists that grow and as a matrix whose future is
// masked, and the difference between the two; and what a model learns without it.

import {html, nothing} from 'lit';
import {matrixStyles} from '../draw/matrix-styles.js';
import {formatNumber} from '../draw/number.js';
import {fieldOf, readAttention} from './attention/reading.js';
import {line, whole} from './attribute-kinds.js';
import {columns} from './frame.js';
import {given} from './given.js';
import {Lift} from './mask/lift-view.js';
import {listsView} from './mask/lists-view.js';
import {VIEWS, matrixView} from './mask/matrix-view.js';
import {maskStyles} from './mask/styles.js';
import {segments} from './segments.js';
import {attention, mask} from './strings/en-attention.js';
import {NameField} from './text/name-field.js';
import {textStyles} from './text/styles.js';

/** @import {MaskedAttention} from '../engine/types.js' */
/** @import {View} from './mask/matrix-view.js' */
/** @import {Attention} from './attention/reading.js' */
/** @import {Context, Widget} from './widget.js' */

const PADDING = 50;
const GAP = 28;
const NAMES = 24;
/** From this width on the two stand beside each other: see frame.js. */
const WIDE = 768;
const MOST_CELL = 56;
/** Below this a number does not fit, and colour speaks alone. */
const LEAST_CELL = 18;
/** In memory: every position has asked, however many there are. */
const ALL = 'all';

/** @implements {Widget} */
export default class Mask {
  static styles = [textStyles, matrixStyles, maskStyles];
  static words = {en: {attention, mask}};
  static attributes = {
    text: {doc: 'The name that is read.', ...line('emma')},
    head: {doc: 'The head that is shown at first.', ...whole(0, 0, 63)},
  };
  static parts = {
    lists: 'Attention with lists that grow.',
    matrix: 'Attention as a masked matrix.',
    lift: 'The loss of a model that learns without the mask.',
  };
  #context;
  #field;
  #lift;

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    this.#field = new NameField(context, (text) => void context.run.session.read(text));
    this.#lift = new Lift(context);
  }

  painted() {
    if (this.#context.shows('lift')) this.#lift.painted();
  }

  closed() {
    this.#lift.close();
  }

  render() {
    const {words, run: {session, situation}, shows} = this.#context;
    const text = this.#field.read();
    const attention = readAttention(session, text, words);
    const head = this.#head(attention);
    const masked = session.maskedAttention(0, head, text);
    const parts = [
      shows('lists') ? listsView(this.#context, attention, {head, rows: this.#rows(attention), cell: this.#cell(attention)}, (rows) => this.#go(rows, attention)) : undefined,
      shows('matrix') ? matrixView(this.#context, attention, masked, {view: this.#view, cell: this.#cell(attention)}, (view) => this.#set('view', view)) : undefined,
    ].filter((part) => part !== undefined);
    return html`<div class="bar-of-controls mask-controls">
        ${this.#field.render(fieldOf(words.mask.field, situation, false))}
        ${segments({
          legend: words.mask.head,
          name: 'mask-head',
          options: attention.heads.map((_, i) => ({value: String(i), label: words.attention.heads.head(String(i))})),
          value: String(head),
          pick: (value) => this.#set('head', Number(value)),
        })}
      </div>
      ${parts.length > 1 ? columns(parts) : parts}
      ${parts.length > 1 ? html`<p class="difference">${this.#difference(head, masked)}</p>` : nothing}
      ${shows('lift') ? this.#lift.render() : nothing}`;
  }

  /**
   * Between the weights that the two come to, or would with zeros. The lists have no weight of the
   * future: there it counts as the 0 of the masked matrix.
   * @param {number} head
   * @param {MaskedAttention} masked
   */
  #difference(head, {largestDifference, weights, weightsOfZeroed}) {
    const {mask: says} = this.#context.words;
    if (this.#view !== 'zeroed') return says.difference(String(head), formatNumber(largestDifference));
    const most = weights.reduce((most, weight, i) => Math.max(most, Math.abs(weight - weightsOfZeroed[i])), 0);
    return says.differenceOfZeroed(String(head), formatNumber(most, {digits: 3}));
  }

  /** @param {Attention} attention */
  #head({heads}) {
    const {head} = this.#context.memory;
    const last = heads.length - 1;
    return Number.isSafeInteger(head) ? Math.min(last, Math.max(0, head)) : given(this.#context, 'head', whole(0, 0, last));
  }

  /** How many positions have asked; at first the lists are empty, to be filled. @param {Attention} attention */
  #rows({positions}) {
    const {rows = 0} = this.#context.memory;
    if (rows === ALL) return positions;
    return Number.isSafeInteger(rows) ? Math.min(positions, Math.max(0, rows)) : 0;
  }

  /** @returns {View} */
  get #view() {
    const {view} = this.#context.memory;
    return VIEWS.includes(view) ? view : 'scores';
  }

  /** @param {Attention} attention */
  #cell({positions}) {
    const inside = Math.max(200, this.#context.width - PADDING);
    const room = this.#context.width >= WIDE ? (inside - GAP) / 2 : inside;
    return Math.max(LEAST_CELL, Math.min(MOST_CELL, Math.floor((room - NAMES) / positions)));
  }

  /** @param {number} rows @param {Attention} attention */
  #go(rows, {positions, places}) {
    const {memory, changed, say, words: {mask: {lists: says}}} = this.#context;
    // A longer name is then shown whole too.
    memory.rows = rows === positions ? ALL : rows;
    say(rows > 0 ? says.said(places[rows - 1], String(rows)) : says.none);
    changed('rows', rows);
  }

  /** @param {string} name @param {unknown} value */
  #set(name, value) {
    const {memory, changed} = this.#context;
    memory[name] = value;
    changed(name, value);
  }
}
