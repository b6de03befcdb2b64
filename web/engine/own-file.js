// Files that belong to the script, and lie beside it. The single-file build puts another module in
// the place of this one (web/embed/packed-file.js): there they are inside the script.

import {download} from './download.js';

/** @import {DownloadWords} from './download.js' */

/** The module: its first part, and the second. @type {readonly string[]} */
export const MODULE_FILES = ['microgpt.wasm', 'microgpt-more.wasm'];

/**
 * @param {string} name of the file
 * @param {DownloadWords} words
 * @returns {Promise<ArrayBuffer>}
 */
export function ownFile(name, words) {
  return download(new URL(`./${name}`, import.meta.url), words);
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
