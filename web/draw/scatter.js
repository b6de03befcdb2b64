// Named points in a plane: letters where their numbers put them. The same scale in both
// directions, so that distances mean what they look like.

import {html, svg} from 'lit';

const MARGIN = 22;

/**
 * @typedef {object} ScatterData
 * @property {ArrayLike<number>} places x and y in turn
 * @property {readonly string[]} labels one for each point
 * @property {number} width in CSS pixels
 * @property {number} height
 * @property {ArrayLike<number>} [around] other places that shall fit, so that the scale stays put
 *   while points move
 * @property {number} [picked] index, or -1
 * @property {readonly number[]} [linked] points joined with the picked one
 */

/** @typedef {{index: number, x: number, y: number}} Point */

/**
 * Least and most of every second number.
 * @param {ArrayLike<number>} places
 * @param {number} first 0 for across, 1 for up
 * @returns {[number, number]}
 */
function extent(places, first) {
  const numbers = Array.from(places).filter((_, i) => i % 2 === first);
  return [Math.min(0, ...numbers), Math.max(0, ...numbers)];
}

/**
 * @param {ScatterData} data
 * @returns {{points: Point[], origin: {x: number, y: number}}}
 */
export function scatterLayout({places, width, height, around = []}) {
  const all = [...Array.from(places), ...Array.from(around)];
  const [left, right] = extent(all, 0);
  const [bottom, top] = extent(all, 1);
  const room = {x: Math.max(1, width - 2 * MARGIN), y: Math.max(1, height - 2 * MARGIN)};
  const unit = Math.min(room.x / (right - left || 1), room.y / (top - bottom || 1));
  const origin = {
    x: width / 2 - (unit * (left + right)) / 2,
    y: height / 2 + (unit * (bottom + top)) / 2,
  };
  const points = Array.from({length: places.length / 2}, (_, index) => ({
    index,
    x: origin.x + unit * places[2 * index],
    y: origin.y - unit * places[2 * index + 1],
  }));
  return {points, origin};
}

/**
 * The point nearest to a place of the drawing.
 * @param {ScatterData} data
 * @param {number} x
 * @param {number} y
 */
export function pointAt(data, x, y) {
  const {points} = scatterLayout(data);
  const distance = (/** @type {Point} */ point) => Math.hypot(point.x - x, point.y - y);
  return points.reduce((best, point) => (distance(point) < distance(best) ? point : best), points[0]).index;
}

/**
 * @param {ScatterData} data
 * @param {{summary: string}} words
 */
export function scatter(data, {summary}) {
  const {labels, width, height, picked = -1, linked = []} = data;
  const {points, origin} = scatterLayout(data);
  const from = points[picked];
  // What matters is drawn last, above its neighbours.
  const rank = (/** @type {number} */ index) => (index === picked ? 1 : linked.includes(index) ? 2 : 0);
  return html`<svg class="scatter" part="scatter" role="img" aria-label=${summary}
    width=${width} height=${height} viewBox="0 0 ${width} ${height}">
    <line class="base" x1="0" x2=${width} y1=${origin.y} y2=${origin.y} />
    <line class="base" x1=${origin.x} x2=${origin.x} y1="0" y2=${height} />
    ${from ? linked.map((i) => svg`<line class="link" x1=${from.x} y1=${from.y}
      x2=${points[i].x} y2=${points[i].y} />`) : ''}
    ${[...points].sort((a, b) => rank(a.index) - rank(b.index)).map(({index, x, y}) => svg`<text class="point ${index === picked ? 'here' : ''}
      ${linked.includes(index) ? 'near' : ''}" text-anchor="middle" x=${x.toFixed(2)} y=${y.toFixed(2)}
      dy="0.34em">${labels[index]}</text>`)}
  </svg>`;
}
