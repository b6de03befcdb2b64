// The facade in node: the module of the page, started from its bytes, and the default corpus.

import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {loadEngine} from '../../../web/engine/engine.js';

/** @param {string} path from the root of the project */
export function read(path) {
  return readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)));
}

export const names = read('build/corpus/names-en.txt').toString();

/** @type {WebAssembly.Memory | undefined} */
let memory;

/** Bytes that the module has asked for so far; it never gives any back. */
export function wasmBytes() {
  return memory?.buffer.byteLength ?? 0;
}

export async function openEngine() {
  const {instantiate} = WebAssembly;
  WebAssembly.instantiate = async (...given) => {
    const instance = await instantiate(...given);
    memory ??= Object.values(instance.exports).find((item) => item instanceof WebAssembly.Memory);
    return instance;
  };
  try {
    return await loadEngine({wasm: read('build/wasm/microgpt.wasm')});
  } finally {
    WebAssembly.instantiate = instantiate;
  }
}
