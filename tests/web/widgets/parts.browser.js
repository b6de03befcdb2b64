// The training figure while only the first part of the engine is there: a visitor steps through it,
// and nothing fails that has to wait; then the second part comes, or does not.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {visit} from '../browser.js';
import {openBench} from './bench.js';

let bench;
before(async () => {
  bench = await openBench('parts');
});
after(() => bench.close());

/** In the page: the file of the module stops before its end until window.release() says how it goes on. */
function holdTheEnd() {
  const {fetch} = window;
  const released = new Promise((resolve) => (window.release = resolve));
  let first = true;
  window.fetch = async (url, options) => {
    const response = await fetch(url, options);
    if (!first || !String(url).endsWith('microgpt.wasm')) return response;
    first = false;
    const bytes = new Uint8Array(await response.arrayBuffer());
    const begun = bytes.length - 1000;
    return new Response(new ReadableStream({
      async start(controller) {
        controller.enqueue(bytes.subarray(0, begun));
        if (await released === 'lost') return controller.error(new TypeError('connection lost'));
        controller.enqueue(bytes.subarray(begun));
        controller.close();
      },
    }));
  };
}

/**
 * A page that waits for the end of the second part until the test lets it go.
 * @param {(page: import('playwright-core').Page, answer: (how?: 'lost') => Promise<void>) => Promise<void>} work
 */
async function withFirstPart(work) {
  const {page, faults, close} = await visit(bench, '');
  const answer = (how) => page.evaluate((said) => window.release(said), how);
  await page.evaluate(holdTheEnd);
  await page.evaluate(() => {
    window.heard = [];
    for (const type of ['ready', 'error', 'sample']) {
      document.addEventListener(`microgpt-${type}`, ({detail}) => window.heard.push({type, ...detail}));
    }
    window.element = window.bench.mount({widget: 'train'});
  });
  await work(page, answer);
  assert.deepEqual(faults, []);
  await close();
}

const heard = (page, type) => page.evaluate((wanted) => window.heard.filter((event) => event.type === wanted), type);
const position = (page) => page.evaluate(() => window.element.position);
const press = (page, name) => page.getByRole('button', {name, exact: true}).click();
const choose = (page, granularity) => page.locator(`input[name=granularity][value=${granularity}]`).check({force: true});

test('a visitor steps before the second part is there, and waits for nothing that is shown', () => withFirstPart(async (page, answer) => {
  await press(page, 'Step');
  for (const granularity of ['node', 'operation', 'phase', 'step']) {
    await choose(page, granularity);
    await press(page, 'Step');
    await press(page, 'Step');
  }
  assert.deepEqual(await position(page), {step: 2, phase: 'update', event: 3936});
  await choose(page, 'node');
  await press(page, 'Back');
  assert.deepEqual(await position(page), {step: 2, phase: 'update', event: 3935});
  // The map tells of a parameter; how far it was moved is the second part's to say.
  await page.locator('canvas').last().click({position: {x: 20, y: 20}});
  await page.getByRole('button', {name: 'Share or embed'}).click();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
  assert.deepEqual([await heard(page, 'error'), await heard(page, 'ready')], [[], []]);
  assert.equal(await page.locator('dialog').count(), 0);
  const state = await page.evaluate(() => window.element.state);
  assert.deepEqual(state.position, {step: 2, phase: 'update', event: 3935});

  await answer();
  await page.evaluate(() => window.element.ready);
  // What was asked for meanwhile comes now: the dialog, and the names of this place.
  await page.locator('dialog').waitFor();
  await page.waitForFunction(() => window.heard.some(({type}) => type === 'sample'));
  assert.equal((await heard(page, 'ready')).length, 1);
  assert.deepEqual(await position(page), {step: 2, phase: 'update', event: 3935});
}));

test('an element of another kind waits for both parts', () => withFirstPart(async (page, answer) => {
  await page.getByRole('button', {name: 'Step', exact: true}).waitFor();
  await page.evaluate(() => (window.other = window.bench.mount({widget: 'sample', loading: 'eager'})));
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
  assert.equal(await page.evaluate(() => window.other.position), null);
  await answer();
  await page.evaluate(() => Promise.all([window.other.ready, window.element.ready]));
  assert.deepEqual(await heard(page, 'error'), []);
}));

test('a second part that does not come is said, and to try again is to go on', () => withFirstPart(async (page, answer) => {
  await press(page, 'Step');
  await choose(page, 'phase');
  await press(page, 'Step');
  const before = await position(page);
  await answer('lost');
  await page.getByRole('alert').getByText(/The model could not be loaded\. Check the connection/).waitFor();
  const [{code, recoverable}] = await heard(page, 'error');
  assert.deepEqual([code, recoverable], ['module_unreachable', false]);
  await press(page, 'Try again');
  await page.evaluate(() => window.element.ready);
  assert.deepEqual(await position(page), before);
}));
