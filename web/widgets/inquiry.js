// A long question about the model at one place of its run, answered in slices. The answer stays while
// the run goes on; memory says where it was asked, so that a link brings it back.

import {EngineError, engineIsWhole} from '../engine/engine.js';

/** @import {Position, Session} from '../engine/types.js' */
/** @import {Context} from './widget.js' */
/** @import {Slices} from './slices.js' */

/** @template {Slices} Answer */
export class Inquiry {
  #context;
  #ask;
  /** @type {Answer | undefined} */
  #answer;
  /** @type {Session | undefined} of a place where the run is not, until it has answered */
  #elsewhere;
  #place = '';

  /** Finished training steps of the model that was asked. */
  stepsDone = 0;

  /**
   * @param {Context} context
   * @param {(session: Session, changed: () => void) => Answer} ask
   * @param {() => void} told called once it is answered
   */
  constructor(context, ask, told) {
    this.#context = context;
    this.#ask = (/** @type {Session} */ session) => ask(session, () => {
      // Off screen nothing is shown before: the last slices may be of another model.
      if (this.#strayed) this.#drop();
      else if (!this.running) {
        this.#free();
        told();
      }
      context.refresh();
    });
  }

  /** So far; undefined if nothing was asked. */
  get answer() {
    return this.#answer;
  }

  get running() {
    return this.#answer?.running ?? false;
  }

  /** The run is where it was asked. */
  get isHere() {
    return this.#place === String(written(this.#context.run.position));
  }

  /** The session that is asked has moved on. */
  get #strayed() {
    return !this.#elsewhere && !this.isHere;
  }

  /** To be called before anything is shown: what is half answered was asked of another model. */
  sync() {
    if (this.running && this.#strayed) this.#drop();
  }

  start() {
    const {run, memory, refresh} = this.#context;
    run.pause('user');
    this.#begin(run.session, run.position);
    memory.asked = written(run.position);
    refresh();
  }

  stop() {
    this.#drop();
    this.#context.refresh();
  }

  /** To be called when all is drawn: asks what was asked before the widget came here. */
  painted() {
    const {run, memory, refresh} = this.#context;
    if (this.#answer || memory.asked === undefined || !engineIsWhole()) return;
    const place = placeIn(memory.asked);
    // Nobody has asked where the run has never been.
    if (!place || place.step > run.session.losses().length) return void (memory.asked = undefined);
    if (String(written(place)) === String(written(run.position))) this.#begin(run.session, place);
    else if (!this.#beginElsewhere(place)) memory.asked = undefined;
    refresh();
  }

  close() {
    this.#answer?.stop();
    this.#free();
  }

  /** @param {Session} session @param {Position} place */
  #begin(session, place) {
    this.close();
    this.#place = String(written(place));
    this.stepsDone = session.situation().stepsDone;
    this.#answer = this.#ask(session);
  }

  /** @param {Position} place @returns {boolean} false if there is no such place */
  #beginElsewhere(place) {
    const session = this.#context.run.session.fork();
    try {
      session.seek(place);
    } catch (error) {
      session.free();
      if (error instanceof EngineError) return false;
      throw error;
    }
    this.#begin(session, place);
    this.#elsewhere = session;
    return true;
  }

  #drop() {
    this.close();
    this.#answer = undefined;
    this.#context.memory.asked = undefined;
  }

  #free() {
    this.#elsewhere?.free();
    this.#elsewhere = undefined;
  }
}

/** @param {Position} position */
const written = ({step, phase, event}) => [step, phase, event];

/** @param {any} asked of a link @returns {Position | undefined} */
function placeIn(asked) {
  const [step, phase, event] = Array.isArray(asked) ? asked : [];
  const whole = [step, event].every((n) => Number.isSafeInteger(n) && n >= 0);
  return whole && ['forward', 'loss', 'backward', 'update'].includes(phase) ? {step, phase, event} : undefined;
}
