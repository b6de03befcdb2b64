// The score of a query and a key at every pair of positions, by distance: one line of dots if only
// the distance counts.

import {html} from 'lit';
import {dotChart} from '../../draw/dot-chart.js';
import {formatCount, formatNumber} from '../../draw/number.js';
import {styleProps} from '../../draw/style-props.js';
import {section} from '../frame.js';
import {keptTable} from '../kept-table.js';

/** @import {Positions, Rotation} from '../../engine/types.js' */
/** @import {View} from '../rope.js' */
/** @import {Context} from '../widget.js' */

const HEIGHT = 210;
const WIDE = 768;
const GAP = 28;
/** @type {readonly Positions[]} */
const KINDS = ['rope', 'learned'];

/** @param {Context} context @param {View} view */
export function distanceView(context, {labels, pair, at, rotations}) {
  const {width, words: {rope: says}} = context;
  const inside = Math.max(200, width - 2 - 2 * Math.min(24, Math.max(12, 0.03 * (width - 2))));
  const each = width >= WIDE ? (inside - GAP) / 2 : inside;
  // One scale for both pictures, and zero on it.
  const scores = KINDS.flatMap((kind) => reachOf(rotations[kind]));
  /** @type {[number, number]} */
  const domain = [Math.min(0, ...scores), Math.max(0, ...scores)];
  return section({
    name: 'distance',
    heading: says.distance.heading(labels[pair.query], labels[pair.key]),
    hint: says.distance.hint,
    body: html`<div class="two">${KINDS.map((kind) => html`<div>
      <p class="kind">${says.kinds[kind]}</p>
      ${rotations[kind] ? chart(context, kind, /** @type {Rotation} */ (rotations[kind]), {at, domain}, each) : html`<p class="hint chart-room" ${styleProps({'--height': HEIGHT})}>${says.distance.waiting}</p>`}
    </div>`)}</div>`,
  });
}

/**
 * Lowest and highest score there is: of a query and a key that is not later.
 * @param {Rotation | undefined} rotation
 */
function reachOf(rotation) {
  if (!rotation) return [];
  const {scores, positions} = rotation;
  const asked = Array.from(scores).filter((_, i) => i % positions <= Math.floor(i / positions));
  return [Math.min(...asked), Math.max(...asked)];
}

/**
 * @param {Context} context
 * @param {string} kind
 * @param {Rotation} rotation
 * @param {{at: View['at'], domain: [number, number]}} look
 * @param {number} width
 */
function chart(context, kind, {scores, positions}, {at, domain}, width) {
  const {words: {rope: says}} = context;
  /** @type {{x: number, y: number, here: boolean}[]} */
  const dots = [];
  for (let query = 0; query < positions; query++) {
    for (let key = 0; key <= query; key++) {
      dots.push({x: query - key, y: scores[query * positions + key], here: query === at.query && key === at.key});
    }
  }
  const byDistance = Array.from({length: positions}, (_, distance) => dots.filter(({x}) => x === distance).map(({y}) => y));
  const spread = Math.max(...byDistance.map((all) => Math.max(...all) - Math.min(...all)));
  const summary = says.distance.summary(formatCount(dots.length), formatNumber(spread, {digits: 2}));
  return html`${dotChart({dots, places: positions, width, height: HEIGHT, domain},
      {summary, xLabel: says.distance.x, yLabel: says.distance.y})}
    <p class="spread">${says.distance.spread} <span class="number">${formatNumber(spread, {digits: 2})}</span></p>
    ${keptTable(context, `${kind}Table`, says.distance.table, () => html`<table>
      <thead><tr>${says.distance.columns.map((name, i) => html`<th scope="col" class=${i ? 'end' : ''}>${name}</th>`)}</tr></thead>
      <tbody>${byDistance.map((all, distance) => html`<tr><th scope="row">${distance}</th>
        <td class="end">${formatNumber(Math.min(...all))}</td><td class="end">${formatNumber(Math.max(...all))}</td></tr>`)}</tbody>
    </table>`)}`;
}
