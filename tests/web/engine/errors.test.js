// What a page can get wrong: every error is an EngineError that names the value and the remedy,
// and leaves the session as it was.

import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import {EngineError} from '../../../web/engine/engine.js';
import {names, openEngine} from './open.js';

let engine;
let session;
before(async () => {
  engine = await openEngine();
  session = engine.createSession(names);
  session.step('phase', 2);
});

/** What the error says, after checking that it is one. */
function refused(work) {
  let error;
  assert.throws(work, (thrown) => {
    error = thrown;
    return thrown instanceof EngineError;
  });
  assert.match(error.code, /^[a-z]+(_[a-z]+)*$/);
  return error.message;
}

/** Refused when a session is made: settings, and the words that the message must hold. */
const SETTINGS = [
  [{nHead: 3}, '16', '3', 'multiple'],
  [{nEmbd: 20, nHead: 4}, '5', 'even'],
  [{steps: -1}, '-1', 'from 1'],
  [{steps: 1.5}, '1.5', 'whole number'],
  [{steps: NaN}, 'NaN', 'whole number'],
  [{seed: Infinity}, 'Infinity', 'whole number'],
  [{positions: 'absolute'}, '"absolute"', 'rope, learned'],
  [{nLayer: 0}, '0', 'from 1'],
  [{block: 0}, '0', 'from 1'],
  [{learningRate: '0.01'}, '0.01', 'finite number'],
  [{learningRate: -1}, '-1'],
  [{beta1: 1}, '1'],
  [{temperature: 0}, '0'],
  [{trainer: 'magic'}, 'magic'],
  [{optimizer: 'magic'}, 'magic'],
  [{nLayer: 50}, '50', 'to 16'],
  [{surgery: {silencedHeads: [4]}}, '4', 'from 0 to 3', 'layer'],
  [{surgery: {silencedHeads: [1], uniformHeads: [1]}}, '1', 'choose one'],
  [{surgery: {cut: ['mlp', 'mlpResidual']}}, 'MLP', 'residual'],
  [{surgery: {cut: ['head']}}, '"head"', 'attention, mlp'],
  [{surgery: {cut: 'mlp'}}, 'mlp', 'array'],
  [{surgery: {mask: true}}, '"mask"', 'liftMask'],
  [{surgery: {liftMask: 1}}, '1', 'true or false'],
  [{surgery: 'mlp'}, 'mlp', 'object'],
];

for (const [settings, ...words] of SETTINGS) {
  test(`settings ${JSON.stringify(settings, (_, v) => (Number.isNaN(v) || v === Infinity ? String(v) : v))} are refused in words`, () => {
    const message = refused(() => engine.createSession(names, settings));
    for (const word of words) assert.ok(message.includes(word), `${message} <- ${word}`);
  });
}

for (const [what, corpus] of [['an empty text', ''], ['blank lines', ' \n\t\n'], ['a number', 42]]) {
  test(`${what} is refused as a corpus`, () => {
    assert.ok(refused(() => engine.createSession(corpus)).length > 20);
  });
}

