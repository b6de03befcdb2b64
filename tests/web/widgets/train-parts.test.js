// What the widget `train` computes itself: places on the line of a step, sentences, Adam's last
// move, tables and states. Compared with the engine, in node.

import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import {formatNumber} from '../../../web/draw/number.js';
import {lossTable} from '../../../web/widgets/csv.js';
import {narrate, parameterName} from '../../../web/widgets/narration.js';
import {readable} from '../../../web/widgets/readable.js';
import {readState, writeState} from '../../../web/widgets/state.js';
import {Status} from '../../../web/widgets/status.js';
import {en} from '../../../web/widgets/strings/en-all.js';
import {LastMove} from '../../../web/widgets/train/last-move.js';
import {LINE, lineOf, phaseEvents, phaseShares, positionAt} from '../../../web/widgets/train/phases.js';
import {names, openEngine} from '../engine/open.js';

let engine;
let session;
before(async () => {
  engine = await openEngine();
});
const fresh = () => engine.createSession(names, {steps: 100});

/** The sentence for a step that has just been made. */
function sentence(granularity, kind = 'step') {
  const run = {session, situation: session.situation(), granularity};
  return narrate(run, {kind, granularity, count: 1, source: 'user'}, en, false);
}

test('the phases are as long as the engine walks them', () => {
  session = fresh();
  for (let step = 0; step < 3; step++) {
    session.seek({step, phase: 'forward', event: 0});
    const events = phaseEvents(session);
    for (const phase of ['forward', 'loss', 'backward', 'update']) {
      session.seek({step, phase, event: events[phase]});
      assert.equal(session.situation().events, events[phase], `${step} ${phase}`);
      assert.equal(phaseShares(session.situation())[phase], 1);
    }
    assert.equal(lineOf(session.situation()), LINE);
  }
});

test('an arrow key on the scrubber always moves, through the whole step and back', () => {
  session = fresh();
  const events = phaseEvents(session);
  /** As the browser does: from the whole number that is shown to the next. */
  const press = (by) => {
    const before = lineOf(session.situation());
    const line = Math.round(before) + by;
    const after = lineOf(session.seek(positionAt(line, session.situation(), events)));
    assert.ok(by * (after - before) > 0, `from ${before} by ${by} to ${after}`);
  };
  while (session.situation().stepsDone === 0) press(1);
  while (!session.situation().atStart) press(-1);
});

test('the last move is what the update did, of every parameter and with either optimizer', () => {
  for (const optimizer of ['adam', 'sgd']) {
    session = engine.createSession(names, {steps: 100, optimizer});
    session.step('step', 20);
    const before = session.parameters('value');
    session.step('step', 1);
    const value = session.parameters('value');
    const last = new LastMove(session);
    for (let i = 0; i < value.length; i++) {
      assert.ok(Math.abs(last.of(i) - (value[i] - before[i])) < 1e-14, `${optimizer} ${i}`);
    }
  }
});

test('half-way through an update the others show their move of the step before', () => {
  session = fresh();
  session.step('step', 7);
  const last = new LastMove(session);
  const [ninth, tenth] = [last.of(9), last.of(10)];
  session.step('phase', 3);
  assert.equal(last.of(9), ninth);
  session.step('node', 10);
  assert.equal(last.of(10), tenth);
  assert.equal(last.of(9), session.adam(9).move);
  assert.notEqual(last.of(9), ninth);
});

test('before the first update there is no last move', () => {
  session = fresh();
  session.step('phase', 3);
  session.step('node', 10);
  const last = new LastMove(session);
  assert.ok(Number.isNaN(last.of(10)));
  assert.ok(!Number.isNaN(last.of(9)));
});

test('an operation of the backward pass is told with its path, its gradients and the largest', () => {
  session = fresh();
  session.step('phase', 2);
  let scope;
  do {
    session.step('operation');
    scope = session.scope(session.situation().scope);
  } while (scope.path !== 'pos4.layer0.q');
  const {grads} = session.elements(scope.id, 0, scope.elements);
  const largest = grads.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
  assert.equal(sentence('operation'), `Backward, pos4.layer0.q: 16 gradients, largest ${formatNumber(largest)}.`);
  assert.ok(sentence('operation', 'back').startsWith('Back. Backward, pos4.layer0.q'));
});

