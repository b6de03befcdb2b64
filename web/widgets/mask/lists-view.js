// Attention as this program computes it: one position after another, with what is in the lists.

import {html} from 'lit';
import {matrix, matrixLayout} from '../../draw/matrix.js';
import {section} from '../frame.js';

/** @import {Attention} from '../attention/reading.js' */
/** @import {Context} from '../widget.js' */

/** Side of a cell from which on a number fits into it. */
export const ROOM_FOR_NUMBER = 44;

/**
 * @param {Context} context
 * @param {Attention} attention
 * @param {{head: number, rows: number, cell: number}} view rows: positions that have asked
 * @param {(rows: number) => void} go
 */
export function listsView({words: {mask: says, attention: {later, heads: {cell: named}}}}, attention, {head, rows, cell}, go) {
  const {positions, heads, marks, places, text} = attention;
  const keys = marks.slice(0, rows).join(' ');
  const button = (/** @type {string} */ name, /** @type {number} */ to, look = '') => html`<button class="small ${look}"
    aria-disabled=${to === rows} @click=${() => to !== rows && go(to)}>${name}</button>`;
  return section({
    name: 'lists',
    heading: says.lists.heading,
    controls: html`${button(says.lists.next, Math.min(positions, rows + 1), 'primary')}
      ${button(says.lists.back, Math.max(0, rows - 1))}
      ${button(says.lists.all, positions)}`,
    body: html`<p class="hint shown">${rows > 0 ? says.lists.hint(places[rows - 1], keys) : says.lists.none}</p>
      ${matrix(
        matrixLayout({
          values: heads[head].weights,
          rows: positions,
          columns: positions,
          scale: 'sequential',
          max: 1,
          cell,
          show: cell >= ROOM_FOR_NUMBER ? 'numbers' : 'marks',
          absent: (row, column) => column > row || row >= rows,
          rowNames: marks,
          columnNames: marks,
        }),
        {
          summary: says.lists.summary(text || places[0]),
          cell: (row, column) => named(places[row], places[column]),
          absent: rows < positions ? says.lists.waiting : later,
        },
      )}`,
  });
}
