// Files in a text: LZMA, 13 bits in two letters, with their names and lengths before it.

import {unpackLzma} from './lzma.js';

// Printable, and none that means something in HTML. Base64 would take 8 % more.
const LETTERS = Array.from({length: 94}, (_, i) => String.fromCharCode(33 + i)).filter((letter) => !'<>&'.includes(letter));
const BITS = 13;

export const alphabet = {letters: LETTERS, bits: BITS};

/**
 * @param {string} text as pack.js writes it: a line of JSON, and letters
 * @returns {Promise<Record<string, ArrayBuffer>>} rejected if anything in it is damaged
 */
export async function unpack(text) {
  const [index, letters] = text.trim().split('\n');
  const {packed, files} = /** @type {{packed: number, files: Record<string, number>}} */ (JSON.parse(index));
  const all = Object.values(files).reduce((sum, length) => sum + length, 0);
  const {buffer} = await unpackLzma(bytesOf(letters, packed), all);
  let end = 0;
  return Object.fromEntries(
    Object.entries(files).map(([name, length]) => [name, buffer.slice(end, (end += length))]),
  );
}

/** @param {string} letters @param {number} length of what they hold */
function bytesOf(letters, length) {
  const values = new Uint8Array(128);
  LETTERS.forEach((letter, value) => (values[letter.charCodeAt(0)] = value));
  const bytes = new Uint8Array(length);
  let bits = 0;
  let waiting = 0;
  let end = 0;
  for (let i = 0; end < length; i += 2) {
    bits |= (values[letters.charCodeAt(i)] + LETTERS.length * values[letters.charCodeAt(i + 1)]) << waiting;
    for (waiting += BITS; waiting >= 8; waiting -= 8) {
      bytes[end++] = bits & 255;
      bits >>>= 8;
    }
  }
  return bytes;
}
