// Checks of what is to be taken out of a model.

import {oneOf, wholes} from './arguments.js';
import {EngineError} from './error.js';

/** @import {Part, Surgery} from './types.js' */

/** @type {readonly Part[]} */
const PARTS = ['attention', 'mlp', 'attentionResidual', 'mlpResidual', 'norms', 'positions'];
const NAMES = ['liftMask', 'silencedHeads', 'uniformHeads', 'cut'];

/**
 * A misspelt name would be a model that is whole without a word, so it is refused.
 * @param {Surgery} surgery
 * @returns {Required<Surgery>}
 */
export function checkSurgery(surgery) {
  if (typeof surgery !== 'object' || surgery === null || Array.isArray(surgery)) {
    throw new EngineError('bad_argument', `surgery (${String(surgery)}) must be an object, such as {cut: ['mlp']}`);
  }
  for (const name of Object.keys(surgery)) oneOf('surgery', name, NAMES);
  const {liftMask = false, silencedHeads = [], uniformHeads = [], cut = []} = surgery;
  if (typeof liftMask !== 'boolean') {
    throw new EngineError('bad_argument', `liftMask (${String(liftMask)}) must be true or false`);
  }
  if (!Array.isArray(cut)) throw new EngineError('bad_argument', `cut (${String(cut)}) must be an array of parts`);
  return {
    liftMask,
    // In one order, so that one model has one recipe.
    silencedHeads: wholes('head', silencedHeads).sort(),
    uniformHeads: wholes('head', uniformHeads).sort(),
    cut: cut.map((part) => oneOf('cut', part, PARTS)),
  };
}

/**
 * @param {Surgery | undefined} surgery
 * @returns {Required<Surgery> | undefined} nothing: the run's own
 */
export function surgeryOrNone(surgery) {
  return surgery === undefined ? undefined : checkSurgery(surgery);
}

/** @param {Surgery} surgery checked */
export function changesModel({liftMask = false, silencedHeads = [], uniformHeads = [], cut = []}) {
  return liftMask || [silencedHeads, uniformHeads, cut].some(({length}) => length > 0);
}
