// The same with the 27 scores of the model after a prefix.

import {html, nothing} from 'lit';
import {columns} from '../../draw/columns.js';
import {dataTable} from '../../draw/data-table.js';
import {formatFixed, formatNumber, formatPercent} from '../../draw/number.js';
import {section} from '../frame.js';
import {glyphOf, spokenOf} from '../text/glyph.js';

/** @import {Context} from '../widget.js' */
/** @import {Shares} from './reading.js' */

const HEIGHT = {below: 150, shares: 190};
/** Below this width of a column the sentinel's word does not fit. */
const ROOM_FOR_WORD = 34;
const ROOM_FOR_LETTER = 8;

/**
 * @param {Context} context
 * @param {string} prefix
 * @param {Shares} shares
 * @param {unknown} field for the prefix
 * @param {number} width
 */
export function modelView(context, prefix, {scores, below, now, sum}, field, width) {
  const {words, words: {softmax: says}, run: {session}, memory, changed} = context;
  const {alphabet} = session.corpus();
  const slot = width / alphabet.length;
  const labels = slot < ROOM_FOR_LETTER ? []
    : alphabet.map((character) => (character || slot >= ROOM_FOR_WORD ? glyphOf(character, 'stop', words) : '■'));
  const best = now.probabilities.indexOf(Math.max(...now.probabilities));
  const spoken = spokenOf(alphabet[best], 'stop', words);
  const after = prefix || words.text.sentinel.start;
  return section({
    name: 'model',
    heading: says.model.heading(String(alphabet.length), after),
    hint: says.model.hint,
    body: html`${field}
      <p class="chart-name">${says.model.below}</p>
      ${columns({values: below, labels, width, height: HEIGHT.below, domain: [Math.min(...below, -1), 0]}, {
        summary: says.model.belowSummary(spoken, formatFixed(Math.min(...below), 2)),
        format: (value) => formatFixed(value, 2),
      })}
      <p class="chart-name">${says.model.shares(formatPercent(sum))}</p>
      ${columns({values: now.probabilities, labels, width, height: HEIGHT.shares, here: best}, {
        summary: says.model.sharesSummary(spoken, formatPercent(now.probabilities[best])),
        format: formatPercent,
      })}
      ${labels.includes('■') ? html`<p class="hint">■ ${words.text.sentinel.stop}</p>` : nothing}`,
    foot: dataTable({
      summary: says.model.table,
      columns: says.model.columns.map((name, i) => ({name, end: i > 0})),
      rows: () => alphabet.map((character, i) => [
        glyphOf(character, 'stop', words), formatNumber(scores[i]), formatFixed(below[i]), formatNumber(now.exponentials[i]), formatPercent(now.probabilities[i]),
      ]),
      open: memory.sharesTable === true,
      toggle: (open) => {
        memory.sharesTable = open || undefined;
        changed('sharesTable', open);
      },
    }),
  });
}
