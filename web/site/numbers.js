// The numbers that a text may name, from the engine that the page runs: nobody writes down a
// size that the model could change.

import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {formatCount, formatFixed} from '../draw/number.js';

/** @import {Session} from '../engine/types.js' */

/**
 * The module of the page, in node. Asked for late: bundle.js says in words what is not built.
 * @param {string} root of the project
 */
export async function openEngine(root) {
  const {loadEngine} = await import('../engine/engine.js');
  return loadEngine({wasm: readFileSync(join(root, 'build/wasm/microgpt.wasm'))});
}

/**
 * @param {string} root of the project, where the module and the corpus have been built
 * @returns {Promise<Record<string, string>>} as they are written in a sentence
 */
export async function engineNumbers(root) {
  const engine = await openEngine(root);
  const session = engine.createSession(readFileSync(join(root, 'build/corpus/names-en.txt'), 'utf8'));
  try {
    return numbersOf(session);
  } finally {
    session.free();
  }
}

/**
 * @param {Session} session
 * @returns {Record<string, string>}
 */
function numbersOf(session) {
  const {nEmbd, nHead, nLayer, block, steps, learningRate} = session.settings();
  const {documents, alphabet} = session.corpus();
  const sentinel = alphabet.indexOf('');
  const hidden = session.tensors().find(({name}) => name.endsWith('mlp_fc1'))?.rows ?? 0;
  return {
    parameters: formatCount(session.parameters('value').length),
    documents: formatCount(documents),
    vocabulary: formatCount(alphabet.length),
    letters: formatCount(alphabet.length - 1),
    sentinel: formatCount(sentinel),
    firstLetter: alphabet[0],
    lastLetter: alphabet[sentinel - 1],
    lastLetterId: formatCount(sentinel - 1),
    channels: formatCount(nEmbd),
    heads: formatCount(nHead),
    headChannels: formatCount(nEmbd / nHead),
    hidden: formatCount(hidden),
    layers: formatCount(nLayer),
    block: formatCount(block),
    steps: formatCount(steps),
    learningRate: String(learningRate),
    uniformLoss: formatFixed(Math.log(alphabet.length)),
  };
}
