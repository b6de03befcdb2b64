// A function of two variables as a map of heights: bands from low to high, and on them a path of
// steps and a point that can be moved.

import {contours} from 'd3-contour';
import {html, nothing, svg} from 'lit';
import {axes, axesLayout, polyline, valueAt} from './axes.js';
import {drag} from './pointer.js';
import {LEVELS} from './scale.js';

/** The highest band is not the darkest colour: a path has to be seen on it. */
const HIGHEST = LEVELS - 3;
/** Room for a letter of a name, and for a line of them. */
const LETTER = 6.5;
const LINE = 18;
/** Radius of the point that can be moved. */
const MARKER = 7;

/**
 * @typedef {object} ContourData
 * @property {ArrayLike<number>} values row by row from low y to high y; NaN where unknown
 * @property {number} rows at least 2
 * @property {number} columns at least 2
 * @property {readonly [number, number]} x of the first and the last column
 * @property {readonly [number, number]} y of the first and the last row
 * @property {number} width in CSS pixels
 * @property {number} height
 * @property {readonly {x: number, y: number}[]} [path] steps in order, the first where it began
 * @property {{x: number, y: number}} [here] the point that can be moved
 * @property {{x: number, y: number, label: string}} [lowest]
 */

/** @param {ContourData} data */
export function contourLayout({values, rows, columns, x, y, width, height, path = [], here, lowest}) {
  const base = axesLayout({width, height, x, y});
  const known = Array.from(values).filter(Number.isFinite);
  const low = Math.min(...known);
  const high = Math.max(...known);
  // Each band holds as many samples as the next: a plane with one deep valley keeps its lines.
  const sorted = known.sort((a, b) => a - b);
  const thresholds = high > low
    ? [...new Set(Array.from({length: LEVELS}, (_, i) => sorted[Math.floor((i * sorted.length) / LEVELS)]))]
    : [];
  const at = (/** @type {number[]} */ [column, row]) => `${clampX(base, x, column, columns)} ${clampY(base, y, row, rows)}`;
  const bands = contours().size([columns, rows]).thresholds(thresholds)(Array.from(values, (value) => (Number.isFinite(value) ? value : low)))
    .map(({value, coordinates}, i) => ({
      value,
      level: Math.round(((i + 1) * HIGHEST) / Math.max(1, thresholds.length)),
      d: coordinates.flatMap((polygon) => polygon.map((ring) => `M${ring.map(at).join('L')}Z`)).join(''),
    }));
  const place = (/** @type {{x: number, y: number}} */ point) => ({x: base.x.position(point.x), y: base.y.position(point.y)});
  const steps = path.map(place);
  return {
    ...base,
    low,
    high,
    bands,
    steps,
    line: polyline(steps.map((step) => [step.x, step.y])),
    here: here ? place(here) : null,
    lowest: lowest ? {...place(lowest), label: lowest.label} : null,
  };
}

/** @typedef {ReturnType<typeof contourLayout>} ContourLayout */

/**
 * d3-contour puts sample i at i + 1/2.
 * @param {import('./axes.js').AxesLayout} base
 * @param {readonly [number, number]} domain
 * @param {number} column
 * @param {number} columns
 */
function clampX({x}, [low, high], column, columns) {
  const share = Math.min(1, Math.max(0, (column - 0.5) / (columns - 1)));
  return x.position(low + share * (high - low)).toFixed(1);
}

/**
 * @param {import('./axes.js').AxesLayout} base
 * @param {readonly [number, number]} domain
 * @param {number} row
 * @param {number} rows
 */
function clampY({y}, [low, high], row, rows) {
  const share = Math.min(1, Math.max(0, (row - 0.5) / (rows - 1)));
  return y.position(low + share * (high - low)).toFixed(1);
}

/**
 * @param {ContourLayout} layout
 * @param {{summary: string, xLabel: string, yLabel: string}} words
 * @param {{move?: (place: {x: number, y: number}) => void}} [act] move: the point was dragged there.
 *   Put two sliders beside it for the keyboard
 */
export function contour(layout, {summary, xLabel, yLabel}, {move} = {}) {
  const {width, height, plot, bands, steps, line, here, lowest} = layout;
  const grip = move && drag((place) => move(valueAt(layout, place)));
  return html`<svg class="contour" part="contour" role="img" aria-label=${summary}
    width=${width} height=${height} viewBox="0 0 ${width} ${height}">
    <rect class="s-0" x=${plot.left} y=${plot.top} width=${plot.right - plot.left} height=${plot.bottom - plot.top} />
    ${bands.map(({d, level}) => svg`<path class="band s-${level}" d=${d} />`)}
    ${axes(layout, {xLabel, yLabel}, {grid: false})}
    ${line ? svg`<path class="trail-halo" d=${line} /><path class="trail" d=${line} />` : nothing}
    ${steps.map(({x, y}, i) => svg`<circle class=${i === 0 ? 'start' : 'step-dot'} cx=${x} cy=${y} r=${i === 0 ? 4.5 : 3} />`)}
    ${lowest ? svg`<path class="lowest" d="M${lowest.x - 6} ${lowest.y}h12M${lowest.x} ${lowest.y - 6}v12" />
      ${nameOf(lowest, layout)}` : nothing}
    ${here ? svg`<g class="handle" @pointerdown=${grip ?? nothing}>${grip ? svg`<circle class="grip" cx=${here.x} cy=${here.y} r="22" />` : nothing}
      <circle class="marker" cx=${here.x} cy=${here.y} r=${MARKER} /></g>` : nothing}
  </svg>`;
}

/**
 * Beside its point, inside the drawing, and where nothing of the path would lie under it.
 * @param {{x: number, y: number, label: string}} point
 * @param {Pick<ContourLayout, 'plot' | 'here' | 'steps'>} layout
 */
function nameOf({x, y, label}, {plot: {left, right}, here, steps}) {
  const length = 10 + LETTER * label.length;
  const points = here ? [here, ...steps] : steps;
  const ends = [...(x + length <= right ? [false] : []), ...(x - length >= left ? [true] : [])];
  const places = [0, -LINE, LINE].flatMap((down) => (ends.length ? ends : [true]).map((end) => ({end, down})));
  const covers = (/** @type {typeof places[0]} */ {end, down}, /** @type {{x: number, y: number}} */ point) => {
    const along = end ? x - point.x : point.x - x;
    return along > 0 && along < length + MARKER && Math.abs(point.y - y - down) < MARKER + 4;
  };
  const {end, down} = places.find((place) => !points.some((point) => covers(place, point))) ?? places[0];
  return svg`<text class="point-name" text-anchor=${end ? 'end' : 'start'} x=${x + (end ? -10 : 10)} y=${y + 4 + down}>${label}</text>`;
}
