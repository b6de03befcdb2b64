// The losses of all runs on one chart, and where they part.

import {html, nothing} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {formatCount, formatFixed} from '../../draw/number.js';
import {runningMean} from '../../draw/series.js';
import {STROKES, seriesChart, seriesChartLayout} from '../../draw/series-chart.js';
import {MEAN_OF} from '../csv.js';
import {LETTERS} from './contest.js';
import {toggled} from '../kept-table.js';

/** @import {Context} from '../widget.js' */
/** @import {Lane} from '../lanes.js' */
/** @import {Apart} from './apart.js' */

const HEIGHT = 280;
/** Means above it are not drawn, but listed. */
const WORST = 6;

/** Mean of the last losses at a step; NaN before the first. @param {Float64Array} losses @param {number} done */
export function meanOf(losses, done) {
  const means = runningMean(losses.subarray(Math.max(0, done - MEAN_OF), done), MEAN_OF);
  return means.length ? means[means.length - 1] : NaN;
}

/** @param {readonly Readonly<Lane>[]} lanes @param {number} done */
export function meansOf(lanes, done) {
  return lanes.map(({session}) => meanOf(session.losses(), done));
}

/**
 * @param {Context} context
 * @param {readonly Readonly<Lane>[]} lanes
 * @param {number} done by all of them
 * @param {number} width
 * @param {Apart} apart
 */
export function lossesView({run, words: {race: says}, memory, changed}, lanes, done, width, apart) {
  const {session} = run;
  const losses = lanes.map((lane) => lane.session.losses());
  const vocabulary = session.corpus().alphabet.length;
  const reference = Math.log(vocabulary);
  const layout = seriesChartLayout({
    series: losses.map((values, i) => ({values: onChart(runningMean(values, MEAN_OF)), stroke: STROKES[i]})),
    steps: session.settings().steps,
    done,
    width,
    height: HEIGHT,
    domain: [Math.max(0, reference - 1.2), reference + 0.3],
    reference: {value: reference, label: says.losses.reference(formatCount(vocabulary), formatFixed(reference))},
  });
  const means = meansOf(lanes, done).map((mean, i) => says.losses.mean(LETTERS[i], formatFixed(mean)));
  const summary = done > 0 ? says.losses.summary(formatCount(done), means) : says.losses.none;
  const toggle = toggled('lossTable', {memory, changed});
  return html`<div class="losses-view" part="losses" role="group" aria-label=${says.losses.heading(String(MEAN_OF))}>
    <div class="section-head"><p class="heading">${says.losses.heading(String(MEAN_OF))}</p>
      <ul class="lines">${lanes.map((_, i) => html`<li class=${STROKES[i]}>${LETTERS[i]}
        <span class="number">${formatFixed(meanOf(losses[i], done))}</span></li>`)}</ul></div>
    ${seriesChart(layout, {summary, xLabel: says.losses.step, yLabel: says.losses.nats})}
    <p class="parting">${done > 0
      ? lanes.slice(1).map((other, i) => html`<span>${parting([lanes[0], other], [LETTERS[0], LETTERS[i + 1]], apart, says)}</span> `)
      : says.losses.begin}</p>
    <details ?open=${Boolean(memory.lossTable)} @toggle=${toggle}><summary>${says.losses.table}</summary>
      ${memory.lossTable ? table(losses.map((values) => values.subarray(0, done)), says) : nothing}
    </details>
  </div>`;
}

/** A run that goes astray leaves the chart to the others. @param {Float64Array} means */
function onChart(means) {
  return means.map((mean) => (mean <= WORST ? mean : NaN));
}

/**
 * @param {readonly Readonly<Lane>[]} lanes two of them
 * @param {[string, string]} names
 * @param {Apart} apart
 * @param {Context['words']['race']} says
 */
function parting([one, other], names, apart, {difference}) {
  const {steps, loss} = apart.of(one.session, other.session);
  if (steps === 0) return difference.unknown(...names);
  return loss < 0 ? difference.none(...names, formatCount(steps)) : difference.first(...names, formatCount(loss + 1));
}

/** @param {Float64Array[]} losses @param {Context['words']['race']} says */
function table(losses, {losses: says}) {
  const rows = Math.max(0, ...losses.map(({length}) => length));
  return guard([rows, ...losses.map((values) => values.at(-1))], () => html`
    <div class="scroll" tabindex="0" role="group" aria-label=${says.table}><table>
      <thead><tr><th scope="col">${says.stepColumn}</th>${losses.map((_, i) => html`<th scope="col" class="end">${says.column(LETTERS[i])}</th>`)}</tr></thead>
      <tbody>${Array.from({length: rows}, (_, row) => html`<tr><th scope="row">${formatCount(row + 1)}</th>
        ${losses.map((values) => html`<td class="end">${formatFixed(values[row] ?? NaN)}</td>`)}</tr>`)}</tbody>
    </table></div>`);
}
