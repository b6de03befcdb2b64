// All gradients of a step against central differences, a slice a frame, so that the page never waits.

import {SLICE_MS} from '../stride.js';

/** @import {GradientCheck, Session} from '../../engine/types.js' */

/** Parameters in one call of the engine, at most. */
const MOST = 64;

export class Checking {
  #session;
  #changed;
  #count;
  #frame = 0;
  /** Parameters a millisecond, of late. */
  #pace = 2;

  /** @type {GradientCheck[]} in the order of the parameters */
  checks = [];
  running = true;

  /**
   * @param {Session} session stays where it is while this runs
   * @param {() => void} changed after each slice
   */
  constructor(session, changed) {
    this.#session = session;
    this.#changed = changed;
    this.#count = session.parameters('value').length;
    this.#ask();
  }

  get count() {
    return this.#count;
  }

  stop() {
    this.running = false;
    cancelAnimationFrame(this.#frame);
  }

  #ask() {
    this.#frame = requestAnimationFrame(() => this.#tick());
  }

  #tick() {
    const end = performance.now() + SLICE_MS;
    do this.#check(end);
    while (this.running && performance.now() < end);
    if (this.running) this.#ask();
    this.#changed();
  }

  /** @param {number} end */
  #check(end) {
    const begin = performance.now();
    const first = this.checks.length;
    const room = Math.floor((end - begin) * this.#pace);
    const count = Math.min(this.#count - first, Math.max(1, Math.min(MOST, room)));
    this.checks.push(...this.#session.checkGradients(first, count));
    this.#pace = (this.#pace + count / Math.max(0.05, performance.now() - begin)) / 2;
    if (this.checks.length === this.#count) this.running = false;
  }
}
