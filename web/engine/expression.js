// A typed expression and its graph, with checked arguments and errors as exceptions.

import {finite, text, unwrap, whole, wholes} from './arguments.js';
import {EngineError} from './error.js';

/** @import {MicrogptModule} from '../../build/wasm/microgpt.mjs' */
/** @import {Expression as ExpressionContract} from './types.js' */

/**
 * See types.d.ts.
 * @implements {ExpressionContract}
 */
export class Expression {
  #handle;

  /** @param {MicrogptModule} module @param {string} source */
  constructor(module, source) {
    const handle = new module.Expression(text('expression', source));
    const {error} = handle.status();
    if (error) {
      const at = handle.errorAt();
      handle.delete();
      throw new EngineError(error.code, error.message, {at});
    }
    this.#handle = handle;
  }

  source() {
    return this.#handle.source();
  }

  situation() {
    return this.#handle.situation();
  }

  /** @param {string} input @param {number} value */
  set(input, value) {
    return unwrap(this.#handle.set(text('input', input), finite(input, value)));
  }

  /** @param {number} event */
  seek(event) {
    return unwrap(this.#handle.seek(whole('event', event)));
  }

  step(count = 1) {
    const {event, events} = this.situation();
    return this.seek(Math.min(event + whole('count', count, 1), events));
  }

  back(count = 1) {
    return this.seek(Math.max(this.situation().event - whole('count', count, 1), 0));
  }

  nodes() {
    return this.#handle.nodes();
  }

  /** @param {number} node */
  contributions(node) {
    return unwrap(this.#handle.contributions(whole('node', node)));
  }

  order() {
    return this.#handle.order();
  }

  /** @param {ArrayLike<number>} order */
  backwardIn(order) {
    return unwrap(this.#handle.backwardIn(wholes('node', order)));
  }

  check() {
    return this.#handle.check();
  }

  free() {
    this.#handle.delete();
  }
}
