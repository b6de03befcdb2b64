// Matrices and vectors: what a cell shows, where arrow keys lead, cells that do not exist.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {dotProduct, dotProductLayout} from '../../../web/draw/dot-product.js';
import {cellAfter, matrix, matrixLayout} from '../../../web/draw/matrix.js';
import {sequentialClass, sequentialLevel} from '../../../web/draw/scale.js';
import {vectorLayout} from '../../../web/draw/vector.js';
import {markup} from './text.js';

const WORDS = {summary: 'Weights', cell: (row, column) => `row ${row}, column ${column}`, absent: 'later position'};
const triangle = matrixLayout({
  values: [1, NaN, NaN, 0.25, 0.75, NaN, 0.2, 0.3, 0.5], rows: 3, columns: 3, scale: 'sequential', max: 1,
  absent: (row, column) => column > row,
});

test('signed numbers are told apart by shape, unknown ones by neither', () => {
  const {cells} = matrixLayout({values: [-1, 0, 1, NaN], rows: 1, columns: 4});
  assert.deepEqual(cells[0].map(({look}) => look), ['v-n8', 'v-0', 'v-p8', 'v-none']);
});

test('minus infinity has no place on the scale and looks like none of it', () => {
  const layout = matrixLayout({values: [-1, -Infinity], rows: 1, columns: 2, max: 1, show: 'numbers'});
  assert.deepEqual(layout.cells[0].map(({look}) => look), ['v-n8', 'beyond']);
  assert.match(markup(matrix(layout, WORDS)), /row 0, column 1: −∞/);
});

test('an amount that is not zero is never shown as zero, and one beyond the scale is full', () => {
  assert.equal(sequentialLevel(0, 1), 0);
  assert.equal(sequentialLevel(1e-9, 1), 1);
  assert.equal(sequentialLevel(2, 1), 8);
  assert.equal(sequentialLevel(NaN, 1), null);
  assert.deepEqual([sequentialClass(null), sequentialClass(3)], ['s-none', 's-3']);
});

test('cells of the future are gone: no number, no focus, and said so', () => {
  const text = markup(matrix(triangle, WORDS));
  assert.equal(text.match(/cell gone/g).length, 3);
  assert.match(text, /row 0, column 2: later position/);
  assert.equal(text.match(/tabindex=0/g).length, 1);
  assert.match(text, /row 1, column 1: 75\.0%/);
});

test('arrow keys walk what is there and stop at the border', () => {
  const from = {row: 2, column: 0};
  assert.deepEqual(cellAfter(triangle, from, 'ArrowRight'), {row: 2, column: 1});
  assert.deepEqual(cellAfter(triangle, from, 'End'), {row: 2, column: 2});
  assert.deepEqual(cellAfter(triangle, {row: 2, column: 2}, 'ArrowUp'), {row: 2, column: 2});
  assert.deepEqual(cellAfter(triangle, {row: 0, column: 0}, 'ArrowRight'), {row: 0, column: 0});
  assert.deepEqual(cellAfter(triangle, {row: 2, column: 1}, 'PageUp'), {row: 1, column: 1});
  assert.equal(cellAfter(triangle, from, 'a'), null);
});

test('the cell that is looked at lights its row and its column', () => {
  const layout = matrixLayout({values: [1, 2, 3, 4], rows: 2, columns: 2, at: {row: 0, column: 1}, rowNames: ['a', 'b'], columnNames: ['x', 'y']});
  const text = markup(matrix(layout, WORDS));
  assert.equal(text.match(/class="cell cross/g).length, 2);
  assert.equal(text.match(/class="cell here/g).length, 1);
  assert.match(text, /row-name here">a[^]*row-name ">b/);
  assert.match(text, /column-name ">x[^]*column-name here">y/);
});

test('a vector breaks into lines of equal length where it has no room', () => {
  const values = Array.from({length: 16}, (_, i) => i);
  assert.equal(vectorLayout({values, cell: 20}).rows, 1);
  const broken = vectorLayout({values, cell: 20, width: 250, at: 9});
  assert.deepEqual([broken.rows, broken.columns, broken.at, broken.value], [2, 8, {row: 1, column: 1}, 9]);
  const odd = vectorLayout({values: values.slice(0, 7), cell: 20, width: 90});
  assert.equal(odd.cells.flat().filter(({absent}) => absent).length, odd.rows * odd.columns - 7);
});

test('an empty vector has no number', () => {
  assert.equal(vectorLayout({values: [], at: 0}).value, NaN);
});

test('a dot product shows its terms as far as they are computed', () => {
  const data = {a: [1, -2], b: [3, 4], products: [3, -8], sums: [3, -5]};
  const words = {summary: 'q · k', a: 'q', b: 'k', product: 'product', sum: 'sum so far'};
  assert.equal(dotProductLayout(data).result, -5);
  assert.match(markup(dotProduct(dotProductLayout(data), words)), /−8\.000[^]*−5\.000/);
  const half = dotProductLayout({...data, done: 1});
  assert.ok(Number.isNaN(half.result));
  assert.doesNotMatch(markup(dotProduct(half, words)), /−8\.000|−5\.000/);
});
