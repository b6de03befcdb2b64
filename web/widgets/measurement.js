// The mean loss of many models on the same documents, a slice after the other.

import {Slices} from './slices.js';
import {workOf} from './work.js';

/** @import {Session, Surgery} from '../engine/types.js' */

/**
 * Documents a call with the default model. However fast the machine is: a sum is the same to the bit only
 * if it is made of the same parts.
 */
const PART = 25;

/** @typedef {{id: string, surgery: Partial<Surgery>}} Case */

export class Measurement extends Slices {
  #session;
  #part;
  #cases;
  #first;
  #count;
  #case = 0;
  #done = 0;
  #sum = 0;

  /** Mean loss, by the id of the case. @type {Map<string, number>} */
  losses = new Map();

  /**
   * @param {Session} session stays where it is while this runs
   * @param {readonly Case[]} cases
   * @param {() => void} changed after each slice, and at the end
   * @param {{first: number, count: number}} [documents] all, if left out
   */
  constructor(session, cases, changed, {first, count} = {first: 0, count: session.corpus().documents}) {
    const part = Math.max(1, Math.min(PART, Math.round(PART / workOf(session.settings()))));
    super(changed, {most: part, pace: 20});
    this.#session = session;
    this.#part = part;
    this.#cases = cases;
    this.#first = first;
    this.#count = count;
  }

  /** Names read so far, of all that are to be read. */
  get progress() {
    return {done: this.#case * this.#count + this.#done, all: this.#cases.length * this.#count};
  }

  /** @override */
  work() {
    const one = this.#cases[this.#case];
    const count = Math.min(this.#count - this.#done, this.#part);
    this.#sum += count * this.#session.meanLoss(this.#first + this.#done, count, one.surgery);
    this.#done += count;
    if (this.#done === this.#count) this.#next(one);
    return count;
  }

  /** @param {Case} one that was read to its end */
  #next({id}) {
    this.losses.set(id, this.#sum / this.#count);
    this.#case += 1;
    this.#done = 0;
    this.#sum = 0;
    if (this.#case === this.#cases.length) this.running = false;
  }
}
