// What the widgets of lesson 00 compute themselves, against the engine, in node: curves, nudges,
// paths through a graph, paths downhill, shares.

import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import {pathsBetween, product, progress, stepsOf} from '../../../web/widgets/chain/paths.js';
import {presets} from '../../../web/widgets/chain/presets.js';
import {descend} from '../../../web/widgets/descent/path.js';
import {REACH, lossesOfRow} from '../../../web/widgets/descent/plane.js';
import {allGradients, readCurve, readNudge} from '../../../web/widgets/dial/reading.js';
import {readShares, scoresOf} from '../../../web/widgets/softmax/reading.js';
import {names, openEngine} from '../engine/open.js';

let engine;
let session;
before(async () => {
  engine = await openEngine();
  session = engine.createSession(names);
  session.step('step', 300);
});

test('the middle of a curve is the loss of the model as it is', () => {
  const own = session.parameters('value')[428];
  const {xs, ys, loss} = readCurve(session, 428, own, 'emma');
  assert.equal(xs[60], own);
  assert.equal(loss, session.read('emma').loss);
  assert.equal(ys[120], session.lossesWith([428], [own + 2], 'emma')[0]);
});

test('the gradient of a nudge is one of all gradients, and that of two forward passes', () => {
  const values = session.parameters('value');
  const {gradient, predicted, measured} = readNudge(session, 428, values[428], 1e-6, 'emma');
  assert.equal(gradient, allGradients(session, values, 'emma')[428]);
  assert.ok(Math.abs(predicted / measured - 1) < 1e-4);
});

for (const [name, {source, x}] of Object.entries(presets)) {
  test(`the paths of "${name}" make the gradient of the backward pass`, () => {
    const expression = engine.createExpression(source);
    expression.set('x', x);
    const {result} = expression.seek(expression.situation().events);
    const nodes = expression.nodes();
    const input = nodes.find((node) => node.name === 'x');
    const paths = pathsBetween(nodes, input.id, result);
    assert.equal(paths.length, {line: 1, fork: 2, share: 2}[name]);
    const sum = paths.reduce((all, path) => all + product(path, path.length), 0);
    assert.ok(Math.abs(sum - input.grad) < 1e-12);
    for (const path of paths) {
      assert.equal(path[0].to, result);
      assert.equal(path.at(-1).from, input.id);
    }
    expression.free();
  });
}

test('paths are walked one after the other, and then added', () => {
  const paths = [[{}, {}], [{}, {}, {}]];
  assert.equal(stepsOf(paths), 6);
  assert.equal(stepsOf([[{}, {}]]), 2);
  assert.deepEqual(progress(paths, 0), {walked: [0, 0], added: false, path: -1});
  assert.deepEqual(progress(paths, 3), {walked: [2, 1], added: false, path: 1});
  assert.deepEqual(progress(paths, 6), {walked: [2, 3], added: true, path: 1});
  assert.equal(progress([[{}]], 1).added, false);
});

test('a descent at a small rate goes down all the way, and ends where it leaves the plane', () => {
  const pair = [447, 202];
  const values = session.parameters('value');
  const own = pair.map((parameter) => values[parameter]);
  const question = {pair, own, start: own, rate: 0.05, steps: 20, text: 'emma'};
  const {stops, left} = descend(session, question);
  assert.equal(stops.length, 21);
  assert.equal(left, false);
  for (let i = 1; i < stops.length; i++) assert.ok(stops[i].loss < stops[i - 1].loss);
  const wild = descend(session, {...question, rate: 100});
  assert.equal(wild.left, true);
  assert.ok(wild.stops.length < 21);
});

test('a row of the plane holds the losses of its places', () => {
  const own = [447, 202].map((parameter) => session.parameters('value')[parameter]);
  const row = lossesOfRow(session, [447, 202], own, 'emma', 4, 5);
  assert.equal(row.length, 5);
  assert.equal(row[2], session.lossesWith([447, 202], [own[0], own[1] + REACH], 'emma')[0]);
});

test('shares sum to 1, and a constant changes none of them', () => {
  const {sum, moved, below} = readShares(engine, [2, 1, 0, -1, -2], 700);
  assert.ok(Math.abs(sum - 1) < 1e-15);
  assert.ok(moved < 1e-15);
  assert.deepEqual(below, [0, -1, -2, -3, -4]);
});

test('scores in a tag are read, kept in range, and 0 where there is none', () => {
  assert.deepEqual(scoresOf(' -5, 1.5 0 2 5', 5), {scores: [-5, 1.5, 0, 2, 5], taken: true});
  assert.deepEqual(scoresOf('9 1.5, x -9', 5), {scores: [5, 1.5, 0, -5, 0], taken: false});
  for (const text of ['', '1 2 3 4', '1 2 3 4 5 5']) assert.equal(scoresOf(text, 5).taken, false, text);
});
