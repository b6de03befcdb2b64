// Branches and recipes as a page meets them: through the facade, with the default corpus.

import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import {EngineError} from '../../../web/engine/engine.js';
import {names, openEngine} from './open.js';

let engine;
before(async () => {
  engine = await openEngine();
});

const AT = {step: 120, phase: 'backward', event: 500};

/** Everything of a position that a page may compare. */
function seen(session) {
  return {
    situation: session.situation(),
    losses: session.losses(),
    views: ['value', 'grad', 'm', 'v'].map((view) => session.parameters(view)),
    document: session.document().text,
  };
}

test('a change half-way is the run that had it in its settings, and the settings say so', () => {
  const change = {step: 100, learningRate: 0.1 + 0.2, beta2: 0.5};
  const session = engine.createSession(names);
  session.seek(AT);
  assert.deepEqual(session.change(change), session.situation());
  const other = engine.createSession(names, {changes: [change]});
  other.seek(AT);
  assert.deepEqual(seen(session), seen(other));
  assert.deepEqual(session.settings().changes, [change]);
  session.change({step: 100});
  assert.deepEqual(session.settings().changes, []);
  session.free();
  other.free();
});

test('a fork goes its own way, and the two say where they part', () => {
  const session = engine.createSession(names);
  session.step('step', 50);
  const fork = session.fork();
  assert.deepEqual(seen(fork), seen(session));
  fork.change({step: 60, learningRate: 0.5});
  session.step('step', 50);
  fork.step('step', 50);
  const {parameters, loss, steps} = session.firstDifference(fork);
  assert.equal(parameters, 61);
  assert.equal(session.losses().findIndex((value, i) => value !== fork.losses()[i]), loss);
  assert.ok(steps >= 99);
  fork.free();
  assert.equal(session.situation().stepsDone, 100);
  session.free();
});

for (const settings of [
  {},
  {positions: 'learned', seed: -7, steps: 300, nLayer: 2, nEmbd: 8, nHead: 2, block: 9, trainer: 'graph', optimizer: 'sgd'},
  {learningRate: 1 / 30, beta1: 0.9, epsilon: 1e-9, changes: [{step: 7, learningRate: 0.001}, {step: 90, beta1: 0.1}]},
  {surgery: {liftMask: true, silencedHeads: [0], uniformHeads: [3, 1], cut: ['mlpResidual', 'norms']}},
]) {
  test(`a recipe restores ${JSON.stringify(settings)} to the bit`, () => {
    const session = engine.createSession(names, settings);
    session.seek(AT);
    const recipe = session.recipe();
    assert.match(recipe, /^[a-z0-9._-]{1,199}$/);
    const restored = engine.openRecipe(recipe, names);
    assert.deepEqual(seen(restored), {...seen(session), losses: restored.losses()});
    assert.deepEqual(restored.losses(), session.losses());
    assert.equal(restored.recipe(), recipe);
    assert.deepEqual(engine.readRecipe(recipe), {
      corpus: 'names', fingerprint: session.corpus().fingerprint, settings: session.settings(), position: AT,
    });
    session.free();
    restored.free();
  });
}

/** @param {() => void} work @param {string} code @param {RegExp} words */
function refused(work, code, words) {
  assert.throws(work, (error) => error instanceof EngineError && error.code === code && words.test(error.message));
}

test('a recipe is refused with another text, and gives the memory back', () => {
  const session = engine.createSession(names);
  refused(() => engine.openRecipe(session.recipe(), 'anna\nbert\n'), 'other_corpus', /another text/);
  session.free();
});

test('a damaged recipe is refused in words, whichever character is another', () => {
  const session = engine.createSession(names, {seed: 7});
  session.seek(AT);
  const recipe = session.recipe('my-own');
  for (let i = 2; i < recipe.length; i++) {
    const other = recipe[i] === 'a' ? 'b' : 'a';
    refused(() => engine.readRecipe(recipe.slice(0, i) + other + recipe.slice(i + 1)), 'recipe_damaged', /copy the whole link/);
  }
  refused(() => engine.readRecipe('%%%'), 'recipe_damaged', /no recipe/);
  refused(() => engine.readRecipe('2.a_b'), 'recipe_version', /version 2/);
  refused(() => session.recipe('My names'), 'bad_corpus_name', /a-z/);
  session.free();
});

test('a change that cannot be is refused in words, and nothing has moved', () => {
  const session = engine.createSession(names);
  session.seek(AT);
  const before = seen(session);
  refused(() => session.change({step: 1000, beta1: 0.5}), 'bad_change', /0 to 999/);
  refused(() => session.change({step: 5, learningRate: 11}), 'bad_learning_rate', /11/);
  refused(() => session.change({step: 5, beta1: NaN}), 'bad_argument', /beta1 \(NaN\)/);
  refused(() => session.change({step: 1.5, beta1: 0.5}), 'bad_argument', /step \(1.5\)/);
  refused(() => engine.createSession(names, {changes: 7}), 'bad_argument', /changes \(7\)/);
  assert.deepEqual(seen(session), before);
  session.free();
});
