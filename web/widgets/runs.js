// Opens runs, and keeps those that several elements share until the last one lets go.

import {EngineError, engineIsWhole, loadEngine} from '../engine/engine.js';
import {loadCorpus} from './corpus.js';
import {placeAfter} from './place-after.js';
import {settle} from './resting.js';
import {Run} from './run.js';
import {inTurn} from './turns.js';

/** @import {Settings} from '../engine/types.js' */
/** @import {Resting} from './resting.js' */

/**
 * Everything that decides a run.
 * @typedef {object} Recipe
 * @property {string} corpus preset
 * @property {string} corpusSrc address that takes its place, or ''
 * @property {Partial<Settings>} settings
 * @property {string} [fingerprint] that the text must have
 */

/**
 * Where a run shall be, or a number of finished training steps: Infinity for the end.
 * @typedef {Resting | number} Opening
 */

/**
 * @typedef {{recipe: Recipe, run: Promise<Run>, users: Set<() => void>, opened?: Run}} Entry users: what tells
 *   each of another run; opened: once it is
 */

/** @typedef {{run: Run, recipe: Recipe, release: () => void}} Lease recipe: the one in force */

/** @type {Map<string, Entry>} */
const shared = new Map();

/**
 * @param {string} name shared under this name; '' for a run of its own
 * @param {Recipe} recipe of the run, if it is not open yet
 * @param {Opening} [opening] where a run opened now shall be
 * @param {object} [options]
 * @param {'first' | 'all'} [options.part] of the engine that it takes
 * @param {boolean} [options.stated] recipe and place are those of a state that was set: a run that is
 *   shared goes there, and if it has other settings another one takes its place
 * @param {() => unknown} [options.replaced] hears that this has happened: let go, and open again
 * @param {(error: unknown) => unknown} [options.unreached] hears why there is no such place: a run opens at
 *   its start then, and one that is shared stays where it is
 * @returns {Promise<Lease>} release it once, when it is no longer shown
 */
export async function openRun(name, recipe, opening, {part = 'all', stated = false, replaced = () => {}, unreached = () => {}} = {}) {
  const there = name ? shared.get(name) : undefined;
  const entry = there ?? {recipe, run: createRun(recipe, opening, part, unreached), users: new Set()};
  if (name) share(name, entry);
  const release = join(name, entry, replaced);
  try {
    // Another element may have opened it with a smaller part.
    const [run] = await Promise.all([entry.run, loadEngine({part})]);
    if (!stated || !there) return {run, recipe: entry.recipe, release};
    if (accords(entry, run, recipe)) {
      if (typeof opening === 'object') await settle(run, opening).catch(unreached);
      return {run, recipe: entry.recipe, release};
    }
    // What is there stays until the one that takes its place is.
    const next = await createRun(recipe, opening, part, unreached);
    release();
    return {run: next, recipe, release: replace(name, {recipe, run: Promise.resolve(next), users: new Set()}, replaced)};
  } catch (error) {
    release();
    // The state of another one was to blame, and this one has no part in it.
    const innocent = there && shared.get(name) !== there && error instanceof EngineError && error.code === 'other_corpus';
    if (innocent) return openRun(name, recipe, opening, {part, stated, replaced, unreached});
    throw error;
  }
}

/** Until it has failed: who comes then shall not wait for it. @param {string} name @param {Entry} entry */
function share(name, entry) {
  shared.set(name, entry);
  entry.run.then((run) => (entry.opened = run), () => {
    if (shared.get(name) === entry) shared.delete(name);
  });
}

/**
 * @param {string} name
 * @param {Entry} entry
 * @param {() => unknown} replaced
 * @returns {() => void} lets go, once
 */
function join(name, entry, replaced) {
  const user = () => replaced();
  entry.users.add(user);
  return () => {
    if (!entry.users.delete(user) || entry.users.size > 0) return;
    if (shared.get(name) === entry) shared.delete(name);
    entry.run.then((run) => run.close(), () => {});
  };
}

