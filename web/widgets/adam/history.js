// What one parameter went through, in every training step of a run: asked from the engine in
// slices, since it walks the run again.

import {SLICE_MS} from '../stride.js';

/** @import {ParameterHistory, Session} from '../../engine/types.js' */

const KINDS = /** @type {const} */ (['grad', 'm', 'v', 'move', 'value']);

/** @typedef {Record<typeof KINDS[number], Float64Array>} Curves one number a training step */

export class History {
  /** @type {Session | undefined} */
  #session;
  #parameter = -1;
  /** @type {Curves} */
  #curves = empty(0);
  #known = 0;
  /** Goes up with whatever becomes known: another parameter may have as many steps as the last one. */
  revision = 0;
  /** Milliseconds that a training step took of late. */
  #cost = 0.05;

  /** Training steps that are known. */
  get known() {
    return this.#known;
  }

  /** @returns {Curves} of all that is known */
  get curves() {
    return /** @type {Curves} */ (Object.fromEntries(KINDS.map((kind) => [kind, this.#curves[kind].subarray(0, this.#known)])));
  }

  /**
   * Goes on for one slice.
   * @param {Session} session
   * @param {number} parameter
   * @returns {boolean} true if all that the run has been through is known
   */
  follow(session, parameter) {
    const {steps} = session.settings();
    if (session !== this.#session || parameter !== this.#parameter) {
      this.#session = session;
      this.#parameter = parameter;
      this.#curves = empty(steps);
      this.#known = 0;
      this.revision += 1;
    }
    const end = performance.now() + SLICE_MS;
    const last = Math.min(steps, session.losses().length);
    while (this.#known < last) {
      const begin = performance.now();
      if (begin >= end) return false;
      const count = Math.min(last - this.#known, Math.max(1, Math.floor((end - begin) / this.#cost / 2)));
      this.#keep(session.history(parameter, this.#known, count), count);
      this.#cost = Math.max(0.001, (performance.now() - begin) / count);
    }
    return true;
  }

  /** @param {ParameterHistory} part @param {number} count */
  #keep(part, count) {
    for (const kind of KINDS) this.#curves[kind].set(part[kind], this.#known);
    this.#known += count;
    this.revision += 1;
  }
}

/** @param {number} steps @returns {Curves} */
function empty(steps) {
  return /** @type {Curves} */ (Object.fromEntries(KINDS.map((kind) => [kind, new Float64Array(steps)])));
}
