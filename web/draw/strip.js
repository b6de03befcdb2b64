// A vector, such as one token's 16 numbers, as a row of marks: a square for positive, a disc
// for negative, filled the more the further from zero. Sign never hangs on colour alone.

import {html, svg} from 'lit';
import {divergingLevel, largestMagnitude, levelClass} from './scale.js';

/** Share of a cell that its mark fills. */
const MARK = 0.8;

/**
 * @typedef {object} Grid
 * @property {number} max magnitude at full colour
 * @property {number} size side of a cell
 * @property {number} [columns] cells in a row; all by default
 * @property {number} [rowHeight] from one row to the next; a cell stands in its middle
 * @property {number} [x] of the left upper corner
 * @property {number} [y]
 */

/**
 * The cells of a vector or matrix. Those of one look are one path, and not each an element: the stages
 * of a block alone had 532.
 * @param {ArrayLike<number>} values
 * @param {Grid} grid
 */
export function marks(values, {max, size, columns = values.length, rowHeight = size, x = 0, y = 0}) {
  /** @type {Map<string, string>} */
  const paths = new Map();
  const square = squareOutline(size);
  const disc = discOutline(size);
  const top = y + (rowHeight - size) / 2;
  for (let i = 0; i < values.length; i++) {
    const level = divergingLevel(values[i], max);
    const [dx, dy, outline] = level !== null && level < 0 ? disc : square;
    const at = `${short(x + (i % columns) * size + dx)} ${short(top + Math.floor(i / columns) * rowHeight + dy)}`;
    const look = levelClass(level);
    paths.set(look, `${paths.get(look) ?? ''}M${at}${outline}`);
  }
  return [...paths].map(([look, d]) => svg`<path class="mark ${look}" d=${d} />`);
}

/** @typedef {[number, number, string]} Outline where it begins in its cell, and how it goes on */

/** @param {number} size @returns {Outline} */
function squareOutline(size) {
  const side = size * MARK;
  const inset = (size - side) / 2;
  const corner = Math.min(2, side / 8);
  const edge = short(side - 2 * corner);
  const turn = (/** @type {number} */ dx, /** @type {number} */ dy) =>
    `a${short(corner)} ${short(corner)} 0 0 1 ${short(dx * corner)} ${short(dy * corner)}`;
  return [inset + corner, inset, `h${edge}${turn(1, 1)}v${edge}${turn(-1, 1)}h${-edge}${turn(-1, -1)}v${-edge}${turn(1, -1)}z`];
}

/** @param {number} size @returns {Outline} */
function discOutline(size) {
  const radius = short(size * MARK / 2);
  const half = (/** @type {number} */ dx) => `a${radius} ${radius} 0 0 1 ${2 * dx * radius} 0`;
  return [(size - 2 * radius) / 2, size / 2, `${half(1)}${half(-1)}z`];
}

/** A hundredth of a pixel is not seen. @param {number} x */
const short = (x) => Math.round(x * 100) / 100;

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
    ${marks(values, {max: full, size: cell, columns})}
  </svg>`;
}
