// The row of the position that asks: scores, weights, values, and the average they make.

import {html} from 'lit';
import {formatNumber, formatPercent} from '../../draw/number.js';
import {largestMagnitude} from '../../draw/scale.js';
import {marks} from '../../draw/strip.js';
import {section} from '../frame.js';
import {styleProps} from '../../draw/style-props.js';

/** @import {Context} from '../widget.js' */
/** @import {Attention} from './reading.js' */

const CELL = 16;

/**
 * A vector of a head as marks, its numbers as text for those who do not see it.
 * @param {Float64Array} values
 * @param {number} max
 * @param {string} name
 */
function vector(values, max, name) {
  const spoken = Array.from(values, (value) => formatNumber(value)).join(', ');
  return html`<svg class="strip" role="img" aria-label="${name}: ${spoken}" width=${values.length * CELL} height=${CELL}
    viewBox="0 0 ${values.length * CELL} ${CELL}"><title>${spoken}</title>
    ${marks(values, {max, size: CELL})}</svg>`;
}

/**
 * @param {Context} context
 * @param {Attention} attention
 * @param {{head: number, asks: number, asked: number}} picked
 * @param {(asked: number) => void} pick
 */
export function rowView({words: {attention: says}}, {positions, heads, marks: names, places}, {head, asks, asked}, pick) {
  const {headSize: D, value, scores, weights, out} = heads[head];
  const max = largestMagnitude(value);
  const row = Array.from({length: asks + 1}, (_, t) => t);
  return section({
    name: 'row',
    heading: says.row.heading,
    hint: says.row.hint(places[asks]),
    body: html`<div class="scroll" tabindex="0" role="group" aria-label=${says.row.summary(places[asks])}><table class="average">
      <thead><tr><th scope="col">${says.row.asked}</th><th scope="col" class="end">${says.row.score}</th>
        <th scope="col" class="end wide">${says.row.weight}</th><th scope="col">${says.row.value}</th></tr></thead>
      <tbody>${row.map((t) => html`<tr class=${t === asked ? 'here' : ''} @click=${() => pick(t)}>
        <th scope="row"><span class="unseen">${places[t]}</span><span aria-hidden="true"><span class="at">${t}</span> ${names[t]}</span></th>
        <td class="end">${formatNumber(scores[asks * positions + t])}</td>
        <td class="end wide"><div class="weight-line"><span class="weight-bar" ${styleProps({'--share': weights[asks * positions + t]})}></span>
          <span>${formatPercent(weights[asks * positions + t])}</span></div></td>
        <td>${vector(value.subarray(t * D, (t + 1) * D), max, says.row.spoken(places[t]))}</td></tr>`)}</tbody>
      <tfoot><tr><th scope="row" colspan="3">${says.row.out}</th>
        <td>${vector(out.subarray(asks * D, (asks + 1) * D), max, says.row.out)}</td></tr>
        <tr><td class="out-numbers" colspan="4">${Array.from(out.subarray(asks * D, (asks + 1) * D), (number) =>
          html`<span class="number">${formatNumber(number, {digits: 3})}</span> `)}</td></tr></tfoot>
    </table></div>`,
  });
}
