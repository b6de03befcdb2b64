// A path over training steps that only grows: what was drawn stays, and a picture of a long run
// costs what is new in it.

/** @import {LinearScale} from './scale.js' */

/** @typedef {{path: string, drawing: boolean}} Drawn drawing: the next point is joined to it */

export class GrowingPath {
  /** @type {Float64Array} the values that `#path` shows */
  #values = new Float64Array(0);
  /** What it was drawn with. */
  #key = '';
  /** Up to the last column of pixels that is full. @type {Drawn} */
  #full = {path: '', drawing: false};
  #columns = 0;
  /** With the column that is still being filled. */
  #whole = '';

  /**
   * The path through all values: of each column of pixels the first, lowest, highest and last, so
   * that every peak survives; all of them where they are few.
   * @param {Float64Array} values one a training step, the first at x 0
   * @param {object} place
   * @param {LinearScale} place.x
   * @param {LinearScale} place.y
   * @param {number} place.wide training steps in a column of pixels
   * @returns {string}
   */
  through(values, {x, y, wide}) {
    const key = [x.position(0), x.position(1), y.position(0), y.position(1), wide].join();
    if (key !== this.#key || !begins(values, this.#values)) {
      this.#full = {path: '', drawing: false};
      this.#columns = 0;
    } else if (values.length === this.#values.length) {
      return this.#whole;
    }
    this.#key = key;
    this.#values = values;
    const width = Math.max(1, wide);
    const full = Math.floor(values.length / width);
    for (; this.#columns < full; this.#columns++) this.#full = this.#on(this.#full, this.#columns, width, {x, y});
    this.#whole = this.#on(this.#full, full, width, {x, y}).path;
    return this.#whole;
  }

  /**
   * A path, a column further.
   * @param {Drawn} drawn
   * @param {number} column
   * @param {number} width of it in training steps
   * @param {{x: LinearScale, y: LinearScale}} scales
   * @returns {Drawn}
   */
  #on({path, drawing}, column, width, {x, y}) {
    const values = this.#values;
    const end = Math.min(values.length, Math.floor((column + 1) * width));
    for (const i of extremes(values, Math.floor(column * width), end)) {
      // A run that diverged has losses that are no numbers: the line ends there.
      const known = Number.isFinite(values[i]);
      if (known) path += `${drawing ? 'L' : 'M'}${x.position(i).toFixed(1)} ${y.position(values[i]).toFixed(1)}`;
      drawing = known;
    }
    return {path, drawing};
  }
}

/** @param {Float64Array} values @param {Float64Array} start */
function begins(values, start) {
  if (values.length < start.length) return false;
  // Losses that are no numbers are the same ones.
  for (let i = 0; i < start.length; i++) if (!Object.is(values[i], start[i])) return false;
  return true;
}

/**
 * First, lowest, highest and last of begin .. end - 1, in their order and each once.
 * @param {Float64Array} values
 * @param {number} begin
 * @param {number} end
 */
function* extremes(values, begin, end) {
  if (begin >= end) return;
  let lowest = begin;
  let highest = begin;
  for (let i = begin + 1; i < end; i++) {
    if (values[i] < values[lowest]) lowest = i;
    if (values[i] > values[highest]) highest = i;
  }
  const [one, other] = lowest < highest ? [lowest, highest] : [highest, lowest];
  yield begin;
  if (one > begin) yield one;
  if (other > Math.max(one, begin) && other < end) yield other;
  if (end - 1 > Math.max(other, begin)) yield end - 1;
}
