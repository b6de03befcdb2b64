// The walk back in an order of one's own, and the gradients that come of it, beside the right ones.

import {html, nothing} from 'lit';
import {formatNumber} from '../../draw/number.js';
import {section} from '../frame.js';

/** @import {Expression} from '../../engine/types.js' */
/** @import {Context} from '../widget.js' */
/** @import {Recording} from './reading.js' */

/**
 * What is remembered, if it still is an order of these operations.
 * @param {unknown} wanted
 * @param {Uint32Array} own order of the record
 * @returns {number[]}
 */
export function orderIn(wanted, own) {
  const right = Array.from(own);
  const same = Array.isArray(wanted) && wanted.length === right.length && right.every((node) => wanted.includes(node));
  return same ? [...wanted] : right;
}

/** @param {readonly number[]} order @param {number} from place @param {-1 | 1} way */
export function moved(order, from, way) {
  const to = from + way;
  if (to < 0 || to >= order.length) return [...order];
  const next = [...order];
  [next[from], next[to]] = [next[to], next[from]];
  return next;
}

/**
 * @param {Context} context
 * @param {Expression} expression
 * @param {Recording} recording
 * @param {(order: number[] | null) => void} set null: the order of the record
 */
export function orderView({words: {expression: {order: says}}, memory}, expression, {nodes, names}, set) {
  const order = orderIn(memory.order, expression.order());
  const {grads, expected, early} = expression.backwardIn(order);
  const shown = nodes.filter(({operation, reachesResult}) => operation !== 'constant' && reachesResult);
  const wrong = (/** @type {number} */ id) => !Object.is(grads[id], expected[id]);
  const button = (/** @type {number} */ i, /** @type {-1 | 1} */ way) => {
    const idle = i + way < 0 || i + way >= order.length;
    const name = way < 0 ? says.earlier(names[order[i]]) : says.later(names[order[i]]);
    return html`<button class="small" aria-disabled=${idle} aria-label=${name} @click=${() => (idle ? nothing : set(moved(order, i, way)))}>
      ${way < 0 ? '↑' : '↓'}</button>`;
  };
  return section({
    name: 'order',
    heading: says.heading,
    hint: says.hint,
    controls: html`<button class="plain small" @click=${() => set(null)}>${says.right}</button>`,
    body: html`<div class="ordering">
      <ol class="order-list" aria-label=${says.list}>${order.map((node, i) => html`<li>
        <span class="order-name">${names[node]}</span>${button(i, -1)}${button(i, 1)}</li>`)}</ol>
      <div class="sideways"><table class="outcome" aria-label=${says.summary}>
        <thead><tr>${says.columns.map((name, i) => html`<th scope="col" class=${i === 1 || i === 2 ? 'end' : ''}>${name}</th>`)}</tr></thead>
        <tbody>${shown.map(({id}) => html`<tr class=${wrong(id) ? 'wrong' : ''}>
          <th scope="row">${names[id]}</th>
          <td class="end">${wrong(id) ? html`<s>${formatNumber(grads[id])}</s>` : formatNumber(grads[id])}</td>
          <td class="end">${formatNumber(expected[id])}</td>
          <td>${wrong(id) ? says.wrong : says.same}</td></tr>`)}</tbody>
      </table></div></div>`,
    foot: early.length
      ? html`<ul class="early">${early.map(({node, user}) => html`<li>${says.early(names[node], names[user])}</li>`)}</ul>`
      : html`<p class="hint">${says.topological}</p>`,
  });
}
