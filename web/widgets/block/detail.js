// The stage that is open: what it does, its formula, all its numbers, and its lines of the engine.

import {html, nothing, svg} from 'lit';
import {divergingLegend} from '../../draw/legend.js';
import {formatCount, formatNumber, speakNumber} from '../../draw/number.js';
import {niceMagnitude, largestMagnitude} from '../../draw/scale.js';
import {marks} from '../../draw/strip.js';
import {FORMULAS} from './formulas.js';
import {sourceLines} from './source.js';
import {activationsOf} from './stages.js';
import {toggled} from '../kept-table.js';

/** @import {NamedActivation} from '../../engine/types.js' */
/** @import {View} from '../block.js' */
/** @import {Context} from '../widget.js' */
/** @import {Passages} from './source.js' */

/** @param {Context} context @param {View} view @param {Passages} passages @param {boolean} beside the stages, not among them */
export function detail(context, view, passages, beside) {
  const {run, words: {block: says}} = context;
  const {open, reading} = view;
  const {title, does} = says.stages[open.name];
  const activations = activationsOf(reading, open);
  const shape = says.shape(formatCount(reading.positions), formatCount(activations[0].columns), activations.length);
  const tensor = run.session.tensors().find(({name}) => name === open.tensor);
  return html`<div class="detail" part="detail" role="group" aria-label=${title}>
    <p class="heading">${title} <code>${open.name}</code></p>
    <p class="does">${does}</p>
    <div class="formula">${FORMULAS[open.formula]}</div>
    <dl class="facts">
      <div><dt>${says.shapeName}</dt><dd>${shape}</dd></div>
      ${tensor ? html`<div><dt>${says.matrix}</dt><dd><code>${tensor.name}</code> ${says.size(formatCount(tensor.rows), formatCount(tensor.columns))}</dd></div>` : nothing}
    </dl>
    ${numbers(context, view, activations)}
    ${sourceLines(context, passages, open.code, beside)}
  </div>`;
}

/**
 * All positions of the stage as marks, a table of the picked position below.
 * @param {Context} context
 * @param {View} view
 * @param {readonly NamedActivation[]} activations
 */
function numbers({width, words: {block: says}, memory, changed}, {labels, position, kind, open}, activations) {
  const max = niceMagnitude(Math.max(...activations.map((it) => largestMagnitude(it[kind]))));
  const columns = activations.reduce((all, it) => all + it.columns, 0);
  const room = Math.max(200, Math.min(440, width - 80)) - NAMES;
  const cell = Math.max(5, Math.min(18, Math.floor(room / columns)));
  const toggle = toggled('numbers', {memory, changed});
  const {title} = says.stages[open.name];
  return html`${matrix(activations, {labels, position, kind, cell, max, summary: says.matrixSummary(title, says[kind])})}
    ${divergingLegend({max, summary: says.legend})}
    <details ?open=${Boolean(memory.numbers)} @toggle=${toggle}><summary>${says.numbers(labels[position])}</summary>
      ${memory.numbers ? table(says, activations, position, labels) : nothing}</details>`;
}

const NAMES = 44;
const GAP = 4;

/**
 * @param {readonly NamedActivation[]} activations side by side, as heads are
 * @param {{labels: string[], position: number, kind: 'values' | 'grads', cell: number, max: number, summary: string}} look
 */
function matrix(activations, {labels, position, kind, cell, max, summary}) {
  const rowHeight = Math.max(14, cell);
  const width = NAMES + activations.reduce((all, it) => all + it.columns * cell + GAP, 0);
  const height = labels.length * rowHeight;
  let left = NAMES;
  const blocks = activations.map((it) => {
    const from = left;
    left += it.columns * cell + GAP;
    return marks(it[kind], {max, size: cell, columns: it.columns, rowHeight, x: from});
  });
  return html`<svg class="tensor" role="img" aria-label=${summary} width=${width} height=${height}
    viewBox="0 0 ${width} ${height}">
    <rect class="picked-row" x="1" y=${position * rowHeight + 0.5} width=${width - 2} height=${rowHeight - 1} rx="3" />
    ${labels.map((label, row) => svg`<text class="row-name ${row === position ? 'here' : ''}" text-anchor="end"
      x=${NAMES - 8} y=${row * rowHeight + rowHeight / 2} dy="0.35em">${label}</text>`)}
    ${blocks}</svg>`;
}

/**
 * @param {Context['words']['block']} says
 * @param {readonly NamedActivation[]} activations
 * @param {number} position
 * @param {string[]} labels
 */
function table(says, activations, position, labels) {
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${says.numbers(labels[position])}><table>
    <thead><tr><th scope="col">${says.number}</th><th scope="col" class="end">${says.values}</th>
      <th scope="col" class="end">${says.grads}</th></tr></thead>
    <tbody>${activations.map(({values, grads, columns, head}) => Array.from({length: columns}, (_, i) => {
      const at = position * columns + i;
      return html`<tr><th scope="row">${head < 0 ? i : says.ofHead(String(head), String(i))}</th>
        <td class="end" aria-label=${speakNumber(values[at])}>${formatNumber(values[at])}</td>
        <td class="end" aria-label=${speakNumber(grads[at])}>${formatNumber(grads[at])}</td></tr>`;
    }))}</tbody></table></div>`;
}
