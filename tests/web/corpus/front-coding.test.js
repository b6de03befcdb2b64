// The default corpus survives its way to the page to the byte.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {frontDecode, frontEncode} from '../../../web/corpus/front-coding.js';

const corpus = readFileSync(new URL('../../../build/corpus/names-en.txt', import.meta.url), 'utf8');

test('a word is written as what it shares with the word before, and the rest', () => {
  assert.equal(frontEncode('anna\nanne\nbo\n'), 'AannaDeAbo');
});

test('every name comes back', () => {
  assert.equal(frontDecode(frontEncode(corpus)), corpus);
});

test('words that repeat, that grow, and that share more than 25 letters come back', () => {
  const long = 'a'.repeat(40);
  const words = `a\naa\naa\n${long}\n${long}b\n`;
  assert.equal(frontDecode(frontEncode(words)), words);
});

test('no words are no words', () => {
  assert.equal(frontDecode(frontEncode('')), '');
});
