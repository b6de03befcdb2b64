// What a link, or a state, says of a view is a stranger's: values of wrong types in each place that a
// widget reads. It takes them for not said, and goes on.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {widgetNames} from '../../../web/widgets/registry.js';
import {visit} from '../browser.js';
import {openBench} from './bench.js';

const WRONG = [
  true, null, 'x', '5', 'constructor', 'length', [], {}, [[1]], [null, null, null, null, null], ['x', 1e99], {head: 'x', asks: {}, asked: []},
  -1, 0.5, 1e99, {given: 5, committed: true}, {given: {toString: 1}, committed: true}, {given: '5', committed: 'yes'}, Array(50).fill({}),
];
/** What else is said, so that more is read. @type {Record<string, object[]>} */
const BESIDE = {
  chain: [{graph: 'model'}],
  train: [{looking: true}],
  race: [{compare: 'seed', done: 2}],
};
/** A question is in its tag. @type {[name: string, widget: string, attributes: object, answers?: number][]} */
const QUESTIONS = [
  ['predict, a choice', 'predict', {question: '05-phase'}, 4],
  ['predict, a number', 'predict', {question: '05-first-loss'}],
  ['predict, a token', 'predict', {question: '05-surprise'}],
];
/** A question has more than one kind, and `verify` remembers nothing. */
const ELSEWHERE = ['verify', 'predict'];
const CASES = [...widgetNames.filter((name) => !ELSEWHERE.includes(name)).map((name) => [name, name, {}]), ...QUESTIONS];

let bench;
let visited;
before(async () => {
  bench = await openBench('memory');
  visited = await visit(bench, '');
});
after(() => bench.close());

/** In the page: one element, whose view is set to each of these; what fails. */
async function failing({widget, values, attributes, answers, beside}) {
  const asked = await window.bench.memoryOf(widget);
  const place = document.createElement('div');
  const element = window.bench.mount({widget, loading: 'eager', steps: '12', ...attributes}, place);
  const list = document.createElement('ol');
  for (let i = 0; i < answers; i++) list.append(document.createElement('li'));
  if (answers) element.append(list);
  document.querySelector('article').append(place);
  element.scrollIntoView();
  const failed = [];
  let now = '';
  element.addEventListener('microgpt-error', ({detail}) => failed.push(`${now}: ${detail.message}`));
  await element.ready;
  await element.updateComplete;
  const state = structuredClone(element.state);
  for (const more of beside) {
    for (const wrong of [undefined, ...values]) {
      const view = {...(wrong !== undefined && Object.fromEntries([...asked].map((key) => [key, wrong]))), ...more};
      now = JSON.stringify(view).slice(0, 300);
      element.state = {...state, view, link: ''};
      await element.ready.catch(() => {});
      await element.updateComplete;
      element.shadowRoot.querySelector('button.step')?.click();
      // Canvases are painted in a task of their own.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      if (!element.shadowRoot.querySelector('.panel.running')) failed.push(`${now} is not running`);
    }
  }
  place.remove();
  return {failed, asked: [...asked]};
}

for (const [name, widget, attributes, answers = 0] of CASES) {
  test(`${name} takes a view of wrong types for none`, async (t) => {
    const {page, faults} = visited;
    const beside = [{}, ...(BESIDE[widget] ?? [])];
    const {failed, asked} = await page.evaluate(failing, {widget, values: WRONG, attributes, answers, beside});
    t.diagnostic(asked.join(' '));
    assert.deepEqual(failed, []);
    assert.deepEqual(faults.splice(0), []);
  });
}
