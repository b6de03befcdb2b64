// What the model would say before any training: the same questions, asked of a session that stays
// at its start. It is opened only when the run has left it.

import {loadEngine} from '../../engine/engine.js';

/** @import {Session} from '../../engine/types.js' */
/** @import {Context} from '../widget.js' */

export class Untrained {
  #context;
  /** @type {Session | undefined} */
  #session;
  #opening = false;
  #closed = false;
  #key = '';
  /** @type {unknown} */
  #answer;

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
  }

  /**
   * @template T
   * @param {string} key says what is asked
   * @param {(session: Session) => T} question
   * @returns {T | undefined} undefined until that session is open; the view is drawn again then
   */
  ask(key, question) {
    if (key === this.#key) return /** @type {T} */ (this.#answer);
    const session = this.#atStart();
    if (!session) return undefined;
    this.#answer = question(session);
    this.#key = key;
    return /** @type {T} */ (this.#answer);
  }

  /** @returns {Session | undefined} */
  #atStart() {
    if (this.#session) return this.#session;
    const {run} = this.#context;
    const {stepsDone, phase, event} = run.situation;
    if (stepsDone === 0 && (phase !== 'update' || event === 0)) return run.session;
    if (!this.#opening) this.#open();
    return undefined;
  }

  #open() {
    this.#opening = true;
    this.#context.attempt(async () => {
      const {run, refresh} = this.#context;
      const engine = await loadEngine();
      if (this.#closed) return;
      this.#session = engine.createSession(run.corpus.text, run.session.settings());
      refresh();
    });
  }

  close() {
    this.#closed = true;
    this.#session?.free();
    this.#session = undefined;
  }
}
