// The glossary has its module ahead of its elements: fetched once and compiled once; and where that
// goes wrong, the elements say what is the matter, as soon as ever, and fetch it when asked to.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {open, watchFaults} from '../browser.js';

const TERM = 'v1/glossary/#softmax';

/** @type {import('../browser.js').Bench} */
let bench;
before(async () => {
  bench = await open();
});
after(() => bench.close());

/** @param {(page: import('playwright-core').Page) => Promise<unknown>} prepare */
async function opened(prepare) {
  const context = await bench.browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  const faults = watchFaults(page, bench.url);
  await prepare(page);
  await page.goto(bench.url + TERM);
  return {page, faults, close: () => context.close()};
}

/** @param {import('playwright-core').Page} page */
const ready = (page) => page.evaluate(() => /** @type {any} */ (document.querySelector('#softmax micro-gpt')).ready);

for (const [when, late] of /** @type {const} */ ([['', ''], [', though the script of the figures may come before that of the head', '**/ahead.js']])) {
  test(`the module is fetched once, and each part of it compiled once${when}`, async () => {
    const {page, faults, close} = await opened(async (page) => {
      await page.addInitScript(() => {
        const {compile} = WebAssembly;
        window.compiled = 0;
        WebAssembly.compile = (bytes) => {
          window.compiled++;
          return compile(bytes);
        };
      });
      if (late) {
        await page.route(late, async (route) => {
          // Not by frames: there are none before the head is read.
          await page.waitForFunction(() => customElements.get('micro-gpt'), undefined, {polling: 20});
          await route.continue();
        });
      }
    });
    await ready(page);
    const {compiled, fetched} = await page.evaluate(() => ({
      compiled: window.compiled,
      fetched: performance.getEntriesByType('resource').filter(({name}) => name.endsWith('.wasm')).length,
    }));
    assert.equal(fetched, 1);
    assert.equal(compiled, 2);
    assert.deepEqual(faults, []);
    await close();
  });
}

/** @type {Record<string, {says: RegExp, answer: (route: import('playwright-core').Route) => unknown}>} */
const FAILURES = {
  'a module that is not there': {
    says: /microgpt\.wasm answers 404/,
    answer: (route) => route.fulfill({status: 404, body: ''}),
  },
  'a module that never comes': {
    says: /did not arrive within five seconds/,
    answer: () => {},
  },
  'a module that is damaged': {
    says: /arrived damaged/,
    answer: async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      body[100] ^= 0xff;
      await route.fulfill({response, body});
    },
  },
};

for (const [what, {says, answer}] of Object.entries(FAILURES)) {
  test(`${what} is named, and fetched when asked for again`, async () => {
    // A browser may ask once for the link in the head and, when that has failed, for the script.
    let broken = true;
    const {page, close} = await opened((page) => page.route('**/*.wasm', (route) => (broken ? answer(route) : route.continue())));
    const figure = page.locator('#softmax micro-gpt');
    await figure.getByRole('alert').waitFor({timeout: 20_000});
    assert.match(await figure.getByRole('alert').innerText(), says);
    broken = false;
    await figure.getByRole('button', {name: 'Try again'}).click();
    await ready(page);
    await close();
  });
}
