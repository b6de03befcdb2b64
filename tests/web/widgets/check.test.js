// Errors counted by powers of ten, and the largest first.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {HIGHEST, LOWEST, binOf, countErrors, worstOf} from '../../../web/widgets/check/bins.js';

const bins = HIGHEST - LOWEST + 3;
const check = (relativeError, parameter = 0) => ({parameter, relativeError, analytic: 1, numeric: 1, h: 1e-5});

test('an error falls into the bin of its power of ten, and nothing falls outside', () => {
  assert.equal(binOf(0), 0);
  assert.equal(binOf(1e-30), 1);
  assert.equal(binOf(2e-13), 2);
  assert.equal(binOf(9.9e-5), bins - 2);
  assert.equal(binOf(5), bins - 1);
  assert.equal(binOf(Infinity), bins - 1);
  assert.equal(binOf(NaN), bins - 1);
});

test('every error is counted once', () => {
  const counts = countErrors([0, 0, 1e-9, 2e-9, 1e-3].map((error) => check(error)));
  assert.equal(counts.length, bins);
  assert.equal(counts.reduce((sum, count) => sum + count), 5);
  assert.equal(counts[0], 2);
  assert.equal(counts[binOf(1.5e-9)], 2);
});

test('the largest come first, and what is no number before all', () => {
  assert.deepEqual(worstOf([check(1e-9, 1), check(NaN, 2), check(1e-7, 3)], 2).map(({parameter}) => parameter), [2, 3]);
});
