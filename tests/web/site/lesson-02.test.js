// Lesson 02: its rules, its counts and what it says of its figures are what the engine does.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {before, test} from 'node:test';
import {formatCount} from '../../../web/draw/number.js';
import {questions} from '../../../web/widgets/predict/questions/lesson-02.js';
import {names, openEngine} from '../engine/open.js';

const lesson = readFileSync(new URL('../../../lessons/02/index.md', import.meta.url), 'utf8').replace(/\s+/g, ' ');

let engine;
let session;
before(async () => {
  engine = await openEngine();
  session = engine.createSession(names);
  session.step('phase', 3);
});

/** @param {string[]} phrases that must stand in the lesson */
function says(...phrases) {
  for (const phrase of phrases) assert.ok(lesson.includes(phrase), `the lesson does not say: ${phrase}`);
}

/** An expression walked to its end. @param {string} source @param {Record<string, number>} values */
function walked(source, values) {
  const expression = engine.createExpression(source);
  for (const [name, value] of Object.entries(values)) expression.set(name, value);
  expression.seek(expression.situation().events);
  return expression;
}

const locals = (source, values) => {
  const expression = walked(source, values);
  const {result} = expression.situation();
  const {inputs} = expression.nodes().find(({id}) => id === result);
  expression.free();
  return inputs.map(({local}) => local);
};

test('the counts are those of the model', () => {
  const count = session.parameters('value').length;
  says(`The model has ${formatCount(count)} parameters`, `2 × ${formatCount(count)} = ${formatCount(2 * count)} forward passes`, `## One walk, or ${formatCount(2 * count)}`);
  const {nodes} = session.graph();
  assert.ok(nodes > 20_000 && nodes < 100_000, String(nodes));
  says('some tens of thousands of additions, products, powers, exponentials and logarithms');
});

test('the first walk goes through two operations', () => {
  const expression = engine.createExpression('c = a * b + a');
  assert.equal(expression.situation().operations, 2);
  expression.free();
  says('first through two operations, then');
});

test('the local slopes are those of the engine', () => {
  const close = (found, wanted) => found.forEach((slope, i) => assert.ok(Math.abs(slope - wanted[i]) < 1e-12, `${slope} for ${wanted[i]}`));
  close(locals('c = a + b', {a: 2, b: 3}), [1, 1]);
  close(locals('c = a * b', {a: 2, b: 3}), [3, 2]);
  close(locals('c = a ** 3', {a: 2}), [3 * 2 ** 2]);
  close(locals('c = log(a)', {a: 2}), [1 / 2]);
  close(locals('c = exp(a)', {a: 2}), [Math.exp(2)]);
  close(locals('c = relu(a)', {a: 2}), [1]);
  close(locals('c = relu(a)', {a: -2}), [0]);
});

test('of the first order there is one, of the second there are two', () => {
  const good = (source, values) => {
    const expression = walked(source, values);
    const orders = permutations([...expression.order()]).filter((order) => {
      const {early, grads, expected} = expression.backwardIn(order);
      const right = grads.every((grad, i) => Object.is(grad, expected[i]));
      assert.equal(early.length === 0, right, String(order));
      return right;
    });
    expression.free();
    return orders.length;
  };
  assert.equal(good('b = a * a; c = b * b + b', {a: 1.5}), 1);
  assert.equal(good('b = a * 2; c = a * 3; d = b * c', {a: 1.5}), 2);
  says('`b = a * a; c = b * b + b`', '<code>b = a * 2; c = a * 3; d = b * c</code>');
});

test('some fifty questions lead from the parameter of the figure to the loss', () => {
  const {offset, columns} = session.tensors().find(({name}) => name === 'layer0.attn_wq');
  const parameter = offset + 3 * columns + 7;
  assert.equal(session.node(parameter).name, 'layer0.attn_wq[3, 7]');
  says('<code>layer0.attn_wq[3, 7]</code>', 'After some fifty questions you arrive at the loss');
  const path = session.pathToLoss(parameter);
  assert.ok(path.length > 45 && path.length < 60, String(path.length));
  assert.equal(path.at(-1).incoming, 1);
  const shares = session.contributions(parameter).map(({product}) => product);
  assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - session.node(parameter).grad) < 1e-18);
});

test('the error of a gradient is relative to the larger slope, or to a thousandth of the largest gradient', () => {
  const most = session.parameters('grad').reduce((largest, grad) => Math.max(largest, Math.abs(grad)), 0);
  for (const {analytic, numeric, relativeError} of session.checkGradients(0, 3936)) {
    const scale = Math.max(Math.abs(analytic), Math.abs(numeric), most / 1000);
    assert.ok(Math.abs(relativeError - Math.abs(analytic - numeric) / scale) < 1e-15);
    // Only the tiny ones agree less by their own size, as the text says.
    if (Math.abs(analytic - numeric) > 1e-6 * Math.max(Math.abs(analytic), Math.abs(numeric))) assert.ok(Math.abs(analytic) < most / 1000);
  }
});

test('the truths of the questions are what the engine does', async () => {
  const truth = async (id) => {
    const own = engine.createSession(names);
    const found = await questions[id].answer(own, engine);
    own.free();
    return found;
  };
  assert.equal((await truth('twice')).value, 4);
  assert.equal((await truth('which-first')).value, 2);
  const order = await truth('wrong-order');
  assert.deepEqual([order.value, order.right], [0, 16.5]);
  assert.ok(Math.abs(order.wrong) < Math.abs(order.right));
  assert.equal((await truth('nodes')).value, session.graph().nodes / 1000);
  const agree = await truth('agree');
  assert.deepEqual([agree.value, agree.close, agree.count], [0, 3936, 3936]);
  says('never against less than a thousandth of the largest gradient');
  assert.ok(agree.apart > 0 && agree.worstOwn > 1e-6, 'some agree less by their own size');
  const told = questions.agree.why(agree);
  assert.ok(told.includes(`${formatCount(agree.apart)} are further apart`), told);
});

/** @param {number[]} items @returns {number[][]} */
function permutations(items) {
  if (items.length < 2) return [items];
  return items.flatMap((item, i) => permutations(items.filter((_, at) => at !== i)).map((rest) => [item, ...rest]));
}
