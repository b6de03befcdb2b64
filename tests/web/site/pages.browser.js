// What every page promises, checked on every page there is: accessible in both themes and at
// both widths, strict policy, nothing foreign, nothing stored, light, still, readable as text.

import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {gzipSync} from 'node:zlib';
import {overflow, violations} from '../accessibility.js';
import {open, pagePaths, visit} from '../browser.js';

const LARGEST_PAGE = 110_000;
const LARGEST_SHIFT = 0.02;
const WIDTHS = [1280, 320];

/** @type {import('../browser.js').Bench} */
let bench;
before(async () => {
  bench = await open();
});
after(() => bench.close());

/** @param {Map<string, Buffer>} bodies */
function weigh(bodies) {
  return [...bodies]
    .map(([url, body]) => ({url, bytes: gzipSync(body, {level: 9}).length}))
    .sort((a, b) => b.bytes - a.bytes);
}

/** @param {import('playwright-core').Page} page */
function layoutShift(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => {
          resolve(list.getEntries().reduce((sum, {value}) => sum + value, 0));
        }).observe({type: 'layout-shift', buffered: true});
        setTimeout(resolve, 200, 0);
      }),
  );
}

for (const path of pagePaths()) {
  describe(`/${path}`, () => {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      test(`is accessible in the ${colorScheme} theme, wide and narrow`, async () => {
        const {page, faults, close} = await visit(bench, path, {colorScheme});
        assert.deepEqual(faults, []);
        for (const width of WIDTHS) {
          await page.setViewportSize({width, height: 900});
          assert.equal(await overflow(page), 0, `scrolls sideways at ${width} px`);
          assert.deepEqual(await violations(page), [], `${width} px`);
        }
        await close();
      });
    }

    test('keeps to itself: no foreign request, no cookie, nothing stored', async () => {
      const {page, faults, close} = await visit(bench, path);
      assert.deepEqual(faults, []);
      assert.deepEqual(await page.context().cookies(), []);
      assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
      await close();
    });

    test(`weighs at most ${LARGEST_PAGE / 1000} kB and stands still while it loads`, async (t) => {
      const {page, bodies, close} = await visit(bench, path, {viewport: {width: 360, height: 740}});
      const parts = weigh(bodies);
      const total = parts.reduce((sum, {bytes}) => sum + bytes, 0);
      const shift = Number(await layoutShift(page));
      const list = parts.map(({url, bytes}) => `${url.split('/').at(-1) || 'page'} ${bytes}`);
      t.diagnostic(`${total} bytes (gzip -9) in ${parts.length} requests: ${list.join(', ')}`);
      t.diagnostic(`layout shift ${shift.toFixed(4)}`);
      assert.ok(total <= LARGEST_PAGE, `${total} bytes`);
      assert.ok(shift <= LARGEST_SHIFT, `layout shift ${shift}`);
      await close();
    });

    test('can be read without JavaScript', async () => {
      const {page, faults, close} = await visit(bench, path, {javaScriptEnabled: false});
      assert.deepEqual(faults, []);
      assert.ok(await page.locator('main h1').isVisible());
      assert.ok((await page.locator('main').innerText()).length > 300);
      for (const fallback of await page.locator('micro-gpt > *').all()) {
        assert.ok(await fallback.isVisible(), await fallback.innerText());
      }
      assert.equal(await page.locator('.theme').isVisible(), false);
      await close();
    });
  });
}
