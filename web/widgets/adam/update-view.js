// The update of one parameter, written out: each line takes numbers of the lines above it.

import {html} from 'lit';
import {formatNumber} from '../../draw/number.js';
import {parameterName} from '../narration.js';

/** @import {Settings} from '../../engine/types.js' */
/** @import {Context} from '../widget.js' */

const SQUARE = '²';

/**
 * @param {Context} context
 * @param {number} parameter
 * @param {unknown} picker
 */
export function updateView({run: {session, situation}, words: {adam: {update: says}}}, parameter, picker) {
  const settings = session.settings();
  const update = session.adam(parameter);
  const name = parameterName(session, parameter);
  const rows = rowsOf(update, settings, situation.step + 1, says.fromBackward);
  return html`<div class="update-view" part="update" role="group" aria-label=${says.heading(name)}>
    <div class="section-head"><p class="heading">${says.heading(name)}</p><p class="hint">${says.rate(formatNumber(update.learningRate))}</p></div>
    ${picker}
    <table class="sums">
      <thead class="unseen"><tr>${says.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
      <tbody>${rows.map(({kind, symbol, formula, value}) => html`<tr class=${kind}>
        <th scope="row"><span class="symbol">${symbol}</span> <span class="what">${says.names[kind]}</span></th>
        <td class="formula">${formula}</td>
        <td class="end number">${value}</td></tr>`)}</tbody>
    </table>
  </div>`;
}

/** @typedef {'grad' | 'm' | 'v' | 'mHat' | 'vHat' | 'move' | 'value'} Kind */

/**
 * @param {import('../../engine/types.js').ParameterUpdate} update
 * @param {Settings} settings
 * @param {number} ordinal the training step, from 1: the power of the corrections
 * @param {string} fromBackward
 * @returns {{kind: Kind, symbol: unknown, formula: unknown, value: string}[]}
 */
function rowsOf(update, {beta1, beta2, epsilon}, ordinal, fromBackward) {
  const {grad, mBefore, vBefore, m, v, mHat, vHat, learningRate, move, valueBefore, value} = update;
  const n = (/** @type {number} */ x) => signed(formatNumber(x));
  const hat = (/** @type {string} */ letter) => html`<i>${letter}</i><span class="hat" aria-hidden="true">ˆ</span>`;
  return [
    {kind: 'grad', symbol: html`<i>g</i>`, formula: fromBackward, value: formatNumber(grad)},
    {kind: 'm', symbol: html`<i>m</i>`, formula: html`${beta1} × ${n(mBefore)} + (1 − ${beta1}) × ${n(grad)}`, value: formatNumber(m)},
    {kind: 'v', symbol: html`<i>v</i>`, formula: html`${beta2} × ${n(vBefore)} + (1 − ${beta2}) × ${n(grad)}${SQUARE}`, value: formatNumber(v)},
    {kind: 'mHat', symbol: hat('m'), formula: html`${n(m)} / (1 − ${beta1}<sup>${ordinal}</sup>)`, value: formatNumber(mHat)},
    {kind: 'vHat', symbol: hat('v'), formula: html`${n(v)} / (1 − ${beta2}<sup>${ordinal}</sup>)`, value: formatNumber(vHat)},
    {kind: 'move', symbol: html`Δ<i>p</i>`, formula: html`−${formatNumber(learningRate)} × ${n(mHat)} / (√${n(vHat)} + ${formatNumber(epsilon, {digits: 1})})`, value: formatNumber(move)},
    {kind: 'value', symbol: html`<i>p</i>`, formula: html`${n(valueBefore)} + ${n(move)}`, value: formatNumber(value)},
  ];
}

/** A negative number inside a formula stands in brackets. @param {string} text */
function signed(text) {
  return /^\u2212|×/.test(text) ? `(${text})` : text;
}
