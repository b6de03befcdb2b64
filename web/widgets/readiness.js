// The promise of an element that it can be used: one after the other, as it opens, closes and opens again.

export class Readiness {
  /** @type {() => void} */
  #resolve = () => {};
  /** @type {(error: unknown) => void} */
  #reject = () => {};
  #settled = false;

  promise = this.#make();

  keep() {
    this.#settled = true;
    this.#resolve();
  }

  /** Who asks later hears of it too, until it is renewed. @param {unknown} error */
  break(error) {
    this.#settled = true;
    this.#reject(error);
  }

  /** Who waits for one that has not settled waits on. */
  renew() {
    if (this.#settled) this.promise = this.#make();
    this.#settled = false;
  }

  /** @returns {Promise<void>} */
  #make() {
    /** @type {Promise<void>} */
    const promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // Who does not ask is told by the event.
    promise.catch(() => {});
    return promise;
  }
}
