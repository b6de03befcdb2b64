// Fetches, compiles and starts the WebAssembly module; says in words why if it cannot.

import createModule from '../../build/wasm/microgpt.mjs';
import {EngineError} from './error.js';

/** @import {MicrogptModule} from '../../build/wasm/microgpt.mjs' */

/** No byte for this long, and the module counts as stalled. */
const STALL_MS = 5000;

/**
 * @param {BufferSource} [bytes]
 * @returns {Promise<MicrogptModule>}
 */
export async function startModule(bytes) {
  if (typeof WebAssembly !== 'object') {
    throw new EngineError('no_webassembly', 'This browser has no WebAssembly, so the model cannot run here.');
  }
  const module = await compile(bytes ?? (await download(moduleUrl())));
  return inTime(
    new Promise((resolve, reject) => {
      createModule({
        /**
         * @param {WebAssembly.Imports} imports
         * @param {(instance: WebAssembly.Instance) => void} receive
         */
        instantiateWasm(imports, receive) {
          // The generated loader does not look at failures of this promise.
          WebAssembly.instantiate(module, imports).then(receive, reject);
          return {};
        },
      }).then(resolve, reject);
    }),
    'The model was loaded but did not start. Reload the page to try again.',
  );
}

function moduleUrl() {
  return new URL('./microgpt.wasm', import.meta.url);
}

/** @param {BufferSource} bytes */
async function compile(bytes) {
  try {
    return await WebAssembly.compile(bytes);
  } catch (cause) {
    const blocked = cause instanceof Error && /Content Security Policy|unsafe-eval/i.test(cause.message);
    throw blocked
      ? new EngineError('blocked', "This page's Content-Security-Policy does not allow WebAssembly: it needs script-src 'wasm-unsafe-eval'.", {cause})
      : new EngineError('bad_module', 'The model arrived damaged. Reload the page to try again.', {cause});
  }
}

/** @param {URL} url */
async function download(url) {
  const controller = new AbortController();
  let timer = setTimeout(() => controller.abort(), STALL_MS);
  try {
    const response = await fetch(url, {signal: controller.signal});
    if (!response.ok) {
      throw new EngineError('not_found', `The model could not be loaded: ${url.pathname} answers ${response.status}.`);
    }
    if (!response.body) return new Uint8Array(await response.arrayBuffer());
    const reader = response.body.getReader();
    /** @type {Uint8Array[]} */
    const chunks = [];
    for (;;) {
      const {done, value} = await reader.read();
      if (done) return await new Response(new Blob(/** @type {BlobPart[]} */ (chunks))).arrayBuffer();
      chunks.push(value);
      clearTimeout(timer);
      timer = setTimeout(() => controller.abort(), STALL_MS);
    }
  } catch (cause) {
    if (cause instanceof EngineError) throw cause;
    if (controller.signal.aborted) {
      throw new EngineError('stalled', 'The model did not arrive within five seconds. Check the connection and reload the page.', {cause});
    }
    throw new EngineError('unreachable', 'The model could not be loaded. Check the connection and reload the page.', {cause});
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {string} message
 * @returns {Promise<T>}
 */
function inTime(promise, message) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new EngineError('stalled', message)), STALL_MS);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
