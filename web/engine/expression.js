// A typed expression and its graph, with checked arguments and errors as exceptions.

import {finite, text, whole, wholes} from './arguments.js';

/** @import {MicrogptModule} from './module-types.js' */
/** @import {Expression as ExpressionContract} from './types.js' */

/**
 * See types.d.ts.
 * @implements {ExpressionContract}
 */
export class Expression {
  #handle;

  /** @param {MicrogptModule} module @param {string} source */
  constructor(module, source) {
    this.#handle = module.createExpression(text('expression', source));
  }

  source() {
    return this.#handle.source();
  }

  situation() {
    return this.#handle.situation();
  }

  /** @param {string} input @param {number} value */
  set(input, value) {
    return this.#handle.set(text('input', input), finite(input, value));
  }

  /** @param {number} event */
  seek(event) {
    return this.#handle.seek(whole('event', event));
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
    return this.#handle.contributions(whole('node', node));
  }

  order() {
    return this.#handle.order();
  }

  /** @param {ArrayLike<number>} order */
  backwardIn(order) {
    return this.#handle.backwardIn(wholes('node', order));
  }

  check() {
    return this.#handle.check();
  }

  free() {
    this.#handle.delete();
  }
}
