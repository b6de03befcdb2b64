// The weights of all heads beside each other: one triangle a head.

import {html} from 'lit';
import {matrix, matrixLayout} from '../../draw/matrix.js';
import {section} from '../frame.js';

/** @import {Context} from '../widget.js' */
/** @import {Attention} from './reading.js' */

/** Names of rows, and the space between two heads: see styles. */
const NAMES = 24;
const GAP = 28;
const LEAST_CELL = 10;
const MOST_CELL = 30;
/** Four heads share a line where their cells are not smaller than this, else two, if those are not smaller than the least. */
const GOOD_CELL = 14;
/** Of the grid, by how many heads share a line. */
const LINES = ['', 'one', ''];

/** Side of a cell that fills a line. @param {number} width @param {number} across @param {number} positions */
const fillingCell = (width, across, positions) => Math.floor(((width - GAP * (across - 1)) / across - NAMES) / positions);

/** How many heads share a line. @param {number} width @param {number} heads @param {number} positions */
function headsAcross(width, heads, positions) {
  const fits = (/** @type {number} */ across, /** @type {number} */ least) => fillingCell(width, across, positions) >= least;
  return Math.min(heads, fits(4, GOOD_CELL) ? 4 : fits(2, LEAST_CELL) ? 2 : 1);
}

/**
 * Side of a cell, so that the heads of a line fill it.
 * @param {number} width
 * @param {number} heads
 * @param {number} positions
 */
export function cellSize(width, heads, positions) {
  const cell = fillingCell(width, headsAcross(width, heads, positions), positions);
  return Math.max(LEAST_CELL, Math.min(MOST_CELL, cell));
}

/**
 * @param {Context} context
 * @param {Attention} attention
 * @param {{head: number, asks: number, asked: number}} picked
 * @param {(cell: {head: number, asks: number, asked: number}) => void} pick
 * @param {number} width
 */
export function headsView({words: {attention: says}}, {text, positions, heads, marks, places}, picked, pick, width) {
  const cell = cellSize(width, heads.length, positions);
  return section({
    name: 'heads',
    heading: says.heads.heading,
    hint: says.heads.hint,
    body: html`<div class="head-grid ${LINES[headsAcross(width, heads.length, positions)] ?? 'wide'}">${heads.map(({weights}, head) => html`<div class="one-head ${head === picked.head ? 'here' : ''}">
      <p class="head-name">${says.heads.head(String(head))}</p>
      ${matrix(
        matrixLayout({
          values: weights,
          rows: positions,
          columns: positions,
          scale: 'sequential',
          max: 1,
          cell,
          absent: (row, column) => column > row,
          at: head === picked.head ? {row: picked.asks, column: picked.asked} : null,
          // Tab goes through the heads at the same two positions, there and back.
          enter: {row: picked.asks, column: picked.asked},
          rowNames: marks,
          columnNames: marks,
        }),
        {
          summary: says.heads.summary(String(head), text || places[0]),
          cell: (row, column) => says.heads.cell(places[row], places[column]),
          absent: says.later,
        },
        {pick: ({row, column}) => pick({head, asks: row, asked: column})},
      )}</div>`)}</div>`,
    foot: html`<p class="hint">${says.heads.key}</p>`,
  });
}
