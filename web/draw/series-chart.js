// Several lines over the same training steps: runs side by side, or what one parameter went
// through. Lines differ by stroke and weight, not by colour alone; the words beside them are the
// widget's. See line-chart.js for the loss of a single run.

import {html, nothing, svg} from 'lit';
import {formatCount, formatFixed, formatNumber} from './number.js';
import {linearScale} from './scale.js';
import {decimate} from './series.js';

const MARGIN = {top: 26, right: 14, bottom: 40};
const PIXELS_PER_X_TICK = 96;
const PIXELS_PER_Y_TICK = 40;
const DIGIT = 7;
/** Below this gap between ticks, decimals give way to powers of ten. */
const SMALL_GAP = 1e-4;

/** Strokes, from the line that matters most to the one that only stands behind. */
export const STROKES = /** @type {const} */ (['first', 'second', 'third', 'faint']);

/**
 * @typedef {object} Series
 * @property {ArrayLike<number>} values one a training step, the first of step 1
 * @property {typeof STROKES[number]} stroke
 */

/**
 * @typedef {object} SeriesChartData
 * @property {readonly Series[]} series drawn in this order
 * @property {number} steps length of the run
 * @property {number} done training steps behind the cursor
 * @property {number} width in CSS pixels
 * @property {number} height
 * @property {number} [left] where its axis stands; as near to the edge as its numbers allow by default
 * @property {boolean} [zero] always shows zero, with a line
 * @property {readonly [number, number]} [domain] always shown
 * @property {{value: number, label: string}} [reference] a level worth comparing with
 */

/** @typedef {{stroke: string, behind: string, ahead: string, end: {x: number, y: number} | null}} Line */

/** @param {SeriesChartData} data */
function yAxis(data) {
  const count = Math.max(2, Math.round((data.height - MARGIN.top - MARGIN.bottom) / PIXELS_PER_Y_TICK));
  const domain = extent(data);
  const ticks = linearScale(domain, [0, 1]).ticks(count);
  const labels = tickLabels(ticks);
  return {domain, ticks, labels, left: 12 + DIGIT * Math.max(2, ...labels.map((label) => label.length))};
}

/** Charts that stand together have their axes at the same place. @param {readonly SeriesChartData[]} charts */
export function alignedLayouts(charts) {
  const left = Math.max(...charts.map((data) => yAxis(data).left));
  return charts.map((data) => seriesChartLayout({...data, left}));
}

/**
 * @param {SeriesChartData} data
 */
export function seriesChartLayout(data) {
  const {series, steps, done, width, height, zero = false, reference} = data;
  const {domain: [low, high], ticks: yTicks, labels, left: needed} = yAxis(data);
  const left = data.left ?? needed;
  const plot = {left, right: Math.max(left + 1, width - MARGIN.right), top: MARGIN.top, bottom: Math.max(MARGIN.top + 1, height - MARGIN.bottom)};
  const columns = Math.ceil(plot.right - plot.left);
  const x = linearScale([1, Math.max(2, steps)], [plot.left, plot.right]);
  const y = linearScale([low, high], [plot.bottom, plot.top]);
  const lines = series.map(({values, stroke}) => lineOf(values, stroke, done, {x, y}, columns));
  return {
    width,
    height,
    plot,
    x,
    y,
    xTicks: fromOne(x.ticks(Math.max(2, Math.round(columns / PIXELS_PER_X_TICK)))),
    yTicks: yTicks.map((tick, i) => ({y: y.position(tick), label: labels[i]})),
    lines,
    zero: zero ? y.position(0) : null,
    cursor: done >= 1 ? x.position(Math.min(done, steps)) : null,
    reference: reference ? {y: y.position(reference.value), label: reference.label} : null,
  };
}

/** @typedef {ReturnType<typeof seriesChartLayout>} SeriesChartLayout */

/** The first training step is 1, and the axis says so. @param {readonly number[]} ticks */
function fromOne(ticks) {
  return [1, ...ticks.filter((tick) => Number.isInteger(tick) && tick > 1)];
}

/**
 * @param {SeriesChartData} data
 * @returns {[number, number]}
 */