test('a node is told with its name and its number', () => {
  session = fresh();
  session.step('node', 1000);
  const {name, value} = session.node(session.situation().node);
  const said = sentence('node');
  assert.ok(said.startsWith(name) && said.endsWith(`= ${formatNumber(value)}.`), said);
});

test('the ends of the phases say what they found', () => {
  session = fresh();
  assert.equal(sentence('phase'), 'At the start of the run.');
  session.step('phase');
  assert.match(sentence('phase'), /^Forward done: 9 questions answered; .* got \d+\.\d% to \d+\.\d%\.$/);
  session.step('phase');
  assert.equal(sentence('phase'), 'Loss 3.2851, as unsure as a fair choice among 26.7 tokens.');
  session.step('phase');
  const grads = session.parameters('grad');
  const largest = grads.reduce((best, g, i) => (Math.abs(g) > Math.abs(grads[best]) ? i : best), 0);
  assert.equal(sentence('phase'),
    `Backward done: 3,936 gradients, largest ${formatNumber(grads[largest])}, at ${parameterName(session, largest)}.`);
  session.step('phase');
  assert.equal(sentence('phase'), 'Step 1 of 100, hugibert: loss 3.2851.');
  session.step('step', 99);
  assert.match(sentence('step'), /^The run is complete: 100 steps, last loss \d\.\d{4}\.$/);
});

test('every path of the graph can be said in words', () => {
  for (const positions of ['rope', 'learned']) {
    session = engine.createSession(names, {positions, nLayer: 2});
    const document = session.document();
    const visit = (parent) => {
      for (const {id, path, kind} of session.scopes(parent)) {
        const words = readable(path, document, en);
        if (kind !== 'tensor' && kind !== 'parameters') assert.doesNotMatch(words, /_|undefined|NaN/, path);
        visit(id);
      }
    };
    visit(0);
  }
  assert.equal(readable('pos4.layer0.head2.weights.exp', session.document(), en),
    'position 4 (i), layer 0, head 2: attention weights, exponentials');
});

test('the table of losses reads back to the same doubles', () => {
  const losses = Float64Array.of(3.2851209852164596, 1 / 3, 2);
  const [head, ...rows] = lossTable(losses).trim().split('\r\n');
  assert.equal(head, 'step,loss,mean of last 50');
  assert.deepEqual(rows.map((row) => Number(row.split(',')[1])), [...losses]);
  assert.deepEqual(rows.map((row) => row.split(',')[0]), ['1', '2', '3']);
});

const VIEW = {
  widget: 'train',
  recipe: {corpus: 'names', corpusSrc: '', settings: {seed: 7, steps: 50, positions: 'learned', learningRate: 0.003}},
  position: {step: 3, phase: 'backward', event: 12},
  view: {parameter: 5, view: 'grad'},
  link: '',
};

test('a state survives JSON', () => {
  const {widget, ...expected} = VIEW;
  assert.equal(widget, 'train');
  assert.deepEqual(readState(JSON.parse(JSON.stringify(writeState(VIEW)))), expected);
});

test('a state that is none is refused in words', () => {
  const good = writeState(VIEW);
  for (const bad of [null, 7, 'x', [], {}, {...good, version: 2}, {...good, position: {step: -1, phase: 'update', event: 0}},
    {...good, position: {step: 1, phase: 'x', event: 0}}, {...good, recipe: {settings: {steps: 1e9}}},
    {...good, recipe: {corpus: 'other'}}, {...good, recipe: {corpusSrc: 'javascript:0'}}]) {
    assert.throws(() => readState(bad), {name: 'EngineError', code: 'bad_state'});
  }
});

test('the status says a command at once, and the play at most every two seconds', (context) => {
  context.mock.timers.enable({apis: ['setTimeout']});
  let now = 10_000;
  context.mock.method(performance, 'now', () => now);
  const said = [];
  const status = new Status((text) => said.push(text));
  status.say('a');
  for (let i = 0; i < 30; i++) {
    status.saySometime(() => `p${i}`);
    now += 100;
    context.mock.timers.tick(100);
  }
  assert.deepEqual(said, ['a', 'p19']);
  status.say('b');
  assert.equal(said.at(-1), 'b');
  context.mock.timers.tick(10_000);
  assert.equal(said.at(-1), 'b');
});

test('the element can be imported without a window', async () => {
  assert.equal(globalThis.window, undefined);
  const {MicroGpt} = await import('../../../web/widgets/micro-gpt.js');
  assert.ok(MicroGpt.observedAttributes.includes('learning-rate'));
});
