// The languages there are. A widget speaks the one asked for, or English.

import {en} from './en.js';

/** @import {Words} from './en-all.js' */

/** @typedef {typeof en} CommonWords what every element can say */
/** @typedef {Readonly<Record<string, Partial<Words>>>} OwnWords sections that a widget brings, by language */
/** @typedef {'ltr' | 'rtl'} Dir which way a language reads, whatever the page around it does */
/** @typedef {{lang: string, dir: Dir, words: CommonWords}} Speech */

/** @type {Map<string, {dir: Dir, words: CommonWords}>} by tag, in lower case */
export const languages = new Map([['en', {dir: 'ltr', words: en}]]);

/**
 * @param {string | null | undefined} wanted such as `de-AT`
 * @returns {Speech}
 */
export function speak(wanted) {
  const parts = (wanted ?? '').toLowerCase().split('-');
  for (let length = parts.length; length > 0; length--) {
    const lang = parts.slice(0, length).join('-');
    const spoken = languages.get(lang);
    if (spoken) return {lang, ...spoken};
  }
  return speak('en');
}

/**
 * What an element says, and what its widget says. Sections that the widget does not bring are not
 * there: tests/web/widgets/words.test.js knows which it reads.
 * @param {Speech} speech
 * @param {OwnWords} [own]
 * @returns {Words}
 */
export function withOwn({lang, words}, own = {}) {
  return /** @type {Words} */ ({...words, ...own.en, ...own[lang]});
}

/**
 * What a widget brings, and a part of it that was fetched late.
 * @param {OwnWords} [one]
 * @param {OwnWords} [other]
 * @returns {OwnWords}
 */
export function joined(one = {}, other = {}) {
  const tags = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...tags].map((tag) => [tag, {...one[tag], ...other[tag]}]));
}
