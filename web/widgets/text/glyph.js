// How a token is written: its character, a mark for what cannot be seen, a word for the sentinel.

/** @import {Words} from '../strings/en-all.js' */

/**
 * @param {string} character '' for the sentinel
 * @param {'start' | 'stop' | 'both'} place what the sentinel stands for here
 * @param {Words} words
 */
export function glyphOf(character, place, {text: {sentinel}}) {
  if (character === '') return sentinel[place];
  return character.trim() ? character : '␣';
}

/**
 * The same to be spoken.
 * @param {string} character
 * @param {'start' | 'stop' | 'both'} place
 * @param {Words} words
 */
export function spokenOf(character, place, words) {
  return character === ' ' ? words.text.space : glyphOf(character, place, words);
}
