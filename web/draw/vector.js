// A vector as a row of marks, with its name before it and the number that is looked at after it.

import {html, nothing} from 'lit';
import {matrix, matrixLayout} from './matrix.js';
import {formatNumber} from './number.js';

/**
 * @typedef {object} VectorData
 * @property {ArrayLike<number>} values
 * @property {number} [max] magnitude at full colour
 * @property {number} [at] index that is looked at, or -1
 * @property {number} [cell] side in CSS pixels
 * @property {number} [width] room for the marks in CSS pixels: a vector too long for it is broken
 * @property {'diverging' | 'sequential'} [scale]
 */

/** @param {VectorData} data */
export function vectorLayout({values, max, at = -1, cell = 20, width = Infinity, scale}) {
  const length = values.length;
  const fit = Math.max(1, Math.min(length, Math.floor(width / cell)));
  // Lines of equal length, so that the columns mean something: 16 numbers break into 8 and 8.
  const lines = Math.ceil(length / fit);
  const columns = Math.max(1, Math.ceil(length / lines));
  const layout = matrixLayout({
    values, rows: Math.max(1, lines), columns, cell, max, scale, cross: false,
    absent: (row, column) => row * columns + column >= length,
    at: at >= 0 && at < length ? {row: Math.floor(at / columns), column: at % columns} : null,
  });
  return {...layout, columns, value: at >= 0 && at < length ? values[at] : NaN, index: at};
}

/**
 * @param {ReturnType<typeof vectorLayout>} layout
 * @param {object} words
 * @param {string} words.name short, as in `q`
 * @param {string} words.summary
 * @param {(index: number) => string} words.cell its name, as in `q[3]`
 * @param {{aim?: (index: number) => void}} [act]
 */
export function vector(layout, {name, summary, cell}, {aim} = {}) {
  const {columns, index, value, format} = layout;
  return html`<div class="vector" part="vector"><span class="vector-name">${name}</span>
    ${matrix(layout, {summary, absent: '', cell: (row, column) => cell(row * columns + column)},
      {aim: aim && (({row, column}) => aim(row * columns + column))})}
    <span class="vector-value number">${index >= 0 ? html`${cell(index)} = ${layout.scale === 'sequential' ? format(value) : formatNumber(value)}` : nothing}</span>
  </div>`;
}
