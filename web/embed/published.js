// The published losses of web/site/published.js in a page with everything inside: the same numbers,
// as 8 bytes each and not as digits.

/** @import {Published} from '../widgets/verify/published.js' */

export const PUBLISHED = 'published.json';
export const LOSSES = 'losses.bin';

const KEY = 'losses';
const WIDTH = 8;

/**
 * @param {string} text of published.json
 * @returns {Record<string, string | Uint8Array>} two files: how many losses each run has, and the losses
 */
export function withoutDigits(text) {
  /** @type {number[]} */
  const numbers = [];
  const rest = JSON.stringify(JSON.parse(text), (key, value) => {
    if (key !== KEY) return value;
    numbers.push(...value);
    return value.length;
  });
  // The first byte of one beside that of the next: they are much alike.
  return {[PUBLISHED]: rest, [LOSSES]: turned(new Uint8Array(new Float64Array(numbers).buffer), WIDTH)};
}

/**
 * @param {string} rest @param {Uint8Array} losses
 * @returns {Published}
 */
export function published(rest, losses) {
  const numbers = [...new Float64Array(turned(losses, losses.length / WIDTH).buffer)];
  return JSON.parse(rest, (key, value) => (key === KEY ? numbers.splice(0, value) : value));
}

/** Rows become columns. @param {Uint8Array} bytes @param {number} columns */
function turned(bytes, columns) {
  const rows = bytes.length / columns;
  return Uint8Array.from(bytes, (_, i) => bytes[(i % rows) * columns + Math.floor(i / rows)]);
}
