// Running mean and decimation.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {decimate, runningMean} from '../../../web/draw/series.js';

test('a running mean uses what there is at the start and the window afterwards', () => {
  assert.deepEqual([...runningMean([2, 4, 6, 8], 2)], [2, 3, 5, 7]);
  assert.deepEqual([...runningMean([], 5)], []);
});

test('a running mean of ten thousand values stays within 1e-9 of the plain mean', () => {
  const values = Float64Array.from({length: 10_000}, (_, i) => 2 + Math.sin(i * i));
  const last = values.slice(-100).reduce((sum, value) => sum + value, 0) / 100;
  assert.ok(Math.abs(runningMean(values, 100)[9_999] - last) < 1e-9);
});

test('few values are all drawn', () => {
  assert.deepEqual(decimate([5, 1, 4], 0, 3, 100), [0, 1, 2]);
  assert.deepEqual(decimate([5, 1, 4], 1, 1, 100), []);
});

test('decimation keeps the ends and every peak, in order', () => {
  const values = Float64Array.from({length: 50_000}, (_, i) => Math.sin(i / 900));
  values[31_415] = 9;
  values[27_182] = -9;
  const kept = decimate(values, 0, values.length, 600);
  assert.ok(kept.length <= 4 * 600);
  assert.ok(kept.includes(31_415) && kept.includes(27_182));
  assert.equal(kept[0], 0);
  assert.equal(kept.at(-1), 49_999);
  assert.ok(kept.every((index, n) => n === 0 || index > kept[n - 1]));
});
