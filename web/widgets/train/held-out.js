// The mean loss of names that the run never reads, computed a moment after the last move, as the
// names drawn are.

import {EngineError, loadEngine} from '../../engine/engine.js';
import {heldOutCount, heldOutLoss} from '../held-out.js';

/** @import {Context} from '../widget.js' */

const SETTLE_MS = 120;
const PLAY_MS = 600;

export class HeldOut {
  #context;
  #value = NaN;
  /** The place it was computed at. */
  #known = '';
  #wanted = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
  }

  /** How many names are held out; 0 if the run reads them all. */
  get count() {
    return heldOutCount(this.#context.run.session);
  }

  /** NaN until it is known. */
  get value() {
    return this.#value;
  }

  /** Computes it soon, if the parameters have changed. */
  settle() {
    const {run} = this.#context;
    const {stepsDone, phase, event, events} = run.situation;
    const place = [stepsDone, phase === 'update' && event < events ? event : 0].join();
    if (place === this.#known || place === this.#wanted || this.count === 0 || run.travelling) return;
    if (run.playing && this.#timer !== undefined) return;
    clearTimeout(this.#timer);
    this.#wanted = place;
    this.#timer = setTimeout(() => this.#compute(), run.playing ? PLAY_MS : SETTLE_MS);
  }

  async #compute() {
    const {run, refresh} = this.#context;
    this.#timer = undefined;
    try {
      await loadEngine();
      if (run.closed || !this.#wanted) return;
      this.#known = this.#wanted;
      this.#wanted = '';
      this.#value = heldOutLoss(run.session);
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      this.#value = NaN;
    }
    refresh();
  }

  stop() {
    clearTimeout(this.#timer);
  }
}
