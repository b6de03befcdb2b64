// A training step as a line: four phases one after the other, each as wide as it deserves to be
// seen. The loss has 39 nodes and the backward pass 74,559; to scale it would be a hair.

/** @import {Phase, Position, Session, Situation} from '../../engine/types.js' */

/** @type {readonly Phase[]} */
export const PHASES = ['forward', 'loss', 'backward', 'update'];

/** Width of each phase, in units of the scrubber; styles.js has the same proportions. */
const WIDTHS = /** @type {Record<Phase, number>} */ ({forward: 500, loss: 200, backward: 500, update: 300});

export const LINE = PHASES.reduce((sum, phase) => sum + WIDTHS[phase], 0);

/**
 * How many events each phase of the current training step has.
 * @param {Session} session
 * @returns {Record<Phase, number>}
 */
export function phaseEvents(session) {
  const {begin, end} = /** @type {import('../../engine/types.js').Scope} */ (session.scopes(0).at(-1));
  const update = parameterCount(session);
  return {forward: begin - update, loss: end - begin, backward: end - update, update};
}

/** @param {Session} session */
export function parameterCount(session) {
  return session.tensors().reduce((sum, {rows, columns}) => sum + rows * columns, 0);
}

/**
 * Share of each phase that is done.
 * @param {Situation} situation
 * @returns {Record<Phase, number>} 0..1
 */
export function phaseShares({phase, event, events}) {
  const now = PHASES.indexOf(phase);
  const share = (/** @type {number} */ i) => (i < now ? 1 : i > now ? 0 : event / events);
  return /** @type {Record<Phase, number>} */ (Object.fromEntries(PHASES.map((name, i) => [name, share(i)])));
}

/**
 * Where the cursor is on the line, 0..LINE.
 * @param {Situation} situation
 */
export function lineOf(situation) {
  const shares = phaseShares(situation);
  return PHASES.reduce((sum, phase) => sum + shares[phase] * WIDTHS[phase], 0);
}

/**
 * The position under a place on the line.
 * @param {number} line
 * @param {number} step
 * @param {Record<Phase, number>} events
 * @returns {Position}
 */
export function positionAt(line, step, events) {
  let begin = 0;
  for (const phase of PHASES) {
    const end = begin + WIDTHS[phase];
    if (line <= end) return {step, phase, event: Math.round(((line - begin) / WIDTHS[phase]) * events[phase])};
    begin = end;
  }
  return {step, phase: 'update', event: events.update};
}
