// A small matrix, or a vector as its one row: every cell can be reached by pointer, finger and
// keyboard, and tells its number. Signed numbers are squares and discs; shares are squares whose
// size says the same as their colour. Cells that do not exist (the future) are left empty.

import {html, nothing} from 'lit';
import {formatNumber, formatPercent, speakNumber} from './number.js';
import {divergingLevel, largestMagnitude, levelClass, sequentialClass, sequentialLevel} from './scale.js';
import {styleProps} from './style-props.js';

/**
 * @typedef {object} MatrixData
 * @property {ArrayLike<number>} values row by row; NaN where not known yet
 * @property {number} rows
 * @property {number} columns
 * @property {'diverging' | 'sequential'} [scale] signed numbers, or amounts from 0; diverging by default
 * @property {number} [max] magnitude at full colour; the largest one by default, 1 for shares
 * @property {(row: number, column: number) => boolean} [absent] true where there is no such cell
 * @property {{row: number, column: number} | null} [at] the cell that is looked at
 * @property {{row: number, column: number}} [enter] where the Tab key comes in while none is; the first cell by default
 * @property {readonly string[]} [rowNames]
 * @property {readonly string[]} [columnNames]
 * @property {number} [cell] side in CSS pixels
 * @property {'marks' | 'numbers'} [show] numbers need cells of 40 px and more
 * @property {boolean} [cross] light up row and column of `at`; true by default
 * @property {(value: number) => string} [format]
 * @property {(value: number) => string} [speak] the number as it is read out, where it is not shown as text
 */

/** @typedef {{row: number, column: number}} Place */

/** @typedef {{row: number, column: number, value: number, absent: boolean, look: string, share: number}} MatrixCell */

/**
 * @param {MatrixData} data
 */
export function matrixLayout(data) {
  const {values, rows, columns, scale = 'diverging', absent = () => false, at = null, cell = 20, show = 'marks', cross = true} = data;
  const full = data.max ?? (largestMagnitude(Array.from(values).filter(Number.isFinite)) || 1);
  const format = data.format ?? (scale === 'sequential' ? formatPercent : (/** @type {number} */ value) => formatNumber(value));
  /** @param {number} row @param {number} column @returns {MatrixCell} */
  const cellAt = (row, column) => {
    const value = values[row * columns + column];
    const gone = absent(row, column);
    const look = scale === 'sequential'
      ? sequentialClass(sequentialLevel(value, full))
      : levelClass(divergingLevel(value, full));
    // Minus infinity is beyond every scale: it is no strong colour, but none.
    return {row, column, value, absent: gone, look: gone ? 'gone' : value === -Infinity ? 'beyond' : look, share: Math.min(1, Math.max(0, value / full)) || 0};
  };
  const speak = data.speak ?? (scale === 'sequential' ? format : (/** @type {number} */ value) => speakNumber(value));
  return {
    rows,
    columns,
    scale,
    at,
    enter: data.enter,
    cell,
    show,
    cross,
    format,
    speak,
    rowNames: data.rowNames,
    columnNames: data.columnNames,
    cells: Array.from({length: rows}, (_, row) => Array.from({length: columns}, (_, column) => cellAt(row, column))),
  };
}

/** @typedef {ReturnType<typeof matrixLayout>} MatrixLayout */

/**
 * Where an arrow key leads; the same cell at the border. Cells that do not exist are skipped.
 * @param {MatrixLayout} layout
 * @param {{row: number, column: number}} from
 * @param {string} key
 * @returns {{row: number, column: number} | null} null for a key that moves nothing
 */
export function cellAfter({cells, rows, columns}, from, key) {
  const [down, right] = {
    ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1],
    Home: [0, -columns], End: [0, columns], PageUp: [-rows, 0], PageDown: [rows, 0],
  }[key] ?? [0, 0];
  if (!down && !right) return null;
  const line = right
    ? cells[from.row].filter((cell) => !cell.absent)
    : cells.map((row) => row[from.column]).filter((cell) => !cell.absent);
  const here = line.findIndex(({row, column}) => row === from.row && column === from.column);
  const {row, column} = line[Math.min(line.length - 1, Math.max(0, here + down + right))] ?? from;
  return {row, column};
}

