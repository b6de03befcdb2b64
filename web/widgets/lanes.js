// Several training runs that go the same way together: each a session of its own, trained in
// slices so that the page never waits. For widgets that compare runs; a single run that elements
// share is run.js.

import {loadEngine} from '../engine/engine.js';
import {placeAfter} from './place-after.js';
import {SLICE_MS} from './stride.js';
import {nextTask} from './task.js';

/** @import {Engine, Session, Settings} from '../engine/types.js' */

/** A tab that was asleep does not catch up on more than this. */
const MOST_DEBT_MS = 250;

/**
 * What decides a run.
 * @typedef {object} LaneRecipe
 * @property {string} corpus text
 * @property {Partial<Settings>} settings
 * @property {Float64Array} [parameters] it begins with; drawn with the seed if left out
 */

/** @typedef {{recipe: LaneRecipe, session: Session, stepsDone: number, cost: number, reach: number}} Lane reach: training steps that it goes through first */

export class Lanes {
  #changed;
  /** @type {Engine | undefined} */
  #engine;
  /** @type {Lane[]} */
  #lanes = [];
  #frame = 0;
  #last = 0;
  #due = 0;
  #closed = false;
  /** Counts calls of set(): one that waited for the engine gives way to a later one. */
  #attempt = 0;

  /** Of the runs that are opened next, see Lane. @type {unknown[]} */
  #reaches = [];

  /** Where all of them shall be, in finished training steps. */
  target = 0;
  playing = false;
  /** Training steps a second; Infinity for as fast as it goes. */
  pace = Infinity;

  /** @param {() => void} changed called after every slice */
  constructor(changed) {
    this.#changed = changed;
  }

  /** @returns {readonly Readonly<Lane>[]} */
  get all() {
    return this.#lanes;
  }

