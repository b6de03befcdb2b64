// The facade of the engine: the only way from a page into the WebAssembly module. Types and
// contracts are in types.d.ts.

import {finite, finites, text, whole} from './arguments.js';
import {EngineError} from './error.js';
import {Expression} from './expression.js';
import {startModule} from './module.js';
import {Session, checkSettings} from './session.js';

export {download} from './download.js';
export {ownFile, ownFolder, plainAddress} from './own-file.js';
export {EngineError};

/** @import {MicrogptModule} from './module-types.js' */
/** @import {Engine as EngineContract, Settings} from './types.js' */

/** @type {Promise<Engine> | undefined} */
let shared;

/** @implements {EngineContract} */
class Engine {
  #module;

  /** @param {MicrogptModule} module */
  constructor(module) {
    this.#module = module;
    this.version = module.version();
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
    return Session.create(this.#module, corpus, {...this.settings(), ...settings}, parameters);
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
 * @param {{wasm?: BufferSource}} [options] wasm: for callers that have the bytes already
 * @returns {Promise<import('./types.js').Engine>}
 */
export function loadEngine({wasm} = {}) {
  shared ??= startModule(wasm).then(
    (module) => new Engine(module),
    (error) => {
      shared = undefined;
      throw error;
    },
  );
  return shared;
}