/**
 * @param {MatrixLayout} layout
 * @param {object} words
 * @param {string} words.summary
 * @param {(row: number, column: number) => string} words.cell its name, as in `row 3, column 7`
 * @param {string} words.absent as in `later position`
 * @param {{aim?: (cell: Place) => void, pick?: (cell: Place) => void}} [act] aim: a cell is looked
 *   at, be it only pointed at; pick: it is clicked, or the keyboard has come to it
 */
export function matrix(layout, words, act = {}) {
  const {cells, columns, columnNames, rowNames, cell, scale, show} = layout;
  const first = cells.flat().find(({absent}) => !absent);
  const focusable = layout.at ?? layout.enter ?? first;
  return html`<div class="matrix ${scale} ${show}" part="matrix" role="grid" aria-label=${words.summary}
    @keydown=${(/** @type {KeyboardEvent} */ event) => onKey(event, layout)}
    ${styleProps({'--columns': columns, '--cell': `${cell}px`, '--heads': rowNames ? 1 : 0})}>
    ${columnNames ? html`<div role="row" class="matrix-row">
      ${rowNames ? html`<span role="gridcell" class="corner"></span>` : nothing}
      ${columnNames.map((name, column) => html`<span role="columnheader" class="column-name ${layout.at?.column === column ? 'here' : ''}">${name}</span>`)}
    </div>` : nothing}
    ${cells.map((row, index) => html`<div role="row" class="matrix-row">
      ${rowNames ? html`<span role="rowheader" class="row-name ${layout.at?.row === index ? 'here' : ''}">${rowNames[index]}</span>` : nothing}
      ${row.map((one) => oneCell(one, layout, words, focusable, act))}</div>`)}
  </div>`;
}

/**
 * @param {MatrixCell} one
 * @param {MatrixLayout} layout
 * @param {{cell: (row: number, column: number) => string, absent: string}} words
 * @param {{row: number, column: number} | undefined} focusable
 * @param {{aim?: (cell: Place) => void, pick?: (cell: Place) => void}} act
 */
function oneCell({row, column, value, absent, look, share}, {at, format, speak, show, scale, cross}, words, focusable, {aim, pick}) {
  const name = words.cell(row, column);
  if (absent) return html`<span role="gridcell" class="cell gone" aria-label="${name}: ${words.absent}"></span>`;
  const inCross = cross && at && (at.row === row || at.column === column);
  const here = at && at.row === row && at.column === column;
  const look2 = `${here ? 'here' : inCross ? 'cross' : ''} ${show === 'numbers' ? look : ''}`;
  const tell = () => aim?.({row, column});
  const choose = () => (pick ?? aim)?.({row, column});
  const mark = scale === 'sequential' && show === 'marks' ? styleProps({'--share': Math.sqrt(share)}) : nothing;
  return html`<span role="gridcell" class="cell ${look2}" data-at="${row},${column}"
    tabindex=${focusable?.row === row && focusable.column === column ? '0' : '-1'}
    aria-label="${name}: ${show === 'numbers' ? format(value) : speak(value)}"
    @focus=${choose} @pointerenter=${tell} @click=${choose}>${show === 'numbers'
      ? html`<span class="cell-number">${format(value)}</span>`
      : html`<span class="mark ${look}" ${mark}></span>`}</span>`;
}

/** @param {KeyboardEvent} event @param {MatrixLayout} layout */
function onKey(event, layout) {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const from = /** @type {HTMLElement} */ (event.target).dataset.at?.split(',').map(Number);
  const next = from && cellAfter(layout, {row: from[0], column: from[1]}, event.key);
  if (!next) return;
  event.preventDefault();
  const grid = /** @type {HTMLElement} */ (event.currentTarget);
  /** @type {HTMLElement | null} */ (grid.querySelector(`[data-at="${next.row},${next.column}"]`))?.focus();
}
