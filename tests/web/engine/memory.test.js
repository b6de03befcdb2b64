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

test('sessions of one text share it, whoever opened it, until the last one goes', async () => {
  const engine = await openEngine();
  const cost = (text, settings) => {
    const before = wasmBytes();
    const sessions = Array.from({length: 10}, () => engine.createSession(text, settings));
    return {sessions, bytes: (wasmBytes() - before) / 10};
  };
  // More than everything else that a session holds.
  const text = Array.from({length: 200_000}, (_, i) => 'ab'.repeat(1 + (i % 4))).join('\n');
  const first = engine.createSession(text);
  const shared = cost(text);
  assert.ok(shared.bytes < text.length, `${shared.bytes} bytes a session`);
  first.free();
  const again = cost(text, {learningRate: 0.02});
  assert.ok(again.bytes < text.length, `${again.bytes} bytes a session`);
  const document = shared.sessions[9].document();
  for (const session of [...shared.sessions, ...again.sessions.slice(1)]) session.free();
  assert.deepEqual(again.sessions[0].document(), document);
  again.sessions[0].free();
  const own = engine.createSession(text, {seed: 1});
  assert.notDeepEqual(own.document(), document);
  own.free();
});

test('a session that was freed says so instead of answering', async () => {
  const engine = await openEngine();
  const session = engine.createSession(names);
  session.free();
  const other = engine.createSession(names);
  for (const ask of [() => session.situation(), () => session.free(), () => other.firstDifference(session)]) {
    assert.throws(ask, {code: 'freed'});
  }
  other.free();
});

test('every text comes back as it went', async () => {
  const engine = await openEngine();
  const texts = ['zoë', '李雷', '🙂🙃', 'a\ufeffb', '\u{10ffff}', 'a'.repeat(100)];
  const session = engine.createSession(texts.join('\n'), {block: 100});
  for (const text of texts) {
    const {tokens, characters} = session.tokenize(text);
    assert.equal(characters.slice(1, -1).join(''), text);
    assert.equal(session.textOf([...tokens]), text);
  }
  session.free();
});

test('arguments and answers make the memory grow', async () => {
  const engine = await openEngine();
  const before = wasmBytes();
  const values = Float64Array.from({length: 1e6}, (_, i) => i);
  const {values: normed, rms} = engine.createSession(names).norm(values);
  assert.ok(wasmBytes() > before);
  assert.equal(normed.length, values.length);
  assert.ok(Math.abs(normed[999_999] * rms - 999_999) < 1e-6);
});

test('the module is started once, whoever asks', async () => {
  const [first, second] = await Promise.all([openEngine(), openEngine()]);
  assert.equal(first, second);
});

test('a session that has trained and was not looked into holds no graph', async () => {
  const engine = await openEngine();
  const sessions = [];
  const open = (use) => {
    const session = engine.createSession(names);
    use(session);
    sessions.push(session);
  };
  const train = (session) => session.seek({step: 3, phase: 'forward', event: 0});
  const look = (session) => session.graph();
  const cost = (use) => {
    const before = wasmBytes();
    for (let i = 0; i < 40; i++) open(use);
    return (wasmBytes() - before) / 40;
  };
  // Until what the sessions before have left behind is taken.
  const left = wasmBytes();
  while (wasmBytes() === left) open(look);
  const trained = cost(train);
  const looked = cost(look);
  assert.ok(trained > 0 && trained < looked / 2, `${trained} bytes, and ${looked} with a graph`);
  for (const session of sessions) session.free();
});
