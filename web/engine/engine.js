// The facade of the engine: the only way from a page into the WebAssembly module. Types and
// contracts are in types.d.ts.

import {finite, finites, text, whole} from './arguments.js';
import {EngineError} from './error.js';
import {Expression} from './expression.js';
import {fetchPart, joinPart, startModule} from './module.js';
import {Session, checkSettings} from './session.js';
import {changesModel} from './surgery.js';

export {download} from './download.js';
export {MODULE_FILES, ahead, ownFile, ownFolder, plainAddress} from './own-file.js';
export {EngineError};

/** @import {Part} from './module.js' */
/** @import {OpenModule} from './wire.js' */
/** @import {Engine as EngineContract, Settings} from './types.js' */

/** @typedef {{engine: Engine, opened: OpenModule}} Started */

/** @type {Promise<Started> | undefined} */
let started;
/** @type {Promise<Engine> | undefined} of all parts */
let completed;
/** @type {OpenModule | undefined} */
let running;

/** @implements {EngineContract} */
class Engine {
  #module;
  #isWhole;

  /** @param {OpenModule} opened */
  constructor({commands, isWhole}) {
    this.#module = commands;
    this.#isWhole = isWhole;
    this.version = commands.version();
  }

  /** @returns {Settings} */
  settings() {
    return this.#module.defaultSettings();
  }

  /**
   * @param {string} corpus one document a line
   * @param {Partial<Settings>} settings
   * @param {{parameters?: ArrayLike<number>}} [given]
   * @returns {import('./types.js').Session}
   */
  createSession(corpus, settings = {}, {parameters} = {}) {
    const all = checkSettings({...this.settings(), ...settings});
    // Its trainer is in the second part, see LATER in engine/bindings/split.mjs.
    if ((all.trainer === 'graph' || changesModel(all.surgery ?? {})) && !this.#isWhole()) {
      throw new EngineError('not_loaded', 'A changed model takes the whole engine, which has not arrived yet: wait a moment, and try again.');
    }
    return Session.create(this.#module, corpus, all, parameters);
  }

  /**
   * @param {Partial<Settings>} settings
   * @param {number} vocabulary
   * @param {number} [positions]
   */
  sizes(settings, vocabulary, positions) {
    const all = checkSettings({...this.settings(), ...settings});
    return this.#module.sizes(all, whole('vocabulary', vocabulary), whole('positions', positions ?? all.block));
  }

  /** @param {string} recipe @returns {import('./types.js').Recipe} */
  readRecipe(recipe) {
    return this.#module.readRecipe(text('recipe', recipe));
  }

  /** @param {string} recipe @param {string} corpus */
  openRecipe(recipe, corpus) {
    const {settings, position, fingerprint} = this.readRecipe(recipe);
    const session = this.createSession(corpus, settings);
    try {
      if (session.corpus().fingerprint !== fingerprint) {
        throw new EngineError('other_corpus', 'This recipe was made with another text to learn from: load that text, and open the recipe again.');
      }
      session.seek(position);
      return session;
    } catch (error) {
      session.free();
      throw error;
    }
  }

  /** @param {ArrayLike<number>} logits */
  softmax(logits, temperature = 1) {
    const scores = finites('logit', logits);
    if (scores.length === 0) throw new EngineError('bad_argument', 'softmax needs at least one score: an empty list has no shares');
    if (finite('temperature', temperature) <= 0) {
      throw new EngineError('bad_argument', `temperature (${temperature}) must be above 0`);
    }
    return this.#module.softmax(scores, temperature);
  }

  /**
   * @param {string} source
   * @returns {import('./types.js').Expression}
   */
  createExpression(source) {
    return new Expression(this.#module, source);
  }
}

/**
 * Loads the module once for each page; later calls share it. A failure is an EngineError within
 * five seconds of the last byte that arrived, and is not kept: the next call tries again.
 *
 * `part: 'first'` does not wait for the second half of the module: what is asked of that half before
 * a call without it has been answered is refused as `not_loaded`.
 * @param {{part?: 'first' | 'all', wasm?: Part, more?: Part}} [options] wasm, more:
 *   for callers that have the bytes of the parts already; `more` is not needed with the whole module
 * @returns {Promise<import('./types.js').Engine>}
 */
export async function loadEngine({part = 'all', wasm, more} = {}) {
  started ??= start(wasm).catch((error) => {
    started = undefined;
    throw error;
  });
  if (part === 'first') return (await started).engine;
  completed ??= complete(started, more ?? (wasm ? undefined : fetchPart(1))).catch((error) => {
    completed = undefined;
    throw error;
  });
  return completed;
}

/** True once every command can be asked. */
export function engineIsWhole() {
  return running?.isWhole() ?? false;
}

/** @param {Part} [wasm] @returns {Promise<Started>} */
async function start(wasm) {
  const opened = await startModule(wasm);
  running = opened;
  return {engine: new Engine(opened), opened};
}

/**
 * @param {Promise<Started>} first
 * @param {Part | Promise<Part> | undefined} more fetched beside the first part
 */
async function complete(first, more) {
  const [{engine, opened}, second] = await Promise.all([first, more]);
  if (second && !opened.isWhole()) await joinPart(opened, second);
  return engine;
}
