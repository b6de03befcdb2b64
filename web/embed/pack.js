// Files as a text that unpack.js reads.

import {execFileSync} from 'node:child_process';
import {alphabet} from './unpack.js';

/** As lzma.js expects it. The preset is the strongest that needs no more memory than these files do. */
const XZ = ['--format=raw', '--lzma1=preset=6e,lc=3,lp=0,pb=0', '--stdout'];

/**
 * @param {Record<string, Uint8Array | string>} files by name
 * @returns {string} a line of JSON, and the packed bytes as letters; nothing in it is markup
 */
export function pack(files) {
  const parts = Object.entries(files).map(([name, bytes]) => ({name, bytes: Buffer.from(bytes)}));
  const input = Buffer.concat(parts.map(({bytes}) => bytes));
  // Nothing else of the environment: XZ_OPT would change what comes out.
  const packed = execFileSync('xz', XZ, {input, env: {PATH: process.env.PATH}}).subarray(1);
  const lengths = parts.map(({name, bytes}) => [name, bytes.length]);
  const index = JSON.stringify({packed: packed.length, files: Object.fromEntries(lengths)});
  return `${index}\n${lettersOf(packed)}`;
}

/** @param {Uint8Array} bytes */
function lettersOf(bytes) {
  const {letters, bits: width} = alphabet;
  const mask = (1 << width) - 1;
  let text = '';
  let bits = 0;
  let waiting = 0;
  const write = () => {
    const value = bits & mask;
    text += letters[value % letters.length] + letters[Math.floor(value / letters.length)];
    bits >>>= width;
    waiting -= width;
  };
  for (const byte of bytes) {
    bits |= byte << waiting;
    waiting += 8;
    if (waiting >= width) write();
  }
  // What is left, and zeros.
  if (waiting > 0) write();
  return text;
}
