// Losses of several runs side by side: the running mean of each, over the same training steps.

import {html, svg} from 'lit';
import {formatCount, formatFixed} from './number.js';
import {linearScale} from './scale.js';
import {decimate, runningMean} from './series.js';

const MARGIN = {top: 22, right: 14, bottom: 40, left: 42};
const PIXELS_PER_X_TICK = 96;
const PIXELS_PER_Y_TICK = 44;
/** Lines are told apart by colour and by dashes: see styles.js. */
export const RUN_LOOKS = 4;

/**
 * @typedef {object} RunsChartData
 * @property {readonly ArrayLike<number>[]} runs losses of each; a run may still be on its way
 * @property {number} steps length of the longest
 * @property {number} width in CSS pixels
 * @property {number} height
 * @property {number} window of the running mean
 * @property {number} [reference] a level worth comparing with
 */

/** @param {RunsChartData} data */
export function runsChartLayout({runs, steps, width, height, window, reference}) {
  const plot = {left: MARGIN.left, right: Math.max(MARGIN.left + 1, width - MARGIN.right), top: MARGIN.top, bottom: height - MARGIN.bottom};
  const means = runs.map((losses) => runningMean(losses, window));
  const known = [...means.flatMap((all) => [...all]).filter(Number.isFinite), ...(reference === undefined ? [] : [reference])];
  const [low, high] = known.length ? [Math.min(...known), Math.max(...known)] : [0, 1];
  const x = linearScale([0, Math.max(1, steps)], [plot.left, plot.right]);
  const y = linearScale(low < high ? [low, high] : [low - 1, low + 1], [plot.bottom, plot.top]);
  const columns = Math.ceil(plot.right - plot.left);
  return {
    plot,
    x,
    y,
    xTicks: x.ticks(Math.max(2, Math.round(columns / PIXELS_PER_X_TICK))).filter(Number.isInteger),
    yTicks: y.ticks(Math.max(2, Math.round((plot.bottom - plot.top) / PIXELS_PER_Y_TICK))),
    lines: means.map((all) => line(all, columns, (i) => x.position(i), (value) => y.position(value))),
    reference: reference === undefined ? null : y.position(reference),
  };
}

/**
 * @param {Float64Array} values
 * @param {number} columns
 * @param {(i: number) => number} x
 * @param {(value: number) => number} y
 */
function line(values, columns, x, y) {
  // A run that diverged has losses that are no numbers: the line ends there.
  const last = values.findIndex((value) => !Number.isFinite(value));
  const shown = decimate(values, 0, last < 0 ? values.length : last, columns);
  return shown.map((i, n) => `${n ? 'L' : 'M'}${x(i).toFixed(1)} ${y(values[i]).toFixed(1)}`).join('');
}

/**
 * @param {RunsChartData} data
 * @param {{summary: string, xLabel: string, yLabel: string}} words
 */
export function runsChart(data, {summary, xLabel, yLabel}) {
  const {plot, x, y, xTicks, yTicks, lines, reference} = runsChartLayout(data);
  const {width, height} = data;
  const decimals = yTicks.length > 1 ? Math.max(0, -Math.floor(Math.log10(yTicks[1] - yTicks[0]) + 1e-9)) : 1;
  return html`<svg class="line-chart runs-chart" part="runs-chart" role="img" aria-label=${summary}
    width=${width} height=${height} viewBox="0 0 ${width} ${height}">
    ${yTicks.map((tick) => svg`<line class="grid" x1=${plot.left} x2=${plot.right} y1=${y.position(tick)} y2=${y.position(tick)} />
      <text class="tick" text-anchor="end" x=${plot.left - 8} y=${y.position(tick)} dy="0.35em">${formatFixed(tick, decimals)}</text>`)}
    ${xTicks.map((tick) => svg`<text class="tick" text-anchor=${tick === 0 ? 'start' : 'middle'}
      x=${x.position(tick)} y=${plot.bottom + 18}>${formatCount(tick)}</text>`)}
    <text class="axis-name" x="0" y="10">${yLabel}</text>
    <text class="axis-name" text-anchor="end" x=${plot.right} y=${height - 4}>${xLabel}</text>
    ${reference === null ? '' : svg`<line class="reference" x1=${plot.left} x2=${plot.right} y1=${reference} y2=${reference} />`}
    ${lines.map((d, i) => svg`<path class="run run-${i % RUN_LOOKS}" d=${d} />`)}
  </svg>`;
}
