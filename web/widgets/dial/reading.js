// What the model says about one of its parameters: the loss of a text for every value it could
// have, the gradient where it stands, and a nudge predicted and measured.

/** @import {Session} from '../../engine/types.js' */

/** How far the dial turns to either side of the model's own value. */
export const REACH = 2;
/** Losses of the curve. Its middle is the model's own value. */
const POINTS = 121;

/**
 * @typedef {object} DialCurve
 * @property {Float64Array} xs values of the parameter
 * @property {Float64Array} ys loss of the text at each
 * @property {number} own value that the model has
 * @property {number} loss of the text there
 */

/**
 * @typedef {object} Nudge
 * @property {number} by
 * @property {number} loss after it
 * @property {number} predicted change: gradient times nudge
 * @property {number} measured change: loss after it less loss before
 */

/**
 * @param {Session} session
 * @param {number} parameter
 * @param {number} own
 * @param {string} text
 * @returns {DialCurve}
 */
export function readCurve(session, parameter, own, text) {
  const middle = (POINTS - 1) / 2;
  const xs = Float64Array.from({length: POINTS}, (_, i) => own + (REACH * (i - middle)) / middle);
  const ys = session.lossesWith([parameter], xs, text);
  return {xs, ys, own, loss: ys[middle]};
}

/**
 * @param {Session} session
 * @param {number} parameter
 * @param {number} value where the dial stands
 * @param {number} by
 * @param {string} text
 * @returns {Nudge & {before: number, gradient: number}}
 */
export function readNudge(session, parameter, value, by, text) {
  const {loss: before, grads: [gradient]} = session.gradientsWith([parameter], [value], text);
  const [loss] = session.lossesWith([parameter], [value + by], text);
  return {by, before, gradient, loss, predicted: gradient * by, measured: loss - before};
}

/**
 * Every gradient of the loss of a text, where the parameters have these values.
 * @param {Session} session
 * @param {Float64Array} values
 * @param {string} text
 */
export function allGradients(session, values, text) {
  return session.gradientsWith(Uint32Array.from(values, (_, i) => i), values, text).grads;
}
