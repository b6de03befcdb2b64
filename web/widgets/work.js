// How much work a model is, roughly: what a link asks for, and what is asked at once, has a bound.

/** @import {Settings} from '../engine/types.js' */

/** @typedef {Pick<Settings, 'nLayer' | 'nEmbd' | 'block'>} Sizes */

/** Training steps of the default model that a link may ask for: 1.7 to 2.2 s (wasm in node 22, a 2-core EPYC, November 2026). */
const MOST_STEPS = 48_000;

/** Work of a training step, in those of the default model. @param {Sizes} sizes */
export function workOf({nLayer, nEmbd, block}) {
  return ((12 * nLayer * nEmbd * nEmbd + 64 * nEmbd) * block) / (4096 * 16);
}

/** Training steps that a link may ask for. @param {Sizes} sizes */
export function mostSteps(sizes) {
  return MOST_STEPS / workOf(sizes);
}
