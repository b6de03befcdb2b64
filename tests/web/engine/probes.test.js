// Questions about the loss, about any text and about drawing, through the facade: each answer
// against another way to the same number.

import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import {names, openEngine} from './open.js';

/** The trainer's loops and the graph add in different orders. */
const SAME = 1e-12;

let session;
before(async () => {
  const engine = await openEngine();
  session = engine.createSession(names);
  session.step('step', 200);
  session.step('phase', 3);
});

/** @param {number} actual @param {number} expected */
function near(actual, expected, bound = SAME) {
  assert.ok(Math.abs(actual - expected) <= bound, `${actual} is not ${expected}`);
}

test('a curve of losses is loss by loss what lossWith says', () => {
  const values = [-1, -0.25, 0, 0.5];
  const curve = session.lossesWith([90], values);
  assert.deepEqual([...curve], values.map((value) => session.lossWith(90, value)));
});

test('a plane of losses has a row for each pair of values, and the reading its middle', () => {
  const parameters = Uint32Array.of(3, 1200);
  const own = [...parameters].map((i) => session.parameters('value')[i]);
  const [middle, moved] = session.lossesWith(parameters, [...own, own[0], own[1] + 1], 'emma');
  near(middle, session.read('emma').loss);
  assert.notEqual(middle, moved);
});

test('gradients at the parameters of the position are those of the backward pass', () => {
  const grads = session.parameters('grad');
  const values = session.parameters('value');
  const asked = [5, 432, 3000];
  const answer = session.gradientsWith(asked, asked.map((i) => values[i]));
  near(answer.loss, session.situation().loss);
  asked.forEach((i, k) => near(answer.grads[k], grads[i]));
});

test('reading the current document shows what the session shows', () => {
  const reading = session.read();
  const document = session.document();
  assert.equal(reading.text, document.text);
  assert.deepEqual(reading.tokens, document.tokens);
  assert.deepEqual(reading.characters, document.characters);
  assert.equal(reading.loss, session.situation().loss);
  assert.deepEqual([...new Set(reading.activations.map(({name}) => name))], session.activationNames());
  for (const {name, layer, head, ...numbers} of reading.activations) {
    const shown = session.activation(name, Math.max(layer, 0), Math.max(head, 0));
    if (name === 'embedding') delete shown.grads; // of all parameters of a row: not final before the sweep's end
    for (const key of Object.keys(shown)) assert.deepEqual(numbers[key], shown[key], `${key} of ${name}`);
  }
});

test('reading a text says which token is asked for where, and how surely', () => {
  const {tokens, characters, positions, losses, loss, activations} = session.read('emma');
  assert.deepEqual([...tokens], [26, 4, 12, 12, 0, 26]);
  assert.deepEqual(characters, ['', 'e', 'm', 'm', 'a', '']);
  assert.equal(positions, 5);
  const probs = activations.find(({name}) => name === 'probs');
  losses.forEach((value, t) => near(value, -Math.log(probs.values[t * probs.columns + tokens[t + 1]])));
  near(losses.reduce((sum, value) => sum + value) / positions, loss);
});

test('an empty text is read: START, and STOP is asked for', () => {
  assert.deepEqual([...session.read('').tokens], [26, 26]);
});

test('a text as long as the block is read, but its STOP is not asked for', () => {
  const reading = session.read('abcdefghijklmnop');
  assert.equal(reading.positions, 16);
  assert.equal(reading.truncated, true);
});

test('the mean loss of slices is the mean loss of the whole', () => {
  const [left, right, whole] = [session.meanLoss(8000, 300), session.meanLoss(8300, 103), session.meanLoss(8000, 403)];
  near((left * 300 + right * 103) / 403, whole);
  assert.ok(whole > 2 && whole < 3.3, `${whole}`);
});

test('draws approach the bars, and the first of many are the same as a few', () => {
  const {probabilities} = session.distribution('ma', 0.8);
  const draws = session.draws('ma', 0.8, 50_000);
  assert.deepEqual(draws.slice(0, 20), session.draws('ma', 0.8, 20));
  const counts = new Float64Array(probabilities.length);
  for (const token of draws) counts[token]++;
  // Three standard deviations of the most spread share.
  probabilities.forEach((share, token) => near(counts[token] / draws.length, share, 3 * Math.sqrt(0.25 / draws.length)));
});

test('a generation spells the name that sample() draws, and each token is where the number falls', () => {
  const drawn = session.sample(6, 0.7);
  drawn.forEach((name, index) => {
    const trace = session.generate(index, 0.7);
    assert.equal(trace.map(({character}) => character).join(''), name);
    for (const {token, random, probabilities} of trace) {
      const below = probabilities.slice(0, token).reduce((sum, share) => sum + share, 0);
      assert.ok(below <= random + SAME && random < below + probabilities[token] + SAME);
    }
  });
  const {logits} = session.generate(0, 0.7)[1];
  assert.deepEqual(logits, session.distribution(drawn[0][0]).logits);
});

test('a name of the corpus is known, and no other', () => {
  const all = names.trim().split('\n');
  assert.ok([all[0], all[4000], all.at(-1)].every((name) => session.has(name)));
  assert.ok(!['', 'zzzz', `${all[7]} `, 'Emma'].some((name) => session.has(name)));
});

test('the update of a parameter is the one the session makes', () => {
  const parameter = 444;
  const planned = session.adam(parameter);
  assert.equal(planned.done, false);
  assert.equal(planned.valueBefore, session.parameters('value')[parameter]);
  const here = session.situation();
  session.step('phase');
  const made = session.adam(parameter);
  for (const view of ['value', 'm', 'v']) assert.equal(made[view], session.parameters(view)[parameter]);
  assert.deepEqual(made, {...planned, done: true});
  near(made.valueBefore + made.move, made.value);
  session.seek(here);
});
