// Fetches, compiles and starts the WebAssembly module; says in words why if it cannot.

import {STALL_MS} from './download.js';
import {EngineError, damaged} from './error.js';
import {MODULE_FILES, ownFile} from './own-file.js';
import {IMPORTS, openModule} from './wire.js';

/** @import {OpenModule} from './wire.js' */
/** @typedef {BufferSource | WebAssembly.Module} Part */

const NOT_STARTED = 'The model was loaded but did not start. Reload the page to try again.';

/**
 * One part, as it was fetched; where the page has compiled it, that.
 * @param {number} part
 * @returns {Promise<Part> | undefined} undefined if there is none
 */
export function fetchPart(part) {
  const file = MODULE_FILES[part];
  return file === undefined ? undefined : /** @type {Promise<Part>} */ (ownFile(file));
}

/**
 * @param {Part} [part] the module, whole or its first part
 * @returns {Promise<OpenModule>}
 */
export async function startModule(part) {
  if (typeof WebAssembly !== 'object') {
    throw new EngineError('no_webassembly', 'This browser has no WebAssembly, so the model cannot run here.');
  }
  const module = await compile(part ?? /** @type {Part} */ (await fetchPart(0)));
  return inTime(start(module), NOT_STARTED);
}

/**
 * @param {OpenModule} first
 * @param {Part} more the second part
 */
export async function joinPart(first, more) {
  const module = await compile(more);
  return inTime(first.join(module), NOT_STARTED);
}

/** @param {WebAssembly.Module} module */
async function start(module) {
  try {
    return openModule(module, await WebAssembly.instantiate(module, IMPORTS));
  } catch (cause) {
    throw cause instanceof RangeError ? outOfMemory(cause) : cause;
  }
}

/** @param {Part} part */
async function compile(part) {
  if (part instanceof WebAssembly.Module) return part;
  try {
    return await WebAssembly.compile(part);
  } catch (cause) {
    throw uncompiled(cause);
  }
}

/** Each browser has words of its own for the policy. @param {unknown} cause */
function uncompiled(cause) {
  if (cause instanceof Error && /Content.Security.Policy|unsafe-eval|\bCSP\b/i.test(cause.message)) {
    return new EngineError('module_blocked', "This page's Content-Security-Policy does not allow WebAssembly: it needs script-src 'wasm-unsafe-eval'.", {cause});
  }
  if (cause instanceof RangeError) return outOfMemory(cause);
  return damaged(cause);
}

/** @param {RangeError} cause */
function outOfMemory(cause) {
  return new EngineError('out_of_memory', 'The browser has no memory left for the model. Close other tabs and try again.', {cause});
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {string} message
 * @returns {Promise<T>}
 */
function inTime(promise, message) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new EngineError('module_stalled', message)), STALL_MS);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
