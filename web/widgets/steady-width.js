// The width that a widget is drawn at. Some are higher on a wider page. Such a page may need a scroll bar, be
// narrower beside it, need none, be wider without it, and so on for ever: then it stays as beside the bar.

/** Pixels that a bar takes at most: 15 to 17, and twice that where a page is zoomed out. */
const BAR = 40;
/** Milliseconds in which the width before comes back if nobody but a bar changes it. */
const SOON = 1000;

export class SteadyWidth {
  #before = 0;
  #since = 0;

  /** @param {number} width before the first one is known */
  constructor(width) {
    this.now = width;
  }

  /** @param {number} width as measured */
  take(width) {
    const wider = width - this.now;
    const time = performance.now();
    const isBar = wider > 0 && wider < BAR && width === this.#before && time - this.#since < SOON;
    if (wider === 0 || isBar) return;
    this.#before = this.now;
    this.#since = time;
    this.now = width;
  }
}
