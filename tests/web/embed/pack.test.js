// Files packed as text, and back: to the bit, or refused.

import assert from 'node:assert/strict';
import {createHash, randomBytes} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {pack} from '../../../web/embed/pack.js';
import {unpack} from '../../../web/embed/unpack.js';

const MODULE = fileURLToPath(new URL('../../../build/wasm/microgpt.wasm', import.meta.url));

/** Of many kinds: matches near and far, short and long, and none. @type {Record<string, Uint8Array | string>} */
const KINDS = {
  'nothing': '',
  'one byte': 'a',
  'two bytes': '\0\xff',
  'one byte, again and again': 'a'.repeat(100_000),
  'a few bytes, again and again': 'anna\n'.repeat(30_000),
  'text': 'ünï '.repeat(5) + readFileSync(fileURLToPath(import.meta.url), 'utf8'),
  'chance': randomBytes(70_000),
  'chance, and the same far away': ((bytes) => Buffer.concat([bytes, Buffer.alloc(200_000), bytes]))(randomBytes(3000)),
  'few values': randomBytes(50_000).map((byte) => byte & 3),
  'the module': readFileSync(MODULE),
};

for (const [kind, bytes] of Object.entries(KINDS)) {
  test(`packed, it comes back to the bit: ${kind}`, async () => {
    const text = pack({[kind]: bytes});
    assert.doesNotMatch(text, /[<>&]/);
    assert.ok(Buffer.from((await unpack(text))[kind]).equals(Buffer.from(bytes)));
  });
}

test('packed files come back by name, whatever their lengths', async () => {
  for (let length = 0; length < 300; length += 7) {
    const files = {'a.bin': randomBytes(length), 'b.txt': Buffer.from('ünï'), 'empty': Buffer.alloc(0)};
    const back = await unpack(pack(files));
    for (const [name, bytes] of Object.entries(files)) assert.deepEqual(Buffer.from(back[name]), bytes);
  }
});

test('damaged, it is refused wherever the damage is', async () => {
  const bytes = createHash('sha512').update('anna').digest();
  const text = pack({'a.bin': bytes, 'b.txt': 'anna\n'.repeat(300), 'c.txt': bytes.toString('hex'), 'd.bin': bytes});
  const start = text.indexOf('\n') + 1;
  // Of the last two letters some bits mean nothing.
  for (let at = start; at < text.length - 2; at++) {
    const other = text[at] === '!' ? '#' : '!';
    await assert.rejects(unpack(text.slice(0, at) + other + text.slice(at + 1)), `letter ${at}`);
    await assert.rejects(unpack(text.slice(0, at)), `cut at ${at}`);
    await assert.rejects(unpack(text.slice(0, at) + text.slice(at + 1)), `without letter ${at}`);
  }
  for (let at = 0; at < start; at++) await assert.rejects(unpack(text.slice(0, at)), `cut at ${at}`);
  for (const [from, to] of [['"packed":', '"packed":1'], ['"a.bin":', '"a.bin":1'], ['"a.bin":64', '"a.bin":63'], ['"a.bin":64', '"a.bin":-9']]) {
    await assert.rejects(unpack(text.replace(from, to)), to);
  }
});

test('what is no pack at all is refused', async () => {
  for (const text of ['', '{}', 'null\n!!', '<!doctype html>', '{"packed":9,"files":{"a":1e9}}\n!!!!!!!!', `{"packed":999,"files":{"a":99999}}\n${'~'.repeat(2000)}`]) {
    await assert.rejects(unpack(text), text.slice(0, 40));
  }
});

test('the same files are packed into the same text', () => {
  const files = {'a.txt': 'anna'.repeat(99)};
  assert.equal(pack(files), pack(files));
});
