// Parts of the model taken out, through the facade: for one question, or for a whole run.

import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import {names, openEngine} from './open.js';

/** The loops of a trainer and the graph add in different orders. */
const SAME = 1e-12;

let engine;
let session;
before(async () => {
  engine = await openEngine();
  session = engine.createSession(names);
  session.step('step', 1000);
});

/** @param {import('../../../web/engine/types.js').Reading} reading @param {string} name */
function activation({activations}, name, layer = 0, head = 0) {
  return activations.find((it) => it.name === name && [-1, layer].includes(it.layer) && [-1, head].includes(it.head));
}

/** Every change a trained model can be asked with. */
const SURGERIES = [
  {liftMask: true},
  {silencedHeads: [2]},
  {uniformHeads: Uint32Array.of(0, 1, 2, 3)},
  {cut: ['attention']},
  {cut: ['mlp']},
  {cut: ['attentionResidual']},
  {cut: ['mlpResidual']},
  {cut: ['norms']},
  {cut: ['positions']},
];

for (const surgery of SURGERIES) {
  test(`${JSON.stringify(surgery)}: another loss, the same for the graph and the trainer, and nothing moves`, () => {
    const here = session.situation();
    const whole = session.meanLoss(2000, 1);
    const loss = session.meanLoss(2000, 1, surgery);
    assert.ok(Math.abs(loss - whole) > 1e-6, `${loss}`);
    const reading = session.read('maria', surgery);
    assert.notEqual(reading.loss, session.read('maria').loss);
    assert.ok(Math.abs(reading.losses.reduce((sum, x) => sum + x, 0) / reading.positions - reading.loss) < SAME);
    assert.deepEqual(session.situation(), here);
    assert.equal(session.meanLoss(2000, 1), whole);
  });
}

test('an empty surgery is the model as it is, to the bit', () => {
  assert.deepEqual(session.read('emma', {}), session.read('emma'));
  assert.equal(session.meanLoss(100, 50, {}), session.meanLoss(100, 50));
});

test('lifted, every position attends to all, and the weights of each are shares', () => {
  const {rows, columns, values} = activation(session.read('emma', {liftMask: true}), 'weights');
  assert.equal(rows, 5);
  assert.equal(columns, 5);
  for (let t = 0; t < rows; t++) {
    const row = values.slice(t * columns, (t + 1) * columns);
    assert.ok(row.every((weight) => weight > 0));
    assert.ok(Math.abs(row.reduce((sum, weight) => sum + weight) - 1) < SAME);
  }
});

test('a silenced head puts out zeros', () => {
  const reading = session.read('emma', {silencedHeads: [1]});
  assert.ok(activation(reading, 'head_out', 0, 1).values.every((value) => value === 0));
  assert.ok(activation(reading, 'head_out', 0, 2).values.some((value) => value !== 0));
});

test('a uniform head has the same weight for every position it may attend to', () => {
  const {values, columns} = activation(session.read('emma', {uniformHeads: [3]}), 'weights', 0, 3);
  assert.deepEqual([...values.slice(2 * columns, 2 * columns + 3)], [1 / 3, 1 / 3, 1 / 3]);
});

test('a run with the mask lifted cheats: its loss falls below, its names and its honest loss get worse', () => {
  const cheating = engine.createSession(names, {surgery: {liftMask: true}});
  assert.deepEqual(cheating.settings().surgery, {liftMask: true, silencedHeads: [], uniformHeads: [], cut: []});
  cheating.step('step', 1000);
  const last = (/** @type {Float64Array} */ losses) => losses.slice(-100).reduce((sum, x) => sum + x) / 100;
  assert.ok(last(cheating.losses()) < last(session.losses()) - 0.3);
  assert.ok(cheating.meanLoss(2000, 100) < session.meanLoss(2000, 100) - 0.3);
  // Asked without the later letters, as when it draws a name, it is worse than the honest one.
  assert.ok(cheating.meanLoss(2000, 100, {}) > session.meanLoss(2000, 100) + 0.1);
  assert.equal(cheating.sample(5, 0.5).length, 5);
  cheating.free();
});

test('a run is trained the same way node by node', () => {
  for (const surgery of SURGERIES) {
    const [fused, graph] = ['fused', 'graph'].map((trainer) => {
      const run = engine.createSession(names, {surgery, trainer, steps: 20});
      run.step('step', 20);
      const losses = run.losses();
      run.free();
      return losses;
    });
    fused.forEach((loss, step) => assert.ok(Math.abs(loss - graph[step]) < 1e-9, `${JSON.stringify(surgery)}, step ${step}`));
  }
});

test('a surgical run is walked node by node as any other', () => {
  const run = engine.createSession(names, {surgery: {liftMask: true, cut: ['positions']}});
  run.step('phase', 3);
  const grads = run.parameters('grad');
  const checks = run.checkGradients(1000, 20);
  checks.forEach(({analytic, relativeError}, i) => {
    assert.ok(relativeError < 1e-6, `${relativeError}`);
    assert.ok(Math.abs(analytic - grads[1000 + i]) < SAME);
  });
  run.step('step', 3);
  run.back('node', 10);
  assert.equal(run.situation().phase, 'update');
  run.free();
});
