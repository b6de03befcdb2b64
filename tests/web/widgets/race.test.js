// What the widget `race` decides itself: what runs may differ in, and where they part.

import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import {Apart} from '../../../web/widgets/race/apart.js';
import {CONTESTS, SUBJECTS, remembered, valuesOf} from '../../../web/widgets/race/contest.js';
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
    assert.deepEqual(valuesOf(subject, ['nonsense', {}, null]), start);
    assert.deepEqual(valuesOf(subject, [{toString: 3}, Symbol('a'), NaN]), start);
    assert.deepEqual(valuesOf(subject, start.toReversed()), start.toReversed());
    assert.deepEqual(valuesOf(subject, remembered(start.toReversed())), start.toReversed());
  });
}

test('runs part where they first differ: after the first update, or at once; the engine is asked once', () => {
  const apart = new Apart();
  const session = (settings) => engine.createSession(names, settings);
  const one = session({});
  const others = [{}, {learningRate: 0.02}, {optimizer: 'sgd'}, {seed: 43}, {positions: 'learned'}].map(session);
  assert.deepEqual(others.map((other) => apart.of(one, other).steps), [0, 0, 0, 0, 0]);
  for (const run of [one, ...others]) run.step('step', 5);
  const found = () => others.map((other) => apart.of(one, other));
  assert.deepEqual(found().map(({loss}) => loss + 1), [0, 2, 2, 1, 1]);
  assert.deepEqual(found().map(({steps}) => steps), [5, 5, 5, 5, 5]);
  const before = found();
  for (const run of [one, ...others]) run.step('step', 5);
  found().forEach((difference, i) => assert.equal(difference === before[i], i > 0));
  assert.equal(found()[0].steps, 10);
  for (const run of [one, ...others]) run.free();
});

test('the mean is that of the last fifty losses, or of as many as there are', () => {
  const values = Float64Array.from({length: 120}, (_, i) => i);
  assert.ok(Number.isNaN(meanOf(values, 0)));
  assert.equal(meanOf(values, 3), 1);
  assert.equal(meanOf(values, 100), 74.5);
});
