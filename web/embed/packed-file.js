// In the single-file build this takes the place of web/engine/own-file.js: what that fetches lies in
// the page, and start.js has unpacked it.

import {EngineError} from '../engine/error.js';

/** All is here before the script. */
export const ahead = () => undefined;

/** The module is whole: what lies in the page need not come in parts. @type {readonly string[]} */
export const MODULE_FILES = ['microgpt.wasm'];

// Known while this script runs for the first time, and not later.
const {files} = /** @type {{files: Record<string, ArrayBuffer>}} */ (/** @type {unknown} */ (document.currentScript));

/**
 * @param {string} name
 * @returns {Promise<ArrayBuffer>}
 */
export async function ownFile(name) {
  const bytes = files[name];
  if (!bytes) throw new EngineError('file_damaged', `This page is damaged: ${name} is missing in it. Get it anew.`);
  return bytes;
}

/** There is no other copy of what is inside. */
export function plainAddress() {
  return '';
}

/** The root of the site, if this page came from it: a saved copy does not know. */
export function ownFolder() {
  const {site} = document.documentElement.dataset;
  return site && /^https?:/.test(document.baseURI) ? new URL(site, document.baseURI).href : '';
}
