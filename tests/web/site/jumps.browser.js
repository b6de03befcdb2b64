// What happens when the address of a page changes: what it names opens, and nothing else does.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {open, visit} from '../browser.js';

/** @type {import('../browser.js').Bench} */
let bench;
before(async () => {
  bench = await open();
});
after(() => bench.close());

/** Terms whose miniatures have opened. @param {import('playwright-core').Page} page */
const opened = (page) => page.evaluate(() =>
  [...document.querySelectorAll('.term-entry:has(micro-gpt)')]
    .filter((entry) => entry.querySelector('micro-gpt')?.shadowRoot?.querySelector('.panel.running'))
    .map(({id}) => id));

/** @param {import('playwright-core').Page} page @param {string} id */
const ready = (page, id) => page.evaluate(async (id) => {
  const element = /** @type {any} */ (document.querySelector(`[id="${id}"] micro-gpt`));
  await element.ready;
  await element.updateComplete;
}, id);

/** A number that grows as the run goes on. */
const place = (/** @type {import('playwright-core').Page} */ page) =>
  page.evaluate(() => {
    const {step, phase, event} = /** @type {any} */ (document.querySelector('#step micro-gpt')).position;
    return step * 1e6 + ['forward', 'loss', 'backward', 'update'].indexOf(phase) * 1e5 + event;
  });

test('a jump opens what it leads to and its neighbours, and nothing on the way', async () => {
  const {page, faults, close} = await visit(bench, 'v1/glossary/');
  await page.locator('.term-index').getByRole('link', {name: 'learning rate'}).click();
  await ready(page, 'learning-rate');
  assert.ok(await page.locator('#learning-rate').evaluate((entry) => entry.getBoundingClientRect().top < innerHeight));
  const here = await opened(page);
  assert.ok(here.includes('learning-rate'), here.join());
  for (const passed of ['softmax', 'mlp', 'loss', 'dag']) assert.ok(!here.includes(passed), here.join());
  assert.deepEqual(faults, []);
  await close();
});

test('what the address names still waits while it is out of sight', async () => {
  const {page, faults, close} = await visit(bench, 'v1/glossary/#step');
  await ready(page, 'step');
  await page.locator('#step').getByRole('radio', {name: 'node', exact: true}).check({force: true});
  await page.evaluate(() => /** @type {any} */ (document.querySelector('#step micro-gpt')).play());
  const start = await place(page);
  await page.waitForTimeout(300);
  assert.ok(await place(page) > start, 'it does not play');
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForTimeout(500);
  const before = await place(page);
  // The filter writes to the history with every letter; a page's own script may name it without a jump.
  await page.evaluate(() => {
    history.replaceState({}, '');
    history.replaceState({}, '', '#token');
    history.replaceState({}, '', '#step');
  });
  await page.waitForTimeout(500);
  const after = await place(page);
  await page.waitForTimeout(500);
  assert.equal(await place(page), after, 'it plays on where nobody sees it');
  assert.ok(after >= before);
  await page.locator('#step').scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  assert.ok(await place(page) > after, 'it does not go on');
  assert.deepEqual(faults, []);
  await close();
});

test('what stands on the same screen begins when what the address names can be used', async () => {
  const context = await bench.browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  await page.addInitScript(() => addEventListener('microgpt-ready', ({target}) => {
    if (!(/** @type {Element} */ (target).closest('#tokenizer'))) return;
    const beside = document.querySelector('#embedding micro-gpt')?.shadowRoot?.querySelector('.panel')?.className;
    Object.assign(window, {beside});
  }));
  await page.goto(`${bench.url}v1/glossary/#tokenizer`);
  await ready(page, 'embedding');
  assert.ok(await page.locator('#embedding micro-gpt').evaluate((element) => element.getBoundingClientRect().top < innerHeight), 'both are on screen');
  assert.match(await page.evaluate(() => /** @type {any} */ (window).beside), /waiting/);
  await context.close();
});

test('what a jump leads to is drawn once, at the width that it has', async () => {
  const {page, faults, close} = await visit(bench, 'v1/glossary/');
  await page.evaluate(() => {
    const heights = new Set();
    addEventListener('microgpt-resize', ({target, detail: {height}}) => {
      const element = /** @type {any} */ (target);
      if (element.closest('#attention') && element.shadowRoot.querySelector('.panel.running')) heights.add(height);
    });
    Object.assign(window, {heights});
  });
  await page.evaluate(() => (location.hash = '#attention'));
  await ready(page, 'attention');
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate(() => /** @type {any} */ (window).heights.size), 1);
  assert.deepEqual(faults, []);
  await close();
});
