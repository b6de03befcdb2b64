// The shares of a walk, each with what was there before it was added.

/** @import {Expression, GradientShare} from '../../engine/types.js' */

/** @typedef {GradientShare & {before: number}} ShareStep */

/**
 * In the order of the record's own walk.
 * @param {Expression} expression
 * @returns {ShareStep[]}
 */
export function sharesOf(expression) {
  /** @type {Map<number, number>} */
  const totals = new Map();
  return expression.backwardIn(expression.order()).shares.map((share) => {
    const before = totals.get(share.node) ?? 0;
    totals.set(share.node, share.total);
    return {...share, before};
  });
}
