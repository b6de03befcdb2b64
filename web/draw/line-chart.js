// A line over training steps: the loss of every document, its running mean, where we are.
//
// lineChartLayout is plain arithmetic, and what a widget asks when a pointer moves;
// lineChart turns a layout into SVG.

import {html, nothing, svg} from 'lit';
import {GrowingPath} from './growing-path.js';
import {runningMean} from './series.js';
import {linearScale} from './scale.js';
import {formatCount, formatFixed} from './number.js';

const MARGIN = {top: 30, right: 14, bottom: 40, left: 42};
const PIXELS_PER_X_TICK = 96;
const PIXELS_PER_Y_TICK = 44;

/**
 * @typedef {object} LineChartData
 * @property {Float64Array} values one a training step; those from `done` on lie ahead
 * @property {number} done how many of them are behind the cursor
 * @property {number} steps length of the whole run
 * @property {number} width in CSS pixels
 * @property {number} height
 * @property {number} [window] of the running mean; 0 or 1 draws none
 * @property {{value: number, label: string}} [reference] a level worth comparing with
 * @property {readonly [number, number]} [domain] lowest and highest value always shown
 */

/**
 * @typedef {object} LineChartLayout
 * @property {number} width
 * @property {number} height
 * @property {{left: number, right: number, top: number, bottom: number}} plot
 * @property {import('./scale.js').LinearScale} x of training steps
 * @property {import('./scale.js').LinearScale} y
 * @property {number[]} xTicks
 * @property {number[]} yTicks
 * @property {string} line path of all that is known, behind the cursor and ahead
 * @property {string} mean path of the running mean
 * @property {number} reached where what lies ahead begins: 0 before the first step, the right edge
 *   after the last that is known
 * @property {{x: number, y: number, step: number, value: number} | null} marker
 * @property {{y: number, label: string} | null} reference
 */

/**
 * Lowest and highest value to show, rounded outward to the ticks.
 * @param {LineChartData} data
 * @param {number} count of ticks
 * @returns {[number, number]}
 */
function extent({values, reference, domain}, count) {
  let low = domain ? domain[0] : Infinity;
  let high = domain ? domain[1] : -Infinity;
  if (reference) [low, high] = [Math.min(low, reference.value), Math.max(high, reference.value)];
  for (let i = 0; i < values.length; i++) {
    if (values[i] < low) low = values[i];
    if (values[i] > high && values[i] < Infinity) high = values[i];
  }
  if (!(low <= high)) return [0, 1];
  const ticks = linearScale([low, high], [0, 1]).ticks(count);
  const step = ticks.length > 1 ? ticks[1] - ticks[0] : 1;
  return [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step];
}

/** Paths that a chart keeps from one picture to the next, so that a long run costs what is new. */
export class LineChartPaths {
  line = new GrowingPath();
  mean = new GrowingPath();
}

/**
 * @param {LineChartData} data
 * @param {LineChartPaths} [paths] of the same chart
 * @returns {LineChartLayout}
 */
export function lineChartLayout(data, paths = new LineChartPaths()) {
  const {values, steps, width, height, window = 0} = data;
  const done = Math.min(data.done, values.length);
  const plot = {
    left: MARGIN.left,
    right: Math.max(MARGIN.left + 1, width - MARGIN.right),
    top: MARGIN.top,
    bottom: Math.max(MARGIN.top + 1, height - MARGIN.bottom),
  };
  const columns = Math.ceil(plot.right - plot.left);
  const yCount = Math.max(2, Math.round((plot.bottom - plot.top) / PIXELS_PER_Y_TICK));
  const domain = extent(data, yCount);
  const x = linearScale([0, Math.max(1, steps)], [plot.left, plot.right]);
  const y = linearScale(domain, [plot.bottom, plot.top]);
  const place = {x, y, wide: Math.max(1, steps) / columns};
  return {
    width,
    height,
    plot,
    x,
    y,
    xTicks: x.ticks(Math.max(2, Math.round(columns / PIXELS_PER_X_TICK))).filter(Number.isInteger),
    yTicks: y.ticks(yCount),
    line: paths.line.through(values, place),
    mean: window > 1 ? paths.mean.through(runningMean(values, window), place) : '',
    reached: done === 0 ? 0 : done < values.length ? x.position(done - 1) : width,
    marker: Number.isFinite(values[done - 1]) ? markerAt(values, done - 1, {x, y}) : null,
    reference: data.reference
      ? {y: y.position(data.reference.value), label: data.reference.label}
      : null,
  };
}

