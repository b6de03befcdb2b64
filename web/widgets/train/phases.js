// A training step as a line: four phases one after the other, each as wide as it deserves to be
// seen. The loss has 39 nodes and the backward pass 74,559; to scale it would be a hair.

import {parameterCount} from '../place-after.js';

/** @import {Phase, Position, Session, Situation} from '../../engine/types.js' */

/** @type {readonly Phase[]} */
export const PHASES = ['forward', 'loss', 'backward', 'update'];

/** Width of each phase, in units of the scrubber; styles.js has the same proportions. */
const WIDTHS = /** @type {Record<Phase, number>} */ ({forward: 500, loss: 200, backward: 500, update: 300});

export const LINE = PHASES.reduce((sum, phase) => sum + WIDTHS[phase], 0);

/** @type {WeakMap<Session, Map<number, Record<Phase, number>>>} by number of positions */
const counted = new WeakMap();

/**
 * How many events each phase of the current training step has. Documents of the same length have
 * graphs of the same shape. The engine looks at every node to describe a scope, so it is asked
 * once a length.
 * @param {Session} session
 * @returns {Record<Phase, number>}
 */
export function phaseEvents(session) {
  const {positions} = session.document();
  let known = counted.get(session);
  if (!known) counted.set(session, (known = new Map()));
  let events = known.get(positions);
  if (!events) known.set(positions, (events = countEvents(session)));
  return events;
}

/** @param {Session} session @returns {Record<Phase, number>} */
function countEvents(session) {
  const {begin, end} = /** @type {import('../../engine/types.js').Scope} */ (session.scopes(0).at(-1));
  const update = parameterCount(session);
  return {forward: begin - update, loss: end - begin, backward: end - update, update};
}

/**
 * Share of each phase that is done.
 * @param {Pick<Situation, 'phase' | 'event' | 'events'>} situation
 * @returns {Record<Phase, number>} 0..1
 */
export function phaseShares({phase, event, events}) {
  const now = PHASES.indexOf(phase);
  const share = (/** @type {number} */ i) => (i < now ? 1 : i > now ? 0 : event / events);
  return /** @type {Record<Phase, number>} */ (Object.fromEntries(PHASES.map((name, i) => [name, share(i)])));
}

/**
 * Where the cursor is on the line, 0..LINE.
 * @param {Pick<Situation, 'phase' | 'event' | 'events'>} situation
 */
export function lineOf(situation) {
  const shares = phaseShares(situation);
  return PHASES.reduce((sum, phase) => sum + shares[phase] * WIDTHS[phase], 0);
}

/**
 * The position under a place on the line, rounded away from the cursor: the smallest move of the
 * scrubber moves.
 * @param {number} line
 * @param {Situation} from where the cursor is
 * @param {Record<Phase, number>} events
 * @returns {Position}
 */
export function positionAt(line, from, events) {
  const {step} = from;
  const round = line > lineOf(from) ? Math.ceil : Math.floor;
  let begin = 0;
  for (const phase of PHASES) {
    const share = (line - begin) / WIDTHS[phase];
    if (share <= 1) return {step, phase, event: round(share * events[phase])};
    begin += WIDTHS[phase];
  }
  return {step, phase: 'update', event: events.update};
}
