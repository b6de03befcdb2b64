// What cannot be taken, as only model or widget can tell: attributes, the place of a state, arguments.
// It is named once, with its value and a remedy, and the widget runs. What a view remembers stays unsaid.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {ElementBench, TALL} from './element-bench.js';

const elements = new ElementBench('dropped');
before(() => elements.open());
after(() => elements.close());

/** No name holds it. */
const NO_LETTER = 'Ω';

/** @type {[widget: string, name: string, bad: string, good: string, remedy: RegExp][]} */
const CASES = [
  ...['tokens', 'next', 'heads', 'residual', 'attention', 'mask', 'loss', 'norm', 'mlp', 'block', 'dial', 'descent', 'softmax']
    .map((widget) => /** @type {const} */ ([widget, 'text', NO_LETTER, 'anna', /cannot be read: .*a-z/])),
  ['attention', 'head', '9', '3', /must be at most 3$/],
  ['mask', 'head', '63', '2', /must be at most 3$/],
  ['mlp', 'unit', '4095', '63', /must be at most 63$/],
  ['dial', 'parameter', '9999999', '3935', /must be at most 3935$/],
  ['descent', 'x', '9999999', '5', /must be at most 3935$/],
  ['descent', 'y', '4000', '5', /must be at most 3935$/],
  ['softmax', 'scores', '9 9 9', '5 -5 0 1.5 2', /must be 5 numbers from -5 to 5/],
  ['rope', 'query', 'zz', 'z', /must be one of: a, b, .*, z, START$/],
  ['rope', 'key', '1', 'START', /must be one of: a, b, .*, z, START$/],
  ['embedding', 'token', NO_LETTER, 'b', /must be one of: a, b, .*, z, START$/],
  ['block', 'stage', 'zzz', 'mlp_relu', /must be one of: embedding, .*, probs$/],
  ['expression', 'values', 'q=x', 'a=1.5', /must be inputs with numbers from -4 to 4, such as a=2 b=-3$/],
  ['expression', 'values', 'a=1 q=2', 'a=1.5 b=2', /names q, which is no input of the expression: its inputs are a, b/],
  ['expression', 'expression', 'c = a +', 'c = a * a', /cannot be read: /],
  ['adam', 'parameter', 'zzz', 'wte[4, 2]', /must be one of this model, such as wte\[0, 0\]$/],
];

/** In the page: each value in turn on one element, and what was said of each. */
async function tell([widget, name, ...values]) {
  const said = [];
  const element = window.bench.mount({widget, loading: 'eager', steps: '20', [name]: values[0]});
  element.addEventListener('microgpt-error', ({detail}) => said.at(-1).push(detail));
  for (const value of values) {
    said.push([]);
    element.setAttribute(name, value);
    await element.ready;
    // Each picture asks anew for what it shows.
    for (let picture = 0; picture < 3; picture++) {
      element.requestUpdate();
      await element.updateComplete;
      await window.pause(60);
    }
  }
  const panel = element.shadowRoot.querySelector('.panel').className;
  element.remove();
  return {said, panel};
}

for (const [widget, name, bad, good, remedy] of CASES) {
  test(`${widget}: ${name}="${bad}" is named, once each time it is written`, () => elements.run(async (page) => {
    const {said, panel} = await page.evaluate(tell, [widget, name, bad, good, bad]);
    assert.deepEqual(said.map((details) => details.length), [1, 0, 1], JSON.stringify(said));
    for (const {code, message, recoverable, source} of said.flat()) {
      assert.deepEqual([code, recoverable, source], ['dropped_value', true, 'api']);
      assert.ok(message.startsWith(`${name} ("${bad}") `), message);
      assert.match(message, remedy);
    }
    assert.equal(panel, 'panel running');
  }));
}

