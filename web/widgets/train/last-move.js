// How far the last update moved a parameter, as the engine says.

import {engineIsWhole} from '../../engine/engine.js';

/** @import {Session} from '../../engine/types.js' */

export class LastMove {
  #session;
  /** Of the step before, for a parameter that has not had its turn in this one. */
  #before = {step: -1, parameter: -1, move: NaN};

  /** @param {Session} session */
  constructor(session) {
    this.#session = session;
  }

  /** @param {number} parameter @returns {number} NaN before the first update, and while the engine is not whole */
  of(parameter) {
    if (!engineIsWhole()) return NaN;
    const {done, move} = this.#session.adam(parameter);
    if (done) return move;
    const {step} = this.#session.situation();
    if (step === 0) return NaN;
    // The engine walks that step once more: once for each parameter that is looked at.
    if (this.#before.step !== step || this.#before.parameter !== parameter) {
      this.#before = {step, parameter, move: this.#session.history(parameter, step - 1, 1).move[0]};
    }
    return this.#before.move;
  }
}
