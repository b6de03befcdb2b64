// A query and a key at two positions: each pair of channels as a dial, the score, and a shift
// that moves both.

import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {dial} from '../../draw/dial.js';
import {formatFixed, formatNumber} from '../../draw/number.js';
import {section} from '../frame.js';
import {keptTable} from '../kept-table.js';

/** @import {Rotation} from '../../engine/types.js' */
/** @import {View} from '../rope.js' */
/** @import {Context} from '../widget.js' */

const SIZE = 168;

/** @param {Context} context @param {View} view */
export function turnView(context, view) {
  const {words: {rope: says}} = context;
  const {labels, pair, at, rotations, own} = view;
  const rotation = /** @type {Rotation} */ (rotations[own]);
  const {scores, positions, headSize, queryRotated, keyRotated} = rotation;
  const score = scores[at.query * positions + at.key];
  // One scale for all pairs: the longer hand is the one that counts for more.
  const reach = Math.max(...[queryRotated, keyRotated].flatMap((rows, i) => {
    const from = (i ? at.key : at.query) * headSize;
    return Array.from({length: headSize / 2}, (_, pair) => Math.hypot(rows[from + 2 * pair], rows[from + 2 * pair + 1]));
  }));
  return section({
    name: 'turn',
    heading: says.turn.heading,
    hint: says.turn.hint,
    body: html`${row(view, positions, says)}
      ${controls(context, view, positions)}
      <div class="dials">${Array.from({length: rotation.headSize / 2}, (_, i) => oneDial(view, rotation, i, reach, says))}
      <dl class="facts">
        <div><dt>${says.turn.distance}</dt><dd>${at.query - at.key}</dd></div>
        <div><dt>${says.turn.score(labels[pair.query], labels[pair.key])}</dt><dd class="score">${formatFixed(score)}</dd></div>
      </dl></div>`,
    foot: table(context, view, rotation),
  });
}

/**
 * The positions in a row, with the two tokens in their places.
 * @param {View} view
 * @param {number} positions
 * @param {Context['words']['rope']} says
 */
function row({labels, pair, at}, positions, says) {
  return html`<div class="row" role="img" aria-label=${says.turn.row(labels[pair.query], String(at.query), labels[pair.key], String(at.key))}>
    ${Array.from({length: positions}, (_, i) => html`<span class="place ${i === at.query ? 'query' : i === at.key ? 'key' : ''}">
      <span class="token">${i === at.query ? labels[pair.query] : i === at.key ? labels[pair.key] : '·'}</span>
      <span class="index">${i}</span></span>`)}</div>`;
}

/** @param {Context} context @param {View} view @param {number} positions */
function controls({memory, changed, say, words: {rope: says}}, {at, rotations, own}, positions) {
  const move = (/** @type {number} */ query, /** @type {number} */ key) => {
    memory.at = Math.max(0, Math.min(positions - 1, query));
    memory.from = Math.max(0, Math.min(memory.at, key));
    const scores = rotations[own]?.scores;
    if (scores) say(says.turn.moved(String(memory.at), String(memory.from), formatFixed(scores[memory.at * positions + memory.from])));
    changed('positions', [memory.at, memory.from]);
  };
  // Both on the scale of the row; the key stops at the query.
  const slider = (/** @type {string} */ name, /** @type {number} */ value, /** @type {(value: number) => void} */ set) => html`<label>
    <span>${name} <span class="number">${value}</span></span>
    <input type="range" min="0" max=${positions - 1} step="1" .value=${live(String(value))}
      @input=${(/** @type {Event} */ {target}) => set(Number(/** @type {HTMLInputElement} */ (target).value))}></label>`;
  const shift = (/** @type {number} */ by, /** @type {string} */ name) => {
    const idle = at.key + by < 0 || at.query + by >= positions;
    return html`<button class="small" aria-disabled=${idle} @click=${() => (idle ? nothing : move(at.query + by, at.key + by))}>${name}</button>`;
  };
  return html`<div class="places">
    ${slider(says.turn.queryAt, at.query, (value) => move(value, at.key))}
    ${slider(says.turn.keyAt, at.key, (value) => move(at.query, value))}
    <div class="group">${shift(-1, says.turn.left)}${shift(1, says.turn.right)}</div>
  </div>`;
}

/**
 * @param {View} view
 * @param {Rotation} rotation
 * @param {number} i
 * @param {number} reach length of the longest of all hands
 * @param {Context['words']['rope']} says
 */
function oneDial({at}, {headSize, turns, queryRotated, keyRotated}, i, reach, says) {
  const pick = (/** @type {Float64Array} */ rows, /** @type {number} */ position) =>
    rows.subarray(position * headSize + 2 * i, position * headSize + 2 * i + 2);
  const [qx, qy] = pick(queryRotated, at.query);
  const [kx, ky] = pick(keyRotated, at.key);
  const name = says.turn.pair(String(2 * i), String(2 * i + 1));
  return html`<figure>
    ${dial({
      size: SIZE,
      reach,
      hands: [{x: kx, y: ky, label: 'k', look: 'second'}, {x: qx, y: qy, label: 'q', look: 'first'}],
    }, {summary: says.turn.summary(name, [qx, qy, kx, ky].map((x) => formatNumber(x, {digits: 3})))})}
    <figcaption>${name}<br><span class="hint">${turns.length ? says.turn.each(formatNumber(turns[i], {digits: 1})) : says.turn.still}</span></figcaption>
  </figure>`;
}

/** @param {Context} context @param {View} view @param {Rotation} rotation */
function table(context, {at}, {headSize, query, key, queryRotated, keyRotated}) {
  const {words: {rope: says}} = context;
  return keptTable(context, 'turnTable', says.turn.numbers, () => html`<table>
    <thead><tr>${says.turn.columns.map((name, i) => html`<th scope="col" class=${i ? 'end' : ''}>${name}</th>`)}</tr></thead>
    <tbody>${Array.from({length: headSize}, (_, c) => html`<tr><th scope="row">${c}</th>
      ${[[query, at.query], [queryRotated, at.query], [key, at.key], [keyRotated, at.key]].map(([rows, position]) =>
        html`<td class="end">${formatNumber(/** @type {Float64Array} */ (rows)[Number(position) * headSize + c])}</td>`)}</tr>`)}</tbody>
  </table>`);
}
