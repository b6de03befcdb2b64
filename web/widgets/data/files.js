// What a run can leave behind as files, and take back: weights, and the losses as tables.

import {EngineError} from '../../engine/engine.js';
import {lossTable} from '../csv.js';
import {readSafetensors, writeSafetensors} from './safetensors.js';

/** @import {Session} from '../../engine/types.js' */
/** @import {DataWords} from '../strings/en-data.js' */

/** @param {Session} session */
export function weightsFile(session) {
  const {alphabet} = session.corpus();
  return {
    name: 'microgpt.safetensors',
    type: 'application/octet-stream',
    bytes: writeSafetensors(session.parameters('value'), session.tensors(), {
      alphabet: JSON.stringify(alphabet.slice(0, -1)),
      settings: JSON.stringify(session.settings()),
      steps_done: String(session.situation().stepsDone),
    }),
  };
}

/** @param {Session} session */
export function csvFile(session) {
  return {name: 'microgpt-loss.csv', type: 'text/csv', bytes: lossTable(session.losses())};
}

/** Numbers read back to the same double. @param {Session} session */
export function jsonFile(session) {
  const {documents, alphabet} = session.corpus();
  const table = {settings: session.settings(), documents, alphabet: alphabet.slice(0, -1), losses: [...session.losses()]};
  return {name: 'microgpt-loss.json', type: 'application/json', bytes: `${JSON.stringify(table, null, 1)}\n`};
}

/**
 * The weights of a file, if they are those of such a model on such words.
 * @param {Session} session
 * @param {ArrayBuffer} bytes
 * @param {DataWords['problems']} says
 */
export function readWeights(session, bytes, says) {
  const {values, metadata} = readSafetensors(bytes, session.tensors(), says);
  const ours = JSON.stringify(session.corpus().alphabet.slice(0, -1));
  if (metadata.alphabet !== undefined && metadata.alphabet !== ours) {
    throw new EngineError('bad_weights', says.alphabet(short(metadata.alphabet), short(ours)));
  }
  return values;
}

/** `["a","b"]` as `a b`, cut. @param {string} json */
function short(json) {
  const text = json.replace(/[[\]",]+/g, ' ').trim();
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
