// One token's way from its logit to its probability, and all of them as a table.

import {html, nothing} from 'lit';
import {formatCount, formatNumber, formatPercent} from '../../draw/number.js';
import {toggled} from '../kept-table.js';
import {glyphOf} from '../text/glyph.js';

/** @import {Context} from '../widget.js' */
/** @import {NextReading} from './reading.js' */

/** @param {NextReading} reading @param {Context} context */
export function working({now, before, drawn, counts, token}, {words, run: {session}}) {
  const {next: {working: says, looked}} = words;
  const glyph = glyphOf(session.corpus().alphabet[token], 'stop', words);
  const [logit, exponential] = [now.logits[token], now.exponentials[token]];
  return html`<div class="working" part="working">
    <p class="heading">${looked(glyph, String(token))}</p>
    <dl>
      <div><dt>${says.logit}</dt><dd>${formatNumber(logit)}</dd></div>
      <div><dt>${says.exponential}</dt><dd>
        <span class="step">${power(logit, now.largest)}</span> = ${formatNumber(exponential)}</dd></div>
      <div class="result"><dt>${says.probability}</dt><dd>
        <span class="step">${formatNumber(exponential)} ÷ ${formatNumber(now.total)}</span> = ${formatPercent(now.probabilities[token])}</dd></div>
      <div><dt>${says.untrained}</dt><dd>${formatPercent(before ? before.probabilities[token] : NaN)}</dd></div>
      <div><dt>${says.drawn}</dt><dd>${drawn.length
        ? says.counted(formatCount(counts[token]), formatCount(drawn.length), formatPercent(counts[token] / drawn.length))
        : says.nothing}</dd></div>
    </dl>
  </div>`;
}

/** e to the power of a difference. @param {number} logit @param {number} largest */
function power(logit, largest) {
  const taken = largest < 0 ? `+ ${formatNumber(-largest)}` : `− ${formatNumber(largest)}`;
  return html`<i>e</i><sup>${formatNumber(logit)} ${taken}</sup>`;
}

/** @param {NextReading} reading @param {Context} context */
export function numbersTable({now, before, drawn, counts}, {words, run: {session}, memory, changed}) {
  const {next: says} = words;
  const {alphabet} = session.corpus();
  const toggle = toggled('table', {memory, changed});
  return html`<details class="numbers" ?open=${Boolean(memory.table)} @toggle=${toggle}>
    <summary>${says.tableOf(formatCount(alphabet.length))}</summary>
    ${memory.table
      ? html`<div class="scroll" tabindex="0" role="group" aria-label=${says.tableOf(formatCount(alphabet.length))}><table>
        <thead><tr>${says.columns.map((name, i) => html`<th scope="col" class=${i ? 'end' : ''}>${name}</th>`)}</tr></thead>
        <tbody>${alphabet.map((character, i) => html`<tr><th scope="row">${glyphOf(character, 'stop', words)}</th>
          <td class="end">${i}</td><td class="end">${formatNumber(now.logits[i])}</td>
          <td class="end">${formatNumber(now.exponentials[i])}</td><td class="end">${formatPercent(now.probabilities[i])}</td>
          <td class="end">${formatPercent(before ? before.probabilities[i] : NaN)}</td>
          <td class="end">${drawn.length ? formatCount(counts[i]) : '–'}</td></tr>`)}</tbody>
      </table></div>`
      : nothing}
  </details>`;
}
