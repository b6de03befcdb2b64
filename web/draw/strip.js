// A vector, such as one token's 16 numbers, as a row of marks: a square for positive, a disc
// for negative, filled the more the further from zero. Sign never hangs on colour alone.

import {html, svg} from 'lit';
import {divergingLevel, largestMagnitude, levelClass} from './scale.js';

/** Share of a cell that its mark fills. */
const MARK = 0.8;

/**
 * One cell of a vector or matrix.
 * @param {number} value
 * @param {number} max magnitude at full colour
 * @param {number} x left edge
 * @param {number} y top edge
 * @param {number} size
 */
export function mark(value, max, x, y, size) {
  const level = divergingLevel(value, max);
  const side = size * MARK;
  const inset = (size - side) / 2;
  const round = level !== null && level < 0 ? side / 2 : Math.min(2, side / 8);
  return svg`<rect class="mark ${levelClass(level)}" x=${x + inset} y=${y + inset}
    width=${side} height=${side} rx=${round} />`;
}

/**
 * @typedef {object} StripData
 * @property {ArrayLike<number>} values
 * @property {number} [max] magnitude at full colour; the largest one by default
 * @property {number} [cell] side of a cell in CSS pixels
 * @property {number} [columns] cells in a row; all by default
 */

/**
 * @param {StripData} data
 * @param {{summary: string}} words
 */
export function strip({values, max, cell = 20, columns = values.length}, {summary}) {
  const full = max ?? largestMagnitude(values);
  const width = Math.min(columns, values.length) * cell;
  const height = Math.ceil(values.length / Math.max(1, columns)) * cell;
  return html`<svg class="strip" part="strip" role="img" aria-label=${summary}
    width=${width} height=${height} viewBox="0 0 ${width} ${height}">
    ${Array.from(values, (value, i) =>
      mark(value, full, (i % columns) * cell, Math.floor(i / columns) * cell, cell))}
  </svg>`;
}
