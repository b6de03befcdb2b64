// Sessions of the real engine for the tests of the graph widget.

import {readFileSync} from 'node:fs';
import {loadEngine} from '../../../web/engine/engine.js';

const wasm = readFileSync(new URL('../../../build/wasm/microgpt.wasm', import.meta.url));

/** With seed 0 the first document is "emma"; the other line brings in the rest of the alphabet. */
export const EMMA = {corpus: 'emma\nabcdefghijklmnopqrstuvwxyz', seed: 0};

/** @param {Partial<import('../../../web/engine/types.js').Settings>} [settings] */
export async function emma(settings = {}) {
  const engine = await loadEngine({wasm});
  return engine.createSession(EMMA.corpus, {positions: 'learned', seed: EMMA.seed, ...settings});
}

/**
 * Equality to the bit; 0 and -0 are one number.
 * @param {number} a
 * @param {number} b
 */
export function sameBits(a, b) {
  return a === b || (Number.isNaN(a) && Number.isNaN(b));
}
