// `microgpt train` with other sizes, other alphabets and other documents than the default.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { defaultCorpus, microgpt, temporaryFile, trainJson } from './program.mjs';

const mean = (numbers) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;

// C channels, V tokens, L layers.
const parameters = (V, C, L) => 2 * V * C + L * 12 * C * C;

test('three layers, 32 channels, 8 heads and a block of 12 learn', () => {
  const { config, num_params, losses, samples } = trainJson('--corpus', defaultCorpus,
    '--n-layer', '3', '--n-embd', '32', '--n-head', '8', '--block', '12', '--steps', '300');
  assert.equal(config.n_layer, 3);
  assert.equal(num_params, parameters(27, 32, 3));
  assert.equal(losses.length, 300);
  assert.ok(Math.abs(losses[0] - Math.log(27)) < 0.7, 'an untrained model knows next to nothing');
  assert.ok(mean(losses.slice(-50)) < mean(losses.slice(0, 50)) - 0.3);
  assert.ok(samples.every((sample) => sample.length <= 12));
});

test('Cyrillic names are read, learned and written', (t) => {
  const names = ['ольга', 'олег', 'анна', 'антон', 'марина', 'мирон', 'нина', 'роман', 'тамара'];
  const path = temporaryFile(t, `\u{feff}${names.join('\r\n')}\r\n\r\n`);
  const { docs, vocab_size, losses, samples } =
    trainJson('--corpus', path, '--steps', '400', '--temperature', '0.3');
  const letters = new Set(names.join(''));
  assert.equal(docs, names.length);
  assert.equal(vocab_size, letters.size + 1);
  assert.ok(mean(losses.slice(-9)) < 1, 'nine names can be learned by heart');
  assert.ok(samples.some((sample) => names.includes(sample)));
  assert.ok(samples.every((sample) => [...sample].every((letter) => letters.has(letter))));
});

test('characters that JSON must escape survive', (t) => {
  const path = temporaryFile(t, 'a"b\\c\u0001d\n');
  const { step0, samples } = trainJson('--corpus', path, '--steps', '200', '--samples', '3');
  assert.equal(step0.doc, 'a"b\\c\u0001d');
  assert.equal(samples.length, 3);
});

test('one document of one character is a corpus', (t) => {
  const { docs, vocab_size, losses } =
    trainJson('--corpus', temporaryFile(t, 'x'), '--steps', '50');
  assert.equal(docs, 1);
  assert.equal(vocab_size, 2);
  assert.ok(losses.at(-1) < losses[0]);
});

test('a document longer than the block is cut', (t) => {
  const path = temporaryFile(t, 'abcdefghij\n');
  const { losses, samples } = trainJson('--corpus', path, '--block', '4', '--steps', '5');
  assert.ok(losses.every(Number.isFinite));
  assert.ok(samples.every((sample) => sample.length <= 4));
});

test('the seed decides every number, and its sign none', () => {
  const words = ['--corpus', defaultCorpus, '--steps', '2', '--seed'];
  const [one, minusOne, two] = ['1', '-1', '2'].map((seed) => trainJson(...words, seed));
  assert.deepEqual(one.losses, minusOne.losses);
  assert.notDeepEqual(one.losses, two.losses);
});

test('without --json the names are on standard output, progress on standard error', () => {
  const words = ['--corpus', defaultCorpus, '--steps', '50', '--samples', '7'];
  const { status, out, err } = microgpt('train', ...words);
  assert.equal(status, 0);
  assert.deepEqual(out.split('\n').slice(0, -1), trainJson(...words).samples);
  assert.equal(err.trim().split('\n').length, 10);
  assert.match(err, /^step 5 of 50, mean loss \d\.\d{4}$/m);
  assert.match(err, /^step 50 of 50, mean loss \d\.\d{4}$/m);
});

test('the last progress line is there when ten do not divide the steps', () => {
  const { err } = microgpt('train', '--corpus', defaultCorpus, '--steps', '25', '--samples', '0');
  assert.match(err, /^step 25 of 25, /m);
  assert.equal(err.includes('nan'), false);
});

test('no samples means no output', () => {
  const { status, out } =
    microgpt('train', '--corpus', defaultCorpus, '--steps', '1', '--samples', '0');
  assert.deepEqual({ status, out }, { status: 0, out: '' });
});
