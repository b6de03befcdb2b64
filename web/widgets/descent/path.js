// Gradient descent on two parameters: where each step leads, with the loss and the gradient there.

import {REACH} from './plane.js';

/** @import {Session} from '../../engine/types.js' */

/** Steps that a descent may have. */
export const MOST_STEPS = 40;

/**
 * @typedef {object} Stop
 * @property {number} x value of the first parameter
 * @property {number} y value of the second
 * @property {number} loss
 * @property {readonly [number, number]} gradient
 * @property {readonly [number, number]} move what the next step adds
 */

/**
 * Ends early where a step leaves the plane: that stop is the last one.
 * @param {Session} session
 * @param {object} question
 * @param {readonly [number, number]} question.pair parameters
 * @param {readonly [number, number]} question.own values that the model has
 * @param {readonly [number, number]} question.start values to begin with
 * @param {number} question.rate learning rate
 * @param {number} question.steps
 * @param {string} question.text
 * @returns {{stops: Stop[], left: boolean}} left: the last stop is outside
 */
export function descend(session, {pair, own, start, rate, steps, text}) {
  /** @type {Stop[]} */
  const stops = [];
  let [x, y] = start;
  for (;;) {
    const {loss, grads} = session.gradientsWith(pair, [x, y], text);
    const move = /** @type {const} */ ([-rate * grads[0], -rate * grads[1]]);
    stops.push({x, y, loss, gradient: [grads[0], grads[1]], move});
    const left = Math.abs(x - own[0]) > REACH || Math.abs(y - own[1]) > REACH;
    if (left || stops.length > steps) return {stops, left};
    x += move[0];
    y += move[1];
  }
}
