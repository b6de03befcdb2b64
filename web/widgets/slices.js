// A long question, asked in slices so that the page never waits: one between two pictures, each in
// a task of its own.

import {SLICE_MS} from './stride.js';
import {nextTask} from './task.js';

/** Milliseconds that no measurement is shorter than: clocks of browsers are coarse. */
const LEAST_MS = 0.05;

export class Slices {
  #changed;
  #most;
  /** Things a millisecond, of late. */
  #pace;
  #frame = 0;
  #stopped = false;

  running = true;

  /**
   * @param {() => void} changed after each slice, and at the end
   * @param {{most: number, pace: number}} guess most: things in one call; pace: how many a
   *   millisecond, until it is known
   */
  constructor(changed, {most, pace}) {
    this.#changed = changed;
    this.#most = most;
    this.#pace = pace;
    this.#ask();
  }

  /**
   * Does so many things at most, or as many as always go together, and sets `running` to false after
   * the last of all.
   * @param {number} _most at least 1
   * @returns {number} how many were done
   */
  work(_most) {
    throw new Error('what is asked in slices says how');
  }

  /** Ends it where it is: nothing is told any more. */
  stop() {
    this.#stopped = true;
    this.running = false;
    cancelAnimationFrame(this.#frame);
  }

  #ask() {
    this.#frame = requestAnimationFrame(() => this.#tick());
  }

  async #tick() {
    await nextTask();
    if (!this.running) return;
    const end = performance.now() + SLICE_MS;
    do this.#slice(end);
    while (this.running && performance.now() < end);
    if (this.running) this.#ask();
    // Drawn in another task again.
    await nextTask();
    if (!this.#stopped) this.#changed();
  }

  /** @param {number} end */
  #slice(end) {
    const begin = performance.now();
    const room = Math.floor((end - begin) * this.#pace);
    const done = this.work(Math.max(1, Math.min(this.#most, room)));
    this.#pace = (this.#pace + done / Math.max(LEAST_MS, performance.now() - begin)) / 2;
  }
}