  /** Length of the longest run. */
  get steps() {
    return Math.max(0, ...this.#lanes.map(({session}) => session.settings().steps));
  }

  /** Training steps that every one has done. */
  get done() {
    return this.#lanes.length ? Math.min(...this.#lanes.map(({stepsDone}) => stepsDone)) : 0;
  }

  /** Where all are; as long as they go through what a link says, where they will be. */
  get place() {
    return !this.playing && this.#lanes.some(isShort) ? this.target : this.done;
  }

  /** Training steps that each has been through, or will, if one has been further than all are now. @returns {number[] | undefined} */
  get known() {
    const known = this.#lanes.map(({session, reach}) => Math.max(reach, session.losses().length));
    return known.some((count, i) => count > this.#lanes[i].stepsDone) ? known : undefined;
  }

  get moving() {
    return this.playing || this.#lanes.some((lane) => lane.stepsDone !== this.#aim(lane));
  }

  /**
   * Where the runs that are opened next begin: at a place, with what they knew.
   * @param {unknown} done training steps, as a link has them
   * @param {unknown} [known] likewise
   */
  begin(done, known) {
    this.target = stepsIn(done);
    this.#reaches = Array.isArray(known) ? known : [];
  }

  /**
   * Opens these runs and frees those that are no longer wanted. An error leaves the old ones.
   * @param {readonly LaneRecipe[]} recipes
   */
  async set(recipes) {
    const attempt = ++this.#attempt;
    const engine = (this.#engine ??= await loadEngine());
    if (attempt !== this.#attempt || this.#closed) return;
    const old = new Set(this.#lanes);
    /** @type {Lane[]} */
    const fresh = [];
    try {
      const lanes = recipes.map((recipe, i) => {
        const kept = [...old].find((lane) => same(lane.recipe, recipe));
        if (kept) {
          old.delete(kept);
          return kept;
        }
        const session = engine.createSession(recipe.corpus, recipe.settings, {parameters: recipe.parameters});
        const lane = {recipe, session, stepsDone: 0, cost: 1, reach: Math.min(stepsIn(this.#reaches[i]), session.settings().steps)};
        fresh.push(lane);
        return lane;
      });
      this.#lanes = lanes;
    } catch (error) {
      for (const {session} of fresh) session.free();
      throw error;
    }
    for (const {session} of old) session.free();
    this.#reaches = [];
    this.target = Math.min(this.target, this.steps);
    this.#ask();
    this.#changed();
  }

  /** @param {number} stepsDone */
  seek(stepsDone) {
    this.playing = false;
    this.target = Math.max(0, Math.min(this.steps, stepsDone));
    for (const lane of this.#lanes) lane.reach = 0;
    this.#ask();
  }

  play() {
    if (this.target >= this.steps) return;
    this.playing = true;
    this.#last = performance.now();
    this.#due = 1;
    this.#ask();
  }

  pause() {
    this.playing = false;
    // Not where it should have come to by now, but where it is.
    this.target = this.done;
    this.#ask();
  }

  close() {
    this.#closed = true;
    cancelAnimationFrame(this.#frame);
    for (const {session} of this.#lanes) session.free();
    this.#lanes = [];
  }

  /** @param {Lane} lane */
  #aim(lane) {
    return isShort(lane) ? lane.reach : Math.min(this.target, lane.session.settings().steps);
  }

  #ask() {
    cancelAnimationFrame(this.#frame);
    if (this.#closed || !this.moving) return;
    this.#frame = requestAnimationFrame((now) => this.#tick(now));
  }

  /** Trains, and has it shown, each in a task of its own. @param {number} now */
  async #tick(now) {
    const frame = this.#frame;
    await nextTask();
    // Asked for anew meanwhile, or closed.
    if (this.#closed || frame !== this.#frame) return;
    if (this.playing) this.#playOn(now);
    this.#work(performance.now() + SLICE_MS);
    if (this.playing && this.target >= this.steps && !this.#behind()) this.playing = false;
    this.#ask();
    await nextTask();
    if (!this.#closed) this.#changed();
  }

  /** @param {number} now */
  #playOn(now) {
    if (this.pace === Infinity) {
      this.target = this.steps;
      return;
    }
    const passed = Math.min(MOST_DEBT_MS, Math.max(0, now - this.#last));
    this.#last = now;
    // Nobody is left behind: what could not be done in time is not asked for.
    this.#due = Math.min(this.#due + (passed / 1000) * this.pace, 1 + this.pace / 4);
    if (this.#behind()) return;
    const whole = Math.floor(this.#due);
    this.#due -= whole;
    this.target = Math.min(this.steps, this.target + whole);
  }

  /** The one that has the longest way to go. */
  #behind() {
    const late = this.#lanes.filter((lane) => lane.stepsDone !== this.#aim(lane));
    return late.sort((a, b) => a.stepsDone - b.stepsDone)[0];
  }

  /** @param {number} end of the slice */
  #work(end) {
    for (let lane = this.#behind(); lane; lane = this.#behind()) {
      const begin = performance.now();
      const known = lane.session.losses().length;
      const aim = this.#aim(lane);
      if (aim < lane.stepsDone || known > lane.stepsDone) {
        // There before: the engine rebuilds it from a checkpoint.
        lane.stepsDone = Math.min(aim, known);
        lane.session.seek(placeAfter(lane.stepsDone, lane.session));
      } else {
        const room = Math.floor((end - begin) / lane.cost / 2 / this.#lanes.length);
        const count = Math.min(aim - lane.stepsDone, Math.max(1, room));
        lane.session.step('step', count);
        lane.stepsDone += count;
        lane.cost = Math.max(0.002, (lane.cost + (performance.now() - begin) / count) / 2);
      }
      if (performance.now() >= end) return;
    }
  }
}

/** @param {Lane} lane */
const isShort = ({session, reach}) => session.losses().length < reach;

/** @param {unknown} steps of a link */
const stepsIn = (steps) => (typeof steps === 'number' && steps > 0 ? Math.trunc(steps) : 0);

/** @param {LaneRecipe} a @param {LaneRecipe} b */
function same(a, b) {
  return a.corpus === b.corpus && a.parameters === b.parameters && JSON.stringify(a.settings) === JSON.stringify(b.settings);
}
