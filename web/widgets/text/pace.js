// How fast a run plays where a view compares before and after training.

/** @import {Run} from '../run.js' */

/** A run of 1,000 steps then takes a little more than three seconds. */
const PACE = 300;
const USUAL_PACE = 30;

/** Who has not picked a pace wants to see the whole run. @param {Run} run */
export function playWholeRun(run) {
  if (run.player.pace === USUAL_PACE) run.player.pace = PACE;
}
