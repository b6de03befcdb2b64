// The module in two parts: what the first one answers alone, what it refuses until the second one
// has come, and that both together are the whole.

import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {before, test} from 'node:test';
import {gzipSync} from 'node:zlib';
import {EngineError, engineIsWhole, loadEngine} from '../../../web/engine/engine.js';
import {names, read} from './open.js';

/** Trained by classes that are in the second part. */
const CHANGED = [{trainer: 'graph'}, {surgery: {cut: ['mlp']}}, {surgery: {liftMask: true}}, {surgery: {uniformHeads: [1]}}];

/** Bytes of the first part and the script that reads it, as a server sends them. */
const MOST_AT_FIRST = 60_000;

let engine;
let session;
before(async () => {
  engine = await loadEngine({part: 'first', wasm: read('build/wasm/parts/microgpt.wasm')});
  session = engine.createSession(names);
});

const isAway = (error) => error instanceof EngineError && error.code === 'not_loaded' && /wait a moment, and try again/.test(error.message);

test('the first part makes the first steps, and shows what the training figure shows', () => {
  assert.equal(engineIsWhole(), false);
  assert.equal(session.step('step', 2).stepsDone, 2);
  session.step('phase', 2);
  assert.equal(session.situation().phase, 'loss');
  session.back('node');
  assert.equal(session.seek({step: 0, phase: 'loss', event: 39}).loss, 3.2851209852164596);
  // Having been there stays known.
  assert.equal(session.losses().length, 3);
  assert.equal(session.activation('probs').columns, 27);
  const scopes = session.scopes(0);
  assert.deepEqual(scopes.map(({id}) => session.scope(id)), scopes);
  assert.equal(session.parameters('value').length, 3936);
  assert.equal(session.document().characters.length, session.document().tokens.length);
  assert.ok(session.tensors().length > 0 && session.corpus().documents > 0 && session.settings().steps > 0);
});

test('what the second part answers is refused in words, and nothing changes', () => {
  const before = session.situation();
  for (const ask of [
    () => session.sample(1, 0.5),
    () => session.node(0),
    () => session.recipe(),
    () => session.fork(),
    () => engine.softmax([1, 2]),
    () => engine.sizes({}, 27),
    () => engine.createExpression('a * b'),
    ...CHANGED.map((settings) => () => engine.createSession(names, settings)),
  ]) {
    assert.throws(ask, isAway, String(ask));
  }
  assert.deepEqual(session.situation(), before);
});

test('a session goes on when the second part has come, and answers everything', async () => {
  const here = session.situation();
  const first = session.parameters('value');
  const whole = await loadEngine({more: read('build/wasm/parts/microgpt-more.wasm')});
  assert.equal(whole, engine);
  assert.equal(engineIsWhole(), true);
  assert.deepEqual(session.situation(), here);
  assert.deepEqual(session.parameters('value'), first);
  assert.equal(session.sample(2, 0.5).length, 2);
  assert.equal(engine.readRecipe(session.recipe()).corpus, 'names');
  const expression = engine.createExpression('2 ** 10');
  expression.step(expression.situation().events);
  assert.equal(expression.nodes().at(-1).value, 1024);
  for (const settings of CHANGED) {
    const changed = engine.createSession(names, {...settings, steps: 3});
    assert.equal(changed.step('step', 3).complete, true);
    changed.free();
  }
});

test('a later call gets the same engine, and needs no bytes', async () => {
  assert.equal(await loadEngine(), engine);
  assert.equal(await loadEngine({part: 'first'}), engine);
});

test('what a page loads first is small', (t) => {
  const {transformSync} = createRequire(new URL('../../../web/package.json', import.meta.url))('esbuild');
  const wire = transformSync(read('web/engine/wire.js').toString(), {minify: true}).code;
  const bytes = [read('build/wasm/parts/microgpt.wasm'), wire].map((part) => gzipSync(part, {level: 9}).length);
  t.diagnostic(`${bytes.join(' + ')} bytes`);
  assert.ok(bytes[0] + bytes[1] <= MOST_AT_FIRST, `${bytes.join(' + ')} bytes`);
});
