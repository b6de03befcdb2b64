// A function of one variable: its curve, the tangent at a point, points worth naming, and a
// handle that can be dragged along it.

import {html, nothing, svg} from 'lit';
import {axes, axesLayout, domainOf, polyline, valueAt} from './axes.js';
import {drag} from './pointer.js';

/** Half the length of a tangent in CSS pixels. */
const REACH = 84;
/** As far as a name beside a point reaches. */
const NAME_REACH = 32;

/**
 * @typedef {object} CurveData
 * @property {ArrayLike<number>} xs ascending
 * @property {ArrayLike<number>} ys one for each; NaN breaks the line
 * @property {number} width in CSS pixels
 * @property {number} height
 * @property {readonly [number, number]} [x] domain; that of xs by default
 * @property {readonly [number, number]} [y] domain; that of ys with a little air by default
 * @property {{x: number, y: number}} [here] the point that can be moved
 * @property {number} [slope] of the tangent at `here`
 * @property {readonly {x: number, y: number, label?: string}[]} [points]
 * @property {{y: number, label: string}} [reference] a level worth comparing with
 */

/** @param {CurveData} data */
export function curveLayout(data) {
  const {xs, ys, width, height, here, slope, points = [], reference} = data;
  const x = data.x ?? /** @type {const} */ ([xs[0], xs[xs.length - 1]]);
  const y = data.y ?? domainOf(ys, [...points.map((point) => point.y), ...(here ? [here.y] : []), ...(reference ? [reference.y] : [])]
    .filter(Number.isFinite));
  const base = axesLayout({width, height, x, y});
  const place = (/** @type {{x: number, y: number}} */ point) => ({x: base.x.position(point.x), y: base.y.position(point.y)});
  const inside = (/** @type {{x: number, y: number}} */ point) => Number.isFinite(point.x) && Number.isFinite(point.y);
  return {
    ...base,
    line: polyline(Array.from(xs, (value, i) => [base.x.position(value), base.y.position(ys[i])])),
    here: here && inside(here) ? place(here) : null,
    tangent: here && inside(here) && slope !== undefined && Number.isFinite(slope) ? tangentAt(base, place(here), slope) : null,
    points: points.filter(inside).map((point) => ({...nameAt(base, xs, ys, point), ...place(point), label: point.label})),
    reference: reference ? {y: base.y.position(reference.y), label: reference.label} : null,
  };
}

/**
 * Where the name of a point has room: towards the middle, and on the side that the line leaves free.
 * @param {import('./axes.js').AxesLayout} base
 * @param {ArrayLike<number>} xs
 * @param {ArrayLike<number>} ys
 * @param {{x: number, y: number}} point
 */
function nameAt({x, plot}, xs, ys, point) {
  const at = x.position(point.x);
  const side = at > (plot.left + plot.right) / 2 ? -1 : 1;
  const beside = Array.from(xs).findIndex((value) => x.position(value) >= at + side * NAME_REACH);
  return {side, below: ys[beside] > point.y};
}

/**
 * Of equal length whatever the slope, so that a steep one is no longer than a flat one.
 * @param {import('./axes.js').AxesLayout} base
 * @param {{x: number, y: number}} at in CSS pixels
 * @param {number} slope in the units of the axes
 */
function tangentAt({x, y}, at, slope) {
  const rise = (y.position(slope) - y.position(0)) / (x.position(1) - x.position(0));
  const across = REACH / Math.hypot(1, rise);
  return {x1: at.x - across, y1: at.y - across * rise, x2: at.x + across, y2: at.y + across * rise};
}

/** @typedef {ReturnType<typeof curveLayout>} CurveLayout */

/**
 * @param {CurveLayout} layout
 * @param {{summary: string, xLabel: string, yLabel: string}} words
 * @param {{move?: (x: number) => void}} [act] move: the handle was dragged to x. Put a slider()
 *   beside it, which does the same for the keyboard
 */
export function curve(layout, {summary, xLabel, yLabel}, {move} = {}) {
  const {width, height, plot, line, here, tangent, points, reference} = layout;
  const grip = move && drag((place) => move(valueAt(layout, place).x));
  return html`<svg class="curve" part="curve" role="img" aria-label=${summary}
    width=${width} height=${height} viewBox="0 0 ${width} ${height}">
    ${axes(layout, {xLabel, yLabel})}
    ${reference ? svg`<line class="reference" x1=${plot.left} x2=${plot.right} y1=${reference.y} y2=${reference.y} />
      <text class="reference-name" text-anchor="end" x=${plot.right} y=${reference.y - 7}>${reference.label}</text>` : nothing}
    <path class="curve-line" d=${line} />
    ${tangent ? svg`<line class="tangent" x1=${tangent.x1} y1=${tangent.y1} x2=${tangent.x2} y2=${tangent.y2} />` : nothing}
    ${points.map(({x, y, label, side, below}) => svg`<circle class="point" cx=${x} cy=${y} r="4" />
      ${label ? svg`<text class="point-name" text-anchor=${side < 0 ? 'end' : 'start'}
        x=${x + 9 * side} y=${y + (below ? 18 : -9)}>${label}</text>` : nothing}`)}
    ${here ? handle(here, plot, grip) : nothing}
  </svg>`;
}

/**
 * @param {{x: number, y: number}} here
 * @param {CurveLayout['plot']} plot
 * @param {((event: PointerEvent) => void) | undefined} grip
 */
function handle({x, y}, plot, grip) {
  return svg`<line class="cursor" x1=${x} x2=${x} y1=${y} y2=${plot.bottom} />
    ${grip ? svg`<g class="handle" @pointerdown=${grip}><circle class="grip" cx=${x} cy=${y} r="22" />
      <circle class="marker" cx=${x} cy=${y} r="7" /></g>`
      : svg`<circle class="marker" cx=${x} cy=${y} r="5" />`}`;
}
