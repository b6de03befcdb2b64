// The checks: each does a piece of work in small parts and ends with an outcome. They know no page:
// tests run them in node.

import {ENDS, SAMPLES, incomplete, missingInRun} from './complete.js';
import {bytesOf, sha256} from './sha256.js';

/** @import {Engine, ParameterView, Session, Trainer} from '../../engine/types.js' */
/** @import {PublishedRun} from './published.js' */

/**
 * @typedef {object} Outcome
 * @property {boolean} passed
 * @property {any} figures what was found; the strings put it in words
 */

/** @typedef {Generator<number, Outcome, void>} Work yields the share that is done */

/** @typedef {'corpus' | 'losses' | 'names' | 'parameters' | 'ends' | 'graph' | 'gradients'} CheckId */

/** @typedef {{id: CheckId, work: () => Work}} Check */

/** Two programs add in different orders; over 1,000 steps the last digits drift apart. */
export const LOSS_BOUND = 1e-10;
/** Of the larger slope, see gradient_check.cc; central differences themselves are no better. */
export const GRADIENT_BOUND = 1e-6;
/** The training step whose gradients are measured: in the middle, where all parameters have moved. */
export const GRADIENT_STEP = 500;

const FUSED_STEPS = 10;
const GRAPH_STEPS = 1;
const GRADIENTS = 16;

/** @param {string} text */
export const digestOfText = (text) => sha256(new TextEncoder().encode(text));

/**
 * How two lists of numbers differ. Indices count from 0; -1 where there is none.
 * @param {ArrayLike<number>} here
 * @param {ArrayLike<number>} published
 * @param {number} bound
 * @param {number} [least] as many must be there
 */
export function compare(here, published, bound, least = 0) {
  const count = Math.max(published.length, least);
  let [largest, at, beyond, first] = [0, -1, 0, -1];
  for (let i = 0; i < count; i++) {
    const distance = Math.abs(here[i] - published[i]);
    // NaN, and a number that is missing, are far away.
    const difference = Number.isNaN(distance) ? Infinity : distance;
    if (difference > bound) {
      beyond++;
      if (first < 0) first = i;
    }
    if (difference > largest) [largest, at] = [difference, i];
  }
  return {count, largest, at, beyond, first, here, published, passed: beyond === 0};
}

/** One published run, done again. */
export class Reproduction {
  #engine;
  #text;
  #published;
  /** @type {Map<Trainer, Session>} */
  #sessions = new Map();

  /** @param {Engine} engine @param {string} text @param {PublishedRun} published */
  constructor(engine, text, published) {
    this.#engine = engine;
    this.#text = text;
    this.#published = published;
  }

  /** @returns {Check[]} */
  get checks() {
    return [
      {id: 'losses', work: () => this.#losses()},
      {id: 'names', work: () => this.#names()},
      this.#published.digest
        ? {id: 'parameters', work: () => this.#parameters()}
        : {id: 'ends', work: () => this.#ends()},
      {id: 'graph', work: () => this.#graph()},
      {id: 'gradients', work: () => this.#gradients()},
    ];
  }

  /** Gives the memory of its sessions back. */
  free() {
    for (const session of this.#sessions.values()) session.free();
    this.#sessions.clear();
  }

  /**
   * The run at its end, trained unless it has been.
   * @param {Trainer} trainer
   * @returns {Generator<number, Session, void>}
   */
  *#trained(trainer = 'fused') {
    mustBeWhole(this.#published);
    const {positions, seed, steps} = this.#published;
    let session = this.#sessions.get(trainer);
    if (!session) {
      session = this.#engine.createSession(this.#text, {positions, seed, steps, trainer});
      this.#sessions.set(trainer, session);
    }
    const part = trainer === 'fused' ? FUSED_STEPS : GRAPH_STEPS;
    let {stepsDone} = session.situation();
    while (stepsDone < steps) {
      ({stepsDone} = session.step('step', Math.min(part, steps - stepsDone)));
      yield stepsDone / steps;
    }
    return session;
  }

  /** @returns {Work} */
  *#losses() {
    const session = yield* this.#trained();
    const figures = compare(session.losses(), this.#published.losses, LOSS_BOUND, this.#published.steps);
    return {passed: figures.passed, figures};
  }

  /** @returns {Work} */
  *#names() {
    const session = yield* this.#trained();
    const {samples, temperature} = this.#published;
    const names = session.sample(Math.max(samples.length, SAMPLES), temperature);
    const first = names.findIndex((name, i) => name !== samples[i]);
    return {passed: first < 0, figures: {names, published: samples, first, temperature}};
  }

  /** @returns {Work} */
  *#parameters() {
    const session = yield* this.#trained();
    const values = session.parameters('value');
    const digest = sha256(bytesOf(values));
    const {digest: published} = this.#published;
    return {passed: digest === published, figures: {count: values.length, digest, published}};
  }

  /** Where nobody could publish a digest: the first and the last parameters. @returns {Work} */
  *#ends() {
    const values = (yield* this.#trained()).parameters('value');
    const {first, last} = this.#published;
    const ends = [...values.subarray(0, ENDS), ...values.subarray(-ENDS)];
    const figures = compare(ends, [...first, ...last], LOSS_BOUND, ends.length);
    return {passed: figures.passed, figures};
  }

  /** The same run, by loops and node by node. @returns {Work} */
  *#graph() {
    const loops = yield* this.#trained();
    const nodes = yield* this.#trained('graph');
    /** @type {ParameterView[]} */
    const views = ['value', 'm', 'v'];
    const losses = compare(nodes.losses(), loops.losses(), LOSS_BOUND);
    const [values, m, v] = views.map((view) => compare(nodes.parameters(view), loops.parameters(view), LOSS_BOUND));
    return {passed: [losses, values, m, v].every(({passed}) => passed), figures: {losses, values, m, v}};
  }

  /** @returns {Work} */
  *#gradients() {
    const session = yield* this.#trained();
    session.seek({step: GRADIENT_STEP, phase: 'forward', event: 0});
    session.step('phase', 3); // forward, loss, backward
    const count = session.parameters('grad').length;
    const zeros = new Float64Array(count);
    // One that no answer comes for has failed.
    const errors = new Float64Array(count).fill(NaN);
    for (let first = 0; first < count; first += GRADIENTS) {
      const checked = session.checkGradients(first, Math.min(GRADIENTS, count - first));
      for (const {parameter, relativeError} of checked) errors[parameter] = relativeError;
      yield first / count;
    }
    const figures = {...compare(errors, zeros, GRADIENT_BOUND), name: session.document().text};
    return {passed: figures.passed, figures};
  }
}

/**
 * @param {string} text
 * @param {PublishedRun} published
 * @returns {Check}
 */
export function corpusCheck(text, published) {
  return {
    id: 'corpus',
    *work() {
      mustBeWhole(published);
      const {corpus, documents} = published;
      const digest = digestOfText(text);
      return {passed: digest === corpus, figures: {digest, published: corpus, documents}};
    },
  };
}

/** @param {PublishedRun} published */
function mustBeWhole(published) {
  const key = missingInRun(published);
  if (key) throw new Error(incomplete(key));
}
