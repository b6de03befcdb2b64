// What the parameter went through, as four charts over the same training steps; and the same
// parameter, from the same start, under plain gradient descent.

import {html, nothing} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {live} from 'lit/directives/live.js';
import {formatCount, formatNumber} from '../../draw/number.js';
import {alignedLayouts, seriesChart} from '../../draw/series-chart.js';
import {toggled} from '../kept-table.js';
import {parameterName} from '../narration.js';
import {RATES} from './rates.js';

/** @import {Series, SeriesChartLayout} from '../../draw/series-chart.js' */
/** @import {Context} from '../widget.js' */
/** @import {Curves} from './history.js' */

const HEIGHT = 176;
/** From here on two charts stand beside each other. */
const WIDE = 720;
const GAP = 28;

/**
 * @typedef {object} Shown
 * @property {number} parameter
 * @property {number} width
 * @property {Curves} curves
 * @property {Curves} twin
 * @property {number} rate learning rate of plain descent
 */

/**
 * @param {Context} context
 * @param {Shown} shown
 */
export function historyView(context, {parameter, width, curves, twin, rate}) {
  const {run, words: {adam: {history: says}}, memory, changed, locked} = context;
  const name = parameterName(run.session, parameter);
  const done = run.situation.step + 1;
  const size = {done, steps: run.situation.steps, width: width >= WIDE ? Math.floor((width - GAP) / 2) : width, height: HEIGHT};
  const pickRate = (/** @type {Event} */ {target}) => {
    memory.rate = Number(/** @type {HTMLSelectElement} */ (target).value);
    changed('rate', memory.rate);
  };
  const charts = [
    {heading: says.gradients, zero: true, lines: [line(says.grad, curves.grad, 'faint'), line(says.m, curves.m, 'first')]},
    {heading: says.squares, zero: true, lines: [line(says.v, curves.v, 'first')]},
    {heading: says.moves, zero: true, lines: [line(says.move, curves.move, 'first')]},
    {heading: says.values, zero: false, lines: [line(says.value, curves.value, 'first'), line(says.twin(formatNumber(rate, {digits: 1})), twin.value, 'second')]},
  ];
  const layouts = alignedLayouts(charts.map(({lines, zero}) => ({series: lines, zero, ...size})));
  return html`<div class="history-view" part="history" role="group" aria-label=${says.heading}>
    <div class="section-head"><p class="heading">${says.heading}</p>
      <p class="hint">${curves.value.length ? nothing : says.waiting}</p>
      ${locked('settings') ? nothing : html`<label class="section-controls rate">${says.rate}
        <select name="rate" .value=${live(String(rate))} @change=${pickRate}>
          ${RATES.map((value) => html`<option value=${value} ?selected=${value === rate}>${value}</option>`)}
        </select></label>`}
    </div>
    <div class="charts">${charts.map((chart, i) => oneChart(context, chart, layouts[i], {name, done}))}</div>
    ${tables(context, curves, twin)}
  </div>`;
}

/** @param {string} label @param {ArrayLike<number>} values @param {Series['stroke']} stroke */
function line(label, values, stroke) {
  return {label, values, stroke};
}

/**
 * @param {Context} context
 * @param {{heading: string, lines: (Series & {label: string})[]}} chart
 * @param {SeriesChartLayout} layout
 * @param {{name: string, done: number}} place
 */
function oneChart({words: {adam: {history: says}}}, {heading, lines}, layout, {name, done}) {
  const now = (/** @type {ArrayLike<number>} */ values) => formatNumber(values[done - 1] ?? NaN);
  const summary = lines
    .filter(({values}) => values.length)
    .map(({label, values}) => says.summary(label, name, ...reach(values), now(values)))
    .join(' ');
  return html`<div class="chart">
    <p class="chart-name">${heading}</p>
    <ul class="lines">${lines.map(({label, stroke, values}) => html`<li class=${stroke}>${label} <span class="number">${now(values)}</span></li>`)}</ul>
    ${seriesChart(layout, {summary: summary || says.waiting, xLabel: says.step, yLabel: ''})}
  </div>`;
}

/** @param {ArrayLike<number>} values @returns {[string, string]} */
function reach(values) {
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    low = Math.min(low, values[i]);
    high = Math.max(high, values[i]);
  }
  return [formatNumber(low), formatNumber(high)];
}

/** @param {Context} context @param {Curves} curves @param {Curves} twin */
function tables({words: {adam: {history: says}}, memory, changed}, curves, twin) {
  const toggle = toggled('historyTable', {memory, changed});
  const rows = () => Array.from(curves.value, (_, i) => html`<tr><th scope="row">${formatCount(i + 1)}</th>
    ${[curves.grad, curves.m, curves.v, curves.move, curves.value, twin.value].map((values) => html`<td class="end">${formatNumber(values[i] ?? NaN)}</td>`)}</tr>`);
  return html`<details ?open=${Boolean(memory.historyTable)} @toggle=${toggle}><summary>${says.table}</summary>
    ${memory.historyTable ? guard([curves.value.length, twin.value.length, curves.value.at(-1), twin.value.at(-1)], () => html`
      <div class="scroll" tabindex="0" role="group" aria-label=${says.table}><table>
        <thead><tr>${says.columns.map((name, i) => html`<th scope="col" class=${i ? 'end' : ''}>${name}</th>`)}</tr></thead>
        <tbody>${rows()}</tbody></table></div>`) : nothing}
  </details>`;
}
