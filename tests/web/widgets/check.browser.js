// The widget `check` in a browser: it checks every parameter, and shows what the engine found.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {formatNumber} from '../../../web/draw/number.js';
import {openBench} from './bench.js';
import {testAccessibility, updated, widgetPage} from './widget-page.js';

let bench;
before(async () => {
  bench = await openBench('check');
});
after(() => bench.close());

const withCheck = widgetPage(() => bench, 'check', '.checking');
const all = (page) => page.getByRole('button', {name: 'Check all'});

async function checkAll(page) {
  await all(page).click();
  await page.getByRole('button', {name: 'Stop'}).waitFor();
  await all(page).waitFor({timeout: 60_000});
  await updated(page);
}

test('every gradient is checked, and the worst is the one that the engine has', () => withCheck(async (page) => {
  await checkAll(page);
  const worst = await page.evaluate(() => {
    const count = window.session.parameters('value').length;
    const checks = window.session.checkGradients(0, count).sort((a, b) => b.relativeError - a.relativeError);
    return {count, close: checks.filter(({relativeError}) => relativeError <= 1e-6).length, first: checks[0]};
  });
  assert.equal(await page.locator('.facts .checked').textContent(), worst.count.toLocaleString('en'));
  assert.equal(await page.locator('.facts .close').textContent(), worst.close.toLocaleString('en'));
  assert.equal(await page.locator('.facts .worst').textContent(), formatNumber(worst.first.relativeError, {digits: 2}));
  const cells = await page.locator('.worst-list tbody tr').first().locator('td').allTextContents();
  assert.deepEqual(cells.slice(0, 2), [worst.first.analytic, worst.first.numeric].map((slope) => formatNumber(slope, {digits: 9})));
  assert.match(await page.locator('[role=status]').textContent(), /^3,936 gradients checked\./);
}));

test('the bars count all of them', () => withCheck(async (page) => {
  await checkAll(page);
  const counts = await page.locator('.histogram .bar-value').allTextContents();
  assert.equal(counts.reduce((sum, text) => sum + Number(text.replace(',', '')), 0), 3936);
}));

test('after a step it says that the run has moved', () => withCheck(async (page) => {
  await checkAll(page);
  await page.getByRole('button', {name: 'Step', exact: true}).click();
  await updated(page);
  assert.match(await page.locator('.checking .hint').textContent(), /has moved since/);
}));

test('what a run does out of sight ends the check of where it was', () => withCheck(async (page) => {
  await all(page).click();
  await page.locator('.facts .checked').waitFor();
  await page.evaluate(async () => {
    const element = document.querySelector('micro-gpt');
    document.body.style.paddingBlockEnd = '5000px';
    scrollTo(0, 5000);
    const frame = () => new Promise(requestAnimationFrame);
    while (element.getBoundingClientRect().bottom > -240) await frame();
    // The observer tells of it with the frame after that.
    for (let i = 0; i < 3; i++) await frame();
    await element.step();
  });
  await page.waitForFunction(() => !document.querySelector('micro-gpt').state.link.includes('asked'));
  await page.evaluate(() => scrollTo(0, 0));
  await updated(page);
  await all(page).waitFor();
  assert.equal(await page.locator('.facts .checked').count(), 0);
}));

test('on a phone all five numbers of a row are in sight', () => withCheck(async (page) => {
  await checkAll(page);
  const beyond = await page.locator('.worst .scroll').evaluate(({scrollWidth, clientWidth}) => scrollWidth - clientWidth);
  assert.equal(beyond, 0);
}, {options: {viewport: {width: 360, height: 800}}}));

testAccessibility(withCheck);
