// Many numbers in the room of a word.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {spark, sparkLayout} from '../../../web/draw/spark.js';
import {markup} from './text.js';

const size = {width: 80, height: 20};
const bars = (path) => [...path.matchAll(/M([-\d.]+) ([-\d.]+)h([-\d.]+)v([-\d.]+)/g)].map(([, ...numbers]) => numbers.map(Number));

test('positive bars rise from the middle and negative ones fall, to the scale of the largest', () => {
  const {up, down, none} = sparkLayout([1, -2, 0.5, 0], size);
  assert.deepEqual(bars(up).map(([, y, , height]) => [y, height]), [[10, -4.75], [10, -2.37]]);
  assert.deepEqual(bars(down).map(([, y, , height]) => [y, height]), [[10, 9.5]]);
  // Zero keeps its place as a dash.
  assert.equal(none.match(/M/g)?.length, 1);
});

test('a tiny number is still seen, on its side', () => {
  const {up, down} = sparkLayout([1, 1e-9, -1e-9], size);
  assert.equal(bars(up)[1][3], -0.75);
  assert.equal(bars(down)[0][3], 0.75);
});

test('what is not known is a dash, and nothing becomes NaN', () => {
  const {up, down, none} = sparkLayout([NaN, 1, NaN], size);
  assert.equal(bars(up).length, 1);
  assert.equal(down, '');
  assert.equal(none.match(/M/g)?.length, 2);
  for (const values of [[], [NaN], [0, 0], new Float64Array(5000).fill(NaN)]) {
    assert.doesNotMatch(markup(spark(values, size)), /NaN|undefined|Infinity/);
  }
});

test('thousands of numbers share bars, and no peak is lost', () => {
  const values = new Float64Array(4192);
  values[1234] = 3;
  values[3000] = -1;
  const {up, down} = sparkLayout(values, size);
  assert.deepEqual(bars(up).map(([, , , height]) => height), [-9.5]);
  assert.equal(bars(down).length, 1);
  const [x] = bars(up)[0];
  assert.ok(Math.abs(x / size.width - 1234 / 4192) < 0.03);
});

test('bars stay inside', () => {
  for (const count of [1, 2, 16, 48, 49, 64, 4192]) {
    const values = Array.from({length: count}, (_, i) => Math.sin(i));
    for (const [x, y, width, height] of bars(sparkLayout(values, size).up)) {
      assert.ok(x >= 0 && x + width <= size.width + 0.01 && y + height >= 0, String(count));
    }
  }
});