test('a default that is none of another text is nobody’s mistake, nor is what a view remembers', () => elements.run(async (page) => {
  await page.route('**/xyz.txt', (route) => route.fulfill({body: 'xyz\nzyx\n', contentType: 'text/plain'}));
  const said = await page.evaluate(async () => {
    const said = [];
    document.addEventListener('microgpt-error', ({detail}) => said.push(detail.message));
    const open = async (attributes, view) => {
      const element = window.bench.mount({loading: 'eager', steps: '20', ...attributes});
      if (view) element.state = {...element.state, view};
      await element.ready;
      await window.pause(60);
      element.remove();
    };
    for (const widget of ['tokens', 'residual', 'rope', 'embedding']) await open({widget, 'corpus-src': 'xyz.txt'});
    const views = {
      tokens: {text: 'Ω'}, residual: {text: 'Ω'}, attention: {picked: {head: 9}}, mask: {head: 9}, mlp: {unit: 4095}, dial: {parameter: 1e7},
      descent: {x: 1e7}, softmax: {scores: [9, 9]}, rope: {query: 99}, embedding: {token: 99}, block: {stage: 'zzz'},
      expression: {values: {q: 'x'}, source: 'c = a +'}, adam: {parameter: 1e7},
    };
    for (const [widget, view] of Object.entries(views)) await open({widget}, view);
    return said;
  });
  assert.deepEqual(said, []);
}));

test('a place that the run has not is named as a dropped state, each time it is set', () => elements.run(async (page) => {
  const {places, heard: said} = await page.evaluate(async () => {
    const a = window.bench.mount({seed: '5', steps: '30', loading: 'eager'});
    await a.step('step', 3);
    const {state} = a;
    const far = {...state, position: {step: 99, phase: 'forward', event: 0}};
    const tied = window.bench.mount({seed: '5', steps: '30', loading: 'eager', run: 'tied'});
    await tied.step('step', 2);
    const places = [];
    const late = window.bench.mount({loading: 'eager'});
    const other = window.bench.mount({seed: '5', steps: '30', loading: 'eager', run: 'tied'});
    for (const element of [late, late, other]) {
      element.state = far;
      await element.ready;
      places.push(element.position.step);
    }
    late.state = {...far, link: ''};
    await late.ready;
    late.state = state;
    await late.ready;
    return {places: [...places, late.position.step], heard: window.heard.filter(({type}) => type === 'error')};
  });
  // Who shares a run leaves it where it is.
  assert.deepEqual(places, [0, 0, 1, 2]);
  assert.equal(said.length, 4, JSON.stringify(said));
  for (const {code, recoverable, source, message} of said) {
    assert.deepEqual([code, recoverable, source], ['dropped_value', true, 'api']);
    assert.match(message, /^state \(".+"\) cannot be opened: .*99.*29/);
  }
}, TALL));

test('what is refused is said with the value and a remedy', () => elements.run(async (page) => {
  const messages = await page.evaluate(async () => {
    const element = window.bench.mount({loading: 'eager'});
    await element.ready;
    const races = window.bench.mount({widget: 'race', loading: 'eager'});
    await races.ready;
    const away = document.createElement('micro-gpt');
    const calls = [() => element.embedCode({}), () => element.embedCode('page'), () => element.embedCode('link', 5),
      () => element.seek(5), () => element.seek(), () => element.seek({step: 1}), () => away.step(), () => races.step()];
    return Promise.all(calls.map(async (call) => call()).map((call) => call.then(() => 'nothing', ({code, message}) => `${code}: ${message}`)));
  });
  assert.deepEqual(messages, [
    'bad_argument: form ([object Object]) must be one of: link, element, iframe, single',
    'bad_argument: form ("page") must be one of: link, element, iframe, single',
    'bad_argument: options (5) must be an object: {place: true}',
    'bad_argument: position (5) must be an object: {step, phase, event}',
    'bad_argument: position (undefined) must be an object: {step, phase, event}',
    'bad_argument: phase (undefined) must be one of: forward, loss, backward, update',
    'detached: The element is not in a page: append it first.',
    'no_run: The widget "race" has no run that could be moved: take another one.',
  ]);
}));
