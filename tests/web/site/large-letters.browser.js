// A reader whose letters are half as large again, on a phone: 360 px are 15 rem then.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {open, readThrough, visit} from '../browser.js';

/** @type {Awaited<ReturnType<typeof open>>} */
let bench;

before(async () => {
  bench = await open();
});
after(() => bench.close());

for (const path of ['v1/01/', 'v1/04/', 'v1/05/']) {
  test(`${path}: nothing is wider than the page, and lessons stand beside each other`, async () => {
    const opened = await visit(bench, path, {viewport: {width: 360, height: 900}});
    const {page, close} = opened;
    await page.evaluate(() => {
      const larger = new CSSStyleSheet();
      larger.replaceSync(':root { font-size: 24px }');
      document.adoptedStyleSheets = [larger];
    });
    await readThrough(opened);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
    const links = await page.locator('.steps a').evaluateAll((all) => all.map((link) => link.getBoundingClientRect()).map(({left, right, top}) => ({left, right, top})));
    for (const [i, {left, top}] of links.entries()) {
      const before = links[i - 1];
      if (before?.top === top) assert.ok(left >= before.right, `lesson ${i}`);
    }
    const play = await page.locator('.moves .play').evaluateAll((all) => all.map((button) => button.closest('.panel').getBoundingClientRect().right - button.getBoundingClientRect().right));
    for (const room of play) assert.ok(room > 0, `Play is cut by ${-room} px`);
    await close();
  });
}
