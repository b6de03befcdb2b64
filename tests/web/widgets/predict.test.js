// Questions: how answers are read and judged, and that every question in the lessons has a truth,
// computed by the real engine, that its list of answers can hold.

import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {before, test} from 'node:test';
import {answerText, givenBy, isRight, loadQuestion, parseNumber} from '../../../web/widgets/predict/question.js';
import {en} from '../../../web/widgets/strings/en-all.js';
import {names, openEngine} from '../engine/open.js';

const lessons = new URL('../../../lessons/', import.meta.url);
/** Every question that a lesson asks: file, id, the figure that answers it, and how many answers stand in its tag. */
const asked = readdirSync(lessons, {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith('.md'))
  .flatMap((file) => {
    const text = readFileSync(new URL(file, lessons), 'utf8');
    return [...text.matchAll(/<micro-gpt widget="predict" question="([^"]*)"(?: figure="([^"]*)")?>([^]*?)<\/micro-gpt>/g)]
      .map(({index, 1: id, 2: figure, 3: inside}) => ({file, id, figure, before: text.slice(0, index), after: text.slice(index), answers: inside.match(/^\d+\. /gm)?.length ?? 0}));
  });

let engine;
before(async () => {
  engine = await openEngine();
});

/** What the engine says to a question, and what it gives as the reason. */
async function truthOf(id) {
  const question = await loadQuestion(id, en);
  const session = engine.createSession(names, question.settings);
  const items = question.kind === 'pick' ? question.items(session) : [];
  session.free();
  const own = engine.createSession(names, question.settings);
  const truth = await question.answer(own, engine, (settings) => engine.createSession(names, {...own.settings(), ...settings}));
  own.free();
  return {question, truth, items};
}

test('every question stands before the figure that answers it', () => {
  for (const {id, figure, before, after} of asked) {
    if (!figure) continue;
    const there = `<micro-gpt id="${figure}"`;
    assert.ok(after.includes(there) && !before.includes(there), `${id} before #${figure}`);
  }
  // Its name is read with a model that no figure shows.
  assert.deepEqual(asked.filter(({figure}) => !figure).map(({id}) => id), ['05-surprise']);
});

test('an answer is written and read back, and what can be none is refused', async () => {
  const choice = {kind: 'choice', choices: 3};
  const number = {kind: 'number'};
  const pick = {kind: 'pick'};
  const items = [{key: 'a', label: 'a'}];
  for (const [question, given, text] of [[choice, 0, '1'], [choice, 2, '3'], [number, ' 3,3 ', '3,3'], [pick, 'a', 'a']]) {
    assert.equal(answerText(question, given), text);
  }
  for (const [question, text, given] of [[choice, '3', 2], [number, '3,3', '3,3'], [pick, 'a', 'a']]) {
    assert.equal(givenBy(question, items, text), given);
  }
  for (const [question, text] of [[choice, '0'], [choice, '4'], [choice, '1.5'], [choice, ''], [number, 'many'], [pick, 'b']]) {
    assert.equal(givenBy(question, items, text), undefined, text);
  }
});

for (const {file, id, answers} of asked) {
  test(`${file}: ${id} has a truth among its answers, and reasons for right and wrong`, async () => {
    const {question, truth, items} = await truthOf(id);
    if (question.kind === 'choice') {
      assert.equal(answers, question.choices);
      assert.ok(Number.isInteger(truth.value) && truth.value >= 0 && truth.value < answers, `${truth.value}`);
    }
    if (question.kind === 'number') assert.ok(Number.isFinite(truth.value));
    if (question.kind === 'pick') {
      const keys = items.map(({key}) => key);
      assert.ok(keys.includes(truth.value), `${truth.value} of ${keys}`);
      if (question.reveal) for (const key of keys) assert.match(question.reveal(truth, key), /\d/);
    }
    for (const given of [truth.value, question.kind === 'pick' ? items.find(({key}) => key !== truth.value).key : 99]) {
      const why = question.why(truth, given);
      assert.match(why, /^[A-Z“].*[.!]$/s);
      assert.doesNotMatch(why, /undefined|NaN|\[object|null/);
    }
    assert.equal(isRight(question, truth, truth.value), true);
    assert.equal(isRight(question, truth, question.kind === 'number' ? truth.value + 1e6 : 'another'), false);
  });
}

test('the truths of lesson 05 are what the engine does', async () => {
  const truth = async (id) => (await truthOf(`05-${id}`)).truth;
  const phase = await truth('phase');
  assert.deepEqual([phase.value, phase.counts.slice(0, 3)], [3, [0, 0, 0]]);
  assert.equal((await truth('first-loss')).value, 3.2851209852164596);
  const {value, large, small} = await truth('first-step');
  assert.equal(value, 2);
  assert.ok(Math.abs(large.grad / small.grad) > 90);
  for (const {move, grad} of [large, small]) {
    assert.ok(Math.abs(Math.abs(move) - 0.01) < 1e-6);
    assert.equal(Math.sign(move), -Math.sign(grad));
  }
  const zero = await truth('zero-gradient');
  assert.equal(zero.value, 0);
  assert.ok(zero.moving > 0 && zero.moving < zero.still);
  const order = await truth('order');
  assert.equal(order.value, 1);
  assert.ok(order.hot < order.cold);
  const surprise = await truth('surprise');
  assert.equal(Number(surprise.value), surprise.chances.indexOf(Math.min(...surprise.chances)));
});

test('a question that does not exist is named', async () => {
  for (const id of ['05-nothing', '99-phase', 'phase', '05-constructor', '05-__proto__', '']) {
    await assert.rejects(loadQuestion(id, en), ({code, message}) => code === 'unknown_question' && message.includes(id));
  }
});

test('numbers are read as people write them', () => {
  for (const [text, value] of [['3.3', 3.3], [' 3,3 ', 3.3], ['−0.5', -0.5], ['.25', 0.25], ['1e-3', 0.001], ['+2', 2]]) {
    assert.equal(parseNumber(text), value, text);
  }
  for (const text of ['', ' ', 'three', '1.2.3', '1e9999', '0x10', 'Infinity', '--1', '1 000']) {
    assert.ok(Number.isNaN(parseNumber(text)), text);
  }
});

test('a number is right up to its tolerance, the edge included', () => {
  const absolute = {kind: 'number', tolerance: {absolute: 0.1}};
  assert.equal(isRight(absolute, {value: 3.2}, 3.3), true);
  assert.equal(isRight(absolute, {value: 3.2}, 3.31), false);
  const relative = {kind: 'number', tolerance: {relative: 0.05}};
  assert.equal(isRight(relative, {value: -200}, -210), true);
  assert.equal(isRight(relative, {value: -200}, -211), false);
  assert.equal(isRight(absolute, {value: 3.2}, NaN), false);
});
