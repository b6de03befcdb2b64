// Vectors, matrices, dot products: signed numbers and shares, triangles, unknown and extreme ones.

import {html} from 'lit';
import {dotProduct, dotProductLayout} from '../../draw/dot-product.js';
import {divergingLegend} from '../../draw/legend.js';
import {matrix, matrixLayout} from '../../draw/matrix.js';
import {spark} from '../../draw/spark.js';
import {vector, vectorLayout} from '../../draw/vector.js';

/** @import {Specimen, Stand} from './look.js' */

const NAMED = {cell: (/** @type {number} */ row, /** @type {number} */ column) => `row ${row}, column ${column}`, absent: 'later position'};

/** @param {Stand} stand @returns {Specimen[]} */
export function matrices(stand) {
  return [vectors(stand), squares(stand)];
}

/** @param {Stand} stand @returns {Specimen} */
function vectors({width, facts, picked, pick}) {
  const {embedding, dot} = facts;
  const at = picked.element ?? 3;
  const room = Math.max(160, width - 80);
  const words = {name: 'wte[a]', summary: 'The embedding of a', cell: (/** @type {number} */ i) => `wte[a, ${i}]`};
  const odd = {name: 'odd', summary: 'Unknown, zero, huge and tiny numbers', cell: (/** @type {number} */ i) => `odd[${i}]`};
  return {
    title: 'Vectors',
    shows: 'A square is positive, a disc negative; point at one.',
    states: [
      {name: 'One token’s 16 numbers', body: html`${vector(vectorLayout({values: embedding, at, width: room}), words, {aim: (index) => pick('element', index)})}
        ${divergingLegend({max: 0.2, summary: 'discs negative, squares positive'})}`},
      {name: 'Unknown, zero, huge, tiny', body: vector(vectorLayout({values: [NaN, 0, 1e9, -1e9, 1e-12, -1e-12, Infinity], at: 4, width: room}), odd)},
      {name: 'In the room of a word', body: html`<p class="hint">${spark(embedding, {width: 96, height: 20})}</p>`},
      {name: 'A dot product, ten of its terms computed', body: html`<div class="scroll">${dotProduct(
        dotProductLayout({...dot, done: 10, at: 9}),
        {summary: 'The first logit, term by term', a: 'x', b: 'w', product: 'product', sum: 'sum so far'})}</div>`},
    ],
  };
}

/** @param {Stand} stand @returns {Specimen} */
function squares({width, facts, picked, pick}) {
  const {weights, read} = facts;
  const cell = Math.max(20, Math.min(44, Math.floor((width - 90) / read.length)));
  const attention = {
    values: weights.values, rows: weights.rows, columns: weights.columns, scale: /** @type {const} */ ('sequential'), max: 1, cell,
    rowNames: read, columnNames: read, absent: (/** @type {number} */ row, /** @type {number} */ column) => column > row,
  };
  return {
    title: 'Matrices',
    shows: 'Arrow keys move; row and column light up.',
    states: [
      {name: 'Attention weights: the future is not there', body: matrix(
        matrixLayout({...attention, at: picked.weight ?? {row: 3, column: 1}}), {summary: 'Attention weights of head 0', ...NAMED},
        {aim: (place) => pick('weight', place)})},
      {name: 'As numbers', body: matrix(matrixLayout({...attention, cell: 54, rows: Math.min(4, read.length), show: 'numbers',
        columns: Math.min(4, read.length), values: Float64Array.from({length: 16}, (_, i) => weights.values[Math.floor(i / 4) * weights.columns + (i % 4)]),
        rowNames: read.slice(0, 4), columnNames: read.slice(0, 4)}), {summary: 'Attention weights as numbers', ...NAMED})},
      {name: 'Signed', body: matrix(matrixLayout({values: facts.square, rows: 8, columns: 16, cell: Math.min(20, Math.floor(width / 16))}),
        {summary: 'Half of a matrix of the model', ...NAMED})},
    ],
  };
}
