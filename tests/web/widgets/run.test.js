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
