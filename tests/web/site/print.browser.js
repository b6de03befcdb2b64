// A page on paper: what a teacher hands out.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {open, visit} from '../browser.js';

/** A4 between margins of 15 mm, in CSS pixels. */
const SHEET = 680;

/** @type {Awaited<ReturnType<typeof open>>} */
let bench;

before(async () => {
  bench = await open();
});
after(() => bench.close());

for (const path of ['v1/00/', 'v1/03/', 'v1/05/', 'v1/verify/']) {
  test(`${path}: a figure drawn on a wide screen fits a sheet, or a browser would shrink the text`, async () => {
    const {page, close} = await visit(bench, path);
    const figures = page.locator('micro-gpt:not([widget="predict"])');
    const drawn = await figures.evaluateAll((all) => all.map((figure) => figure.getBoundingClientRect().width));
    await page.emulateMedia({media: 'print'});
    const zooms = await figures.evaluateAll((all) => all.map((figure) => /** @type {any} */ (figure).currentCSSZoom));
    assert.ok(drawn.length > 0);
    for (const [i, width] of drawn.entries()) assert.ok(width * zooms[i] <= SHEET, `${width} at ${zooms[i]}`);
    await close();
  });
}

test('the last lines of a sheet are no heading: rows of a grid would not heed that', async () => {
  const {page, close} = await visit(bench, 'v1/03/');
  await page.emulateMedia({media: 'print'});
  const found = await page.evaluate(() => {
    const heading = document.querySelector('article > h2');
    return [getComputedStyle(heading).breakAfter, getComputedStyle(heading.parentElement).display];
  });
  assert.deepEqual(found, ['avoid', 'block']);
  await close();
});

test('a term and its figure are on one sheet', async () => {
  const {page, close} = await visit(bench, 'v1/glossary/');
  await page.emulateMedia({media: 'print'});
  assert.equal(await page.locator('.term-entry').first().evaluate((entry) => getComputedStyle(entry).breakInside), 'avoid');
  await close();
});
