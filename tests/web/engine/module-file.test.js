// The one file of the module: what is written into it is read from it, in whatever pieces it
// arrives, as soon as that can be; and a browser sees a WebAssembly module.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {frontDecode} from '../../../web/corpus/front-coding.js';
import {readModuleFile} from '../../../web/engine/module-file.js';
import {moduleFileParts, writeModuleFile} from '../../../web/site/module-file.js';
import {names, read} from './open.js';

const {module, files} = moduleFileParts(fileURLToPath(new URL('../../..', import.meta.url)));
const whole = writeModuleFile(module, files);
const NAMES = Object.keys(files);

/**
 * @param {Uint8Array} bytes
 * @param {number[]} cuts where one piece ends and the next begins
 * @returns {Record<string, {bytes: Buffer, at: number}>} at: how many bytes had come when it was handed on
 */
function readIn(bytes, cuts) {
  /** @type {Record<string, {bytes: Buffer, at: number}>} */
  const found = {};
  let at = 0;
  const arrived = readModuleFile(NAMES, (name, content) => {
    assert.ok(!(name in found), `${name} twice`);
    found[name] = {bytes: Buffer.from(content), at};
  });
  for (const cut of [...cuts.toSorted((a, b) => a - b), bytes.length]) {
    const piece = bytes.subarray(at, cut);
    at = cut;
    arrived(piece);
  }
  return found;
}

test('a browser takes it for the first part, with the other files in it', async () => {
  assert.ok(WebAssembly.validate(whole));
  const compiled = await WebAssembly.compile(whole);
  const exports = WebAssembly.Module.exports(new WebAssembly.Module(module));
  assert.deepEqual(WebAssembly.Module.exports(compiled), exports);
  for (const [name, bytes] of Object.entries(files)) {
    const [section] = WebAssembly.Module.customSections(compiled, name);
    assert.ok(bytes.equals(Buffer.from(section)), name);
  }
  assert.equal(frontDecode(files['names-en.front.txt'].toString()), names);
  assert.ok(files['microgpt-more.wasm'].equals(read('build/wasm/parts/microgpt-more.wasm')));
});

test('in whatever pieces it comes, every file comes back to the bit', () => {
  fc.assert(fc.property(fc.array(fc.nat(whole.length), {maxLength: 40}), (cuts) => {
    const found = readIn(whole, cuts);
    assert.deepEqual(Object.keys(found), ['', ...NAMES]);
    assert.ok(found[''].bytes.equals(module));
    for (const [name, bytes] of Object.entries(files)) assert.ok(found[name].bytes.equals(bytes), name);
  }), {numRuns: 60});
});

test('each is handed on when it has arrived, and not when the last has', () => {
  const small = writeModuleFile(module.subarray(0, 8), {[NAMES[0]]: Buffer.alloc(300, 7), [NAMES[1]]: Buffer.alloc(0)});
  const found = readIn(small, Array.from(small, (_, i) => i));
  const title = 1 + 2 + 1 + NAMES[0].length;
  assert.deepEqual(Object.values(found).map(({at}) => at), [8 + title, 8 + title + 300, small.length]);
});

test('what is no such file, and what breaks off, ends without a file that is not whole', () => {
  for (const end of [0, 3, 8, 9, 1000, module.length, module.length + 1]) assert.deepEqual(readIn(whole.subarray(0, end), []), {}, String(end));
  const cut = readIn(whole.subarray(0, whole.length - 1), []);
  assert.deepEqual(Object.keys(cut), ['', NAMES[0]]);
  fc.assert(fc.property(fc.uint8Array({maxLength: 400}), fc.array(fc.nat(400)), (bytes, cuts) => {
    assert.deepEqual(readIn(bytes, cuts.filter((at) => at <= bytes.length)), {});
  }));
});
