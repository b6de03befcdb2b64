// Plays a run: as many moves a frame as the pace asks for and slices of time allow. Each slice is a
// task of its own, so that input and pictures come between two of them.

import {SLICE_MS, Stride} from './stride.js';
import {nextTask} from './task.js';

/** @import {Run} from './run.js' */

/** A tab that was asleep does not catch up on more than this. */
const MOST_DEBT_MS = 250;
/** Slices between two frames: at 60 frames a second two fill the time. */
const SLICES = 2;

/** Moves a second; Infinity for as many as a slice holds. */
export const PACES = [1, 5, 30, 300, Infinity];

export class Player {
  #run;
  #frame = 0;
  #last = 0;
  #due = 0;
  /** @type {Map<string, Stride>} by granularity: a node is a thousandth of a step */
  #strides = new Map();

  playing = false;
  /** Moves a second. */
  pace = 30;
  /** False while nobody can see the run: the play waits. */
  watched = true;

  /** @param {Run} run */
  constructor(run) {
    this.#run = run;
  }

  start() {
    this.playing = true;
    this.#last = performance.now();
    // The first move comes at once: a press is answered.
    this.#due = 1;
    this.#ask();
  }

  stop() {
    this.playing = false;
    cancelAnimationFrame(this.#frame);
  }

  /** @param {boolean} watched */
  watch(watched) {
    if (this.watched === watched) return;
    this.watched = watched;
    cancelAnimationFrame(this.#frame);
    if (watched && this.playing) {
      this.#last = performance.now();
      this.#ask();
    }
  }

  #ask() {
    this.#frame = requestAnimationFrame((now) => this.#tick(now));
  }

  /** @param {number} now */
  async #tick(now) {
    this.#ask();
    const frame = this.#frame;
    const passed = Math.min(MOST_DEBT_MS, Math.max(0, now - this.#last));
    this.#last = now;
    this.#due = this.pace === Infinity ? Infinity : this.#due + (passed / 1000) * this.pace;
    for (let slice = 0; slice < SLICES && this.#due >= 1; slice++) {
      await nextTask();
      // Another frame has begun, or the play is over.
      if (!this.playing || !this.watched || frame !== this.#frame) return;
      const moved = this.#work(Math.floor(this.#due));
      this.#due = Math.min(this.#due - moved, 1 + this.pace / 4);
      if (moved > 0) this.#run.played(moved);
    }
  }

  /**
   * @param {number} due
   * @returns {number} how many moves were made
   */
  #work(due) {
    if (due < 1 || this.#run.situation.complete) return 0;
    const {granularity} = this.#run;
    let stride = this.#strides.get(granularity);
    if (!stride) this.#strides.set(granularity, (stride = new Stride()));
    const end = performance.now() + SLICE_MS / 2;
    let moved = 0;
    do {
      stride.go(due - moved, (count) => (moved += this.#run.playOn(count)));
    } while (moved < due && performance.now() < end && !this.#run.situation.complete);
    return moved;
  }
}
