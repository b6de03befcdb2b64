// Lesson 03: what it says of weights, mask and heads is what the model does.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {before, test} from 'node:test';
import {formatCount} from '../../../web/draw/number.js';
import {runningMean} from '../../../web/draw/series.js';
import {questions} from '../../../web/widgets/predict/questions/lesson-03.js';
import {names, openEngine} from '../engine/open.js';

const lesson = readFileSync(new URL('../../../lessons/03/index.md', import.meta.url), 'utf8').replace(/\s+/g, ' ');
const HEADS = [0, 1, 2, 3];

let engine;
let fresh;
let trained;
before(async () => {
  engine = await openEngine();
  fresh = engine.createSession(names);
  trained = engine.createSession(names);
  trained.step('step', 1000);
});

/** @param {string[]} phrases that must stand in the lesson */
function says(...phrases) {
  for (const phrase of phrases) assert.ok(lesson.includes(phrase), `the lesson does not say: ${phrase}`);
}

test('the sizes are those of the model', () => {
  const {nEmbd, nHead} = fresh.settings();
  assert.deepEqual([nEmbd, nHead, fresh.attention(0, 0, 'emma').headSize], [16, 4, 4]);
  says('the same 16 numbers', 'cut into four pieces of 4', 'the head size $D = 4$', '4 × 4 = 16 numbers');
  says(`on all ${formatCount(fresh.corpus().documents)} names`);
});

test('emma reads the first m at its third position, the second one at its fourth', () => {
  const {characters} = fresh.tokenize('emma');
  assert.deepEqual([characters[2], characters[3]], ['m', 'm']);
  says('At its third position the model reads the first m, at its fourth the second one.');
});

test('the first row has one weight, every further row one more, and each sums to 1', () => {
  const {weights, positions} = trained.attention(0, 0, 'isabella');
  for (let i = 0; i < positions; i++) {
    const row = [...weights.subarray(i * positions, (i + 1) * positions)].filter((weight) => !Number.isNaN(weight));
    assert.equal(row.length, i + 1);
    assert.ok(Math.abs(row.reduce((sum, weight) => sum + weight) - 1) < 1e-12);
  }
  assert.equal(weights[0], 1);
});

test('untrained, rows are not far from even; trained, heads look at different things', () => {
  const furthest = (session, head) => {
    const {weights, positions} = session.attention(0, head, 'isabella');
    return Math.max(...[...weights].map((weight, at) => (Number.isNaN(weight) ? 0 : Math.abs(weight - 1 / (Math.floor(at / positions) + 1)))));
  };
  for (const head of HEADS) {
    assert.ok(furthest(fresh, head) < 0.15, `${head}: ${furthest(fresh, head)}`);
    assert.ok(furthest(trained, head) > 0.5, `${head}: ${furthest(trained, head)}`);
  }
  for (const head of HEADS.slice(1)) {
    const one = trained.attention(0, head - 1, 'isabella').weights;
    const other = trained.attention(0, head, 'isabella').weights;
    assert.ok(one.some((weight, i) => Math.abs(weight - other[i]) > 0.5), `${head - 1} and ${head}`);
  }
});

test('lists and masked matrix come to the same weights, to the last bit; zeros in place of minus infinity do not', () => {
  for (const head of HEADS) {
    const {largestDifference, scores, weights, weightsOfZeroed, positions} = trained.maskedAttention(0, head, 'emma');
    assert.equal(largestDifference, 0);
    assert.ok(scores.every(Number.isFinite));
    for (let i = 0; i < positions; i++) {
      for (let t = i + 1; t < positions; t++) {
        assert.equal(weights[i * positions + t], 0);
        assert.ok(weightsOfZeroed[i * positions + t] > 0);
      }
    }
  }
});

test('without the mask the loss falls further, and with the mask back it is higher', async () => {
  const lastHundred = (surgery) => {
    const run = engine.createSession(names, {surgery});
    run.step('step', 1000);
    const mean = runningMean(run.losses(), 100)[999];
    run.free();
    return mean;
  };
  assert.ok(lastHundred({liftMask: true}) < lastHundred({}) - 0.1);
  const session = engine.createSession(names);
  const {value, honest, masked, ahead} = await questions.cheat.answer(session, engine, (settings) => engine.createSession(names, {...session.settings(), ...settings}));
  assert.equal(value, 2);
  assert.ok(ahead < honest && honest < masked);
});

test('an even head is better than none, and worse than one that chooses; heads do not matter alike', () => {
  const all = (surgery) => trained.meanLoss(0, trained.corpus().documents, surgery);
  const whole = all({});
  const lost = HEADS.map((head) => {
    const [even, silent] = [all({uniformHeads: [head]}), all({silencedHeads: [head]})];
    assert.ok(whole < even && even < silent, `${head}: ${whole} ${even} ${silent}`);
    return silent - whole;
  });
  assert.ok(Math.max(...lost) > 5 * Math.min(...lost), lost.join());
});

test('the truths of the questions are what the model does', async () => {
  const truth = async (id) => {
    const session = engine.createSession(names);
    const found = await questions[id].answer(session, engine);
    session.free();
    return found;
  };
  assert.equal((await truth('first-weight')).value, 1);
  assert.equal((await truth('count')).value, 15);
  assert.equal((await truth('shift')).value, 2);
  const zero = await truth('zero-score');
  assert.equal(zero.value, 2);
  const {weightsOfZeroed, positions} = trained.maskedAttention(0, 0, 'emma');
  assert.equal(zero.future, 1 - weightsOfZeroed[0]);
  assert.equal(zero.others, positions - 1);
  const heads = await truth('heads');
  assert.equal(heads.value, 1);
  assert.ok(heads.whole < heads.silenced && heads.silenced < Math.log(27));
  // Over all names, as the figure below the question.
  assert.equal(heads.count, trained.corpus().documents);
  assert.ok(Math.abs(heads.whole - trained.meanLoss(0, heads.count)) < 1e-12);
  assert.ok(Math.abs(heads.silenced - trained.meanLoss(0, heads.count, {silencedHeads: HEADS})) < 1e-12);
  says('Its mean loss over all names is');
});
