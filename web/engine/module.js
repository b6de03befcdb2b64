// Fetches, compiles and starts the WebAssembly module; says in words why if it cannot.

import createModule from '../../build/wasm/microgpt.mjs';
import {STALL_MS, download} from './download.js';
import {EngineError} from './error.js';

/** @import {MicrogptModule} from '../../build/wasm/microgpt.mjs' */

const WORDS = {
  code: 'module',
  /** @param {number} status */
  notFound: (status) => `The model could not be loaded: ${moduleUrl().pathname} answers ${status}.`,
  stalled: 'The model did not arrive within five seconds. Check the connection and reload the page.',
  unreachable: 'The model could not be loaded. Check the connection and reload the page.',
  tooLarge: '',
};

/**
 * @param {BufferSource} [bytes]
 * @returns {Promise<MicrogptModule>}
 */
export async function startModule(bytes) {
  if (typeof WebAssembly !== 'object') {
    throw new EngineError('no_webassembly', 'This browser has no WebAssembly, so the model cannot run here.');
  }
  const module = await compile(bytes ?? (await download(moduleUrl(), WORDS)));
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
      ? new EngineError('module_blocked', "This page's Content-Security-Policy does not allow WebAssembly: it needs script-src 'wasm-unsafe-eval'.", {cause})
      : new EngineError('module_damaged', 'The model arrived damaged. Reload the page to try again.', {cause});
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
    const timer = setTimeout(() => reject(new EngineError('module_stalled', message)), STALL_MS);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
