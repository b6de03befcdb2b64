// Two vectors and their dot product, term by term: multiply in each row, add downwards.
// The products and sums are the engine's; nothing is computed here.

import {html, nothing} from 'lit';
import {formatNumber} from './number.js';
import {divergingLevel, largestMagnitude, levelClass} from './scale.js';

/**
 * @typedef {object} DotProductData
 * @property {ArrayLike<number>} a
 * @property {ArrayLike<number>} b
 * @property {ArrayLike<number>} products a[i] b[i], from the engine
 * @property {ArrayLike<number>} sums of the products up to and with each one; the last is the result
 * @property {number} [done] so many terms are shown as computed; all by default
 * @property {number} [at] term that is looked at, or -1
 * @property {number} [max] magnitude at full colour of a and b
 */

/** @param {DotProductData} data */
export function dotProductLayout({a, b, products, sums, done = a.length, at = -1, max}) {
  const full = max ?? Math.max(largestMagnitude(a), largestMagnitude(b));
  const look = (/** @type {number} */ value, /** @type {number} */ most) => levelClass(divergingLevel(value, most));
  const most = largestMagnitude(products);
  return {
    rows: Array.from(a, (value, i) => ({
      index: i,
      here: i === at,
      done: i < done,
      a: {value, look: look(value, full)},
      b: {value: b[i], look: look(b[i], full)},
      product: {value: products[i], look: look(products[i], most)},
      sum: sums[i],
    })),
    result: done === a.length ? sums[a.length - 1] : NaN,
  };
}

/**
 * @param {ReturnType<typeof dotProductLayout>} layout
 * @param {object} words
 * @param {string} words.summary
 * @param {string} words.a such as `q`
 * @param {string} words.b such as `k`
 * @param {string} words.product
 * @param {string} words.sum such as `sum so far`
 */
export function dotProduct({rows, result}, {summary, a, b, product, sum}) {
  const number = (/** @type {{value: number, look: string}} */ {value, look}) =>
    html`<td class="end"><span class="mark ${look}" aria-hidden="true"></span> ${formatNumber(value)}</td>`;
  return html`<table class="dot-product" part="dot-product" aria-label=${summary}>
    <thead><tr><th scope="col"><span class="unseen">#</span></th><th scope="col" class="end">${a}</th><th scope="col" class="end">${b}</th>
      <th scope="col" class="end">${product}</th><th scope="col" class="end">${sum}</th></tr></thead>
    <tbody>${rows.map((row) => html`<tr class=${row.here ? 'here' : row.done ? '' : 'ahead-row'}>
      <th scope="row">${row.index}</th>${number(row.a)}${number(row.b)}
      ${row.done ? number(row.product) : html`<td class="end">–</td>`}
      <td class="end">${row.done ? formatNumber(row.sum) : '–'}</td></tr>`)}</tbody>
    <tfoot><tr><th scope="row" colspan="4">${a} · ${b}</th><td class="end">${Number.isNaN(result) ? '–' : formatNumber(result)}</td></tr></tfoot>
  </table>${nothing}`;
}
