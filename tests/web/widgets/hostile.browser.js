// Attributes of strangers on every widget: generated, and the same each time. Nothing throws, all
// can be used afterwards, and each value that is not taken is named.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import fc from 'fast-check';
import {ATTRIBUTES, attributesOf, readTable} from '../../../web/widgets/attributes.js';
import {loadWidget, widgetNames} from '../../../web/widgets/registry.js';
import {writeState} from '../../../web/widgets/share/state-text.js';
import {visit} from '../browser.js';
import {openBench} from './bench.js';

/** Elements of each widget, and the seed that makes them. */
const NUMBER = {numRuns: 6, seed: 20_261_125};
/** They need what the bench has not; what they are given is in their own tests. */
const ELSEWHERE = ['predict', 'verify'];
/** Decides when and what is fetched, or how long the run is: their values have tests of their own. */
const GIVEN = ['widget', 'loading', 'corpus-src', 'run', 'steps', 'after'];

const value = fc.oneof(
  fc.string(),
  fc.string({unit: 'binary', maxLength: 60}).filter((text) => !/[\ud800-\udfff]/.test(text)),
  fc.integer().map(String),
  fc.double().map(String),
  fc.constantFrom('', '-1', '1e400', '%00', '<img src=x onerror=alert(1)>', 'javascript:alert(1)', '__proto__', '0 1 2 99', 'é', 'a'.repeat(5000), '💥'),
);

let bench;
let visited;
before(async () => {
  bench = await openBench('hostile');
  visited = await visit(bench, '');
});
after(() => bench.close());

/** In the page: an element with these attributes; what it says, and whether it can be used. */
async function mounted(attributes) {
  const named = [];
  const hear = ({detail}) => detail.code === 'dropped_value' && named.push(detail.message);
  const element = window.bench.mount();
  element.remove();
  for (const [name, text] of Object.entries(attributes)) element.setAttribute(name, text);
  element.addEventListener('microgpt-error', hear);
  document.querySelector('article').append(element);
  element.scrollIntoView();
  const failed = await element.ready.then(() => '', ({message}) => message);
  await element.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const buttons = [...element.shadowRoot.querySelectorAll('button, input, [tabindex="0"]')].filter((one) => !one.disabled).length;
  element.remove();
  return {named, failed, buttons, alert: window.polluted ?? {}.polluted};
}

for (const widget of widgetNames.filter((name) => !ELSEWHERE.includes(name))) {
  test(`${widget} takes any attributes, and names those that it does not take`, async () => {
    const {page, faults} = visited;
    const table = {...ATTRIBUTES, ...attributesOf(await loadWidget(widget))};
    const names = Object.keys(table).filter((name) => !GIVEN.includes(name));
    const written = fc.dictionary(fc.constantFrom(...names), value, {minKeys: 2});
    for (const generated of fc.sample(written, NUMBER)) {
      const attributes = {...generated, widget, loading: 'eager', steps: '20'};
      const {named, failed, buttons, alert} = await page.evaluate(mounted, attributes);
      const {dropped} = readTable(table, (name) => attributes[name] ?? null);
      const about = JSON.stringify(attributes);
      assert.equal(failed, '', about);
      assert.ok(buttons > 0, `nothing can be used: ${about}`);
      for (const {name, message} of dropped) assert.ok(named.includes(message), `${name} is not named: ${about}\n${named.join('\n')}`);
      assert.equal(alert, undefined);
    }
    assert.deepEqual(faults.splice(0), []);
  });
}

/** What no text can be made of. */
const TEXTLESS = {toString: 1};

for (const [widget, view] of /** @type {const} */ ([
  ['race', {done: TEXTLESS}],
  ['race', {known: [TEXTLESS, TEXTLESS, TEXTLESS]}],
  ['data', {done: TEXTLESS}],
  ['expression', {picked: [TEXTLESS]}],
])) {
  test(`${widget} opens although its link holds ${JSON.stringify(view)}`, async () => {
    const {page, faults} = visited;
    const errors = await page.evaluate(async (attributes) => {
      const said = [];
      const hear = ({detail}) => said.push(detail.message);
      document.addEventListener('microgpt-error', hear);
      const element = window.bench.mount(attributes);
      element.scrollIntoView();
      await element.ready.catch((error) => said.push(String(error)));
      for (let i = 0; i < 4; i++) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      document.removeEventListener('microgpt-error', hear);
      element.remove();
      return said;
    }, {widget, loading: 'eager', steps: '20', state: writeState('', view)});
    assert.deepEqual(errors, []);
    assert.deepEqual(faults.splice(0), []);
  });
}
