// Every number that lesson 05 quotes is what the engine computes for the run it describes.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {before, test} from 'node:test';
import {runningMean} from '../../../web/draw/series.js';
import {MEAN_OF} from '../../../web/widgets/csv.js';
import {DINOSAURS} from '../../../web/widgets/data/examples.js';
import {names, openEngine} from '../engine/open.js';

const text = readFileSync(new URL('../../../lessons/05/index.md', import.meta.url), 'utf8').replaceAll('&nbsp;', ' ');
const known = new Set(names.split('\n'));

let engine;
let session;
before(async () => {
  engine = await openEngine();
  session = engine.createSession(names);
});

/** Fails unless the lesson says exactly this. @param {string} sentence */
function says(sentence) {
  assert.ok(text.includes(sentence), `the lesson should say: ${sentence}`);
}

/** Mean loss of the last 50 names of a run with these settings: what the figures show. */
function lastMean(settings) {
  const run = engine.createSession(names, settings);
  run.step('step', 1000);
  const mean = runningMean(run.losses(), MEAN_OF)[999];
  run.free();
  return mean;
}

test('the first loss, the last one, and what lies between', () => {
  const {loss} = session.step('step', 1);
  says(`The run above begins at ${loss.toFixed(4)}, on the name *${session.document().text}*.`);
  session.step('step', 999);
  const losses = session.losses();
  const recent = losses.subarray(-MEAN_OF);
  says(`The run above ends with a loss of ${losses[999].toFixed(4)}, on its last name.`);
  says(`The mean of its last ${MEAN_OF} is ${runningMean(losses, MEAN_OF)[999].toFixed(4)}, and among these ${MEAN_OF} the losses ` +
    `reach from ${Math.min(...recent).toFixed(4)} to ${Math.max(...recent).toFixed(4)}.`);
});

test('the loss of names that were held out', () => {
  says('the mean loss of 500 names that this run never reads');
  says(`After 1,000 steps it is ${session.meanLoss(1000, 500).toFixed(4)}.`);
});

test('sizes', () => {
  const facts = session.corpus();
  says(`a list of ${facts.documents.toLocaleString('en')} and`);
  assert.equal(session.parameters('value').length, 3936);
  says(`ln ${facts.alphabet.length} = ${Math.log(facts.alphabet.length).toFixed(4)}`);
});

test('the names that the trained model draws', () => {
  const drawn = session.sample(20, 0.5);
  const [a, b, c, d, e] = drawn;
  says(`the first five this run draws are *${a}*, *${b}*, *${c}*, *${d}* and *${e}*`);
  assert.equal(drawn.filter((name) => known.has(name)).length, 3);
  says('Of the first twenty, three are in the list');
});

test('Adam and plain descent, from the same start', () => {
  const adam = lastMean({}).toFixed(4);
  const slow = lastMean({optimizer: 'sgd', learningRate: 0.01}).toFixed(4);
  const fast = lastMean({optimizer: 'sgd', learningRate: 0.3}).toFixed(4);
  says(`the mean loss of the last ${MEAN_OF} names is ${adam} with Adam and ${slow} without.`);
  says(`Give plain descent thirty times the rate, and it reaches ${fast}.`);
});

test('crawl, good, overshoot, lost', () => {
  const means = [0.0003, 0.01, 0.05].map((learningRate) => lastMean({learningRate}));
  assert.ok(means[1] < means[2] && means[2] < means[0], means.join());
  assert.ok(Number.isNaN(lastMean({learningRate: 0.3})));
  // Thrown above the line of knowing nothing, and back.
  const wild = engine.createSession(names, {learningRate: 0.05});
  wild.step('step', 1000);
  const curve = runningMean(wild.losses(), 50);
  assert.ok(curve.subarray(50, 400).some((mean) => mean > Math.log(27)));
  assert.ok(curve[999] < Math.log(27));
});

test('what the loss does not depend on: rows that are not read, and probabilities of what did not come next', () => {
  session.seek({step: 0, phase: 'backward', event: 0});
  const {nodes, allNodes} = session.graph();
  const unused = Array.from({length: allNodes}, (_, id) => session.node(id)).filter(({reachesLoss}) => !reachesLoss);
  assert.equal(unused.length, allNodes - nodes);
  for (const {name} of unused) assert.match(name, /^wte\[|^pos\d+\.probs\.share\[/);
  says('even the few that the loss does not depend on: table rows of letters that the name does not have, and probabilities of characters that did not come next.');
});

test('in the first step every parameter with a gradient moves by the learning rate', () => {
  session.seek({step: 0, phase: 'backward', event: 0});
  session.step('phase', 1);
  const grads = session.parameters('grad');
  let moved = 0;
  for (let i = 0; i < grads.length; i += 7) {
    if (Math.abs(grads[i]) < 1e-5) continue;
    assert.ok(Math.abs(Math.abs(session.adam(i).move) - 0.01) < 1e-4, `${i}`);
    moved++;
  }
  assert.ok(moved > 100);
});

test('a short list of words, for a thousand steps and for five thousand', () => {
  const drawn = (steps) => {
    const run = engine.createSession(DINOSAURS, {steps});
    run.step('step', steps);
    const loss = runningMean(run.losses(), MEAN_OF)[steps - 1];
    const known = run.sample(100, 0.5).filter((word) => run.has(word)).length;
    run.free();
    return {loss, known};
  };
  assert.equal(DINOSAURS.split('\n').length, 60);
  says(`with thousands of names: at the end the mean of the last ${MEAN_OF} is ${drawn(1000).loss.toFixed(4)}.`);
  says(`after a run of 5,000 steps, ${drawn(5000).known} of the first hundred words that it draws at a temperature of 0.5 are among the sixty.`);
});
