// The mean loss of many models over the whole corpus, a slice a frame, so that the page never waits.

import {SLICE_MS} from '../stride.js';

/** @import {Session} from '../../engine/types.js' */
/** @import {Case} from './cases.js' */

/** Names in one call of the engine; fewer are asked for where they take longer than a slice. */
const MOST = 500;

export class Measurement {
  #session;
  #cases;
  #changed;
  #frame = 0;
  #case = 0;
  #done = 0;
  #sum = 0;
  #pace = 20;

  /** Mean loss, by the id of the case. @type {Map<string, number>} */
  losses = new Map();
  running = true;

  /**
   * @param {Session} session stays where it is while this runs
   * @param {readonly Case[]} cases
   * @param {() => void} changed after each slice, and at the end
   */
  constructor(session, cases, changed) {
    this.#session = session;
    this.#cases = cases;
    this.#changed = changed;
    this.#count = session.corpus().documents;
    this.#ask();
  }

  #count;

  /** Names read so far, of all that are to be read. */
  get progress() {
    return {done: this.#case * this.#count + this.#done, all: this.#cases.length * this.#count};
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
    do this.#read(end);
    while (this.running && performance.now() < end);
    if (this.running) this.#ask();
    this.#changed();
  }

  /** @param {number} end */
  #read(end) {
    const begin = performance.now();
    const one = this.#cases[this.#case];
    const room = Math.floor((end - begin) * this.#pace);
    const count = Math.min(this.#count - this.#done, Math.max(1, Math.min(MOST, room)));
    this.#sum += count * this.#session.meanLoss(this.#done, count, one.surgery);
    this.#done += count;
    // Names a millisecond, of late.
    this.#pace = (this.#pace + count / Math.max(0.05, performance.now() - begin)) / 2;
    if (this.#done < this.#count) return;
    this.losses.set(one.id, this.#sum / this.#count);
    this.#case += 1;
    this.#done = 0;
    this.#sum = 0;
    if (this.#case === this.#cases.length) this.running = false;
  }
}
