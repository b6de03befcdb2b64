// Writes the one file of the module, which web/engine/module-file.js reads.

import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {frontEncode} from '../corpus/front-coding.js';

/**
 * Behind the module, in the order in which a page needs them: where each comes from, the script that
 * builds that, and what is done to it.
 * @type {{from: string, to: string, built: string, change?: (text: string) => string}[]}
 */
const FILES = [
  {from: 'build/corpus/names-en.txt', to: 'names-en.front.txt', built: 'scripts/build.sh corpus', change: frontEncode},
  {from: 'build/wasm/parts/microgpt-more.wasm', to: 'microgpt-more.wasm', built: 'scripts/build.sh wasm'},
];
const MODULE = {from: 'build/wasm/parts/microgpt.wasm', built: 'scripts/build.sh wasm'};

/**
 * @param {string} root of the project
 * @returns {{module: Buffer, files: Record<string, Buffer>}} what it holds
 */
export function moduleFileParts(root) {
  const read = (/** @type {{from: string, built: string}} */ {from, built}) => {
    const source = join(root, from);
    if (!existsSync(source)) throw new Error(`${from} is missing: run ${built} first`);
    return readFileSync(source);
  };
  const files = FILES.map((file) => {
    const bytes = read(file);
    return [file.to, file.change ? Buffer.from(file.change(bytes.toString())) : bytes];
  });
  return {module: read(MODULE), files: Object.fromEntries(files)};
}

/**
 * @param {Uint8Array} module
 * @param {Record<string, Uint8Array>} files by name
 */
export function writeModuleFile(module, files) {
  return Buffer.concat([module, ...Object.entries(files).flatMap(([name, bytes]) => {
    const title = Buffer.from(name);
    const body = Buffer.concat([leb(title.length), title, bytes]);
    return [Buffer.from([0]), leb(body.length), body];
  })]);
}

/** As the format writes a length. @param {number} number @returns {Buffer} */
function leb(number) {
  return number < 128 ? Buffer.from([number]) : Buffer.concat([Buffer.from([(number % 128) + 128]), leb(Math.floor(number / 128))]);
}
