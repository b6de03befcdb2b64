// What a node is made from: its inputs, the slope towards each, and what it sends back.

import {html, nothing} from 'lit';
import {formatNumber} from '../../draw/number.js';
import {slope} from './formula.js';

/** @import {Operation} from '../../engine/types.js' */
/** @import {GraphWords} from '../strings/en-graph.js' */
/** @import {InputFacts} from './input-facts.js' */
/** @import {NodeFacts} from './node-facts.js' */

/**
 * @param {NodeFacts} facts
 * @param {GraphWords} words
 * @param {{narrow: boolean, digits: number, pick: (id: number) => void}} view narrow: names get a line of their own
 */
export function inputTable({node, inputs}, {node: words}, view) {
  const {narrow} = view;
  return html`<div class="inputs" role="group" aria-label=${words.inputs}><p class="heading">${words.inputs}</p>
    <table class=${narrow ? 'narrow' : ''}>
      <thead><tr>
        ${narrow ? nothing : html`<th scope="col">${words.input}</th>`}
        <th scope="col" class="end">${words.inputValue}</th>
        <th scope="col" class="end">${words.local}</th>
        <th scope="col" class="end">${words.sent}</th>
      </tr></thead>
      ${inputs.map((input) => inputRows(input, node.operation, view))}
    </table></div>`;
}

/**
 * @param {InputFacts} input
 * @param {Operation} operation
 * @param {{narrow: boolean, digits: number, pick: (id: number) => void}} view
 */
function inputRows({node: id, name, symbol, value, local, sent}, operation, {narrow, digits, pick}) {
  const named = html`<i>${symbol}</i> <button class="link" @click=${() => pick(id)}>${name}</button>`;
  const numbers = html`<td class="end">${formatNumber(value, {digits})}</td>
    <td class="end"><span class="sign">${slope(operation, symbol)}</span> ${formatNumber(local, {digits})}</td>
    <td class="end">${formatNumber(sent?.arrived ? sent.product : NaN, {digits})}</td>`;
  return html`<tbody>${
    narrow
      ? html`<tr><th scope="rowgroup" colspan="3">${named}</th></tr><tr>${numbers}</tr>`
      : html`<tr><th scope="row">${named}</th>${numbers}</tr>`
  }</tbody>`;
}
