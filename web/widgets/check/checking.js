// All gradients of a step against central differences.

import {Slices} from '../slices.js';

/** @import {GradientCheck, Session} from '../../engine/types.js' */

export class Checking extends Slices {
  #session;

  /** @type {GradientCheck[]} in the order of the parameters */
  checks = [];

  /**
   * @param {Session} session stays where it is while this runs
   * @param {() => void} changed after each slice
   */
  constructor(session, changed) {
    super(changed, {most: 64, pace: 2});
    this.#session = session;
    this.count = session.parameters('value').length;
  }

  /** @param {number} most @override */
  work(most) {
    const first = this.checks.length;
    const count = Math.min(this.count - first, most);
    this.checks.push(...this.#session.checkGradients(first, count));
    if (this.checks.length === this.count) this.running = false;
    return count;
  }
}
