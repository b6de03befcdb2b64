// Scores on their way to shares, as the engine computes it.

/** @import {Distribution, Engine} from '../../engine/types.js' */

/**
 * @typedef {object} Shares
 * @property {readonly number[]} scores with the constant added
 * @property {readonly number[]} below what is left of each once the largest is taken off
 * @property {Distribution} now
 * @property {number} sum of all shares
 * @property {number} moved largest change of a share that the constant has made
 */

/** Of the five dials. */
export const RANGE = {least: -5, most: 5, step: 0.1};
/** The constant that is added to all. */
export const CONSTANT = {least: -1000, most: 1000, step: 1};

/**
 * @param {string} text scores with spaces between them
 * @param {number} count
 * @returns {{scores: number[], taken: boolean}} taken: as they are written, and nothing else is
 */
export function scoresOf(text, count) {
  const read = text.trim().split(/[\s,]+/).map(Number);
  const scores = Array.from({length: count}, (_, i) =>
    (Number.isFinite(read[i]) ? Math.min(RANGE.most, Math.max(RANGE.least, read[i])) : 0));
  return {scores, taken: read.length === count && read.every((score, i) => score === scores[i])};
}

/**
 * @param {Engine} engine
 * @param {ArrayLike<number>} scores
 * @param {number} constant added to all of them
 * @returns {Shares}
 */
export function readShares(engine, scores, constant) {
  const added = Array.from(scores, (score) => score + constant);
  const now = engine.softmax(added);
  const {probabilities} = engine.softmax(scores);
  let [sum, moved] = [0, 0];
  now.probabilities.forEach((share, i) => {
    sum += share;
    moved = Math.max(moved, Math.abs(share - probabilities[i]));
  });
  return {scores: added, below: added.map((score) => score - now.largest), now, sum, moved};
}
