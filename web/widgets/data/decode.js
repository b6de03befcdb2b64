// A file that somebody drops, as text. What it is is found out here; what is in it, by the engine.

import {EngineError} from '../../engine/engine.js';

/** @import {DataWords} from '../strings/en-data.js' */

/** As the engine has it: Corpus::kMaxBytes. */
export const MOST_BYTES = 8_000_000;

/**
 * @param {ArrayBuffer} bytes
 * @param {DataWords['problems']} says
 * @returns {{text: string, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'}}
 */
export function decode(bytes, says) {
  const encoding = encodingOf(new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength)));
  // Two bytes a character: twice the room.
  const most = encoding === 'utf-8' ? MOST_BYTES : 2 * MOST_BYTES;
  if (bytes.byteLength > most) throw new EngineError('data_too_large', says.large(bytes.byteLength, most));
  try {
    return {text: new TextDecoder(encoding, {fatal: true}).decode(bytes), encoding};
  } catch (cause) {
    throw new EngineError('data_not_text', says.notText, {cause});
  }
}

/** The byte order mark tells. @param {Uint8Array} start */
function encodingOf([first, second]) {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}
