// The cost of each question as columns, and all of them on the curve of -ln p, at one height.

import {html, nothing} from 'lit';
import {columns} from '../../draw/columns.js';
import {costCurve} from '../../draw/cost-curve.js';
import {formatCount, formatFixed, formatPercent} from '../../draw/number.js';
import {columnPicker} from '../text/column-picker.js';
import {glyphOf, spokenOf} from '../text/glyph.js';

/** @import {Context} from '../widget.js' */
/** @import {Costs} from './reading.js' */

/**
 * @typedef {object} View
 * @property {Costs} now
 * @property {Costs | undefined} before untrained; undefined while it is being asked for
 * @property {number} here position that is looked at
 * @property {Context} context
 * @property {(position: number) => void} pick
 */

const HEIGHT = 264;
/** Scale of the costs until one of them does not fit. */
const MOST = 5;
/** The sentinel's word needs so much. */
const ROOM_FOR_WORD = 34;
/** And the names of the lines, at their right. */
const GUTTER = 46;

/** @param {View} view */
function most({now, before}) {
  const all = [...now.costs, ...(before?.costs ?? [])].filter(Number.isFinite);
  return Math.ceil(Math.max(MOST, ...all));
}

/** What knowing nothing costs. @param {Context} context */
function fairGuess({run: {session}, words: {loss: {questions: says}}}) {
  const vocabulary = session.corpus().alphabet.length;
  const value = Math.log(vocabulary);
  const line = says.line(formatCount(vocabulary));
  return {value, line, meaning: says.reference(line, formatFixed(value))};
}

/** @param {View} view @param {number} width */
export function questionsView(view, width) {
  const {now, before, here, context, pick} = view;
  const {words} = context;
  const {questions: says, keys} = words.loss;
  const {positions, characters, costs, chances, loss} = now;
  const plot = width - GUTTER;
  const roomy = plot / positions >= ROOM_FOR_WORD;
  const labels = characters.slice(1, positions + 1).map((character) =>
    (character || roomy ? glyphOf(character, 'stop', words) : '■'));
  const reference = fairGuess(context);
  const chart = columns(
    {
      values: costs,
      labels,
      width: plot,
      gutter: GUTTER,
      height: HEIGHT,
      domain: [0, most(view)],
      before: before?.costs,
      here,
      levels: [
        {value: reference.value, label: reference.line, kind: 'reference'},
        {value: loss, label: says.mean, kind: 'mean'},
      ],
    },
    {summary: says.summary(String(positions), formatFixed(loss)), format: (value) => formatFixed(value, 2)},
  );
  return html`<div class="chart questions" part="questions">
    <div class="title"><p class="heading">${says.heading}</p><p class="hint">${says.hint}</p>
    </div>
    ${columnPicker({
      label: says.pick,
      count: positions,
      value: here,
      spoken: says.spoken(spokenOf(characters[here + 1], 'stop', words), formatPercent(chances[here]), formatFixed(costs[here])),
      pick,
      width: plot,
    }, chart)}
    <ul class="keys"><li class="key-now">${keys.now}</li><li class="key-before">${keys.before}</li>
      <li class="key-reference">${reference.meaning}</li>${labels.includes('■') ? html`<li>■ ${words.text.sentinel.stop}</li>` : nothing}</ul>
  </div>`;
}

/** @param {View} view @param {number} width */
export function curveView(view, width) {
  const {now, before, here, context} = view;
  const {curve: says} = context.words.loss;
  const points = (/** @type {Costs | undefined} */ costs) =>
    costs ? costs.chances.map((p, i) => ({p, cost: costs.costs[i]})) : [];
  const {value, line} = fairGuess(context);
  return html`<div class="chart curve" part="curve">
    <div class="title"><p class="heading">${says.heading}</p><p class="hint">${says.hint}</p></div>
    ${costCurve(
      {
        points: points(now),
        before: points(before),
        most: most(view),
        width,
        // Its axis has one line more: with it both charts have the same scale at the same height.
        height: HEIGHT + 15,
        here,
        reference: {cost: value, label: line},
      },
      {summary: says.summary(String(now.positions)), xLabel: says.x, yLabel: says.y},
    )}
  </div>`;
}
