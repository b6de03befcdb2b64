// Sizes of models that are not made, and runs that begin with given parameters.

import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import {EngineError} from '../../../web/engine/engine.js';
import {names, openEngine} from './open.js';

let engine;
before(async () => {
  engine = await openEngine();
});

/** @param {() => void} work @param {...string} words */
function refused(work, ...words) {
  assert.throws(work, (error) => error instanceof EngineError && words.every((word) => error.message.includes(word)));
}

test('sizes are those of the session that would be made', () => {
  for (const settings of [{}, {positions: 'learned'}, {nLayer: 2, nEmbd: 24, nHead: 3, block: 9}, {surgery: {cut: ['mlp']}}]) {
    const session = engine.createSession(names, settings);
    const {positions} = session.document();
    const {parameters, nodes} = engine.sizes(settings, session.corpus().alphabet.length, positions);
    assert.equal(parameters, session.parameters('value').length);
    assert.equal(nodes, session.graph().allNodes);
    session.free();
  }
});

test('the default model costs 21 kFLOP a position in matrices', () => {
  assert.equal(engine.sizes({}, 27, 1).flops, 3 * (2 * (27 * 16 + 12 * 16 * 16) + 4 * 16));
  assert.ok(engine.sizes({}, 27).flops > 16 * 21_000);
  assert.ok(engine.sizes({nEmbd: 32}, 27).flops > 3 * engine.sizes({}, 27).flops);
});

test('sizes that no model has are refused in words', () => {
  refused(() => engine.sizes({nHead: 5}, 27), '16', '5', 'multiple');
  refused(() => engine.sizes({}, 1), 'vocabulary (1)', 'from 2');
  refused(() => engine.sizes({}, 27, 17), 'positions (17)', 'to 16');
});

test('a run begins with the parameters of another, and goes on from there', () => {
  const trained = engine.createSession(names, {steps: 300});
  trained.step('step', 300);
  const parameters = trained.parameters('value');
  const session = engine.createSession(names, {steps: 50, learningRate: 0.001}, {parameters});
  assert.deepEqual(session.parameters('value'), parameters);
  assert.deepEqual(session.sample(5, 0.5), trained.sample(5, 0.5));
  assert.equal(session.meanLoss(1000, 20), trained.meanLoss(1000, 20));
  session.step('step', 50);
  assert.notDeepEqual(session.parameters('value'), parameters);
  session.back('step', 50);
  assert.deepEqual(session.parameters('value'), parameters);
  refused(() => session.recipe(), 'file');
  session.free();
  trained.free();
});

test('parameters of another model or that are no numbers are refused', () => {
  refused(() => engine.createSession(names, {}, {parameters: new Float64Array(3935)}), '3935', '3936');
  refused(() => engine.createSession(names, {}, {parameters: new Float64Array(3936).fill(NaN)}), 'NaN', 'finite');
  refused(() => engine.createSession(names, {}, {parameters: []}), '0 parameters', '3936');
  refused(() => engine.createSession(names, {}, {parameters: 'weights'}), 'weights', 'array');
});
