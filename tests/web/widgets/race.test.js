// What the widget `race` decides itself: what runs may differ in, and where they part.

import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import {CONTESTS, SUBJECTS, parting, valuesOf} from '../../../web/widgets/race/contest.js';
import {meanOf} from '../../../web/widgets/race/losses-view.js';
import {en} from '../../../web/widgets/strings/en-all.js';
import {names, openEngine} from '../engine/open.js';

let engine;
before(async () => {
  engine = await openEngine();
});

/** Losses of the first steps of a run. @param {object} settings */
function losses(settings) {
  const session = engine.createSession(names, {steps: 100, ...settings});
  session.step('step', 8);
  const all = session.losses();
  session.free();
  return all;
}

for (const subject of SUBJECTS) {
  test(`${subject}: every value there is to pick makes a run, and has a name`, () => {
    const {start, options = start, settings, label} = CONTESTS[subject];
    for (const value of new Set([...start, ...options])) {
      assert.ok(losses(settings(value)).length >= 8, value);
      assert.ok(label(value, en.race.lane).length > 0);
    }
  });

  test(`${subject}: what is remembered is taken if it can be`, () => {
    const {start} = CONTESTS[subject];
    assert.deepEqual(valuesOf(subject, undefined), start);
    assert.deepEqual(valuesOf(subject, ['nonsense', 7, null]), start);
    assert.deepEqual(valuesOf(subject, start.toReversed()), start.toReversed());
  });
}

test('runs part where they first differ: after the first update, or at once', () => {
  const plain = losses({});
  assert.equal(parting(plain, losses({})), 0);
  assert.equal(parting(plain, losses({learningRate: 0.02})), 2);
  assert.equal(parting(plain, losses({optimizer: 'sgd'})), 2);
  assert.equal(parting(plain, losses({seed: 43})), 1);
  assert.equal(parting(plain, losses({positions: 'learned'})), 1);
  assert.equal(parting(plain, new Float64Array(0)), 0);
});

test('the mean is that of the last fifty losses, or of as many as there are', () => {
  const values = Float64Array.from({length: 120}, (_, i) => i);
  assert.ok(Number.isNaN(meanOf(values, 0)));
  assert.equal(meanOf(values, 3), 1);
  assert.equal(meanOf(values, 100), 74.5);
});
