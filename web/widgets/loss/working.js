// One question worked out, the mean worked out, and all questions as a table.

import {html, nothing} from 'lit';
import {formatCount, formatFixed, formatNumber, formatPercent} from '../../draw/number.js';
import {toggled} from '../kept-table.js';
import {choices} from '../narration.js';
import {glyphOf} from '../text/glyph.js';

/** @import {Context} from '../widget.js' */
/** @import {View} from './charts.js' */
/** @import {Costs} from './reading.js' */

/**
 * START e m, as far as it is read at a position.
 * @param {Costs} costs
 * @param {number} position
 * @param {Context['words']} words
 */
function readSoFar({characters}, position, words) {
  return [glyphOf('', 'start', words), characters.slice(1, position + 1).join('')].filter(Boolean).join(' ');
}

/** @param {View} view */
export function working({now, before, here, context: {words}}) {
  const {working: says} = words.loss;
  const {chances, costs, characters} = now;
  return html`<div class="working" part="working">
    <p class="heading">${says.after(readSoFar(now, here, words))}</p>
    <dl class="facts">
      <div><dt>${says.truth}</dt><dd>${glyphOf(characters[here + 1], 'stop', words)}</dd></div>
      <div><dt>${says.chance}</dt><dd>${formatPercent(chances[here])}</dd></div>
      <div><dt>${says.cost}</dt><dd>−ln ${formatNumber(chances[here])} = ${formatFixed(costs[here])}</dd></div>
      <div><dt>${says.unsure}</dt><dd>${says.tokens(choices(costs[here]))}</dd></div>
      <div><dt>${says.untrained}</dt><dd>${formatPercent(before ? before.chances[here] : NaN)}</dd></div>
    </dl>
  </div>`;
}

/** The mean with all its terms. @param {Costs} now @param {Context} context */
export function sumLine({costs, positions, loss}, {words}) {
  const terms = Array.from(costs, (cost) => formatFixed(cost));
  return html`<p class="sum" part="sum"><span class="sum-name">${words.loss.sum}</span>
    <span class="terms">(${terms.join(' + ')}) ÷ ${positions} =</span> <b class="number">${formatFixed(loss)}</b></p>`;
}

/** @param {View} view */
export function costTable({now, before, context: {words, memory, changed}}) {
  const {loss: says} = words;
  const {positions, characters, chances, costs} = now;
  const toggle = toggled('table', {memory, changed});
  const label = says.table(formatCount(positions));
  return html`<details class="numbers" ?open=${Boolean(memory.table)} @toggle=${toggle}>
    <summary>${label}</summary>
    ${memory.table
      ? html`<div class="scroll" tabindex="0" role="group" aria-label=${label}><table>
        <thead><tr>${says.columns.map((name, i) => html`<th scope="col" class=${i > 1 ? 'end' : ''}>${name}</th>`)}</tr></thead>
        <tbody>${Array.from({length: positions}, (_, i) => html`<tr><th scope="row">${readSoFar(now, i, words)}</th>
          <td>${glyphOf(characters[i + 1], 'stop', words)}</td><td class="end">${formatPercent(chances[i])}</td>
          <td class="end">${formatFixed(costs[i])}</td>
          <td class="end">${formatPercent(before ? before.chances[i] : NaN)}</td>
          <td class="end">${formatFixed(before ? before.costs[i] : NaN)}</td></tr>`)}</tbody>
      </table></div>`
      : nothing}
  </details>`;
}
