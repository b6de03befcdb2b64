// "Why is the gradient this number?": one row a user, and the sum at the foot.

import {html, nothing} from 'lit';
import {formatCount, formatNumber} from '../../draw/number.js';

/** @import {Contribution} from '../../engine/types.js' */
/** @import {GraphWords} from '../strings/en-graph.js' */
/** @import {NodeFacts} from './node-facts.js' */

const PAGE = 8;

/**
 * @param {NodeFacts} facts
 * @param {object} view
 * @param {GraphWords['node']} view.words
 * @param {boolean} view.narrow names get a line of their own
 * @param {number} view.digits
 * @param {number} view.page
 * @param {(id: number) => void} view.pick
 * @param {(page: number) => void} view.turnTo
 */
export function contributionTable({node, contributions, arrived}, {words, narrow, digits, page, pick, turnTo}) {
  const all = contributions.length;
  const first = Math.min(page, Math.ceil(all / PAGE) - 1) * PAGE;
  const shown = contributions.slice(first, first + PAGE);
  const complete = arrived === all;
  return html`<table class="shares ${narrow ? 'narrow' : ''}">
    <thead><tr>
      ${narrow ? nothing : html`<th scope="col">${words.user}</th>`}
      <th scope="col" class="end">${words.incoming}</th>
      <th scope="col" class="end">${words.local}</th>
      <th scope="col" class="end">${words.product}</th>
    </tr></thead>
    ${shown.map((contribution) => share(contribution, {words, narrow, digits, pick}))}
    <tfoot><tr>
      <th scope="row" colspan=${narrow ? 2 : 3}>${complete ? words.sum : words.sumSoFar}
        <span class="note">${words.arrivedOf(formatCount(arrived), formatCount(all))}</span></th>
      <td class="end sum">${formatNumber(node.grad, {digits})}</td>
    </tr></tfoot>
  </table>
  ${all > PAGE ? pager({first, last: first + shown.length, all}, words, turnTo) : nothing}`;
}

/**
 * @param {Contribution} contribution
 * @param {{words: GraphWords['node'], narrow: boolean, digits: number, pick: (id: number) => void}} view
 */
function share({user, name, incoming, local, product, arrived}, {words, narrow, digits, pick}) {
  const button = html`<button class="link" @click=${() => pick(user)}>${name}</button>`;
  const arrival = html`<span class="arrival">${arrived ? words.arrived : words.toCome}</span>`;
  const numbers = html`<td class="end">${formatNumber(incoming, {digits})}</td>
    <td class="end"><span class="sign">×</span> ${formatNumber(local, {digits})}</td>
    <td class="end product"><span class="sign">=</span> ${formatNumber(product, {digits})}${narrow ? nothing : arrival}</td>`;
  return html`<tbody class=${arrived ? 'arrived' : 'coming'}>${
    narrow
      ? html`<tr><th scope="rowgroup" colspan="3">${button}${arrival}</th></tr><tr>${numbers}</tr>`
      : html`<tr><th scope="row">${button}</th>${numbers}</tr>`
  }</tbody>`;
}

/**
 * @param {{first: number, last: number, all: number}} range
 * @param {GraphWords['node']} words
 * @param {(page: number) => void} turnTo
 */
function pager({first, last, all}, words, turnTo) {
  const page = first / PAGE;
  const turn = (/** @type {boolean} */ idle, /** @type {number} */ to) => () => {
    if (!idle) turnTo(to);
  };
  return html`<div class="group pager">
    <button class="small" aria-disabled=${first === 0} @click=${turn(first === 0, page - 1)}>${words.previous}</button>
    <span class="hint">${words.page(formatCount(first + 1), formatCount(last), formatCount(all))}</span>
    <button class="small" aria-disabled=${last === all} @click=${turn(last === all, page + 1)}>${words.next}</button>
  </div>`;
}
