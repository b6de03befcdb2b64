// Lesson 01: every number in its prose is what the engine says of the run in its figures, and the
// truths of its questions are what the model does.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {before, test} from 'node:test';
import {formatCount, formatFixed, formatPercent} from '../../../web/draw/number.js';
import {questions} from '../../../web/widgets/predict/questions/lesson-01.js';
import {names, openEngine} from '../engine/open.js';

const lesson = readFileSync(new URL('../../../lessons/01/index.md', import.meta.url), 'utf8').replace(/\s+/g, ' ');
const list = names.trim().split('\n');

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

/** Tokens from the likeliest down. */
function ranked(session, prefix) {
  const {probabilities} = session.distribution(prefix);
  const {alphabet} = session.corpus();
  return [...probabilities.keys()]
    .sort((a, b) => probabilities[b] - probabilities[a])
    .map((token) => ({name: alphabet[token] || 'STOP', share: formatPercent(probabilities[token])}));
}

/** Share of the truth at a position of emma. */
const share = (session, position) => formatPercent(Math.exp(-session.read('emma').losses[position]));

test('the vocabulary and the limits are those of the model', () => {
  const {alphabet} = fresh.corpus();
  const longest = Math.max(...list.map((name) => name.length));
  assert.deepEqual([alphabet[0], alphabet[1], alphabet[25], alphabet.length], ['a', 'b', 'z', 27]);
  assert.equal(fresh.settings().block, 16);
  says('a is 0, b is 1', 'z, which is 25', 'This one has 27', 'The 27th, with the number 26, is not a character');
  says('room for 16 tokens', 'at most 16 questions', `The longest name in its list has ${longest} characters, and ${longest + 1} questions`);
  says(`each of ${formatCount(trained.parameters('value').length)} parameters`);
  assert.equal([...fresh.tokenize('emma').tokens].join(', '), '26, 4, 12, 12, 0, 26');
  says('<i>emma</i> is 26, 4, 12, 12, 0, 26');
});

test('what training changed is what the run changes', () => {
  const range = (session) => {
    const {logits} = session.distribution('em');
    return `${formatFixed(Math.min(...logits), 2)} to ${formatFixed(Math.max(...logits), 2)}`;
  };
  says(`the logits after *em* reach from ${range(fresh)}`, `they reach from ${range(trained)}`);
  const [before] = ranked(fresh, 'em');
  says(`the likeliest token is *${before.name}* with ${before.share}`);
  const [a, i, e] = ranked(trained, 'em');
  says(`Now it is *${a.name}*, with ${a.share}, then *${i.name}* with ${i.share} and *${e.name}* with ${e.share}`);
  for (const name of ['ema', 'emilia', 'emery']) {
    assert.ok(trained.has(name), name);
    says(`*${name}*`);
  }
  const [u] = ranked(trained, 'q');
  says(`After *q* it gives *${u.name}* ${u.share}`);
  const withQ = list.filter((name) => name.includes('q'));
  says(`Of the ${withQ.length} names in its list that contain a q, ${withQ.filter((name) => name.includes('qu')).length} have a u behind it`);
  assert.notDeepEqual(ranked(trained, 'emma'), ranked(trained, 'a'));
});

test('what a loss means is told with the losses of this run', () => {
  const [untrained, now] = [fresh, trained].map((session) => session.read('emma').loss);
  const choices = formatFixed(Math.exp(now), 1);
  says(`what a loss of ${formatFixed(now)} says`, `A cost of ${formatFixed(now)} is what`, `$e^{${formatFixed(now)}}$, or ${choices}, tokens`);
  says(`choose fairly among ${choices} tokens`, `*emma* costs it ${formatFixed(untrained)}`, `After 1,000 steps *emma* costs ${formatFixed(now)}`);
  says(`ln 27 = ${formatFixed(Math.log(27))}`, `the same ${formatFixed(Math.log(2))} more`);
  says(`The *a* after *emm* had ${share(fresh, 3)} and now has ${share(trained, 3)}, and STOP went from ${share(fresh, 4)} to ${share(trained, 4)}`);
  const [before, after] = [fresh, trained].map((session) => session.read('emma').losses);
  assert.ok(after[1] > before[1] && after[2] > before[2] && after[0] < before[0] && before[0] - after[0] < 0.3);
  says(`With ${share(trained, 4)} for STOP after <i>emma</i>`);
  assert.ok(Math.abs(1 - Math.exp(-after[4]) - 2 / 3) < 0.03, 'two of three draws go on');
});

test('points of an untrained name lie near the line, and xqz costs more than knowing nothing', () => {
  for (const cost of fresh.read('emma').losses) assert.ok(Math.abs(cost - Math.log(27)) < 0.5);
  assert.ok(trained.read('xqz').loss > Math.log(27));
  const before = fresh.read('emma').losses;
  const cheaper = trained.read('emma').losses.filter((cost, i) => cost < before[i]);
  assert.equal(cheaper.length, 3, 'most points go down the curve, and not all');
});

test('the truths of the questions are what the model does', async () => {
  const truth = async (id) => {
    const session = engine.createSession(names);
    const found = await questions[id].answer(session, engine);
    session.free();
    return found;
  };
  assert.equal((await truth('capital')).value, 2);
  assert.deepEqual(await truth('questions'), {value: 2, positions: 5, asked: ['a', 'n', 'n', 'a', 'STOP']});
  const apart = await truth('apart');
  assert.equal(apart.value, 2);
  for (const {apart: gap, ratio} of apart.ratios) assert.ok(Math.abs(gap - 1) < 0.1 && Math.abs(ratio - Math.exp(gap)) < 1e-9);
  const untrained = await truth('untrained');
  assert.equal(formatFixed(untrained.value, 1) + '%', ranked(fresh, 'em')[0].share);
  const after = await truth('after-emma');
  assert.deepEqual([after.value, after.first.name], [2, 'STOP']);
  const draws = await truth('draws');
  assert.equal(draws.value, 1);
  assert.equal(draws.count, trained.draws('em', 1, 1000).filter((token) => token === 0).length);
  const [a] = ranked(trained, 'em');
  says(`gives the token *a* a probability of ${a.share}`, `About ${Math.round(1000 * Number.parseFloat(a.share) / 100)} times`, `About ${Math.round(1000 / 27)} times: one in 27`);
  const dearest = await truth('dearest');
  assert.equal(dearest.value, 2);
  assert.equal(dearest.loss, trained.read('emma').loss);
  const worse = await truth('worse');
  assert.equal(worse.value, 2);
  assert.equal(worse.loss, trained.read('xqz').loss);
});
