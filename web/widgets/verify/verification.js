// Checks on their way: which one waits, runs, has passed or failed, a slice of work at a time.

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
  #cancelled = false;
  /** @type {Item[]} */
  items;
  running = false;

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

  /** Does one check after the other; a failed one stops none of the others. */
  async run() {
    this.running = true;
    for (const [i, {work}] of this.#checks.entries()) {
      await this.#do(this.items[i], work());
      if (this.#cancelled) break;
    }
    this.running = false;
    this.#refresh();
  }

  cancel() {
    this.#cancelled = true;
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
        if (this.#cancelled) return;
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
