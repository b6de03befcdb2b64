// Token ids as a person writes them, and back to text.

import {EngineError} from '../../engine/engine.js';

/** @import {Session} from '../../engine/types.js' */
/** @import {Words} from '../strings/en-all.js' */

const BETWEEN = /[\s,;]+/;
const WHOLE = /^-?\d{1,9}$/;

/** @param {ArrayLike<number>} tokens */
export function writtenIds(tokens) {
  return Array.from(tokens).join(' ');
}

/**
 * @param {Session} session
 * @param {string} written
 * @param {Words} words
 * @returns {string} the text
 * @throws {EngineError} naming what is no token
 */
export function textOfIds(session, written, {tokens: {ids: says}}) {
  const pieces = written.split(BETWEEN).filter(Boolean);
  const stranger = pieces.find((piece) => !WHOLE.test(piece));
  if (stranger !== undefined) {
    throw new EngineError('unknown_token', says.notANumber(stranger.slice(0, 20), String(pieces.indexOf(stranger) + 1)));
  }
  return session.textOf(pieces.map(Number));
}
