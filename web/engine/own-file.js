// Files that belong to the script, and lie beside it. The single-file build puts another module in
// the place of this one (web/embed/packed-file.js): there they are inside the script.

import {download} from './download.js';
import {EngineError} from './error.js';
import {AHEAD, TOGETHER, WORDS, fetchTogether} from './together.js';

export {MODULE_FILES} from './together.js';

/** @import {Together} from './together.js' */

/** What the page has asked for in its head: that may be after this script was there. @returns {Together | undefined} */
export const ahead = () => /** @type {any} */ (globalThis)[AHEAD];

/** Those that nobody has asked for yet. @type {Together | undefined} */
let together;

/**
 * @param {string} name of the file
 * @param {import('./download.js').DownloadWords} [words] of a file that comes by itself
 * @returns {Promise<ArrayBuffer>} its bytes; of the module it is what fetchPart() in module.js makes of it
 */
export function ownFile(name, words = WORDS) {
  if (!TOGETHER.includes(name)) return download(address(name), words);
  together ??= ahead() ?? new Map();
  // Whoever asks again could not use what came: it is fetched anew.
  if (!together.has(name)) together = fetched();
  const file = /** @type {Promise<ArrayBuffer>} */ (together.get(name));
  together.delete(name);
  return together === ahead() ? file.catch(inOwnWords) : file;
}

/** The script of the page has a class of errors of its own. @param {EngineError} cause @returns {never} */
function inOwnWords(cause) {
  throw new EngineError(cause.code, cause.message, {cause});
}

/** If some of them do not come, whoever asks next has all of them fetched anew. */
function fetched() {
  const files = fetchTogether(address(TOGETHER[0]), () => {
    if (together === files) together = new Map();
  });
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