function extent({series, zero, domain, reference}) {
  const known = [...(zero ? [0] : []), ...(domain ?? []), ...(reference ? [reference.value] : [])];
  let low = Math.min(...known);
  let high = Math.max(...known);
  for (const {values} of series) {
    for (let i = 0; i < values.length; i++) {
      if (values[i] < low && values[i] > -Infinity) low = values[i];
      if (values[i] > high && values[i] < Infinity) high = values[i];
    }
  }
  if (!(low <= high)) return [0, 1];
  if (low === high) return low === 0 ? [-1, 1] : [Math.min(0, 2 * low), Math.max(0, 2 * low)];
  const room = 0.04 * (high - low);
  // A line that ends at zero stands on the axis; nothing lies beyond it.
  return [low === 0 ? 0 : low - room, high === 0 ? 0 : high + room];
}

/** @param {readonly number[]} ticks */
function tickLabels(ticks) {
  const gap = ticks.length > 1 ? ticks[1] - ticks[0] : 1;
  if (gap < SMALL_GAP) return ticks.map((tick) => formatNumber(tick, {digits: 2}));
  const decimals = Math.max(0, -Math.floor(Math.log10(gap) + 1e-9));
  return ticks.map((tick) => formatFixed(tick, decimals));
}

/**
 * @param {ArrayLike<number>} values
 * @param {string} stroke
 * @param {number} done
 * @param {{x: import('./scale.js').LinearScale, y: import('./scale.js').LinearScale}} scales
 * @param {number} columns
 * @returns {Line}
 */
function lineOf(values, stroke, done, {x, y}, columns) {
  const here = Math.min(done, values.length);
  const path = (/** @type {number} */ begin, /** @type {number} */ end) => {
    let d = '';
    let command = 'M';
    for (const i of decimate(values, begin, end, columns)) {
      if (Number.isFinite(values[i])) {
        d += `${command}${x.position(i + 1).toFixed(1)} ${y.position(values[i]).toFixed(1)}`;
        command = 'L';
      } else {
        // What diverged has no numbers any more: the line ends there.
        command = 'M';
      }
    }
    return d;
  };
  return {
    stroke,
    behind: path(0, here),
    // Both halves share the point at the cursor.
    ahead: here < values.length ? path(Math.max(0, here - 1), values.length) : '',
    end: Number.isFinite(values[here - 1]) ? {x: x.position(here), y: y.position(values[here - 1])} : null,
  };
}

/**
 * @param {SeriesChartLayout} layout
 * @param {{summary: string, xLabel: string, yLabel: string}} words
 */
export function seriesChart(layout, {summary, xLabel, yLabel}) {
  const {width, height, plot, cursor, zero, reference} = layout;
  return html`<svg class="line-chart series-chart" part="series-chart" role="img" aria-label=${summary}
    width=${width} height=${height} viewBox="0 0 ${width} ${height}">
    ${layout.yTicks.map(({y, label}) => svg`<line class="grid" x1=${plot.left} x2=${plot.right} y1=${y} y2=${y} />
      <text class="tick" text-anchor="end" x=${plot.left - 8} y=${y} dy="0.35em">${label}</text>`)}
    ${layout.xTicks.map((tick) => svg`<text class="tick" text-anchor="middle" x=${layout.x.position(tick)}
      y=${plot.bottom + 18}>${formatCount(tick)}</text>`)}
    <text class="axis-name" x="0" y="10">${yLabel}</text>
    <text class="axis-name" text-anchor="end" x=${plot.right} y=${height - 4}>${xLabel}</text>
    ${zero === null ? nothing : svg`<line class="base" x1=${plot.left} x2=${plot.right} y1=${zero} y2=${zero} />`}
    ${reference ? svg`<line class="reference" x1=${plot.left} x2=${plot.right} y1=${reference.y} y2=${reference.y} />
      <text class="reference-name" text-anchor="end" x=${plot.right} y=${reference.y - 7}>${reference.label}</text>` : nothing}
    ${layout.lines.map(({stroke, ahead}) => (ahead ? svg`<path class="series ahead-of ${stroke}" d=${ahead} />` : nothing))}
    ${layout.lines.map(({stroke, behind}) => (behind ? svg`<path class="series ${stroke}" d=${behind} />` : nothing))}
    ${cursor === null ? nothing : svg`<line class="cursor" x1=${cursor} x2=${cursor} y1=${plot.top} y2=${plot.bottom} />`}
    ${layout.lines.map(({stroke, end}) => (end && stroke !== 'faint' ? svg`<circle class="series-end ${stroke}" cx=${end.x} cy=${end.y} r="4" />` : nothing))}
  </svg>`;
}
