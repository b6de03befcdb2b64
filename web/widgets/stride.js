// How many moves fit a slice of time. A call into the engine costs something whatever it does:
// to be at the end of a training step it computes the whole graph, which is far more work than a
// step. So many moves go in one call, and how many is learned.

/** Longest stretch of training between two frames. */
export const SLICE_MS = 8;
/** A short call says little about a long one, and a single move nothing. */
const MOST_GROWTH = 8;

export class Stride {
  #slice;
  #count;
  /** Milliseconds of the last call for a single move: no call is shorter. */
  #least = 0;

  /** @param {number} [slice] milliseconds @param {number} [count] of moves, until it is known how many fit */
  constructor(slice = SLICE_MS, count = 1) {
    this.#slice = slice;
    this.#count = count;
  }

  /**
   * Makes as many moves as fit, and at most `most`.
   * @param {number} most at least 1
   * @param {(count: number) => unknown} move
   * @returns {number} how many were made
   */
  go(most, move) {
    const count = Math.min(most, this.#count);
    const begin = performance.now();
    move(count);
    const time = performance.now() - begin;
    if (count === 1) this.#least = time;
    const spent = Math.max(0, time - this.#least);
    if (spent > this.#slice) this.#count = Math.max(1, Math.floor(this.#count / 2));
    else if (spent < this.#slice / 2 && count === this.#count) this.#count *= count === 1 ? 2 : Math.floor(Math.min(MOST_GROWTH, this.#slice / spent));
    return count;
  }
}
