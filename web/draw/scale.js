// From numbers to places and to colours.

import {ticks as niceTicks} from 'd3-array';
import {mix} from './colour.js';

/** Steps on each side of zero in the class names `v-n8` .. `v-0` .. `v-p8`. */
export const LEVELS = 8;

/**
 * @typedef {object} LinearScale
 * @property {(value: number) => number} position
 * @property {(position: number) => number} invert
 * @property {(count: number) => number[]} ticks round numbers inside the domain
 */

/**
 * A straight line from domain to range. A domain without width lands in the middle.
 * @param {readonly [number, number]} domain
 * @param {readonly [number, number]} range
 * @returns {LinearScale}
 */
export function linearScale([low, high], [start, end]) {
  const width = high - low;
  return {
    position: (value) =>
      width === 0 ? (start + end) / 2 : start + ((value - low) / width) * (end - start),
    invert: (position) => low + ((position - start) / (end - start)) * width,
    ticks: (count) => niceTicks(low, high, count),
  };
}

/**
 * Largest |value|; 0 if nothing is known.
 * @param {ArrayLike<number>} values NaN is skipped
 */
export function largestMagnitude(values) {
  let largest = 0;
  for (let i = 0; i < values.length; i++) {
    const magnitude = Math.abs(values[i]);
    if (magnitude > largest) largest = magnitude;
  }
  return largest;
}

/**
 * The |value| that a share of all values stay within. Gradients have a few giants; scaled to
 * the largest, everything else would look like zero.
 * @param {ArrayLike<number>} values NaN is skipped
 * @param {number} share 0..1
 */
export function magnitudeQuantile(values, share) {
  const magnitudes = Float64Array.from(values).map(Math.abs);
  const known = magnitudes.filter((magnitude) => !Number.isNaN(magnitude)).sort();
  if (known.length === 0) return 0;
  return known[Math.min(known.length - 1, Math.floor(share * known.length))];
}

/**
 * niceMagnitude(magnitudeQuantile(values, share)) of the values that are not zero, counted and
 * not sorted: for scales that follow thousands of numbers at every frame. 1 if there are none.
 * @param {ArrayLike<number>} values NaN is skipped
 * @param {number} share 0..1
 */
export function niceMagnitudeQuantile(values, share) {
  const counts = new Uint32Array(NICE.length);
  let known = 0;
  for (let i = 0; i < values.length; i++) {
    const magnitude = Math.abs(values[i]);
    if (!(magnitude > 0)) continue;
    counts[niceIndex(magnitude)] += 1;
    known += 1;
  }
  if (known === 0) return 1;
  const rank = Math.min(known - 1, Math.floor(share * known));
  for (let i = 0, below = 0; i < NICE.length; i++) {
    below += counts[i];
    if (below > rank) return NICE[i];
  }
  return NICE[NICE.length - 1];
}

/** 1, 2, 5, 10 ... over all powers that are worth telling apart. */
const LEAST_POWER = -24;
const NICE = Array.from({length: 3 * 48}, (_, i) =>
  Number(`${[1, 2, 5][i % 3]}e${LEAST_POWER + Math.floor(i / 3)}`));

/** Place in NICE of the next at or above. @param {number} magnitude */
function niceIndex(magnitude) {
  let index = 3 * (Math.floor(Math.log10(magnitude)) - LEAST_POWER);
  index = Math.max(0, Math.min(NICE.length - 1, index));
  while (index < NICE.length - 1 && magnitude > NICE[index] * (1 + 1e-9)) index += 1;
  return index;
}

/**
 * The next of 1, 2, 5, 10, 20 ... at or above x: the scale then stays put while values drift.
 * @param {number} x
 */
export function niceMagnitude(x) {
  if (!(x > 0) || !Number.isFinite(x)) return 1;
  const power = 10 ** Math.floor(Math.log10(x));
  const slack = 1 + 1e-9;
  const factor = [1, 2, 5, 10].find((candidate) => x <= candidate * power * slack) ?? 10;
  return Number((factor * power).toPrecision(1));
}

/**
 * Level of a value on the diverging scale, -LEVELS .. LEVELS.
 * @param {number} value
 * @param {number} max magnitude at full colour
 * @returns {number | null} null if unknown (NaN)
 */
export function divergingLevel(value, max) {
  if (Number.isNaN(value)) return null;
  if (!(max > 0)) return 0;
  const share = Math.min(1, Math.max(-1, value / max));
  const level = Math.round(share * LEVELS);
  // The sign of a small number is shown too; only zero itself looks like zero.
  return level === 0 ? Math.sign(value) : level;
}

/**
 * Class that colours an SVG or HTML element; see styles.js.
 * @param {number | null} level
 */
export function levelClass(level) {
  if (level === null) return 'v-none';
  if (level === 0) return 'v-0';
  return level < 0 ? `v-n${-level}` : `v-p${level}`;
}

/**
 * Level of an amount on the sequential scale, 0 .. LEVELS.
 * @param {number} value
 * @param {number} max amount at full colour
 * @returns {number | null} null if unknown (NaN)
 */
export function sequentialLevel(value, max) {
  if (Number.isNaN(value)) return null;
  if (!(max > 0) || value <= 0) return 0;
  // What is more than nothing looks like it.
  return Math.max(1, Math.round(Math.min(1, value / max) * LEVELS));
}

/**
 * Class that colours an amount; see styles.js.
 * @param {number | null} level
 */
export function sequentialClass(level) {
  return level === null ? 's-none' : `s-${level}`;
}

/**
 * Colours from negative over zero to positive, for canvas.
 * @param {{negative: import('./colour.js').Triple, zero: import('./colour.js').Triple,
 *   positive: import('./colour.js').Triple}} ends
 * @param {number} steps on each side
 * @returns {import('./colour.js').Triple[]} 2 * steps + 1 colours; zero at index `steps`
 */
export function divergingRamp({negative, zero, positive}, steps) {
  return Array.from({length: 2 * steps + 1}, (_, i) => {
    const share = (i - steps) / steps;
    return mix(zero, share < 0 ? negative : positive, Math.abs(share));
  });
}
