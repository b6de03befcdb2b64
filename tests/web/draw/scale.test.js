// From numbers to places and colours.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  divergingLevel, divergingRamp, largestMagnitude, levelClass, linearScale, magnitudeQuantile,
  niceMagnitude, niceMagnitudeQuantile,
} from '../../../web/draw/scale.js';

test('a linear scale and its inverse undo each other', () => {
  const scale = linearScale([0, 1000], [40, 640]);
  assert.equal(scale.position(500), 340);
  assert.equal(scale.invert(scale.position(123)), 123);
});

test('a domain without width lands in the middle instead of at NaN', () => {
  assert.equal(linearScale([2, 2], [0, 100]).position(2), 50);
});

test('unknown values are skipped when the largest magnitude is looked for', () => {
  assert.equal(largestMagnitude([NaN, -3, 2]), 3);
  assert.equal(largestMagnitude([NaN]), 0);
});

test('a quantile of magnitudes ignores a single giant', () => {
  const values = Array.from({length: 100}, (_, i) => (i === 7 ? -1e6 : i / 100));
  assert.ok(magnitudeQuantile(values, 0.98) < 1);
  assert.equal(magnitudeQuantile([], 0.98), 0);
});

test('a nice magnitude is 1, 2 or 5 times a power of ten and not below its input', () => {
  assert.equal(niceMagnitude(0.31), 0.5);
  assert.equal(niceMagnitude(0.2), 0.2);
  assert.equal(niceMagnitude(7e-5), 1e-4);
  assert.equal(niceMagnitude(0), 1);
});

test('levels run from full negative to full positive and clip', () => {
  assert.equal(divergingLevel(-9, 1), -8);
  assert.equal(divergingLevel(1, 1), 8);
  assert.equal(divergingLevel(NaN, 1), null);
});

test('only zero itself looks like zero', () => {
  assert.equal(divergingLevel(0, 1), 0);
  assert.equal(divergingLevel(1e-9, 1), 1);
  assert.equal(divergingLevel(-1e-9, 1), -1);
});

test('every level has a class of its own', () => {
  assert.equal(levelClass(null), 'v-none');
  assert.equal(levelClass(0), 'v-0');
  assert.equal(levelClass(-3), 'v-n3');
  assert.equal(levelClass(8), 'v-p8');
});

test('a ramp begins at negative, passes zero and ends at positive', () => {
  const ends = {
    negative: /** @type {const} */ ([31, 79, 158]),
    zero: /** @type {const} */ ([239, 234, 224]),
    positive: /** @type {const} */ ([189, 82, 6]),
  };
  const ramp = divergingRamp(ends, 4);
  assert.equal(ramp.length, 9);
  assert.deepEqual(ramp[0], [31, 79, 158]);
  assert.deepEqual(ramp[4], [239, 234, 224]);
  assert.deepEqual(ramp[8], [189, 82, 6]);
});

test('the scale of many numbers is the same counted as sorted', () => {
  for (const spread of [1e-9, 1e-3, 0.07, 1, 250]) {
    // A curve with a few giants and many zeros, as gradients are.
    const values = Float64Array.from({length: 3000}, (_, i) => (i % 3 ? spread * Math.sin(i) * (i % 97 ? 1 : 40) : 0));
    const known = values.filter((value) => value !== 0);
    for (const share of [0.5, 0.9, 0.99, 1]) {
      assert.equal(niceMagnitudeQuantile(values, share), niceMagnitude(magnitudeQuantile(known, share)), `${spread} ${share}`);
    }
  }
  assert.equal(niceMagnitudeQuantile([0, NaN, 0], 0.99), 1);
  assert.equal(niceMagnitudeQuantile([], 0.99), 1);
  assert.equal(niceMagnitudeQuantile([0.2, -0.2], 0.99), 0.2);
});
