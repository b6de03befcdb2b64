// The run of a widget once more, with other settings if wanted, trained to its end beside it: in
// slices, so that nothing waits. Every number of it is the engine's, here and now.

import {loadEngine} from '../engine/engine.js';
import {Stride} from './stride.js';
import {nextFrame, nextTask} from './task.js';

/** @import {Session, Settings} from '../engine/types.js' */
/** @import {Context} from './widget.js' */

export class TrainedTwin {
  #context;
  #settings;
  #closed = false;
  /** @type {Session | undefined} */
  #session;
  #done = false;

  /** Says why there is none, once that is known. */
  error = '';

  /**
   * @param {Pick<Context, 'run' | 'refresh'>} context
   * @param {Partial<Settings>} [settings] that differ from the run's
   */
  constructor(context, settings = {}) {
    this.#context = context;
    this.#settings = settings;
    this.finished = this.#train();
  }

  /** At the end of its run; undefined until it is there. Do not move it. */
  get session() {
    return this.#done ? this.#session : undefined;
  }

  /** As session, but on its way too: for progress and losses so far. */
  get underWay() {
    return this.#session;
  }

  async #train() {
    const {run, refresh} = this.#context;
    try {
      const engine = await loadEngine();
      // Opening a run takes a while: in a task of its own, not in that of the press, nor of a second twin.
      await nextTask();
      if (this.#closed) return;
      const settings = {...run.session.settings(), ...this.#settings};
      const session = engine.createSession(run.corpus.text, settings);
      this.#session = session;
      const stride = new Stride();
      while (!session.situation().complete) {
        const {steps, stepsDone} = session.situation();
        stride.go(steps - stepsDone, (count) => session.step('step', count));
        // What is drawn now, and the next slice, are tasks of their own.
        await nextTask();
        if (this.#closed) return;
        refresh();
        await nextFrame();
        await nextTask();
        if (this.#closed) return;
      }
      this.#done = true;
    } catch (error) {
      this.error = error instanceof Error ? error.message : String(error);
    }
    if (!this.#closed) refresh();
  }

  /** Ends the training, and gives the memory back. */
  close() {
    if (this.#closed) return;
    this.#closed = true;
    this.#done = false;
    this.#session?.free();
    this.#session = undefined;
  }
}
