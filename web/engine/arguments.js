// Checks of what callers pass, so that nothing is silently rounded or wrapped on its way into C++.

import {EngineError} from './error.js';

const MOST_INT = 2 ** 31 - 1;

/**
 * @param {string} name
 * @param {unknown} value
 * @param {number} [least]
 * @param {number} [most]
 * @returns {number}
 */
export function whole(name, value, least = 0, most = MOST_INT) {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most) {
    return value;
  }
  throw new EngineError('bad_argument', `${name} (${shown(value)}) must be a whole number from ${least} to ${most}`);
}

/**
 * @param {string} name
 * @param {unknown} value
 * @returns {number}
 */
export function finite(name, value) {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new EngineError('bad_argument', `${name} (${shown(value)}) must be a finite number`);
}

/**
 * @template {string} T
 * @param {string} name
 * @param {unknown} value
 * @param {readonly T[]} words
 * @returns {T}
 */
export function oneOf(name, value, words) {
  const word = words.find((candidate) => candidate === value);
  if (word !== undefined) return word;
  throw new EngineError('bad_argument', `${name} (${shown(value)}) must be one of: ${words.join(', ')}`);
}

/**
 * @param {string} name
 * @param {unknown} value
 * @returns {string}
 */
export function text(name, value) {
  if (typeof value === 'string') return value;
  throw new EngineError('bad_argument', `${name} (${shown(value)}) must be a text`);
}

/**
 * @param {string} name
 * @param {unknown} value
 * @returns {string | undefined}
 */
export function textOrNone(name, value) {
  return value === undefined ? undefined : text(name, value);
}

/**
 * @param {string} name
 * @param {unknown} values
 * @returns {Uint32Array}
 */
export function wholes(name, values) {
  return Uint32Array.from(list(name, values), (value) => whole(name, value));
}

/**
 * @param {string} name
 * @param {unknown} values
 * @returns {Float64Array}
 */
export function finites(name, values) {
  return Float64Array.from(list(name, values), (value) => finite(name, value));
}

/**
 * @param {string} name
 * @param {unknown} values
 * @returns {ArrayLike<unknown>}
 */
function list(name, values) {
  if (Array.isArray(values) || ArrayBuffer.isView(values)) {
    return /** @type {ArrayLike<unknown>} */ (/** @type {unknown} */ (values));
  }
  throw new EngineError('bad_argument', `${name} (${shown(values)}) must be an array of numbers`);
}

/**
 * @template T
 * @param {string} name
 * @param {T[]} value
 * @returns {T[]}
 */
export function items(name, value) {
  if (Array.isArray(value)) return value;
  throw new EngineError('bad_argument', `${name} (${shown(value)}) must be a list`);
}

/**
 * @template T
 * @param {string} name
 * @param {T} value
 * @param {string} form
 * @returns {T}
 */
export function object(name, value, form) {
  if (value && typeof value === 'object') return value;
  throw new EngineError('bad_argument', `${name} (${shown(value)}) must be an object: ${form}`);
}

/** @param {unknown} value */
function shown(value) {
  // What has no prototype has no text.
  const words = typeof value === 'string' ? `"${value}"` : Object(value).toString ? String(value) : '{}';
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}
