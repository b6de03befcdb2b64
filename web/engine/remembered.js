// What a session has said and would say again, so that no picture pays for a copy of it: reading
// the alphabet takes longer than a training step. Nobody writes into what is handed out twice.

/** @import {SessionHandle} from './module-types.js' */
/** @import {CorpusFacts, Document, Situation, Tensor} from './types.js' */

export class Remembered {
  #handle;
  /** @type {CorpusFacts | undefined} */
  #corpus;
  /** @type {Tensor[] | undefined} */
  #tensors;
  /** @type {Situation | undefined} */
  #situation;
  /** @type {{step: number, document: Document} | undefined} */
  #read;
  /** @type {Float64Array | undefined} */
  #losses;

  /** @param {SessionHandle} handle */
  constructor(handle) {
    this.#handle = handle;
  }

  corpus() {
    return (this.#corpus ??= this.#handle.corpus());
  }

  tensors() {
    return (this.#tensors ??= this.#handle.tensors());
  }

  situation() {
    return (this.#situation ??= this.#handle.situation());
  }

  /** The run reads one document a step, whatever else happens in it. */
  document() {
    const {step} = this.situation();
    if (!this.#read || this.#read.step !== step) this.#read = {step, document: this.#handle.document()};
    return this.#read.document;
  }

  losses() {
    return (this.#losses ??= this.#handle.losses());
  }

  /** @param {Situation} situation where the cursor is now */
  moved(situation) {
    this.#situation = situation;
    const {step, stepsDone, loss} = situation;
    const known = this.#losses?.length ?? 0;
    // The loss of a step counts once it is known, which is before the step is finished.
    if (known < stepsDone || (known <= step && !Number.isNaN(loss))) this.#losses = undefined;
    return situation;
  }

  /** Losses behind a change are those of another run. */
  branched() {
    this.#losses = undefined;
  }
}
