// The widget `attention`: a name in every head, the score that is picked worked out product by
// product, and the average that its row makes. Before, during and after training.

import {html, nothing} from 'lit';
import {dataTable} from '../draw/data-table.js';
import {matrixStyles} from '../draw/matrix-styles.js';
import {formatNumber, formatPercent} from '../draw/number.js';
import {headsView} from './attention/heads-view.js';
import {fieldOf, pickedIn, readAttention} from './attention/reading.js';
import {rowView} from './attention/row-view.js';
import {scoreView} from './attention/score-view.js';
import {attentionStyles} from './attention/styles.js';
import {line, whole} from './attribute-kinds.js';
import {columns} from './frame.js';
import {given} from './given.js';
import {attention} from './strings/en-attention.js';
import {chartStyles} from './text/chart-styles.js';
import {NameField} from './text/name-field.js';
import {playWholeRun} from './text/pace.js';
import {textStyles} from './text/styles.js';
import {trainingBar, trainingBarStyles} from './training-bar.js';

/** @import {Attention} from './attention/reading.js' */
/** @import {Context, Widget} from './widget.js' */

/** Room of the panel left and right: see controls.js. */
const PADDING = 50;

/** @implements {Widget} */
export default class AttentionWidget {
  static styles = [textStyles, chartStyles, trainingBarStyles, matrixStyles, attentionStyles];
  static words = {en: {attention}};
  static attributes = {
    text: {doc: 'The name that is read.', ...line('emma')},
    head: {doc: 'The head that is picked at first.', ...whole(0, 0, 63)},
  };
  static parts = {
    training: 'Step, Back, Play and a slider that train the model.',
    heads: 'The weights of all heads.',
    score: 'The picked score, product by product.',
    row: 'Scores, weights, values and their average.',
    table: 'All weights as a table.',
  };
  #context;
  #field;

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    this.#field = new NameField(context, (text) => void context.run.session.read(text));
    playWholeRun(context.run);
  }

  render() {
    const {words, run: {session, situation}, shows, memory, width} = this.#context;
    const text = this.#field.read();
    const attention = readAttention(session, text, words);
    const picked = pickedIn(memory.picked ?? {head: given(this.#context, 'head', whole(0, 0, attention.heads.length - 1))}, attention);
    const pick = (/** @type {{head: number, asks: number, asked: number}} */ cell) => this.#pick(cell, attention);
    const inside = Math.max(200, width - PADDING);
    const parts = [
      shows('score') ? scoreView(this.#context, attention, picked) : nothing,
      shows('row') ? rowView(this.#context, attention, picked, (asked) => pick({...picked, asked})) : nothing,
    ].filter((part) => part !== nothing);
    return html`<div class="bar-of-controls text-controls">
        ${this.#field.render(fieldOf(words.attention.field, situation, shows('training')))}
        ${shows('training') ? trainingBar(this.#context) : nothing}
      </div>
      ${shows('heads') ? headsView(this.#context, attention, picked, pick, inside) : nothing}
      ${parts.length > 1 ? columns(parts) : parts}
      ${shows('table') ? this.#table(attention) : nothing}`;
  }

  /** @param {Attention} attention */
  #table({positions, heads, places}) {
    const {words: {attention: {table: says}}, memory, changed} = this.#context;
    return html`<div>${dataTable({
      summary: says.heading,
      columns: [{name: says.head}, {name: says.asks}, {name: says.asked}, {name: says.score, end: true}, {name: says.weight, end: true}],
      *rows() {
        for (const [head, {scores, weights}] of heads.entries()) {
          for (let i = 0; i < positions; i++) {
            for (let t = 0; t <= i; t++) {
              const at = i * positions + t;
              yield [String(head), places[i], places[t], formatNumber(scores[at]), formatNumber(weights[at])];
            }
          }
        }
      },
      open: Boolean(memory.table),
      toggle: (open) => {
        memory.table = open || undefined;
        changed('table', open);
      },
    })}</div>`;
  }

  /**
   * @param {{head: number, asks: number, asked: number}} cell
   * @param {Attention} attention
   */
  #pick(cell, attention) {
    const {memory, changed, say, words: {attention: says}} = this.#context;
    const old = memory.picked;
    if (old && old.head === cell.head && old.asks === cell.asks && old.asked === cell.asked) return;
    memory.picked = cell;
    const {places, positions, heads} = attention;
    const weight = heads[cell.head].weights[cell.asks * positions + cell.asked];
    say(says.said(places[cell.asks], places[cell.asked], formatPercent(weight), String(cell.head)));
    changed('picked', cell);
  }
}
