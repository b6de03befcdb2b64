// Where a run opens, or opens again: its place, and how far it had been beyond that. What lies ahead of
// a place is shown by some widgets, and is computed anew.

import {placeAfter} from './place-after.js';

/** @import {Position} from '../engine/types.js' */
/** @import {Run} from './run.js' */

/** @typedef {{place: Position, furthest?: number}} Resting furthest: training steps whose loss is known, if that is more than the place tells */

/** @param {Run} run @returns {number | undefined} see Resting */
export function furthestOf({session, situation: {step, loss}}) {
  const known = session.losses().length;
  return known > step + (Number.isNaN(loss) ? 0 : 1) ? known : undefined;
}

/** @param {Run} run @param {Resting} resting its place may be none: then the run has not moved */
export async function settle(run, {place, furthest = 0}) {
  await run.seek(place);
  const {session, situation: {steps}} = run;
  if (furthest <= session.losses().length) return;
  await run.seek(placeAfter(Math.min(furthest, steps), session));
  await run.seek(place);
}
