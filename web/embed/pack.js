// Files as a text that unpack.js reads.

import {gzipSync} from 'node:zlib';
import {alphabet} from './unpack.js';

/**
 * @param {Record<string, Uint8Array | string>} files by name
 * @returns {string} a line of JSON, and the gzipped bytes as letters; nothing in it is markup
 */
export function pack(files) {
  const parts = Object.entries(files).map(([name, bytes]) => ({name, bytes: Buffer.from(bytes)}));
  const gzip = gzipSync(Buffer.concat(parts.map(({bytes}) => bytes)), {level: 9});
  // Byte 9 names the system that packed it: the same everywhere, so that builds are identical.
  gzip[9] = 255;
  const lengths = parts.map(({name, bytes}) => [name, bytes.length]);
  const index = JSON.stringify({packed: gzip.length, files: Object.fromEntries(lengths)});
  return `${index}\n${lettersOf(gzip)}`;
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
