// Branches of a run and the text that restores one. Part of types.d.ts, which names everything here.

import type {Position, Settings} from './types.js';

/**
 * What is set anew before the update of training step `step`, and stays so from there on. The
 * learning rate is, as in the settings, that of step 0: it falls to zero over the whole run.
 */
export interface Change {
  step: number;
  learningRate?: number;
  beta1?: number;
  beta2?: number;
}

/** Training steps, counted from 0; -1 if nothing differs so far. */
export interface Difference {
  /** Compared: the steps whose loss both runs know. */
  steps: number;
  /** The first whose losses differ. */
  loss: number;
  /** The first that begins with other parameters: `steps` where the last one compared ends so. */
  parameters: number;
}

/** What a recipe says. */
export interface Recipe {
  /** What the page calls the text to learn from, and which text it was. */
  corpus: string;
  fingerprint: string;
  settings: Settings;
  position: Position;
}
