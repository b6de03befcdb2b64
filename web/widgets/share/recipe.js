// From the engine's recipe of a run to what the page opens runs by. Fetched when a state comes.

import {EngineError, loadEngine} from '../../engine/engine.js';
import {ATTRIBUTES} from '../attributes.js';
import {mostSteps} from '../work.js';
import {OWN} from './written-recipe.js';

/** @import {Position} from '../../engine/types.js' */
/** @import {Resting} from '../resting.js' */
/** @import {Recipe} from '../runs.js' */

/**
 * @param {string} text
 * @param {Pick<Recipe, 'corpus' | 'corpusSrc'>} here what the element learns from
 * @param {unknown} furthest of Resting, as a link says it: left out if that would take too long
 * @returns {Promise<{recipe: Recipe, resting: Resting}>}
 */
export async function readRecipe(text, {corpus, corpusSrc}, furthest) {
  const engine = await loadEngine();
  const read = engine.readRecipe(text);
  const {settings, position, fingerprint} = read;
  const most = mostSteps(settings);
  if (position.step > most) {
    throw new EngineError('too_far', `it would take too long to get to step ${position.step + 1} of a model of this size`);
  }
  const resting = {place: position, furthest: typeof furthest === 'number' && furthest > 0 && furthest <= most ? Math.ceil(furthest) : undefined};
  if (read.corpus === OWN) return {recipe: {corpus, corpusSrc, settings, fingerprint}, resting};
  const {message} = ATTRIBUTES.corpus.parse(read.corpus);
  if (message) throw new EngineError('unknown_corpus', `corpus ("${read.corpus}") ${message}`);
  return {recipe: {corpus: read.corpus, corpusSrc: '', settings, fingerprint}, resting};
}

/**
 * A state says in JSON and as a link where it is, and the link says more: sizes, and the text. What
 * somebody has changed in the JSON counts, and all else is the link's.
 * @param {{recipe: Recipe, resting: Resting}} read from the link
 * @param {Recipe | undefined} recipe of the JSON, if there is one
 * @param {Position | undefined} place in the JSON: who had not opened yet knew only the link
 * @returns {{recipe: Recipe, resume: Resting}}
 */
export function withEdits({recipe: linked, resting}, recipe, place) {
  if (!recipe || !place) return {recipe: linked, resume: resting};
  const {corpus, corpusSrc} = recipe;
  /** @type {Record<string, any>} */
  const settings = {...linked.settings};
  for (const [name, value] of Object.entries(recipe.settings)) {
    // JSON has twelve digits of a number after its point.
    const same = value === settings[name] || Math.abs(Number(value) - settings[name]) < 1e-12;
    if (!same) settings[name] = value;
  }
  const other = corpus !== linked.corpus || corpusSrc !== linked.corpusSrc;
  return {recipe: {corpus, corpusSrc, settings, fingerprint: other ? undefined : linked.fingerprint}, resume: {...resting, place}};
}
