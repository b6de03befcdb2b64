// Softmax of any scores: worked by hand, shifted, and refused.

import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import {EngineError} from '../../../web/engine/engine.js';
import {openEngine} from './open.js';

let engine;
before(async () => {
  engine = await openEngine();
});

test('softmax of 0 and ln 3 is a quarter and three quarters', () => {
  const {probabilities, exponentials, total, largest} = engine.softmax([0, Math.log(3)]);
  assert.equal(largest, Math.log(3));
  assert.equal(exponentials[1], 1);
  assert.ok(Math.abs(total - 4 / 3) < 1e-15);
  assert.ok(Math.abs(probabilities[0] - 0.25) < 1e-15);
  assert.ok(Math.abs(probabilities[1] - 0.75) < 1e-15);
});

test('adding a number to every score changes no share, however large it is', () => {
  const [shares, shifted] = [[1, 2, 3], [1001, 1002, 1003]].map((scores) => engine.softmax(scores).probabilities);
  assert.deepEqual(shifted, shares);
});

test('half the temperature is twice the scores', () => {
  assert.deepEqual(engine.softmax([1, -2, 0.5], 0.5).probabilities, engine.softmax([2, -4, 1]).probabilities);
});

for (const [what, ask, ...words] of [
  ['an empty list', () => engine.softmax([]), 'at least one'],
  ['a score that is no number', () => engine.softmax([1, NaN]), 'NaN', 'finite'],
  ['a temperature of 0', () => engine.softmax([1], 0), '0', 'above'],
  ['a single number', () => engine.softmax(7), '7', 'array'],
]) {
  test(`${what} is refused in words`, () => {
    assert.throws(ask, (error) => error instanceof EngineError && words.every((word) => error.message.includes(word)));
  });
}
