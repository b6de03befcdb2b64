// The stages from top to bottom: the residual stream as a rail, and what branches off it. Each
// stage is a button with the numbers of the picked position.

import {html, nothing} from 'lit';
import {formatNumber} from '../../draw/number.js';
import {largestMagnitude} from '../../draw/scale.js';
import {strip} from '../../draw/strip.js';
import {activationsOf, rowOf} from './stages.js';

/** @import {View} from '../block.js' */
/** @import {Context} from '../widget.js' */
/** @import {Stage} from './stages.js' */

const CELL = 11;
/** Of vectors longer than the first number: in rows of so many, or in one row if that fits. */
const SMALL = 7;
const SHORT = 16;
const IN_A_ROW = 32;
/** What does not fit is in the detail. */
const MOST = 128;

/**
 * @param {Context} context
 * @param {View} view
 * @param {unknown} opened what stands below the open stage, or nothing
 */
export function pipeline({words: {block: says}}, view, opened) {
  return html`<ol class="pipeline" aria-label=${says.pipeline}>
    ${view.stages.map((stage, i) => html`${heading(says, view.stages, i)}
      <li class="stage ${stage.part} ${stage.stream ? 'stream' : 'branch'}">
        ${button(says, view, stage)}
        ${stage === view.open && opened !== nothing ? html`<div class="among">${opened}</div>` : nothing}
      </li>`)}
  </ol>`;
}

/**
 * The name of a part, above its first stage.
 * @param {Context['words']['block']} says
 * @param {readonly Stage[]} stages
 * @param {number} i
 */
function heading(says, stages, i) {
  const {part, layer} = stages[i];
  if (i > 0 && stages[i - 1].part === part && stages[i - 1].layer === layer) return nothing;
  const many = stages.some((stage) => stage.layer > 0);
  return html`<li class="part ${part}">${says.parts[part]}${many && layer >= 0 ? says.layer(String(layer)) : nothing}</li>`;
}

/**
 * @param {Context['words']['block']} says
 * @param {View} view
 * @param {Stage} stage
 */
function button(says, {reading, position, kind, open, pick}, stage) {
  const row = rowOf(activationsOf(reading, stage), position, kind);
  const {title, short} = says.stages[stage.name];
  const known = row.filter((x) => !Number.isNaN(x));
  const summary = says.strip(title, formatNumber(Math.min(...known)), formatNumber(Math.max(...known)));
  return html`<button class="plain-stage" aria-pressed=${stage === open} @click=${() => pick(stage)}>
    <span class="node" aria-hidden="true">${stage.stream && stage.part !== 'in' ? '+' : ''}</span>
    <span class="names"><span class="title">${title}</span><span class="short">${short}</span></span>
    ${strip({
      values: row.slice(0, MOST),
      max: largestMagnitude(row),
      cell: row.length > SHORT ? SMALL : CELL,
      columns: row.length > IN_A_ROW ? SHORT : Math.max(1, row.length),
    }, {summary})}</button>`;
}
