// Many numbers in the room of a word: bars up for positive, down for negative. Direction says
// the sign, so colour only repeats it.

import {html, svg} from 'lit';
import {largestMagnitude} from './scale.js';

/** Where several numbers share a bar, it reaches from the lowest to the highest of them. */
const MOST_BARS = 48;
/** A number that is not zero is never invisible. */
const LEAST_HEIGHT = 0.75;

/**
 * @typedef {object} SparkPaths
 * @property {string} up path of the positive bars
 * @property {string} down path of the negative bars
 * @property {string} none path of places that are not known yet
 */

/**
 * @param {ArrayLike<number>} values NaN where unknown
 * @param {{width: number, height: number, max?: number}} size max: magnitude at full height; the
 *   largest one by default
 * @returns {SparkPaths}
 */
export function sparkLayout(values, {width, height, max = largestMagnitude(values)}) {
  const count = Math.min(values.length, MOST_BARS);
  const step = width / Math.max(1, count);
  const bar = Math.min(6, step > 3 ? step - 1 : step);
  const middle = height / 2;
  const paths = {up: '', down: '', none: ''};
  for (let i = 0; i < count; i++) {
    const first = Math.floor((i * values.length) / count);
    const end = Math.floor(((i + 1) * values.length) / count);
    const {low, high} = range(values, first, end);
    const x = round(i * step + (step - bar) / 2);
    if (Number.isNaN(low)) {
      paths.none += `M${x} ${middle}h${round(bar)}`;
      continue;
    }
    if (high > 0) paths.up += box(x, middle, bar, -reach(high, max, middle));
    if (low < 0) paths.down += box(x, middle, bar, reach(-low, max, middle));
    // Zero is a number too: a dash on the line.
    if (low === 0 && high === 0) paths.none += `M${x} ${middle}h${round(bar)}`;
  }
  return paths;
}

/** @param {ArrayLike<number>} values @param {number} first @param {number} end */
function range(values, first, end) {
  let low = NaN;
  let high = NaN;
  for (let i = first; i < end; i++) {
    if (!(values[i] >= low)) low = Number.isNaN(values[i]) ? low : values[i];
    if (!(values[i] <= high)) high = Number.isNaN(values[i]) ? high : values[i];
  }
  return {low, high};
}

/** @param {number} magnitude @param {number} max @param {number} room */
function reach(magnitude, max, room) {
  return Math.max(LEAST_HEIGHT, Math.min(1, magnitude / max) * (room - 0.5));
}

/** @param {number} x @param {number} y @param {number} width @param {number} height */
function box(x, y, width, height) {
  return `M${x} ${y}h${round(width)}v${round(height)}h${round(-width)}z`;
}

/** @param {number} x */
function round(x) {
  return Math.round(x * 100) / 100;
}

/**
 * For use beside text that says the same: hidden from screen readers.
 * @param {ArrayLike<number>} values
 * @param {{width: number, height: number, max?: number}} size
 */
export function spark(values, size) {
  const {up, down, none} = sparkLayout(values, size);
  return html`<svg class="spark" aria-hidden="true" width=${size.width} height=${size.height}
    viewBox="0 0 ${size.width} ${size.height}">
    ${none ? svg`<path class="spark-none" d=${none} />` : null}
    ${up ? svg`<path class="spark-up" d=${up} />` : null}
    ${down ? svg`<path class="spark-down" d=${down} />` : null}
  </svg>`;
}
