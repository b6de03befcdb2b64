// Files in and out of the widget `data`: weights survive the way to a file and back to the bit,
// damaged ones are refused, and every kind of text is read or refused in words.

import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import {decode, MOST_BYTES} from '../../../web/widgets/data/decode.js';
import {DINOSAURS} from '../../../web/widgets/data/examples.js';
import {csvFile, jsonFile, readWeights, weightsFile} from '../../../web/widgets/data/files.js';
import {readSafetensors, writeSafetensors} from '../../../web/widgets/data/safetensors.js';
import {en} from '../../../web/widgets/strings/en-all.js';
import {openEngine} from '../engine/open.js';

const {problems} = en.data;
const SETTINGS = {steps: 60, nEmbd: 4, nHead: 2, block: 8};

let engine;
let session;
before(async () => {
  engine = await openEngine();
  session = engine.createSession(DINOSAURS, SETTINGS);
  session.step('step', 40);
});

const refused = (work) => {
  try {
    work();
  } catch (error) {
    assert.equal(error.name, 'EngineError', String(error));
    return error.message;
  }
  return assert.fail('it was taken');
};

test('weights go into a file and come back to the bit, and draw the same words', () => {
  const {bytes} = weightsFile(session);
  const {values, metadata} = readSafetensors(bytes.buffer, session.tensors(), problems);
  assert.deepEqual(values, session.parameters('value'));
  assert.equal(metadata.steps_done, '40');
  const parameters = readWeights(engine.createSession(DINOSAURS, SETTINGS), bytes.buffer, problems);
  const other = engine.createSession(DINOSAURS, SETTINGS, {parameters});
  assert.deepEqual(other.sample(5, 0.5), session.sample(5, 0.5));
  assert.equal(other.situation().atStart, true);
});

test('the file is what the format says: a length, a header in JSON, and doubles where it points', () => {
  const {bytes} = weightsFile(session);
  const view = new DataView(bytes.buffer);
  const length = Number(view.getBigUint64(0, true));
  assert.equal(length % 8, 0);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)));
  const values = session.parameters('value');
  for (const {name, rows, columns, offset} of session.tensors()) {
    const {dtype, shape, data_offsets: [begin, end]} = header[name];
    assert.equal(dtype, 'F64');
    assert.deepEqual(shape, [rows, columns]);
    assert.equal(end - begin, rows * columns * 8);
    assert.equal(view.getFloat64(8 + length + begin, true), values[offset]);
  }
  assert.equal(bytes.length, 8 + length + values.length * 8);
});

test('a saved file with one bit flipped is refused', () => {
  const {bytes} = weightsFile(session);
  // Every bit of the header, and one bit in each hundredth byte of the numbers.
  const header = 8 + Number(new DataView(bytes.buffer).getBigUint64(0, true));
  for (let at = 0; at < bytes.length; at += at < header ? 1 : 97) {
    for (let bit = 0; bit < 8; bit += at < header ? 1 : 3) {
      const damaged = bytes.slice();
      damaged[at] ^= 1 << bit;
      assert.ok(refused(() => readSafetensors(damaged.buffer, session.tensors(), problems)), `byte ${at} bit ${bit}`);
    }
  }
});

test('a saved file that is cut off is refused', () => {
  const {bytes} = weightsFile(session);
  for (let length = 0; length < bytes.length; length += length < 900 ? 1 : 211) {
    refused(() => readSafetensors(bytes.slice(0, length).buffer, session.tensors(), problems));
  }
});

test('a file of another program, without our sum and in single precision, can be read', () => {
  const tensors = session.tensors();
  const header = {};
  let begin = 0;
  for (const {name, rows, columns} of tensors) {
    header[name] = {dtype: 'F32', shape: [rows, columns], data_offsets: [begin, begin += rows * columns * 4]};
  }
  const json = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(8 + json.length + begin);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(json.length), true);
  bytes.set(json, 8);
  const values = session.parameters('value');
  values.forEach((value, i) => view.setFloat32(8 + json.length + i * 4, value, true));
  const {values: read} = readSafetensors(bytes.buffer, tensors, problems);
  assert.deepEqual(read, values.map(Math.fround));
});

test('weights of another model are refused', () => {
  const others = {
    'another width': [engine.createSession(DINOSAURS, {...SETTINGS, nEmbd: 8}), /shape/],
    'another alphabet': [engine.createSession('ab\nba', SETTINGS), /shape/],
    'as many other characters': [engine.createSession(DINOSAURS.replaceAll('a', 'é'), SETTINGS), /characters/],
    'more layers': [engine.createSession(DINOSAURS, {...SETTINGS, nLayer: 2}), /another model/],
  };
  for (const [what, [other, words]] of Object.entries(others)) {
    assert.match(refused(() => readWeights(session, weightsFile(other).bytes.buffer, problems)), words, what);
  }
  const wild = session.parameters('value').fill(Infinity, 3, 4);
  assert.match(refused(() => readSafetensors(writeSafetensors(wild, session.tensors(), {}).buffer, session.tensors(), problems)), /not finite/);
});

test('losses as CSV and JSON read back to the same doubles', () => {
  const losses = session.losses();
  const rows = csvFile(session).bytes.trim().split('\r\n').slice(1);
  assert.deepEqual(Float64Array.from(rows, (row) => Number(row.split(',')[1])), losses);
  assert.deepEqual(Float64Array.from(JSON.parse(jsonFile(session).bytes).losses), losses);
});

const encode = (text) => new TextEncoder().encode(text);
const utf16 = (text, little) => {
  const bytes = new Uint8Array(2 * text.length);
  [...text].forEach((letter, i) => new DataView(bytes.buffer).setUint16(2 * i, letter.charCodeAt(0), little));
  return bytes;
};

/** A file, and what is in it: the number of words, or what the refusal says. */
const FILES = {
  'a byte order mark': [encode('\ufeffanna\nemma'), 2],
  'carriage returns': [encode('anna\r\nemma\r\n'), 2],
  'UTF-16, little end first': [utf16('\ufeffanna\nemma', true), 2],
  'UTF-16, big end first': [utf16('\ufeffanna\nemma', false), 2],
  'a NUL': [encode('anna\0emma'), /plain text/],
  'a line of a megabyte': [encode('ab'.repeat(500_000)), 1],
  'markup': [encode('<script>alert(1)</script>\n<b>'), 2],
  'nothing': [encode(''), /empty/],
  'blank lines': [encode('\n \n\t\n'), /blank/],
  'one name': [encode('anna'), 1],
  'a million names': [encode('abc\n'.repeat(1_000_000)), 1_000_000],
  'bytes that are no text': [new Uint8Array([0x61, 0xff, 0xfe, 0x80]), /not text/],
  'too many bytes': [new Uint8Array(MOST_BYTES + 1), /MB/],
};

for (const [what, [bytes, wanted]] of Object.entries(FILES)) {
  test(`a file with ${what} is ${typeof wanted === 'number' ? 'accepted' : 'refused in words'}`, () => {
    const take = () => engine.createSession(decode(bytes.buffer, problems).text, SETTINGS);
    if (typeof wanted === 'number') {
      const taken = take();
      assert.equal(taken.corpus().documents, wanted);
      taken.step('step', 2);
      taken.free();
    } else {
      assert.match(refused(take), wanted);
    }
  });
}
