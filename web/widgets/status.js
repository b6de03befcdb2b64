// What a screen reader is told: one polite sentence at a time, and not too many of them.

const QUIET_MS = 2000;

export class Status {
  #write;
  #last = -Infinity;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {(sentence: string) => void} write */
  constructor(write) {
    this.#write = write;
  }

  /** At once: the visitor has done something. @param {string} sentence */
  say(sentence) {
    clearTimeout(this.#timer);
    this.#last = performance.now();
    this.#write(sentence);
  }

  /**
   * While playing: at most one in two seconds; the latest wins.
   * @param {() => string} sentence made only if it is said
   */
  saySometime(sentence) {
    clearTimeout(this.#timer);
    const wait = this.#last + QUIET_MS - performance.now();
    if (wait <= 0) this.say(sentence());
    else this.#timer = setTimeout(() => this.say(sentence()), wait);
  }

  stop() {
    clearTimeout(this.#timer);
  }
}
