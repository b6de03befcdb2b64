// Names that a run never reads, and its loss on them: whether the model learns what names have in
// common, or these names. Every widget that says it asks for as many, so that the numbers agree.

/** @import {Session, Surgery} from '../engine/types.js' */

/** Enough for a mean of two digits; 5 ms of work. */
export const HELD_OUT = 500;

/** How many names are held out; 0 if the run reads them all. @param {Session} session */
export function heldOutCount(session) {
  return Math.max(0, Math.min(HELD_OUT, session.corpus().documents - session.settings().steps));
}

/**
 * The mean loss of them with the parameters of now.
 * @param {Session} session
 * @param {Surgery} [surgery] in place of the run's own
 * @returns {number} NaN if the run reads all names
 */
export function heldOutLoss(session, surgery) {
  const count = heldOutCount(session);
  return count > 0 ? session.meanLoss(session.settings().steps, count, surgery) : NaN;
}
