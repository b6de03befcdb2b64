// Sessions come and go; the module's memory stays as large as one of them needs.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {names, openEngine, wasmBytes} from './open.js';

/** Opens a session, uses every part of it that allocates, and frees it. */
function visit(engine) {
  const session = engine.createSession(names);
  session.step('step', 2);
  session.step('phase', 3);
  session.sample(1, 0.5);
  session.checkGradients(0, 1);
  session.pathToLoss(0);
  session.free();
}

test('100 sessions leave no memory behind', async () => {
  const engine = await openEngine();
  for (let i = 0; i < 5; i++) visit(engine);
  const before = wasmBytes();
  assert.ok(before > 0);
  for (let i = 0; i < 100; i++) visit(engine);
  assert.equal(wasmBytes(), before);
});

test('a session that was freed says so instead of answering', async () => {
  const engine = await openEngine();
  const session = engine.createSession(names);
  session.free();
  assert.throws(() => session.situation());
});

test('the module is started once, whoever asks', async () => {
  const [first, second] = await Promise.all([openEngine(), openEngine()]);
  assert.equal(first, second);
});
