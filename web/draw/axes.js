// Two axes: where a drawing lies inside its margins, its scales, its ticks and their words.
// Curves, contours and charts of several series stand on them.

import {svg} from 'lit';
import {formatCount, formatFixed, formatNumber} from './number.js';
import {linearScale} from './scale.js';

const MARGIN = {top: 28, right: 16, bottom: 40, left: 48};
const PIXELS_PER_X_TICK = 84;
const PIXELS_PER_Y_TICK = 44;
/** Room for a letter of a tick, air included. */
const LETTER = 10;
/** Below this gap a fixed number of decimals says little. */
const LEAST_GAP = 1e-4;

/**
 * @typedef {object} AxesData
 * @property {number} width in CSS pixels
 * @property {number} height
 * @property {readonly [number, number]} x domain
 * @property {readonly [number, number]} y domain
 * @property {Partial<typeof MARGIN>} [margin]
 */

/**
 * @typedef {object} AxesLayout
 * @property {number} width
 * @property {number} height
 * @property {{left: number, right: number, top: number, bottom: number}} plot
 * @property {import('./scale.js').LinearScale} x
 * @property {import('./scale.js').LinearScale} y
 * @property {{at: number, label: string}[]} xTicks at: in CSS pixels
 * @property {{at: number, label: string}[]} yTicks
 */

/**
 * @param {AxesData} data
 * @returns {AxesLayout}
 */
export function axesLayout({width, height, x: xDomain, y: yDomain, margin}) {
  const room = {...MARGIN, ...margin};
  const plot = {
    left: room.left,
    right: Math.max(room.left + 1, width - room.right),
    top: room.top,
    bottom: Math.max(room.top + 1, height - room.bottom),
  };
  const x = linearScale(xDomain, [plot.left, plot.right]);
  const y = linearScale(yDomain, [plot.bottom, plot.top]);
  const count = (/** @type {number} */ pixels, /** @type {number} */ each) => Math.max(2, Math.round(pixels / each));
  const ticks = (/** @type {import('./scale.js').LinearScale} */ scale, /** @type {number} */ wanted, /** @type {number} */ most) => {
    let values = scale.ticks(wanted);
    // Long labels need more room than numbers of two digits do.
    const longest = Math.max(...values.map((value) => tickLabel(value, values).length));
    if (longest > 5) values = scale.ticks(Math.max(2, Math.min(wanted, Math.floor(most / longest))));
    return values.map((value) => ({at: scale.position(value), label: tickLabel(value, values)}));
  };
  return {
    width,
    height,
    plot,
    x,
    y,
    xTicks: ticks(x, count(plot.right - plot.left, PIXELS_PER_X_TICK), (plot.right - plot.left) / LETTER),
    yTicks: ticks(y, count(plot.bottom - plot.top, PIXELS_PER_Y_TICK), Infinity),
  };
}

/**
 * All ticks of an axis have the same decimals: as many as their distance needs.
 * @param {number} tick
 * @param {readonly number[]} ticks
 */
export function tickLabel(tick, ticks) {
  const gap = ticks.length > 1 ? Math.abs(ticks[1] - ticks[0]) : Math.abs(tick) || 1;
  if (gap < LEAST_GAP) return formatNumber(tick, {digits: 2});
  if (gap >= 1 && Number.isInteger(tick)) return formatCount(tick);
  return formatFixed(tick, Math.max(0, -Math.floor(Math.log10(gap) + 1e-9)));
}

/**
 * A domain with a little air around all values; NaN and infinities are left out.
 * @param {ArrayLike<number>} values
 * @param {readonly number[]} [always] values that shall be inside as well
 * @returns {[number, number]}
 */
export function domainOf(values, always = []) {
  let [low, high] = [Math.min(...always), Math.max(...always)];
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) continue;
    if (values[i] < low) low = values[i];
    if (values[i] > high) high = values[i];
  }
  if (!(low <= high)) return [0, 1];
  const air = (high - low) * 0.06 || Math.abs(high) * 0.1 || 0.5;
  return [low - air, high + air];
}

/** A long label at the right end would leave the drawing. @param {AxesLayout['plot']} plot @param {{at: number, label: string}} tick */
function anchorOf({right}, {at, label}) {
  return label.length > 5 && at > right - 20 ? 'end' : 'middle';
}

/**
 * @param {AxesLayout} layout
 * @param {{xLabel: string, yLabel: string}} words
 * @param {{grid?: boolean}} [look] grid: lines over the whole drawing
 */
export function axes({plot, height, xTicks, yTicks}, {xLabel, yLabel}, {grid = true} = {}) {
  return svg`
    ${yTicks.map(({at, label}) => svg`<line class="grid" x1=${grid ? plot.left : plot.left - 5} x2=${grid ? plot.right : plot.left} y1=${at} y2=${at} />
      <text class="tick" text-anchor="end" x=${plot.left - 8} y=${at} dy="0.35em">${label}</text>`)}
    ${xTicks.map(({at, label}) => svg`<line class="grid" x1=${at} x2=${at} y1=${plot.bottom} y2=${plot.bottom + 5} />
      <text class="tick" text-anchor=${anchorOf(plot, {at, label})} x=${at} y=${plot.bottom + 18}>${label}</text>`)}
    <line class="base" x1=${plot.left} x2=${plot.right} y1=${plot.bottom} y2=${plot.bottom} />
    <text class="axis-name" x="0" y="10">${yLabel}</text>
    <text class="axis-name" text-anchor="end" x=${plot.right} y=${height - 4}>${xLabel}</text>`;
}

/** Of no length: round ends make a dot of it. */
const DOT = 'h0';

/**
 * Path through points; it breaks where a number is not finite.
 * @param {Iterable<readonly [number, number]>} points in CSS pixels
 */
export function polyline(points) {
  let path = '';
  let run = 0;
  for (const [x, y] of points) {
    if (Number.isFinite(x) && Number.isFinite(y)) {
      path += `${run ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
      run += 1;
    } else {
      if (run === 1) path += DOT;
      run = 0;
    }
  }
  return run === 1 ? path + DOT : path;
}

/**
 * What an event points at, in the units of the axes, kept inside them.
 * @param {Pick<AxesLayout, 'plot' | 'x' | 'y'>} layout
 * @param {{x: number, y: number}} place in CSS pixels from the top left corner of the drawing
 */
export function valueAt({plot, x, y}, place) {
  const inside = (/** @type {number} */ at, /** @type {number} */ low, /** @type {number} */ high) =>
    Math.min(high, Math.max(low, at));
  return {
    x: x.invert(inside(place.x, plot.left, plot.right)),
    y: y.invert(inside(place.y, plot.top, plot.bottom)),
  };
}
