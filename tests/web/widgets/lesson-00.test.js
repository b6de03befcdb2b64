// Lesson 00: the numbers in its text are those of the default run.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {before, test} from 'node:test';
import {formatCount, formatFixed, formatNumber, formatPercent} from '../../../web/draw/number.js';
import {names, openEngine} from '../engine/open.js';

const text = readFileSync(new URL('../../../lessons/00/index.md', import.meta.url), 'utf8');
const says = (sentence) => assert.ok(text.includes(sentence), sentence);
let engine;
let untrained;
let trained;
before(async () => {
  engine = await openEngine();
  untrained = engine.createSession(names);
  trained = engine.createSession(names);
  trained.step('step', 1000);
});

test('how many parameters there are', () => {
  says(`## ${formatCount(untrained.parameters('value').length)} dials`);
});

test('what emma costs before and after training', () => {
  says(`An untrained model has a loss of ${formatFixed(untrained.read('emma').loss)} for the name *emma*. After training on 1,000 names it is ${formatFixed(trained.read('emma').loss)}.`);
});

test('the gradient that the first question names', () => {
  const {offset, columns} = untrained.tensors().find(({name}) => name === 'wte');
  const dial = offset + 26 * columns + 12;
  const {grads: [gradient]} = untrained.gradientsWith([dial], [untrained.parameters('value')[dial]], 'emma');
  says(`The dial \`wte[26, 12]\` has a gradient of ${formatNumber(gradient)} in the untrained model.`);
});

test('only rows of the name’s own tokens have gradients in wte', () => {
  const values = untrained.parameters('value');
  const {rows, columns, offset} = untrained.tensors().find(({name}) => name === 'wte');
  const {grads} = untrained.gradientsWith(values.map((_, i) => i), values, 'emma');
  const coloured = Array.from({length: rows}, (_, row) => row)
    .filter((row) => grads.slice(offset + row * columns, offset + (row + 1) * columns).some((slope) => slope !== 0));
  assert.deepEqual(coloured, [0, 4, 12, 26]);
});

test('a tenth of the nudge misses by about a tenth', () => {
  const dial = 428;
  const value = untrained.parameters('value')[dial];
  const {loss, grads: [gradient]} = untrained.gradientsWith([dial], [value], 'emma');
  const miss = (by) => {
    const [after] = untrained.lossesWith([dial], [value + by], 'emma');
    return Math.abs((gradient * by - (after - loss)) / (after - loss));
  };
  const times = miss(0.01) / miss(0.001);
  assert.ok(times > 8 && times < 12, `${times}`);
});

test('on how many nodes the loss of the first name depends', () => {
  says(`the first name that it reads, *${untrained.document().text}*. Its loss depends on ${formatCount(untrained.graph().nodes)} nodes`);
});

test('what one path brings, and what all of them bring', () => {
  const session = engine.createSession(names);
  session.step('phase', 3);
  const {offset, columns} = session.tensors().find(({name}) => name === 'wte');
  const dial = offset + 26 * columns + 7;
  const product = session.pathToLoss(dial).reduce((so, {local}) => so * local, 1);
  const {name, grad} = session.node(dial);
  says(`back to the dial \`${name}\`. Its slopes multiply to ${formatNumber(product)}. The gradient of this dial is ${formatNumber(grad)}`);
  says(`together they bring ${formatNumber(grad - product)}`);
});

test('the share that the last question begins with', () => {
  says(`The largest share is ${formatPercent(engine.softmax([2, 1, 0, -1, -2]).probabilities[0])}.`);
});
