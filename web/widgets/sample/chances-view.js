// What the model says comes next: 27 bars at the temperature, with ticks where those of temperature
// 1 end.

import {html, nothing} from 'lit';
import {bars, barsKey} from '../../draw/bars.js';
import {formatFixed, formatPercent} from '../../draw/number.js';
import {toggled} from '../kept-table.js';

/** @import {Context} from '../widget.js' */
/** @import {Generation} from './generation.js' */

const HEIGHT = 190;
/** Below this width there is no room for the names of the sentinel. */
const NARROW = 640;

/**
 * @param {Context} context
 * @param {Generation} generation
 * @param {number} width
 */
export function chancesView({words: {sample: {chances: says, text}}, memory, changed}, generation, width) {
  const {draw: {probabilities, logits, token}, drawn} = generation;
  const plain = generation.plain().probabilities;
  const labels = Array.from(probabilities, (_, i) => generation.character(i) || (width < NARROW ? '■' : generation.label(i)));
  const {token: most, best, share} = generation.likeliest();
  const toggle = toggled('chancesTable', {memory, changed});
  return html`<div class="chances-view" part="chances" role="group" aria-label=${says.heading(generation.prefix)}>
    <div class="section-head"><p class="heading">${says.heading(generation.prefix)}</p>
      ${barsKey({bar: says.hot, tick: says.plain, stop: labels.includes('■') ? text.stop : ''})}</div>
    ${bars({values: probabilities, ticks: plain, labels, width, height: HEIGHT, highlight: drawn ? token : -1},
      {summary: says.summary(best, formatPercent(share), formatPercent(plain[most]))})}
    <details ?open=${Boolean(memory.chancesTable)} @toggle=${toggle}><summary>${says.table}</summary>
      ${memory.chancesTable ? html`<div class="scroll" tabindex="0" role="group" aria-label=${says.table}><table>
        <thead><tr>${says.columns.map((name, i) => html`<th scope="col" class=${i ? 'end' : ''}>${name}</th>`)}</tr></thead>
        <tbody>${Array.from(probabilities, (value, i) => html`<tr><th scope="row">${generation.label(i)}</th>
          <td class="end">${formatFixed(logits[i])}</td><td class="end">${formatFixed(plain[i])}</td>
          <td class="end">${formatFixed(value)}</td></tr>`)}</tbody>
      </table></div>` : nothing}
    </details>
  </div>`;
}
