// Relative errors counted by powers of ten: agreement in digits.

/** @import {GradientCheck} from '../../engine/types.js' */

/** The bins: exactly 0, then 1e-15 .. 1e-14 and so on, the last one open to the top. */
export const LOWEST = -13;
export const HIGHEST = -4;

/**
 * @param {readonly GradientCheck[]} checks
 * @returns {number[]} counts: errors of 0, below 10^LOWEST, ... , from 10^HIGHEST on
 */
export function countErrors(checks) {
  const counts = new Array(HIGHEST - LOWEST + 3).fill(0);
  for (const {relativeError} of checks) counts[binOf(relativeError)] += 1;
  return counts;
}

/** @param {number} error */
export function binOf(error) {
  if (error === 0) return 0;
  const power = Math.floor(Math.log10(error));
  return 2 + Math.min(HIGHEST, Math.max(LOWEST - 1, Number.isFinite(power) ? power : HIGHEST)) - LOWEST;
}

/** The largest first. @param {readonly GradientCheck[]} checks @param {number} count */
export function worstOf(checks, count) {
  const rank = (/** @type {GradientCheck} */ {relativeError}) => (Number.isNaN(relativeError) ? Infinity : relativeError);
  return [...checks].sort((a, b) => rank(b) - rank(a)).slice(0, count);
}
