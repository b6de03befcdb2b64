// Where two runs part, as the engine says. It goes through both for that, so it is asked once for
// each length, and never again once they have parted.

/** @import {Difference, Session} from '../../engine/types.js' */

export class Apart {
  /** @type {WeakMap<Session, WeakMap<Session, {length: number, difference: Difference}>>} */
  #known = new WeakMap();

  /** @param {Session} one @param {Session} other @returns {Difference} */
  of(one, other) {
    let others = this.#known.get(one);
    if (!others) this.#known.set(one, (others = new WeakMap()));
    const length = Math.min(one.losses().length, other.losses().length);
    let known = others.get(other);
    if (!known || (known.length !== length && known.difference.loss < 0)) {
      others.set(other, (known = {length, difference: one.firstDifference(other)}));
    }
    return known.difference;
  }
}
