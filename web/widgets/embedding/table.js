// The embedding table as marks, one row a token; the picked one stands out.

import {html, svg} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {divergingLegend} from '../../draw/legend.js';
import {formatCount, formatNumber} from '../../draw/number.js';
import {niceMagnitudeQuantile} from '../../draw/scale.js';
import {marks} from '../../draw/strip.js';
import {section} from '../frame.js';
import {toggled} from '../kept-table.js';

/** @import {Likeness} from '../embedding.js' */
/** @import {Context} from '../widget.js' */

const CELL = 18;
const NAMES = 44;
/** This share of all numbers stays below full colour. */
const FULL_COLOUR = 0.95;

/**
 * @param {Context} context
 * @param {Likeness} likeness
 * @param {(token: number) => void} pick
 */
export function tableView({run, words: {embedding: {table: says}}, memory, changed}, {labels, token}, pick) {
  const {rows, columns, offset} = run.session.tensors()[0];
  const values = run.parameters('value').subarray(offset, offset + rows * columns);
  const max = niceMagnitudeQuantile(values, FULL_COLOUR);
  const width = NAMES + columns * CELL;
  const height = rows * CELL;
  const summary = says.summary(formatCount(rows), formatCount(columns), formatNumber(Math.min(...values)), formatNumber(Math.max(...values)));
  const clicked = (/** @type {MouseEvent} */ {currentTarget, clientY}) => {
    const {top, height: tall} = /** @type {Element} */ (currentTarget).getBoundingClientRect();
    pick(Math.min(rows - 1, Math.max(0, Math.floor(((clientY - top) / tall) * rows))));
  };
  const toggle = toggled('numbers', {memory, changed});
  return section({
    name: 'table',
    heading: says.heading(formatCount(rows), formatCount(columns)),
    body: html`<svg class="rows" role="img" aria-label=${summary} width=${width} height=${height}
        viewBox="0 0 ${width} ${height}" @click=${clicked}>
        <rect class="picked-row" x="1" y=${token * CELL + 0.5} width=${width - 2} height=${CELL - 1} rx="4" />
        ${labels.map((label, row) => svg`<text class="row-name ${row === token ? 'here' : ''}" text-anchor="end"
          x=${NAMES - 8} y=${row * CELL + 13}>${label}</text>`)}
        ${guard([values, max], () => marks(values, {max, size: CELL, columns, x: NAMES}))}
      </svg>`,
    foot: html`${divergingLegend({max, summary: says.legend})}
      <details ?open=${Boolean(memory.numbers)} @toggle=${toggle}><summary>${says.data}</summary>
        ${memory.numbers ? numbers(says, labels, values, columns) : ''}</details>`,
  });
}

/**
 * @param {Context['words']['embedding']['table']} says
 * @param {readonly string[]} labels
 * @param {Float64Array} values
 * @param {number} columns
 */
function numbers(says, labels, values, columns) {
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${says.data}><table>
    <thead><tr><th scope="col">${says.token}</th>
      ${Array.from({length: columns}, (_, c) => html`<th scope="col" class="end">${c}</th>`)}</tr></thead>
    <tbody>${labels.map((label, row) => html`<tr><th scope="row">${label}</th>
      ${Array.from(values.subarray(row * columns, (row + 1) * columns), (value) =>
        html`<td class="end">${formatNumber(value)}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}
