// A run without a page: it opens anywhere though no frame is ever drawn.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Corpus} from '../../../web/widgets/corpus.js';
import {placeAfter} from '../../../web/widgets/place-after.js';
import {Run} from '../../../web/widgets/run.js';
import {names, openEngine} from '../engine/open.js';

test('a run that no view is tied to arrives without a frame, with the numbers of a straight run', async () => {
  assert.equal(globalThis.requestAnimationFrame, undefined);
  const engine = await openEngine();
  const straight = engine.createSession(names, {steps: 200});
  straight.step('step', 200);
  const session = engine.createSession(names, {steps: 200});
  session.step = () => assert.fail('computed the graph of a step on the way');
  const run = new Run(session, new Corpus(names));
  await run.seek(placeAfter(200, run.session));
  assert.deepEqual(run.position, placeAfter(200, straight));
  assert.deepEqual(run.session.losses(), straight.losses());
  assert.deepEqual(run.parameters('value'), straight.parameters('value'));
  assert.equal(run.travelling, false);
  run.session.free();
  straight.free();
});

test('called elsewhere on its way, it stays where the later call went', async () => {
  const engine = await openEngine();
  const run = new Run(engine.createSession(names, {steps: 5000}), new Corpus(names));
  const far = run.seek(placeAfter(5000, run.session));
  run.reset();
  await far;
  assert.deepEqual(run.position, {step: 0, phase: 'forward', event: 0});
  assert.equal(run.travelling, false);
  run.session.free();
});

test('what is told of a move counts what was done, where the run begins and ends too', async () => {
  const engine = await openEngine();
  const session = engine.createSession(names, {steps: 2});
  const run = new Run(session, new Corpus(names));
  const told = [];
  run.listen(({count}) => told.push(count));
  const ends = {step: {...placeAfter(2, session)}, back: {step: 0, phase: 'forward', event: 0}};
  const from = {step: 0, phase: 'update', event: 3000};
  for (const granularity of ['phase', 'step']) {
    for (const way of ['step', 'back']) {
      const done = way === 'step' ? 'complete' : 'atStart';
      session.seek(from);
      let left = 1;
      while (!session[way](granularity)[done]) left++;
      for (const [asked, made] of [[left - 1, left - 1], [left, left], [left + 1, left], [10_000_000, left]]) {
        await run.seek(from);
        if (asked > 0) run[way](granularity, asked);
        else told.push(0);
        assert.equal(told.at(-1), made, `${way} ${asked} by ${granularity}`);
        if (made === left) assert.deepEqual(run.position, ends[way]);
      }
      run[way](granularity, 3);
      assert.equal(told.at(-1), 0, `${way} at the end by ${granularity}`);
      assert.deepEqual(run.position, ends[way]);
    }
  }
  run.session.free();
});