/** Whoever shares a run under this name is told to take another one. @param {string} name @param {Entry} entry @param {() => unknown} replaced */
function replace(name, entry, replaced) {
  const users = [...(shared.get(name)?.users ?? [])];
  shared.set(name, entry);
  const release = join(name, entry, replaced);
  for (const user of users) user();
  return release;
}

/** @param {Entry} entry @param {Run} run of it @param {Recipe} recipe that may leave settings to the default */
function accords({recipe: {corpus, corpusSrc}}, {session}, recipe) {
  /** @type {Record<string, unknown>} */
  const settings = {...session.settings()};
  return corpus === recipe.corpus && corpusSrc === recipe.corpusSrc &&
    Object.entries(recipe.settings).every(([name, value]) => JSON.stringify(settings[name]) === JSON.stringify(value));
}

/** So that the first run opens at once. What goes wrong is said when that one is opened. */
export function warmUp() {
  Promise.all([loadEngine(), loadCorpus('names')]).catch(() => {});
}

/**
 * A session of one's own, with the engine and the corpus of the page. Free it.
 * @param {Recipe} recipe
 * @param {'first' | 'all'} [part] of the engine that it takes
 */
export async function openSession({corpus, corpusSrc, settings, fingerprint}, part) {
  const [engine, documents] = await Promise.all([loadEngine({part}), loadCorpus(corpus, corpusSrc)]);
  const session = engine.createSession(documents.text, settings);
  if (fingerprint && session.corpus().fingerprint !== fingerprint) {
    session.free();
    throw new EngineError('other_corpus', 'This state is of a model that learned from another text than the one here.');
  }
  return {engine, documents, session};
}

/**
 * @param {Recipe} recipe
 * @param {Opening} [opening]
 * @param {'first' | 'all'} [part]
 * @param {(error: unknown) => unknown} [unreached]
 */
async function createRun(recipe, opening, part, unreached) {
  if (typeof opening === 'number' && opening > 0) {
    await Promise.all([loadEngine({part}), loadCorpus(recipe.corpus, recipe.corpusSrc)]);
    return inTurn(() => trainedRun(recipe, opening, part));
  }
  return trainedRun(recipe, opening, part, unreached);
}

/** @param {Recipe} recipe @param {Opening} [opening] @param {'first' | 'all'} [part] @param {(error: unknown) => unknown} [unreached] */
async function trainedRun(recipe, opening, part, unreached) {
  const run = (typeof opening === 'number' && copied(recipe, opening)) || await freshRun(recipe, part);
  const resting = typeof opening === 'number' ? {place: placeAfter(Math.min(opening, run.situation.steps), run.session)} : opening;
  if (resting) {
    await settle(run, resting).catch((error) => {
      run.reset();
      unreached?.(error);
    });
  }
  return run;
}

/** @param {Recipe} recipe @param {'first' | 'all'} [part] */
async function freshRun(recipe, part) {
  const {session, documents} = await openSession(recipe, part);
  return new Run(session, documents);
}

/**
 * Of a run that has been as far, and no further: what it knows ahead would be shown. The same to the bit, and
 * without its way.
 * @param {Recipe} recipe @param {number} steps that it shall have done
 */
function copied(recipe, steps) {
  if (!engineIsWhole()) return undefined;
  for (const {recipe: other, opened: run} of shared.values()) {
    if (!run || run.closed || !sameRecipe(recipe, other)) continue;
    if (run.session.losses().length === Math.min(steps, run.situation.steps)) return new Run(run.session.fork(), run.corpus);
  }
}

/** @param {Recipe} a @param {Recipe} b */
export function sameRecipe(a, b) {
  return JSON.stringify([a.corpus, a.corpusSrc, sorted(a.settings)]) ===
    JSON.stringify([b.corpus, b.corpusSrc, sorted(b.settings)]);
}

/** @param {object} settings */
function sorted(settings) {
  return Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1));
}
