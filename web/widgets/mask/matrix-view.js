// The same head computed all at once: every score, the future set to minus infinity, softmax.

import {html} from 'lit';
import {matrix, matrixLayout} from '../../draw/matrix.js';
import {formatNumber, formatPercent, speakNumber} from '../../draw/number.js';
import {largestMagnitude} from '../../draw/scale.js';
import {section} from '../frame.js';
import {segments} from '../segments.js';
import {ROOM_FOR_NUMBER} from './lists-view.js';

/** @import {MaskedAttention} from '../../engine/types.js' */
/** @import {Attention} from '../attention/reading.js' */
/** @import {Context} from '../widget.js' */

/** @typedef {'scores' | 'masked' | 'weights' | 'zeroed'} View */
/** @type {readonly View[]} */
export const VIEWS = ['scores', 'masked', 'weights', 'zeroed'];

/**
 * @param {Context} context
 * @param {Attention} attention
 * @param {MaskedAttention} masked
 * @param {{view: View, cell: number}} look
 * @param {(view: View) => void} pick
 */
export function matrixView({words: {mask: says, attention: {heads: {cell: named}}}}, {positions, marks, places, text}, masked, {view, cell}, pick) {
  const shares = view === 'weights' || view === 'zeroed';
  const values = view === 'zeroed' ? masked.weightsOfZeroed : masked[view];
  const numbers = cell >= ROOM_FOR_NUMBER;
  const format = (/** @type {number} */ value) => (shares ? formatPercent(value) : formatNumber(value, {digits: 3}));
  return section({
    name: 'masked',
    heading: says.matrix.heading,
    controls: segments({
      legend: says.matrix.view,
      name: 'matrix-view',
      options: VIEWS.map((value) => ({value, label: says.matrix.views[value]})),
      value: view,
      pick: (value) => pick(/** @type {View} */ (value)),
    }),
    body: html`<p class="hint shown">${says.matrix.shows[view]}</p>
      ${matrix(
        matrixLayout({
          values,
          rows: positions,
          columns: positions,
          scale: shares ? 'sequential' : 'diverging',
          max: shares ? 1 : largestMagnitude(masked.scores),
          cell,
          show: numbers ? 'numbers' : 'marks',
          // Without numbers, what is forbidden is left out: a mark could not say minus infinity.
          absent: (row, column) => !numbers && view === 'masked' && column > row,
          format,
          speak: (value) => (shares ? format(value) : speakNumber(value)),
          rowNames: marks,
          columnNames: marks,
        }),
        {
          summary: says.matrix.summary(says.matrix.views[view], text || places[0]),
          cell: (row, column) => named(places[row], places[column]),
          absent: says.matrix.gone,
        },
      )}`,
  });
}
