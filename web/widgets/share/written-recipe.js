// The engine's recipe of a run, as a link has it. How it is read is in recipe.js, fetched when there is one.

/** @import {Run} from '../run.js' */
/** @import {Recipe} from '../runs.js' */

/** What a recipe calls a text that the page itself has named. */
export const OWN = 'own';

/** @param {Run} run @param {Recipe} inForce */
export function writeRecipe(run, inForce) {
  return run.session.recipe(inForce.corpusSrc ? OWN : inForce.corpus);
}