/** Refused of an open session: a call, and the words that the message must hold. */
const CALLS = {
  'step by an unknown granularity': [(s) => s.step('leap'), '"leap"', 'node, operation, phase, step'],
  'step by zero': [(s) => s.step('node', 0), '0', 'from 1'],
  'back by a fraction': [(s) => s.back('node', 0.5), '0.5', 'whole number'],
  'seek to what is no place': [(s) => s.seek(5), 'position (5)', '{step, phase, event}'],
  'seek to a phase that has no text': [(s) => s.seek({step: 0, phase: Object.create(null), event: 0}), 'phase ({})', 'forward'],
  'seek to nothing': [(s) => s.seek(null), 'position (null)', '{step, phase, event}'],
  'seek before the start': [(s) => s.seek({step: -1, phase: 'forward', event: 0}), '-1'],
  'seek behind the end': [(s) => s.seek({step: 1000, phase: 'forward', event: 0}), '1000', '999'],
  'seek to an unknown phase': [(s) => s.seek({step: 0, phase: 'later', event: 0}), '"later"', 'forward'],
  'seek to an event that is not there': [(s) => s.seek({step: 0, phase: 'loss', event: 40}), '40', '39'],
  'an unknown view': [(s) => s.parameters('momentum'), '"momentum"', 'value, grad, m, v'],
  'an unknown activation': [(s) => s.activation('softmax'), 'softmax'],
  'a layer that is not there': [(s) => s.activation('q', 7), '7'],
  'a head that is not there': [(s) => s.activation('weights', 0, 4), '4'],
  'a parameter that is not there': [(s) => s.lossWith(3936, 0), '3936', 'below'],
  'a value that is no number': [(s) => s.lossWith(0, NaN), 'NaN', 'finite'],
  'checks of parameters that are not there': [(s) => s.checkGradients(3935, 2), '3935'],
  'an unknown letter': [(s) => s.distribution('anné'), 'é', '4'],
  'a prefix that is too long': [(s) => s.distribution('a'.repeat(16)), '16'],
  'a text with a letter of another alphabet': [(s) => s.tokenize('zoë'), 'ë', 'character 3', 'a-z'],
  'a text that is none': [(s) => s.tokenize(7), '7', 'text'],
  'a token that is not there': [(s) => s.textOf([4, 27]), '27', 'number 2 of 2', '0 to 26'],
  'a token below zero': [(s) => s.textOf([-1]), '-1', '0 to 26'],
  'a token that is no whole number': [(s) => s.textOf([0.5]), '0.5', 'whole number'],
  'a temperature of zero': [(s) => s.distribution('a', 0), '0', 'above 0'],
  'no names': [(s) => s.sample(0, 0.5), '0', 'from 1'],
  'names at a negative temperature': [(s) => s.sample(1, -1), '-1'],
  'losses of a parameter that is not there': [(s) => s.lossesWith([3936], [0]), '3936', 'below'],
  'losses of a parameter named twice': [(s) => s.lossesWith([7, 7], [0, 0]), '7', 'twice'],
  'losses of no parameters': [(s) => s.lossesWith([], []), '0', 'one value'],
  'losses with half a row': [(s) => s.lossesWith([1, 2], [0, 0, 0]), '3 values', '2 parameters'],
  'losses with a value that is no number': [(s) => s.lossesWith([1], [NaN]), 'NaN', 'finite'],
  'losses of too many rows': [(s) => s.lossesWith([1], new Float64Array(10_001)), '10001', '10000', 'parts'],
  'losses of what is no list': [(s) => s.lossesWith(7, [0]), '7', 'array'],
  'losses on an unknown letter': [(s) => s.lossesWith([1], [0], 'Emma'), 'E', '1'],
  'losses on a number': [(s) => s.lossesWith([1], [0], 7), '7', 'text'],
  'gradients with two rows': [(s) => s.gradientsWith([1], [0, 0]), '2 values', '1 parameters'],
  'a text that is too long': [(s) => s.read('a'.repeat(17)), '17', '16', 'shorten'],
  'a text with an unknown letter': [(s) => s.read('emm4'), '4', 'character 4'],
  'attention of a head that is not there': [(s) => s.attention(0, 4, 'emma'), '4', '0 to 3'],
  'attention in a layer that is not there': [(s) => s.maskedAttention(1, 0), '1', '0 to 0'],
  'documents that are not there': [(s) => s.meanLoss(8403, 1), '8403'],
  'more documents than there are': [(s) => s.meanLoss(8402, 2), '8402', '2', '8403'],
  'a head that cannot be silenced': [(s) => s.meanLoss(0, 1, {silencedHeads: [9]}), '9', 'from 0 to 3'],
  'a reading without an unknown part': [(s) => s.read('a', {cut: ['tail']}), '"tail"', 'norms'],
  'no surgery but null': [(s) => s.read('a', null), 'null', 'object'],
  'no draws': [(s) => s.draws('a', 1, 0), '0', 'from 1'],
  'too many draws': [(s) => s.draws('a', 1, 1_000_001), '1000001', '1000000'],
  'draws at a temperature of zero': [(s) => s.draws('a', 0, 1), '0', '0.01'],
  'draws after an unknown letter': [(s) => s.draws('é', 1, 1), 'é', '1'],
  'a name that sample() never draws': [(s) => s.generate(10_000, 0.5), '10000', '9999'],
  'the history of training steps that are not there': [(s) => s.history(0, 990, 11), '990', '1000'],
  'the update of a parameter that is not there': [(s) => s.adam(3936), '3936', 'below'],
  'a scope that is not there': [(s) => s.scope(99_999), '99999'],
  'a node that is not there': [(s) => s.node(10_000_000), '10000000'],
  'elements that are not there': [(s) => s.elements(2, 432, 1), '432'],
};

for (const [what, [call, ...words]] of Object.entries(CALLS)) {
  test(`${what}: refused in words, and nothing has moved`, () => {
    const before = session.situation();
    const message = refused(() => call(session));
    for (const word of words) assert.ok(message.includes(word), `${message} <- ${word}`);
    assert.deepEqual(session.situation(), before);
  });
}
