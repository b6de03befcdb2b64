// The loss of the run so far, and the scrubber of the run: both on one axis.

import {html, nothing} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {live} from 'lit/directives/live.js';
import {lineChart, lineChartLayout, stepAt} from '../../draw/line-chart.js';
import {formatCount, formatFixed} from '../../draw/number.js';
import {runningMean} from '../../draw/series.js';
import {MEAN_OF} from '../csv.js';
import {toggled} from '../kept-table.js';
import {placeAfter} from '../place-after.js';
import {placeIn} from '../pointer.js';
import {styleProps} from '../style-props.js';

/** @import {LineChartPaths} from '../../draw/line-chart.js' */
/** @import {Context} from '../widget.js' */
/** @import {HeldOut} from './held-out.js' */

const HEIGHT = 250;

/**
 * @param {Context} context
 * @param {number} width of the chart
 * @param {object} view
 * @param {Pick<HeldOut, 'count' | 'value'>} view.heldOut
 * @param {LineChartPaths} view.paths of this chart
 * @param {unknown} view.foot what stands below it
 */
export function lossView({run, words, attempt, memory, changed, locked}, width, {heldOut, paths, foot}) {
  const {session, situation} = run;
  const {losses: says} = words.train;
  const {stepsDone, steps} = situation;
  const values = session.losses();
  const done = Number.isNaN(situation.loss) ? stepsDone : situation.step + 1;
  const vocabulary = session.corpus().alphabet.length;
  const reference = Math.log(vocabulary);
  const referenceText = formatFixed(reference);
  const layout = lineChartLayout({
    values,
    done,
    steps,
    width,
    height: HEIGHT,
    window: MEAN_OF,
    reference: {value: reference, label: says.reference(formatCount(vocabulary), referenceText)},
    // Wide enough for a whole run of names, so that the picture does not shift while it plays.
    domain: [Math.max(0, reference - 1.79), reference + 0.9],
  }, paths);
  const means = runningMean(values.subarray(0, done), MEAN_OF);
  const loss = done > 0 ? values[done - 1] : NaN;
  const mean = done > 0 ? means[done - 1] : NaN;
  const summary = done > 0
    ? says.summary(formatCount(done), formatFixed(loss), formatFixed(mean), referenceText)
    : says.none;
  const go = (/** @type {number} */ after) => attempt(() => run.seek(placeAfter(after, session), 'user'));
  const seek = (/** @type {Event} */ {target}) => go(Number(/** @type {HTMLInputElement} */ (target).value));
  // The scrubber below is for the keyboard, and for a hand that drags.
  const point = (/** @type {MouseEvent} */ event) => {
    if (!locked('move')) go(stepAt(layout, placeIn(event).x));
  };
  const toggle = toggled('lossTable', {memory, changed});
  return html`<div class="losses" part="losses" role="group" aria-label=${says.heading}>
    <div class="title">
      <p class="heading">${says.heading}</p>
      <ul class="keys">
        <li class="key-each">${says.each} <span class="number">${formatFixed(loss)}</span></li>
        <li class="key-mean">${says.mean(String(MEAN_OF))} <span class="number">${formatFixed(mean)}</span></li>
        ${heldOut.count ? html`<li class="key-held">${says.heldOut(formatCount(heldOut.count))} <span class="number">${formatFixed(heldOut.value)}</span></li>` : nothing}
      </ul>
    </div>
    <div class="chart ${locked('move') ? '' : 'pointed'}">
      <div class="plot" @click=${point}>${lineChart(layout, {summary, xLabel: says.step, yLabel: says.nats})}</div>
      <input class="scrub" type="range" min="0" max=${steps} step="1" aria-label=${says.scrubber} ?disabled=${locked('move')}
        aria-valuetext=${says.after(formatCount(stepsDone), formatCount(steps))}
        .value=${live(String(run.aim))} @input=${seek} ${styleProps({'--share': stepsDone / steps})}>
    </div>
    <div class="foot"><details ?open=${Boolean(memory.lossTable)} @toggle=${toggle}><summary>${says.table}</summary>
      ${memory.lossTable ? table(values.subarray(0, done), means, says, run.moving) : nothing}
    </details>${foot}</div>
  </div>`;
}

/**
 * While the run moves the table waits: a thousand rows a frame would help nobody.
 * @param {Float64Array} values
 * @param {Float64Array} means
 * @param {Context['words']['train']['losses']} says
 * @param {boolean} moving
 */
function table(values, means, says, moving) {
  return guard(moving ? ['moving'] : [values.length, values[0], values[values.length - 1]], () => html`
    <div class="scroll" tabindex="0" role="group" aria-label=${says.table}><table>
      <thead><tr>${says.columns.map((name, i) => html`<th scope="col" class=${i ? 'end' : ''}>${name}</th>`)}</tr></thead>
      <tbody>${Array.from(values, (value, i) => html`<tr><th scope="row">${formatCount(i + 1)}</th>
        <td class="end">${formatFixed(value)}</td><td class="end">${formatFixed(means[i])}</td></tr>`)}</tbody>
    </table></div>`);
}
