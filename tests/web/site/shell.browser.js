// The frame of the pages, used as a person uses it: forwarding, theme, skip link, sub-path.

import assert from 'node:assert/strict';
import {dirname} from 'node:path';
import {after, before, test} from 'node:test';
import {SITE, open, visit} from '../browser.js';

/** @type {import('../browser.js').Bench} */
let bench;
before(async () => {
  bench = await open();
});
after(() => bench.close());

/** @param {import('playwright-core').Page} page */
function look(page) {
  return page.evaluate(() => ({
    picked: document.documentElement.dataset.theme ?? 'auto',
    stored: Object.entries(localStorage),
    paper: getComputedStyle(document.documentElement).backgroundColor,
  }));
}

/**
 * A choice of the page's theme control.
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
function theme(page, name) {
  return page.getByRole('group', {name: 'Theme'}).getByRole('radio', {name});
}

test('the address without v1/ forwards to the start page, without JavaScript too', async () => {
  const {page, close} = await visit(bench, '', {javaScriptEnabled: false});
  await page.waitForURL(/\/v1\/$/);
  assert.ok(await page.locator('main h1').isVisible());
  await close();
});

test('the theme follows the system until one is picked, and is stored only then', async () => {
  const {page, close} = await visit(bench, 'v1/', {colorScheme: 'light'});
  const light = await look(page);
  assert.deepEqual([light.picked, light.stored], ['auto', []]);
  await page.emulateMedia({colorScheme: 'dark'});
  const dark = await look(page);
  assert.notEqual(dark.paper, light.paper);
  await theme(page, 'Light').check();
  const picked = await look(page);
  const stored = [['mgpt-theme', 'light']];
  assert.deepEqual(picked, {picked: 'light', stored, paper: light.paper});
  await page.reload();
  assert.deepEqual(await look(page), picked);
  assert.ok(await theme(page, 'Light').isChecked());
  await theme(page, 'Auto').check();
  assert.deepEqual(await look(page), {picked: 'auto', stored: [], paper: dark.paper});
  await close();
});

test('the picked theme is there before the first paint', async () => {
  const {page, close} = await visit(bench, 'v1/', {colorScheme: 'light'});
  await theme(page, 'Dark').check();
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      document.documentElement.dataset.seen = document.documentElement.dataset.theme;
    }).observe(document, {childList: true, subtree: true});
  });
  await page.reload();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.seen), 'dark');
  await close();
});

test('the first Tab reaches the skip link, and it leads past the header', async () => {
  const {page, close} = await visit(bench, 'v1/');
  await page.keyboard.press('Tab');
  const skip = page.locator('.skip');
  assert.ok(await skip.evaluate((link) => link === document.activeElement));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.equal(await page.locator('main:focus-within').count(), 1);
  await close();
});

test('navigation leads to every lesson and back, by the keyboard', async () => {
  const {page, faults, close} = await visit(bench, 'v1/');
  const links = await page.getByRole('navigation', {name: 'Lessons'}).getByRole('link').all();
  assert.ok(links.length > 0);
  await links[0].focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/v1\/\d\d\/$/);
  assert.equal(await page.locator('nav [aria-current=page]').count(), 1);
  await page.locator('.name').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/v1\/$/);
  assert.deepEqual(faults, []);
  await close();
});

test('the lessons stand equally far apart, where they fit only just and where there is room', async () => {
  for (const width of [768, 1280]) {
    const {page, close} = await visit(bench, 'v1/', {viewport: {width, height: 800}});
    const gaps = await page.locator('.steps a').evaluateAll((links) => {
      const spans = links.map((link) => {
        const text = document.createRange();
        text.selectNodeContents(link);
        return text.getBoundingClientRect();
      });
      return spans.slice(1).map(({left}, i) => Math.round(left - spans[i].right));
    });
    assert.ok(Math.max(...gaps) - Math.min(...gaps) <= 1, `${width} px: ${gaps}`);
    await close();
  }
});

test('the site works under a sub-path', async () => {
  const nested = await open(dirname(SITE));
  const {faults, page, close} = await visit(nested, 'site/v1/05/');
  assert.deepEqual(faults, []);
  const paper = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
  assert.ok(paper.includes('system-ui'));
  await close();
  await nested.close();
});
