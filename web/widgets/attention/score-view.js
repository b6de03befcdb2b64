// One score, worked out: query times key, number by number, then divided.

import {html, nothing} from 'lit';
import {dotProduct, dotProductLayout} from '../../draw/dot-product.js';
import {formatNumber} from '../../draw/number.js';
import {largestMagnitude} from '../../draw/scale.js';
import {section} from '../frame.js';

/** @import {Context} from '../widget.js' */
/** @import {Attention} from './reading.js' */

/**
 * @param {Context} context
 * @param {Attention} attention
 * @param {{head: number, asks: number, asked: number}} picked
 */
export function scoreView({run: {session}, words: {attention: says}}, {positions, heads, places}, {head, asks, asked}) {
  const {headSize: D, query, key, products, sums, scores} = heads[head];
  const pair = asks * positions + asked;
  const [row, column] = [places[asks], places[asked]];
  return section({
    name: 'score',
    heading: says.score.heading(String(head)),
    hint: says.score.hint(row, column),
    body: html`${dotProduct(
      dotProductLayout({
        a: query.subarray(asks * D, (asks + 1) * D),
        b: key.subarray(asked * D, (asked + 1) * D),
        products: products.subarray(pair * D, (pair + 1) * D),
        sums: sums.subarray(pair * D, (pair + 1) * D),
        // The same scale whatever is picked: a long vector looks long.
        max: Math.max(largestMagnitude(query), largestMagnitude(key)),
      }),
      {
        summary: says.score.summary(row, column),
        a: says.score.query,
        b: says.score.key,
        product: says.score.product,
        sum: says.score.sum,
      },
    )}
    <p class="scaled">${says.score.scaled(String(D), formatNumber(scores[pair]))} ${session.settings().positions === 'rope' ? says.score.turned : nothing}</p>`,
  });
}
