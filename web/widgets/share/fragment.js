// Attributes in the fragment of an address: `#seed=7&theme=dark`. What comes from a link is a
// stranger's: it is read by the same table as attributes, and never makes a request.

/** @import {Attributes, Dropped} from '../attributes.js' */

/** Longer ones are not looked at. */
const MOST_CHARACTERS = 4000;
/** Not for a link to decide: what the page fetches, and which view of it this is. */
const PAGE_ONLY = new Set(['widget', 'run', 'corpus-src', 'loading']);

/** @param {string} text left as it is where an address allows it */
function escape(text) {
  return encodeURIComponent(text).replaceAll('%20', '+');
}

/** @param {string} text */
function unescape(text) {
  return decodeURIComponent(text.replaceAll('+', ' '));
}

/** @param {Record<string, string>} attributes @returns {[name: string, value: string][]} those that a link may have */
export const linked = (attributes) => Object.entries(attributes).filter(([name]) => !PAGE_ONLY.has(name));

/**
 * @param {Record<string, string>} attributes
 * @returns {string} without the #
 */
export function writeFragment(attributes) {
  return linked(attributes)
    .map(([name, value]) => `${escape(name)}=${escape(value)}`)
    .join('&');
}

/**
 * @param {string} fragment with or without its #
 * @param {Attributes} table attributes that it may have
 * @returns {{attributes: Record<string, string>, dropped: Dropped[]}} values that are dropped by
 *   the table are left in: the element names them
 */
export function readFragment(fragment, table) {
  const text = fragment.replace(/^#/, '');
  if (text.length > MOST_CHARACTERS) {
    const message = `this link has ${text.length} characters, more than the ${MOST_CHARACTERS} that are read`;
    return {attributes: {}, dropped: [{name: 'link', value: text.slice(0, 40), message}]};
  }
  /** @type {Map<string, string>} */
  const attributes = new Map();
  /** @type {Dropped[]} */
  const dropped = [];
  for (const pair of text.split('&').filter(Boolean)) {
    const [name, value, problem] = readPair(pair);
    if (!problem && Object.hasOwn(table, name) && !PAGE_ONLY.has(name)) attributes.set(name, value);
    else dropped.push({name, value, message: `${shown(name)} ${problem || 'is not an attribute that a link can have'}`});
  }
  return {attributes: Object.fromEntries(attributes), dropped};
}

/** @param {string} pair @returns {[name: string, value: string, problem: string]} */
function readPair(pair) {
  const [name, ...rest] = pair.split('=');
  try {
    return [unescape(name), unescape(rest.join('=')), ''];
  } catch {
    return [name, rest.join('='), 'is not written as an address writes it'];
  }
}

/** @param {string} name */
function shown(name) {
  return `"${name.length > 40 ? `${name.slice(0, 40)}…` : name}"`;
}
