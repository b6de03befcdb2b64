// What the widgets about attention read from the engine: a text in every head, at this position.

import {glyphOf} from '../text/glyph.js';

/** @import {AttentionView, Session} from '../../engine/types.js' */
/** @import {Words} from '../strings/en-all.js' */

/** The sentinel where there is room for one character only. */
export const SENTINEL = '•';

/**
 * @typedef {object} Attention
 * @property {string} text
 * @property {number} positions
 * @property {readonly AttentionView[]} heads of one layer
 * @property {readonly string[]} marks one character a position
 * @property {readonly string[]} places in words
 */

/**
 * @param {Session} session
 * @param {string} text
 * @param {Words} words
 * @param {number} [layer]
 * @returns {Attention}
 */
export function readAttention(session, text, words, layer = 0) {
  const {nHead} = session.settings();
  const heads = Array.from({length: nHead}, (_, head) => session.attention(layer, head, text));
  const {positions} = heads[0];
  const characters = session.tokenize(text).characters.slice(0, positions);
  return {
    text,
    positions,
    heads,
    marks: characters.map((character) => (character === '' ? SENTINEL : glyphOf(character, 'start', words))),
    places: characters.map((character, i) => words.attention.place(String(i), glyphOf(character, 'start', words))),
  };
}

/**
 * Words of the field for a name. Where the model cannot be moved, it is the trained one, and said so.
 * @param {Words['attention']['field']} says
 * @param {{stepsDone: number, steps: number}} situation
 * @param {boolean} moves there is a control that trains the model
 */
export function fieldOf({label, hint, trained}, {stepsDone, steps}, moves) {
  return {label, hint: !moves && stepsDone === steps ? trained : hint};
}

/**
 * What is picked, made to fit the text. At first the last position asks the one to which it gives
 * most weight.
 * @param {unknown} picked {head, asks, asked} of the memory
 * @param {Pick<Attention, 'positions' | 'heads'>} attention
 * @returns {{head: number, asks: number, asked: number}}
 */
export function pickedIn(picked, {positions, heads}) {
  const {head, asks, asked} = /** @type {any} */ (picked) ?? {};
  const whole = (/** @type {unknown} */ value, /** @type {number} */ fallback, /** @type {number} */ most) =>
    Number.isSafeInteger(value) ? Math.min(most, Math.max(0, Number(value))) : fallback;
  const one = whole(head, 0, heads.length - 1);
  const row = whole(asks, positions - 1, positions - 1);
  const {weights} = heads[one];
  let most = 0;
  for (let t = 1; t <= row; t++) if (weights[row * positions + t] > weights[row * positions + most]) most = t;
  return {head: one, asks: row, asked: whole(asked, most, row)};
}
