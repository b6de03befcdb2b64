// What comes in one file: the module in its two parts, and the default corpus. Who fetches them may
// be a page, from its head on (web/site/ahead.js), or the script that needs them (own-file.js).

import {download} from './download.js';
import {damaged} from './error.js';
import {readModuleFile} from './module-file.js';

/** @import {DownloadWords} from './download.js' */

/** The file has the name of the first of them. */
export const TOGETHER = ['microgpt.wasm', 'names-en.front.txt', 'microgpt-more.wasm'];

/** The module: its first part, and the second. @type {readonly string[]} */
export const MODULE_FILES = [TOGETHER[0], TOGETHER[2]];

/** Where a page puts what it has asked for in its head: Together, of modules that are compiled if they can be. */
export const AHEAD = Symbol.for('microgpt-ahead');

/** By its name; whoever takes one takes it out. @typedef {Map<string, Promise<ArrayBuffer | WebAssembly.Module>>} Together */

/** @type {DownloadWords} */
export const WORDS = {
  code: 'module',
  notFound: (status) => `The model could not be loaded: ${TOGETHER[0]} answers ${status}.`,
  stalled: 'The model did not arrive within five seconds. Check the connection and reload the page.',
  unreachable: 'The model could not be loaded. Check the connection and reload the page.',
  tooLarge: '',
};

/**
 * Each settles by itself.
 * @param {string | URL} url of the file
 * @param {() => void} [failed] some of them will not come
 * @returns {Together}
 */
export function fetchTogether(url, failed = () => {}) {
  /** @type {Map<string, {resolve: (bytes: ArrayBuffer) => void, reject: (cause: unknown) => void}>} */
  const waiting = new Map();
  const promised = (/** @type {string} */ name) => new Promise((resolve, reject) => waiting.set(name, {resolve, reject}));
  const files = new Map(TOGETHER.map((name) => [name, promised(name)]));
  const fail = (/** @type {unknown} */ cause) => {
    if (waiting.size > 0) failed();
    for (const {reject} of waiting.values()) reject(cause);
  };
  const [module, ...sections] = TOGETHER;
  const arrived = readModuleFile(sections, (section, {buffer}) => {
    const name = section || module;
    waiting.get(name)?.resolve(buffer);
    waiting.delete(name);
  });
  download(url, WORDS, {arrived}).then(() => fail(damaged()), fail);
  // Not everybody asks for every file.
  for (const file of files.values()) file.catch(() => {});
  return files;
}
