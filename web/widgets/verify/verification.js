// Checks on their way: which one waits, runs, has passed or failed, a slice of work at a time. They
// can be stopped between two slices, and go on from there.

import {SLICE_MS} from '../stride.js';
import {nextTask} from '../task.js';

/** @import {Check, Outcome, Work} from './checks.js' */

/**
 * @typedef {object} Item
 * @property {Check['id']} id
 * @property {'waiting' | 'running' | 'passed' | 'failed'} state
 * @property {number} share of its work that is done
 * @property {Outcome['figures']} [figures]
 * @property {string} [error] why it could not be done
 */

export class Verification {
  #checks;
  #refresh;
  /** Work that was begun and stopped. @type {Map<Item, Work>} */
  #begun = new Map();
  #stopped = false;
  /** @type {Item[]} */
  items;
  running = false;
  /** It has been asked to run. */
  begun = false;
  /** When the last check was done. @type {Date | undefined} */
  ended;

  /** @param {Check[]} checks @param {() => void} refresh */
  constructor(checks, refresh) {
    this.#checks = checks;
    this.#refresh = refresh;
    this.items = checks.map(({id}) => ({id, state: 'waiting', share: 0}));
  }

  get passed() {
    return this.items.filter(({state}) => state === 'passed').length;
  }

  get failed() {
    return this.items.filter(({state}) => state === 'failed').length;
  }

  get done() {
    return this.passed + this.failed === this.items.length;
  }

  /** Does one check after the other, but those that are done; a failed one stops none of the others. */
  async run() {
    this.#stopped = false;
    this.running = this.begun = true;
    for (const [i, check] of this.#checks.entries()) {
      const item = this.items[i];
      if (item.state !== 'waiting') continue;
      const work = this.#begun.get(item) ?? check.work();
      this.#begun.set(item, work);
      await this.#do(item, work);
      if (this.#stopped) break;
    }
    this.running = false;
    if (this.done) this.ended = new Date();
    this.#refresh();
  }

  /** After the slice that runs. */
  stop() {
    this.#stopped = true;
  }

  /** @param {Item} item @param {Work} work */
  async #do(item, work) {
    item.state = 'running';
    try {
      for (;;) {
        const outcome = this.#slice(item, work);
        if (outcome) {
          Object.assign(item, {state: outcome.passed ? 'passed' : 'failed', share: 1, figures: outcome.figures});
          return;
        }
        this.#refresh();
        // No timer and no frame: behind another tab both nearly stop, and this shall be done on return.
        await nextTask();
        if (this.#stopped) {
          item.state = 'waiting';
          return;
        }
      }
    } catch (error) {
      Object.assign(item, {state: 'failed', share: 1, error: error instanceof Error ? error.message : String(error)});
    }
  }

  /** @param {Item} item @param {Work} work @returns {Outcome | undefined} */
  #slice(item, work) {
    const end = performance.now() + SLICE_MS;
    do {
      const {done, value} = work.next();
      if (done) return value;
      item.share = value;
    } while (performance.now() < end);
  }
}
