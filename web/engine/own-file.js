// Files that belong to the script, and lie beside it. The single-file build puts another module in
// the place of this one (web/embed/packed-file.js): there they are inside the script.

import {download} from './download.js';
import {damaged} from './error.js';
import {readModuleFile} from './module-file.js';

/** @import {DownloadWords} from './download.js' */

/** The module: its first part, and the second. @type {readonly string[]} */
export const MODULE_FILES = ['microgpt.wasm', 'microgpt-more.wasm'];

/** What comes in one file, which has the name of the first of them. */
const TOGETHER = ['microgpt.wasm', 'names-en.front.txt', 'microgpt-more.wasm'];

/** @type {DownloadWords} */
const WORDS = {
  code: 'module',
  notFound: (status) => `The model could not be loaded: ${TOGETHER[0]} answers ${status}.`,
  stalled: 'The model did not arrive within five seconds. Check the connection and reload the page.',
  unreachable: 'The model could not be loaded. Check the connection and reload the page.',
  tooLarge: '',
};

/** Those that nobody has asked for yet. @type {Map<string, Promise<ArrayBuffer>>} */
let together = new Map();

/**
 * @param {string} name of the file
 * @param {DownloadWords} [words] of a file that comes by itself
 * @returns {Promise<ArrayBuffer>}
 */
export function ownFile(name, words = WORDS) {
  if (!TOGETHER.includes(name)) return download(address(name), words);
  // Whoever asks again could not use what came: it is fetched anew.
  if (!together.has(name)) together = fetchTogether();
  const file = /** @type {Promise<ArrayBuffer>} */ (together.get(name));
  together.delete(name);
  return file;
}

/** Each settles by itself. @returns {Map<string, Promise<ArrayBuffer>>} */
function fetchTogether() {
  /** @type {Map<string, {resolve: (bytes: ArrayBuffer) => void, reject: (cause: unknown) => void}>} */
  const waiting = new Map();
  const promised = (/** @type {string} */ name) => new Promise((resolve, reject) => waiting.set(name, {resolve, reject}));
  const files = new Map(TOGETHER.map((name) => [name, promised(name)]));
  const fail = (/** @type {unknown} */ cause) => {
    if (waiting.size > 0 && together === files) together = new Map();
    for (const {reject} of waiting.values()) reject(cause);
  };
  const [module, ...sections] = TOGETHER;
  const arrived = readModuleFile(sections, (section, {buffer}) => {
    const name = section || module;
    waiting.get(name)?.resolve(buffer);
    waiting.delete(name);
  });
  download(address(module), WORDS, {arrived}).then(() => fail(damaged()), fail);
  // Not everybody asks for every file.
  for (const file of files.values()) file.catch(() => {});
  return files;
}

/** @param {string} name */
function address(name) {
  return new URL(`./${name}`, import.meta.url);
}

/**
 * The address of the script as widgets name it, if this is a copy that came by another one: blog
 * software adds a query. To a browser that is a different module, with a state of its own.
 */
export function plainAddress() {
  const {origin, pathname, search, hash} = new URL(import.meta.url);
  return search || hash ? `${origin}${pathname}` : '';
}

/** The folder of the script, which is the root of the site; '' if there is none. */
export function ownFolder() {
  return new URL('./', import.meta.url).href;
}
