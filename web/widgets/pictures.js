// When an element draws: at once after most commands; never in a task that trains or seeks, since
// the page would wait for both; and while a run moves no more often than leaves time to move.
//
// Where picture follows picture, each is of one half of the widget: the page then lays out and
// paints half as much at a time. Every change is drawn in both halves before it rests.

import {nextFrame, nextTask} from './task.js';

/** Least time between two pictures while playing, for those who asked for less motion. */
const CALM_MS = 500;
/** While the run moves a picture takes at most a third of the time, and another one comes this soon. */
const REST = 2;
const MOST_REST_MS = 250;

/** @typedef {0 | 1} Half of a widget */

export class Pictures {
  #draw;
  /** Counts plans; the one that waits is undefined when none does. */
  #plans = 0;
  /** @type {number | undefined} */
  #waiting;
  /** What is planned shall not come sooner. */
  #apart = false;
  #begun = 0;
  /** When the last one was done, and the milliseconds that it took. */
  #done = -Infinity;
  #cost = 0;
  /** Halves that do not show the last change yet. */
  #owed = 0;
  /** @type {Half} */
  #next = 0;
  #moving = false;

  /** True for a picture that was planned: its canvases are for a task of theirs. */
  planned = false;
  /** What this picture is of; undefined: the whole. @type {Half | undefined} */
  half;

  /** @param {() => void} draw asks for a picture in this task */
  constructor(draw) {
    this.#draw = draw;
  }

  /**
   * Asks for one.
   * @param {{moving: boolean, apart: boolean}} when apart: not in this task, which has done enough
   */
  ask({moving, apart}) {
    // One that is planned stays: others would put it off for ever.
    if (!moving && !this.#apart) this.stop();
    this.#moving = moving;
    this.#owed = 2;
    if (this.#apart) return;
    if (moving) return this.#planNext();
    if (!apart) return this.#draw();
    this.#apart = true;
    this.#plan(nextTask());
  }

  #planNext() {
    if (this.#waiting === undefined) this.#plan(this.#rested());
  }

  /** After the rest that a run leaves, and after the frame that shows what was drawn last. */
  async #rested() {
    const wait = this.#moving ? this.#done + rest(this.#cost) - performance.now() : 0;
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    await nextFrame();
    // Not in the task that lays out and paints.
    await nextTask();
  }

  /** @param {Promise<void>} time */
  async #plan(time) {
    const plan = ++this.#plans;
    this.#waiting = plan;
    await time;
    if (this.#waiting !== plan) return;
    this.#waiting = undefined;
    this.#apart = false;
    this.planned = true;
    this.half = calm() ? undefined : this.#next;
    this.#draw();
  }

  /** What was planned is not wanted any more; the next one is of the whole. */
  stop() {
    this.#waiting = undefined;
    this.#apart = false;
    this.#owed = 0;
    this.planned = false;
    this.half = undefined;
  }

  /** A picture, or its canvases, are begun. */
  begin() {
    this.#begun = performance.now();
  }

  /** A picture is in the page. @returns {boolean} whether it was planned */
  end() {
    const {planned, half} = this;
    this.#measure(0);
    this.planned = false;
    this.half = undefined;
    this.#owed = half === undefined ? 0 : this.#owed - 1;
    if (half !== undefined) this.#next = half === 0 ? 1 : 0;
    if (this.#owed > 0) this.#planNext();
    return planned;
  }

  /** Its canvases are painted. */
  painted() {
    this.#measure(this.#cost);
  }

  /** @param {number} before milliseconds of the same picture that were counted already */
  #measure(before) {
    this.#done = performance.now();
    this.#cost = this.#done - this.#begun + before;
  }
}

/** With few pictures each is whole. */
const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Time between two pictures of a run that moves.
 * @param {number} cost of a picture, in milliseconds
 */
function rest(cost) {
  if (calm()) return CALM_MS;
  return Math.min(MOST_REST_MS, REST * cost);
}
