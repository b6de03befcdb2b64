// What the widget `adam` finds out itself: parameters by name, those worth a look, and the curves
// of one, gathered in slices. Compared with the engine, in node.

import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import {History} from '../../../web/widgets/adam/history.js';
import {cellOf, indexIn, largestGradient, parameterIndex, stillMoving} from '../../../web/widgets/adam/subject.js';
import {parameterName} from '../../../web/widgets/narration.js';
import {names, openEngine} from '../engine/open.js';

let session;
before(async () => {
  const engine = await openEngine();
  session = engine.createSession(names, {steps: 60});
  session.step('step', 60);
});

test('every parameter is found by the name it has everywhere', () => {
  const count = session.parameters('value').length;
  for (let index = 0; index < count; index++) {
    assert.equal(parameterIndex(session, parameterName(session, index)), index);
  }
});

test('a name that no parameter has finds none', () => {
  for (const name of ['', 'wte', 'wte[27, 0]', 'wte[0, 16]', 'wte[-1, 0]', 'nothing[0, 0]', 'wte[0]', '<b>[0, 0]', 'wte[1e1, 0]']) {
    assert.equal(parameterIndex(session, name), -1, name);
  }
});

test('another matrix is entered in the same place, or as near as it has one', () => {
  const tensors = session.tensors();
  const wte = tensors.find(({name}) => name === 'wte');
  const index = wte.offset + 26 * 16 + 15;
  const {tensor, row, column} = cellOf(tensors, index);
  assert.deepEqual([tensor.name, row, column], ['wte', 26, 15]);
  const query = tensors.find(({name}) => name.endsWith('attn_wq'));
  assert.equal(indexIn(query, row, column), query.offset + 15 * 16 + 15);
  assert.equal(indexIn(query, NaN, -3), query.offset);
});

test('the two quick picks are what they say', () => {
  const [grads, m] = ['grad', 'm'].map((view) => session.parameters(view));
  const largest = largestGradient(grads);
  assert.ok(grads.every((grad) => Math.abs(grad) <= Math.abs(grads[largest])));
  const still = stillMoving(grads, m);
  assert.equal(session.adam(still).grad, 0);
  assert.notEqual(session.adam(still).move, 0);
  assert.equal(stillMoving(new Float64Array(3).fill(1), new Float64Array(3)), -1);
});

test('the curves are what adam() says of every training step', () => {
  const history = new History();
  const parameter = parameterIndex(session, 'wte[4, 2]');
  while (!history.follow(session, parameter));
  const {grad, m, v, move, value} = history.curves;
  assert.equal(value.length, 60);
  for (const step of [0, 1, 17, 59]) {
    session.seek({step, phase: 'forward', event: 0});
    const update = session.adam(parameter);
    assert.deepEqual([grad[step], m[step], v[step], move[step], value[step]], [update.grad, update.m, update.v, update.move, update.value]);
  }
  // Another parameter, another history.
  while (!history.follow(session, 0));
  assert.notEqual(history.curves.value[59], value[59]);
});
