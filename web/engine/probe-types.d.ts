// Answers to questions about losses, texts and draws. Exported by types.d.ts.

import type {Activation} from './types.js';

/** Loss and gradients of some parameters, in the order they were asked for. */
export interface LossAndGradients {
  loss: number;
  grads: Float64Array;
}

/** A named intermediate of a text that was read. */
export interface NamedActivation extends Activation {
  /** See Session.activationNames(). */
  name: string;
  /** -1 where the name has none. */
  layer: number;
  head: number;
}

/** One forward and backward pass over a text. */
export interface Reading {
  text: string;
  /** What is read and asked for: sentinel, characters and, if the block reaches that far, sentinel. */
  tokens: Int32Array;
  /** The same as text; the sentinel is the empty string. */
  characters: string[];
  /** Number of positions the model is asked at: tokens - 1. */
  positions: number;
  /** True if the block ends before the last sentinel: it is not asked for. */
  truncated: boolean;
  /** Mean of losses. */
  loss: number;
  /** -ln p(next token) at every position. */
  losses: Float64Array;
  /** All of them, with values and gradients, in the order of the forward pass. */
  activations: NamedActivation[];
}

/** One token of a name as it was sampled. */
export interface DrawnToken {
  token: number;
  /** The sentinel is the empty string. */
  character: string;
  /** The number drawn, from 0 to below 1. */
  random: number;
  logits: Float64Array;
  /** At the temperature asked for. The token is the first whose running sum is above random. */
  probabilities: Float64Array;
}

/**
 * What the update of the current training step does to one parameter, whether it has been done or
 * not. value, m and v are those after it.
 */
export interface ParameterUpdate {
  parameter: number;
  /** True if the position is behind it. */
  done: boolean;
  /** Of this step's document. */
  grad: number;
  valueBefore: number;
  mBefore: number;
  vBefore: number;
  /** beta1 mBefore + (1 - beta1) grad */
  m: number;
  /** beta2 vBefore + (1 - beta2) grad^2 */
  v: number;
  /** m / (1 - beta1^(step + 1)), v / (1 - beta2^(step + 1)) */
  mHat: number;
  vHat: number;
  learningRate: number;
  /** -learningRate mHat / (sqrt(vHat) + epsilon); -learningRate grad with the optimizer sgd */
  move: number;
  value: number;
}

/** What one parameter goes through: one number a training step, each as ParameterUpdate has it. */
export interface ParameterHistory {
  grad: Float64Array;
  m: Float64Array;
  v: Float64Array;
  mHat: Float64Array;
  vHat: Float64Array;
  move: Float64Array;
  value: Float64Array;
}
