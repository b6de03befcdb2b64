// Shares from 0 to 1 as a matrix of cells, the fuller the larger: rows and columns of one kind.

import {html, svg} from 'lit';

const NAMES = 44;
const LEVELS = 8;

/**
 * @typedef {object} ShareMapData
 * @property {ArrayLike<number>} shares row-major; NaN where nothing is known
 * @property {readonly string[]} rows names
 * @property {number} columns
 * @property {number} width in CSS pixels
 * @property {number} rowHeight
 * @property {number} [row] picked
 * @property {number} [column] picked
 */

/** @param {ShareMapData} data */
export function shareMapLayout({columns, width, rows, rowHeight}) {
  const cell = (width - NAMES) / Math.max(1, columns);
  return {left: NAMES, cell, rowHeight, height: rows.length * rowHeight};
}

/**
 * The cell under a place of the drawing, as a share of its width and height.
 * @param {ShareMapData} data
 * @param {number} across 0..1
 * @param {number} down 0..1
 */
export function shareAt(data, across, down) {
  const {left, cell} = shareMapLayout(data);
  const clamp = (/** @type {number} */ i, /** @type {number} */ count) => Math.max(0, Math.min(count - 1, i));
  return {
    column: clamp(Math.floor((across * data.width - left) / cell), data.columns),
    row: clamp(Math.floor(down * data.rows.length), data.rows.length),
  };
}

/**
 * @param {ShareMapData} data
 * @param {{summary: string}} words
 */
export function shareMap(data, {summary}) {
  const {shares, rows, columns, width, row = -1, column = -1} = data;
  const {left, cell, rowHeight, height} = shareMapLayout(data);
  const level = (/** @type {number} */ share) => Math.ceil(LEVELS * share - 1e-9);
  const marks = [];
  for (let i = 0; i < rows.length * columns; i++) {
    if (!(shares[i] > 0)) continue;
    marks.push(svg`<rect class="share s-${level(shares[i])}" x=${(left + (i % columns) * cell).toFixed(2)}
      y=${Math.floor(i / columns) * rowHeight + 1} width=${Math.max(1, cell - 1).toFixed(2)} height=${rowHeight - 2} />`);
  }
  return html`<svg class="share-map" part="share-map" role="img" aria-label=${summary}
    width=${width} height=${height} viewBox="0 0 ${width} ${height}">
    <rect class="well" x=${left} y="0" width=${width - left} height=${height} />
    ${row >= 0 ? svg`<rect class="picked-line" x="0.5" y=${row * rowHeight + 0.5} width=${width - 1} height=${rowHeight - 1} rx="3" />` : ''}
    ${marks}
    ${column >= 0 ? svg`<rect class="picked-line" x=${left + column * cell - 1} y="0.5" width=${cell + 1} height=${height - 1} rx="2" />` : ''}
    ${rows.map((name, i) => svg`<text class="row-name ${i === row ? 'here' : ''}" text-anchor="end" x=${left - 8}
      y=${(i + 0.5) * rowHeight} dy="0.35em">${name}</text>`)}
  </svg>`;
}
