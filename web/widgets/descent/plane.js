// The loss over a plane of two parameters: coarse at once, then fine in slices, so that nothing
// waits for it.

import {SLICE_MS} from '../stride.js';

/** @import {Session} from '../../engine/types.js' */
/** @import {Context} from '../widget.js' */

/** How far the plane reaches from the model's own values. */
export const REACH = 2;
const COARSE = 13;
const FINE = 49;

/**
 * @typedef {object} Heights
 * @property {Float64Array} values losses, row by row from low y to high y
 * @property {number} side rows, and columns
 * @property {{x: number, y: number, loss: number}} lowest of them
 * @property {boolean} fine
 */

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** @param {number} own @param {number} i @param {number} side */
const at = (own, i, side) => own + REACH * ((2 * i) / (side - 1) - 1);

/**
 * Losses of one row of the plane.
 * @param {Session} session
 * @param {readonly [number, number]} pair parameters
 * @param {readonly [number, number]} own their values
 * @param {string} text
 * @param {number} row
 * @param {number} side
 */
export function lossesOfRow(session, pair, own, text, row, side) {
  const places = new Float64Array(2 * side);
  for (let i = 0; i < side; i++) {
    places[2 * i] = at(own[0], i, side);
    places[2 * i + 1] = at(own[1], row, side);
  }
  return session.lossesWith(pair, places, text);
}

/** @param {Float64Array} values @param {readonly [number, number]} own @param {number} side @param {boolean} fine @returns {Heights} */
function heights(values, own, side, fine) {
  let low = 0;
  values.forEach((value, i) => {
    if (value < values[low]) low = i;
  });
  const lowest = {x: at(own[0], low % side, side), y: at(own[1], Math.floor(low / side), side), loss: values[low]};
  return {values, side, lowest, fine};
}

export class Plane {
  #context;
  /** @type {unknown} */
  #at;
  #key = '';
  /** @type {Heights | undefined} */
  #heights;
  /** Counts what was asked: an older question is not worked on. */
  #turn = 0;

  /** @param {Pick<Context, 'run' | 'refresh'>} context */
  constructor(context) {
    this.#context = context;
  }

  /**
   * @param {readonly [number, number]} pair
   * @param {readonly [number, number]} own
   * @param {string} text
   * @returns {Heights}
   */
  read(pair, own, text) {
    const {run: {session, situation}} = this.#context;
    const key = `${pair} ${text}`;
    if (!this.#heights || this.#at !== situation || key !== this.#key) {
      this.#at = situation;
      this.#key = key;
      const values = new Float64Array(COARSE * COARSE);
      for (let row = 0; row < COARSE; row++) values.set(lossesOfRow(session, pair, own, text, row, COARSE), row * COARSE);
      this.#heights = heights(values, own, COARSE, false);
      this.#refine(pair, own, text);
    }
    return this.#heights;
  }

  /** @param {readonly [number, number]} pair @param {readonly [number, number]} own @param {string} text */
  async #refine(pair, own, text) {
    const {run: {session, situation}} = this.#context;
    const turn = ++this.#turn;
    const values = new Float64Array(FINE * FINE);
    for (let row = 0; row < FINE;) {
      await nextFrame();
      if (turn !== this.#turn || this.#context.run.situation !== situation) return;
      const end = performance.now() + SLICE_MS;
      do values.set(lossesOfRow(session, pair, own, text, row, FINE), row * FINE);
      while (++row < FINE && performance.now() < end);
    }
    this.#heights = heights(values, own, FINE, true);
    this.#context.refresh();
  }

  /** Ends the work. */
  close() {
    this.#turn++;
  }
}
