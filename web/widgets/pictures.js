// When an element draws: at once after most commands; never in a task that trains or seeks, since
// the page would wait for both; and while a run moves no more often than leaves time to move.

/** Least time between two pictures while playing, for those who asked for less motion. */
const CALM_MS = 500;
/** While the run moves a picture takes at most a third of the time, and another one comes this soon. */
const REST = 2;
const MOST_REST_MS = 250;

export class Pictures {
  #draw;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #later;
  /** What is planned shall not come sooner. */
  #apart = false;
  #begun = 0;
  /** When the last one was done, and the milliseconds that it took. */
  #done = -Infinity;
  #cost = 0;

  /** True for a picture that was planned: its canvases are for a task of theirs. */
  planned = false;

  /** @param {() => void} draw asks for a picture in this task */
  constructor(draw) {
    this.#draw = draw;
  }

  /**
   * Asks for one.
   * @param {{moving: boolean, apart: boolean}} when apart: not in this task, which has done enough
   */
  ask({moving, apart}) {
    if (this.#apart) return;
    // One that is planned stays: others would put it off for ever.
    if (moving) return this.#plan(this.#done + rest(this.#cost) - performance.now());
    this.stop();
    if (!apart) return this.#draw();
    this.#apart = true;
    this.#plan(0);
  }

  /** @param {number} wait in milliseconds */
  #plan(wait) {
    this.#later ??= setTimeout(() => {
      this.stop();
      this.planned = true;
      this.#draw();
    }, wait);
  }

  stop() {
    clearTimeout(this.#later);
    this.#later = undefined;
    this.#apart = false;
  }

  /** A picture, or its canvases, are begun. */
  begin() {
    this.#begun = performance.now();
  }

  /** @param {boolean} more of a picture that has been counted already */
  end(more = false) {
    this.#done = performance.now();
    this.#cost = this.#done - this.#begun + (more ? this.#cost : 0);
  }
}

/**
 * Time between two pictures of a run that moves.
 * @param {number} cost of a picture, in milliseconds
 */
function rest(cost) {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return CALM_MS;
  return Math.min(MOST_REST_MS, REST * cost);
}
