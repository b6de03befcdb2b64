// Plays a run: as many moves a frame as the pace asks for and a slice of time allows.

import {SLICE_MS, Stride} from './stride.js';

/** @import {Run} from './run.js' */

/** A tab that was asleep does not catch up on more than this. */
const MOST_DEBT_MS = 250;

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
  #tick(now) {
    if (!this.playing || !this.watched) return;
    this.#ask();
    const passed = Math.min(MOST_DEBT_MS, Math.max(0, now - this.#last));
    this.#last = now;
    this.#due = this.pace === Infinity ? Infinity : this.#due + (passed / 1000) * this.pace;
    const moved = this.#work(Math.floor(this.#due));
    this.#due = Math.min(this.#due - moved, 1 + this.pace / 4);
    if (moved > 0) this.#run.played(moved);
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
      moved += stride.go(due - moved, (count) => this.#run.playOn(count));
    } while (moved < due && performance.now() < end && !this.#run.situation.complete);
    return moved;
  }
}
