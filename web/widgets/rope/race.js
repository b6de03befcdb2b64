// A run with rotary positions and one with a learned table, side by side.

import {html} from 'lit';
import {formatCount, formatFixed} from '../../draw/number.js';
import {runsChart} from '../../draw/runs-chart.js';
import {runningMean} from '../../draw/series.js';
import {section} from '../frame.js';
import {keptTable} from '../kept-table.js';
import {parameterCount} from '../place-after.js';

/** @import {Session} from '../../engine/types.js' */
/** @import {TrainedTwin} from '../trained-twin.js' */
/** @import {Context} from '../widget.js' */

const HEIGHT = 240;
/** Losses in the means that are drawn and told. */
const WINDOW = 100;
const ROWS = 20;

/**
 * @param {Context} context
 * @param {{own: TrainedTwin | undefined, other: TrainedTwin | undefined}} twins both from the same seed
 */
export function raceView(context, {own, other}) {
  const {run, width, words: {rope: says}} = context;
  const rope = run.session.settings().positions === 'rope';
  const sessions = rope ? [own?.underWay, other?.underWay] : [other?.underWay, own?.underWay];
  const runs = sessions.map((session) => session?.losses() ?? new Float64Array(0));
  const means = runs.map((losses) => runningMean(losses, WINDOW));
  const last = means.map((all) => (all.length ? all[all.length - 1] : NaN));
  const inside = Math.max(200, width - 2 - 2 * Math.min(24, Math.max(12, 0.03 * (width - 2))));
  const {steps} = run.session.settings();
  const summary = says.race.summary(formatFixed(last[0]), formatFixed(last[1]));
  return section({
    name: 'race',
    heading: says.race.heading,
    hint: says.race.hint,
    body: html`<dl class="facts runs">${[says.kinds.rope, says.kinds.learned].map((name, i) => html`<div class="run-key-${i}">
        <dt>${name}</dt><dd>${formatFixed(last[i])}</dd>
        <dd class="hint">${says.race.last(String(WINDOW))}${count(sessions[i], says)}</dd></div>`)}</dl>
      ${runsChart({runs, steps, width: inside, height: HEIGHT, window: WINDOW}, {summary, xLabel: says.race.step, yLabel: says.race.nats})}`,
    foot: table(context, means, steps),
  });
}

/** @param {Session | undefined} session @param {Context['words']['rope']} says */
function count(session, says) {
  return session ? `, ${says.race.parameters(formatCount(parameterCount(session)))}` : '';
}

/** @param {Context} context @param {Float64Array[]} means @param {number} steps */
function table(context, means, steps) {
  const {words: {rope: says}} = context;
  const every = Math.max(1, Math.round(steps / ROWS));
  const shown = Array.from({length: Math.floor(steps / every)}, (_, i) => (i + 1) * every);
  return keptTable(context, 'raceTable', says.race.table, () => html`<table>
    <thead><tr>${says.race.columns.map((name, i) => html`<th scope="col" class=${i ? 'end' : ''}>${name}</th>`)}</tr></thead>
    <tbody>${shown.map((step) => html`<tr><th scope="row">${formatCount(step)}</th>
      ${means.map((all) => html`<td class="end">${formatFixed(all[step - 1] ?? NaN)}</td>`)}</tr>`)}</tbody>
  </table>`);
}