/**
 * @param {ArrayLike<number>} values
 * @param {number} step
 * @param {{x: import('./scale.js').LinearScale, y: import('./scale.js').LinearScale}} scales
 */
function markerAt(values, step, {x, y}) {
  return {x: x.position(step), y: y.position(values[step]), step, value: values[step]};
}

/**
 * Training step under a horizontal place, within the run.
 * @param {LineChartLayout} layout
 * @param {number} x in CSS pixels from the left edge of the chart
 */
export function stepAt(layout, x) {
  const inside = Math.min(layout.plot.right, Math.max(layout.plot.left, x));
  return Math.round(layout.x.invert(inside));
}

/**
 * @param {LineChartLayout} layout
 * @param {{summary: string, xLabel: string, yLabel: string}} words summary: the chart in a
 *   sentence, for those who do not see it
 */
export function lineChart(layout, {summary, xLabel, yLabel}) {
  const {width, height, plot, marker} = layout;
  return html`<svg class="line-chart" part="line-chart" role="img" aria-label=${summary}
    width=${width} height=${height} viewBox="0 0 ${width} ${height}">
    ${layout.yTicks.map((tick) => yTick(layout, tick))}
    ${layout.xTicks.map((tick) => xTick(layout, tick))}
    <text class="axis-name" x="0" y="10">${yLabel}</text>
    <text class="axis-name" text-anchor="end" x=${plot.right} y=${height - 4}>${xLabel}</text>
    ${layout.reached < width ? half(layout, layout.reached, width, 'ahead', 'mean-ahead') : nothing}
    ${half(layout, 0, layout.reached, 'line', 'mean')}
    ${layout.reference ? referenceLine(layout, layout.reference) : nothing}
    ${marker ? here(plot, marker) : nothing}
  </svg>`;
}

/**
 * The same paths behind the cursor and ahead of it, each cut off there: they need not be made
 * again when the cursor moves.
 * @param {LineChartLayout} layout
 * @param {number} left
 * @param {number} right
 * @param {string} each class of the line
 * @param {string} smooth class of the mean
 */
function half({line, mean, height}, left, right, each, smooth) {
  const wide = Math.max(0, right - left);
  return svg`<svg x=${left} y="0" width=${wide} height=${height} viewBox="${left} 0 ${wide} ${height}" overflow="hidden">
    ${line ? svg`<path class=${each} d=${line} />` : nothing}
    ${mean ? svg`<path class=${smooth} d=${mean} />` : nothing}
  </svg>`;
}

/** @param {LineChartLayout['plot']} plot @param {{x: number, y: number}} marker */
function here(plot, {x, y}) {
  return svg`<line class="cursor" x1=${x} x2=${x} y1=${plot.top} y2=${plot.bottom} />
    <circle class="marker" cx=${x} cy=${y} r="4.5" />`;
}

/** @param {LineChartLayout} layout @param {number} tick */
function yTick({plot, y, yTicks}, tick) {
  const gap = yTicks.length > 1 ? yTicks[1] - yTicks[0] : 1;
  const decimals = Math.max(0, -Math.floor(Math.log10(gap) + 1e-9));
  return svg`<line class="grid" x1=${plot.left} x2=${plot.right}
      y1=${y.position(tick)} y2=${y.position(tick)} />
    <text class="tick" text-anchor="end" x=${plot.left - 8} y=${y.position(tick)}
      dy="0.35em">${formatFixed(tick, decimals)}</text>`;
}

/** @param {LineChartLayout} layout @param {number} tick */
function xTick({plot, x}, tick) {
  return svg`<text class="tick" text-anchor=${tick === 0 ? 'start' : 'middle'}
    x=${x.position(tick)} y=${plot.bottom + 21}>${formatCount(tick)}</text>`;
}

/** @param {LineChartLayout} layout @param {{y: number, label: string}} reference */
function referenceLine({plot}, {y, label}) {
  return svg`<line class="reference" x1=${plot.left} x2=${plot.right} y1=${y} y2=${y} />
    <text class="reference-name" text-anchor="end" x=${plot.right} y=${y - 7}>${label}</text>`;
}
