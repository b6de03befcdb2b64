// The languages there are. A widget speaks the one asked for, or English.

import {en} from './en.js';

/** @typedef {typeof en} Words */

/** @type {Map<string, Words>} by tag, in lower case */
export const languages = new Map([['en', en]]);

/**
 * @param {string | null | undefined} wanted such as `de-AT`
 * @returns {{lang: string, words: Words}}
 */
export function speak(wanted) {
  const parts = (wanted ?? '').toLowerCase().split('-');
  for (let length = parts.length; length > 0; length--) {
    const lang = parts.slice(0, length).join('-');
    const words = languages.get(lang);
    if (words) return {lang, words};
  }
  return {lang: 'en', words: en};
}
