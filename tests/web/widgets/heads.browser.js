// The widget `heads` in a browser: what it measures is what the engine answers, and it says so when
// the model has moved since.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {formatFixed, formatPercent} from '../../../web/draw/number.js';
import {openBench} from './bench.js';
import {testAccessibility, updated, widgetPage} from './widget-page.js';

let bench;
before(async () => {
  bench = await openBench('heads');
});
after(() => bench.close());

const withHeads = widgetPage(() => bench, 'heads', '.ablations');
const untrained = {attributes: {after: '0'}};
const measure = (page) => page.getByRole('button', {name: 'Measure'});

/** Mean loss over all names, asked in one call. */
const lossOf = (page, surgery) => page.evaluate((cut) => window.session.meanLoss(0, window.session.corpus().documents, cut), surgery);

test('each head has a pattern of its own over a name, with the weights of the engine', () => withHeads(async (page) => {
  const weights = await page.evaluate(() => [0, 1, 2, 3].map((head) => [...window.session.attention(0, head, 'emma').weights]));
  const spoken = await page.locator('.one-head').evaluateAll((heads) =>
    heads.map((head) => [...head.querySelectorAll('[role=gridcell]')].map((cell) => cell.getAttribute('aria-label') ?? cell.textContent)));
  assert.equal(spoken.length, 4);
  assert.equal(new Set(spoken.map(String)).size, 4);
  spoken.forEach((cells, head) => assert.ok(cells.at(-1).includes(formatPercent(weights[head].at(-1))), cells.at(-1)));
}, untrained));

test('Measure shows the loss over all names, whole and without each head', () => withHeads(async (page) => {
  await measure(page).click();
  await page.getByRole('button', {name: 'Stop'}).waitFor();
  await measure(page).waitFor({timeout: 60_000});
  const shown = (await page.locator('.ablations .change-line .number').allTextContents()).map((text) => text.trim().split(/\s+/)[0]);
  assert.equal(shown.length, 10);
  assert.equal(await page.locator('.facts dd').textContent(), formatFixed(await lossOf(page, {})));
  // Row by row: silenced, uniform.
  assert.equal(shown[0], formatFixed(await lossOf(page, {silencedHeads: [0]})));
  assert.equal(shown[7], formatFixed(await lossOf(page, {uniformHeads: [3]})));
  assert.equal(shown[8], formatFixed(await lossOf(page, {silencedHeads: [0, 1, 2, 3]})));
  for (const change of await page.locator('.change-line small').allTextContents()) assert.match(change, /^([+−]\d\.\d{4}|0\.0000)$/);
  assert.match(await page.locator('[role=status]').textContent(), /^Measured\. As it is/);
}, untrained));

for (const width of [768, 360]) {
  test(`measuring moves nothing below it at ${width} px`, () => withHeads(async (page) => {
    const top = () => page.locator('.ablations').evaluate((table) => table.getBoundingClientRect().top + scrollY);
    const before = await top();
    await measure(page).click();
    await page.locator('.facts dd').waitFor();
    assert.equal(await top(), before);
    await page.getByRole('button', {name: 'Stop'}).click();
    await measure(page).waitFor();
    assert.equal(await top(), before);
  }, {...untrained, options: {viewport: {width, height: 900}}}));
}

test('a step during or after the measurement makes it stale, and it is said', () => withHeads(async (page) => {
  await measure(page).click();
  await page.getByRole('button', {name: 'Step', exact: true}).click();
  await updated(page);
  assert.ok(await measure(page).isVisible(), 'what was half measured is dropped');
  await measure(page).click();
  await page.getByRole('button', {name: 'Stop'}).waitFor();
  await measure(page).waitFor({timeout: 60_000});
  await page.getByRole('button', {name: 'Step', exact: true}).click();
  await updated(page);
  assert.match(await page.locator('.measuring .hint').textContent(), /Measured after 1 training steps/);
}, untrained));

test('Stop ends it at once', () => withHeads(async (page) => {
  await measure(page).click();
  await page.getByRole('button', {name: 'Stop'}).click();
  await updated(page);
  assert.ok(await measure(page).isVisible());
  assert.equal(await page.locator('.facts').count(), 0);
}, untrained));

testAccessibility(withHeads);
