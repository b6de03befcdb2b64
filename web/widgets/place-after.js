// The place in a run that lies after so many training steps.

/** @import {Position, Session} from '../engine/types.js' */

/** @param {Session} session */
export function parameterCount(session) {
  return session.tensors().reduce((sum, {rows, columns}) => sum + rows * columns, 0);
}

/**
 * The position after so many finished training steps.
 * @param {number} stepsDone
 * @param {Session} session
 * @returns {Position}
 */
export function placeAfter(stepsDone, session) {
  return stepsDone === 0
    ? {step: 0, phase: 'forward', event: 0}
    : {step: stepsDone - 1, phase: 'update', event: parameterCount(session)};
}
