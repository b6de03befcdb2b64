// The module of the page, through its facade, against the numbers of an independent
// implementation: 1,000 losses, the parameters, the gradients of the first step, the names.

import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import {names, openEngine, read} from './open.js';

/** Two implementations add in different orders; over 1,000 steps the last bits drift apart. */
const LOSS_BOUND = 1e-10;
const GRADIENT_BOUND = 1e-12;

let engine;
before(async () => {
  engine = await openEngine();
});

/** @param {number} actual @param {number} expected @param {number} bound @param {string} what */
function near(actual, expected, bound, what) {
  const off = Math.abs(actual - expected);
  assert.ok(off <= bound, `${what}: ${actual} is ${off} away from ${expected}`);
}

const CASES = ['rope', 'learned'].flatMap((positions) => ['fused', 'graph'].map((trainer) => ({positions, trainer})));

for (const {positions, trainer} of CASES) {
  const golden = JSON.parse(read(`tests/golden/names-en.${positions}.seed42.json`).toString());

  test(`${positions}, ${trainer}: facts, first gradients, losses, last parameters and names`, () => {
    const session = engine.createSession(names, {positions, trainer, seed: 42, steps: 1000});
    assert.equal(session.corpus().documents, golden.docs);
    assert.equal(session.corpus().alphabet.length, golden.vocab_size);
    const initial = session.parameters('value');
    assert.equal(initial.length, golden.num_params);
    assert.deepEqual([...initial.slice(0, 4)], golden.initial_params.first);
    assert.equal(session.document().text, golden.step0.doc);

    session.step('phase', 3);
    const grads = session.parameters('grad');
    for (const {name, rows, columns, offset} of session.tensors()) {
      const row = golden.step0.grad_rows[name];
      const begin = offset + Math.min(4, rows - 1) * columns;
      const values = Array.isArray(row) ? row : row.values;
      values.forEach((value, i) => near(grads[begin + i], value, GRADIENT_BOUND, `${name}, column ${i}`));
    }

    session.step('step', 1000);
    assert.equal(session.situation().complete, true);
    const losses = session.losses();
    assert.equal(losses.length, golden.losses.length);
    golden.losses.forEach((loss, i) => near(losses[i], loss, LOSS_BOUND, `loss of step ${i}`));
    const final = session.parameters('value');
    golden.final_params.first.forEach((value, i) => near(final[i], value, LOSS_BOUND, `parameter ${i}`));
    assert.deepEqual(session.sample(20, golden.config.temperature), golden.samples);
    session.free();
  });
}
