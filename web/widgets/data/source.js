// The text that the visitor brings. It is kept here and nowhere else: not in the view's state, so
// that no link and no saved view can carry it away.

import {decode} from './decode.js';
import {DINOSAURS} from './examples.js';

/** @import {DataWords} from '../strings/en-data.js' */

/** Longer texts are used, and not put into a text field. */
export const MOST_EDITED = 100_000;

/**
 * @typedef {object} Source
 * @property {string} text
 * @property {string} file its name, or ''
 * @property {boolean} utf16
 */

/** @type {WeakMap<object, Source>} by the memory of the element, which outlives its widget */
const kept = new WeakMap();

/** @param {object} memory @returns {Source} */
export function sourceOf(memory) {
  let source = kept.get(memory);
  if (!source) kept.set(memory, (source = {text: DINOSAURS, file: '', utf16: false}));
  return source;
}

/** @param {object} memory @param {Source} source */
export function keepSource(memory, source) {
  kept.set(memory, source);
}

/**
 * @param {File} file
 * @param {DataWords['problems']} says
 * @returns {Promise<Source>}
 */
export async function readFile(file, says) {
  const {text, encoding} = decode(await file.arrayBuffer(), says);
  return {text, file: file.name, utf16: encoding !== 'utf-8'};
}
