// What the model says after a prefix, as the widget `next` shows it.

/** @import {Distribution, Session} from '../../engine/types.js' */

/** Most draws that are kept. */
export const MOST_DRAWS = 10_000;

/**
 * Places of the numbers, the largest first; the earlier one first among equals.
 * @param {ArrayLike<number>} values
 */
export function ranked(values) {
  return Array.from(values, (_, i) => i).sort((a, b) => values[b] - values[a] || a - b);
}

/**
 * How often each token was drawn.
 * @param {ArrayLike<number>} tokens
 * @param {number} vocabulary
 */
export function tally(tokens, vocabulary) {
  const counts = new Array(vocabulary).fill(0);
  for (let i = 0; i < tokens.length; i++) counts[tokens[i]] += 1;
  return counts;
}

/**
 * The token whose share of the draws is farthest from its probability.
 * @param {readonly number[]} counts
 * @param {ArrayLike<number>} probabilities
 * @param {number} drawn
 */
export function farthest(counts, probabilities, drawn) {
  const gaps = counts.map((count, i) => Math.abs(count / drawn - probabilities[i]));
  return ranked(gaps)[0];
}

/**
 * @typedef {object} NextReading
 * @property {string} prefix
 * @property {Distribution} now
 * @property {Distribution | undefined} before untrained; undefined while it is being asked for
 * @property {Int32Array} drawn tokens in the order in which they were drawn
 * @property {number[]} counts
 * @property {number} token that is looked at
 */

/**
 * @param {Session} session
 * @param {string} prefix
 * @param {number} draws
 * @returns {Int32Array}
 */
export function drawsAfter(session, prefix, draws) {
  return draws > 0 ? session.draws(prefix, 1, draws) : new Int32Array(0);
}
