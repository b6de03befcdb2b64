// The numbers that the text of lesson 04 quotes are those of the engine, for the run it talks of.

import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import {formatFixed, formatPercent} from '../../../web/draw/number.js';
import {runningMean} from '../../../web/draw/series.js';
import {names, openEngine, read} from '../engine/open.js';

/** As it is read: a mark of a term is its words. */
const text = read('lessons/04/index.md').toString().replace(/\[\[[^\]]*\|([^\]]*)\]\]/g, '$1');
const says = (/** @type {string} */ words) => assert.ok(text.includes(words), `the lesson does not say "${words}"`);

let engine;
let untrained;
let trained;
let learned;
before(async () => {
  engine = await openEngine();
  untrained = engine.createSession(names);
  trained = engine.createSession(names);
  learned = engine.createSession(names, {positions: 'learned'});
  for (const session of [trained, learned]) session.step('step', 1000);
});

const count = (session) => session.parameters('value').length;

test('the sizes', () => {
  says(`the ${count(trained).toLocaleString('en')} parameters`);
  says(`${count(learned) - count(trained)} more parameters`);
  const {nEmbd, nHead} = trained.settings();
  says(`a row of a table. From then on this row of ${nEmbd} numbers`);
  says(`27 rows and ${nEmbd} columns`);
  says(nEmbd / nHead === 4 ? 'has four numbers here' : 'a head of another size');
});

test('which rows are like that of a', () => {
  const {alphabet} = trained.corpus();
  const like = (session) => {
    const cosines = session.embeddingCosines(0);
    return [...alphabet.keys()].slice(1).sort((a, b) => cosines[b] - cosines[a]).slice(0, 3).map((i) => [alphabet[i], cosines[i]]);
  };
  const [[first, x], [second, y], [third, z]] = like(trained);
  says(`The nearest of <i>a</i> are ${first}, ${second} and ${third}, with cosines of ${formatFixed(x, 2)}, ${formatFixed(y, 2)} and ${formatFixed(z, 2)}.`);
  const before = like(untrained).map(([letter]) => letter);
  says(`Before training they were ${before[0]}, ${before[1]} and ${before[2]}, by chance.`);
});

test('the vowels lie on one side of the plane', () => {
  const {places} = trained.embeddingPlane();
  const {alphabet} = trained.corpus();
  const across = (letter) => places[2 * alphabet.indexOf(letter)];
  const least = Math.min(...[...'aeiouy'].map(across));
  for (const letter of 'bcdfghjklmnpqrstvwxz') assert.ok(across(letter) < least, letter);
});

test('how much of the differences the plane holds', () => {
  const {shares} = trained.embeddingPlane();
  says(`only ${formatPercent(shares[0] + shares[1])} of their differences`);
});

test('how rotary and learned positions end', () => {
  const end = (session) => formatFixed(runningMean(session.losses(), 100)[999]);
  says(`the mean of the last hundred losses is ${end(trained)} with rotation and ${end(learned)} with the table`);
});

test('how many hidden numbers are zero, and how many units fire', () => {
  const percent = (session) => Math.round(100 * session.firing(0, 200).zeros);
  says(`In the untrained model, ReLU makes ${percent(untrained)}% of all hidden numbers 0.`);
  const {values, columns} = trained.read('emma').activations.find(({name}) => name === 'mlp_relu');
  const firing = values.subarray(columns, 2 * columns).filter((value) => value > 0).length;
  says(`at the <i>e</i> of <i>emma</i>, ${firing} of ${columns} do`);
});

test('what the stream says when it is read off early', () => {
  const losses = (name) => trained.readout(name).map(({loss}) => formatFixed(loss));
  const [embedding, attention, mlp] = losses('maria');
  says(`${embedding} after the embedding, ${attention} after attention, ${mlp} after the MLP`);
  const [, before, after] = losses('emma');
  says(`on <i>emma</i> the MLP makes it ${after} from ${before}`);
  for (const {loss} of untrained.readout('maria')) assert.ok(Math.abs(loss - Math.log(27)) < 0.1);
});

test('what a model pays without a part, cut out or never had', () => {
  const pays = (session, cut) => session.meanLoss(1000, 500, {cut});
  const without = (part) => {
    const session = engine.createSession(names, {surgery: {cut: [part]}});
    session.step('step', 1000);
    const loss = pays(session, [part]);
    session.free();
    return loss;
  };
  const parts = ['attention', 'mlp', 'attentionResidual', 'mlpResidual', 'norms', 'positions'];
  const cut = parts.map((part) => pays(trained, [part]));
  const never = parts.map(without);
  const whole = formatFixed(pays(trained, []));
  says(`the sum after the MLP costs most: ${formatFixed(Math.max(...cut))}, where the whole model pays ${whole}`);
  assert.equal(cut.indexOf(Math.max(...cut)), parts.indexOf('mlpResidual'));
  says(`adapts, and pays ${formatFixed(never[parts.indexOf('mlpResidual')])}`);
  says(`attention is missed most: ${formatFixed(Math.max(...never))}`);
  assert.equal(never.indexOf(Math.max(...never)), parts.indexOf('attention'));
  says(`The model trained without its MLP pays ${formatFixed(never[parts.indexOf('mlp')])}`);
  says(`Whole, it is ${whole}.`);
});

test('where the parameters sit', () => {
  const mlp = trained.tensors().filter(({name}) => name.includes('mlp')).reduce((sum, {rows, columns}) => sum + rows * columns, 0);
  says(`${mlp.toLocaleString('en')} of ${count(trained).toLocaleString('en')}, sit in the MLP`);
  const ratio = engine.sizes({nEmbd: 32}, 27).parameters / engine.sizes({}, 27).parameters;
  assert.ok(ratio > 3.5 && ratio < 4, 'almost four times');
});
