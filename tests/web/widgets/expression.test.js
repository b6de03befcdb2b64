// What the widget `expression` decides itself: its examples, values in an attribute, orders.

import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import {EXAMPLES, readValues} from '../../../web/widgets/expression/examples.js';
import {moved, orderIn} from '../../../web/widgets/expression/order-view.js';
import {phaseOf, readExpression} from '../../../web/widgets/expression/reading.js';
import {sharesOf} from '../../../web/widgets/expression/shares.js';
import {en} from '../../../web/widgets/strings/en-all.js';
import {openEngine} from '../engine/open.js';

let engine;
before(async () => {
  engine = await openEngine();
});

for (const [name, {source, values}] of Object.entries(EXAMPLES)) {
  test(`the example ${name} has its inputs, its words and gradients that agree with central differences`, () => {
    const expression = engine.createExpression(source);
    for (const [input, value] of Object.entries(values)) expression.set(input, value);
    const inputs = expression.nodes().filter(({operation}) => operation === 'leaf').map((node) => node.name);
    assert.deepEqual(inputs.sort(), Object.keys(values).sort());
    assert.ok(en.expression.exampleNames[name]);
    expression.seek(expression.situation().events);
    for (const {relativeError} of expression.check()) assert.ok(relativeError < 1e-6, `${relativeError}`);
    expression.free();
  });
}

test('values are read from an attribute, clamped, and what is none is left out', () => {
  assert.deepEqual(readValues('a=2 b=-3'), {values: {a: 2, b: -3}, taken: true});
  assert.deepEqual(readValues('w = 0.5, x=.25;'), {values: {w: 0.5, x: 0.25}, taken: true});
  assert.deepEqual(readValues('w=0.5; y=99'), {values: {w: 0.5, y: 4}, taken: false});
  assert.deepEqual(readValues('a b=x =3 4=5'), {values: {}, taken: false});
});

test('an order is one of the same operations, or the record’s own', () => {
  const own = Uint32Array.of(4, 3, 2);
  assert.deepEqual(orderIn([2, 4, 3], own), [2, 4, 3]);
  for (const bad of [null, 'x', [4, 3], [4, 3, 3], [4, 3, 9]]) assert.deepEqual(orderIn(bad, own), [4, 3, 2]);
  assert.deepEqual(moved([4, 3, 2], 0, 1), [3, 4, 2]);
  assert.deepEqual(moved([4, 3, 2], 0, -1), [4, 3, 2]);
  assert.deepEqual(moved([4, 3, 2], 2, 1), [4, 3, 2]);
});

test('each share comes with what was there before it', () => {
  const expression = engine.createExpression('b = a + a; c = b + b');
  expression.seek(expression.situation().events);
  assert.deepEqual(sharesOf(expression).map(({before, product, total}) => [before, product, total]), [[0, 1, 1], [1, 1, 2], [0, 2, 2], [2, 2, 4]]);
  expression.free();
});

test('the walk has its phases, and a node says how it was made', () => {
  const expression = engine.createExpression('y = relu(w * x) ** 2');
  const phases = [];
  for (let event = 0; event <= expression.situation().events; event++) phases.push(phaseOf(expression.seek(event)));
  assert.deepEqual([...new Set(phases)], ['start', 'forward', 'seed', 'backward', 'done']);
  const {names, made} = readExpression(expression, en.expression);
  assert.equal(made[names.indexOf('w * x')], 'w × x');
  assert.equal(made[names.indexOf('y')], 'relu(w * x)^2.000');
  expression.free();
});
