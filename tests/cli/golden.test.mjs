// `microgpt train --json` against the golden runs: every number it prints.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { defaultCorpus, golden, microgpt, trainJson } from './program.mjs';

// Over 1,000 steps only the order of sums and the last bits of exp, log and pow may differ.
const RUN_TOLERANCE = 1e-10;
// One backward pass.
const GRADIENT_TOLERANCE = 1e-12;

/** Same shape, same texts, numbers within the tolerance. */
function assertNear(actual, expected, tolerance, path) {
  if (typeof expected === 'number') {
    const off = Math.abs(actual - expected);
    assert.ok(off <= tolerance, `${path}: ${actual} and not ${expected}`);
  } else if (typeof expected === 'object') {
    assert.deepEqual(Object.keys(actual), Object.keys(expected), path);
    for (const key of Object.keys(expected)) {
      assertNear(actual[key], expected[key], tolerance, `${path}.${key}`);
    }
  } else {
    assert.equal(actual, expected, path);
  }
}

const CASES = ['rope', 'learned'].flatMap((positions) =>
  ['fused', 'graph'].map((engine) => ({ positions, engine })));

for (const { positions, engine } of CASES) {
  test(`a ${engine} run with ${positions} positions prints the golden numbers`, () => {
    const expected = golden(`names-en.${positions}.seed42.json`);
    const actual = trainJson('--corpus', defaultCorpus, '--positions', positions,
      '--seed', '42', '--steps', '1000', '--engine', engine);

    assert.deepEqual(actual.config, expected.config);
    for (const key of ['docs', 'vocab_size', 'num_params', 'samples']) {
      assert.deepEqual(actual[key], expected[key], key);
    }
    for (const key of ['losses', 'initial_params', 'final_params']) {
      assertNear(actual[key], expected[key], RUN_TOLERANCE, key);
    }
    assert.equal(actual.step0.doc, expected.step0.doc);
    for (const key of ['grads', 'grad_rows']) {
      assertNear(actual.step0[key], expected.step0[key], GRADIENT_TOLERANCE, `step0.${key}`);
    }
    assert.ok(actual.train_seconds > 0);
  });
}

test('the defaults are the golden settings', () => {
  const expected = golden('names-en.rope.seed42.json');
  assert.deepEqual(trainJson('--corpus', defaultCorpus).config, expected.config);
});

// 0.00120e-5 and 12e-08 have the same digits.
const digits = (number) => number.replace(/e.*/, '').replace(/[-.]/g, '').replace(/^0+|0+$/g, '');

test('numbers are printed with the fewest digits that read back to the same double', () => {
  const { out } = microgpt('train', '--corpus', defaultCorpus, '--steps', '3', '--json');
  const numbers = out.match(/(?<=[ [])-?\d[\d.e+-]*/g);
  assert.ok(numbers.length > 300);
  for (const number of numbers) assert.equal(digits(number), digits(String(Number(number))));
});

test('two runs print the same numbers', () => {
  const words = ['--corpus', defaultCorpus, '--steps', '20'];
  const [first, second] = [trainJson(...words), trainJson(...words)];
  delete first.train_seconds;
  delete second.train_seconds;
  assert.deepEqual(first, second);
});
