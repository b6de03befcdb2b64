// What every page promises, checked on every page there is: accessible in both themes and at
// both widths, strict policy, nothing foreign, nothing stored, light, still, readable as text.

import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {gzipSync} from 'node:zlib';
import {overflow, resize, violations} from '../accessibility.js';
import {open, pagePaths, readThrough, visit} from '../browser.js';

/** A lesson as it opens, 62 to 70 kB; the start page has its widget in the first view. The floor is 110 kB, the target 70. */
const LARGEST_FIRST_LOAD = 70_000;
/** Any page, read to its end, with every widget on it; lesson 05 has 244 kB, 100 of them the module. */
const LARGEST_PAGE = 252_000;
/** The glossary shows every widget there is, and has their scripts once it is at rest. */
const LARGEST_GLOSSARY = 340_000;
const LARGEST_SHIFT = 0.02;
const WIDTHS = [1280, 320];

/** @type {import('../browser.js').Bench} */
let bench;
before(async () => {
  bench = await open();
});
after(() => bench.close());

/**
 * What all answers weigh, and each of them.
 * @param {Map<string, Buffer>} bodies
 */
function weight(bodies) {
  const parts = [...bodies]
    .map(([url, body]) => ({url, bytes: gzipSync(body, {level: 9}).length}))
    .sort((a, b) => b.bytes - a.bytes);
  return {
    parts,
    bytes: parts.reduce((sum, {bytes}) => sum + bytes, 0),
    list: parts.map(({url, bytes}) => `${url.split('/').at(-1) || 'page'} ${bytes}`).join(', '),
  };
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
    // One visit for all that a page read to its end promises: to start every widget takes longest.
    test('read to its end', async (t) => {
      const opened = await visit(bench, path);
      const {page, faults, close} = opened;
      const first = weight(opened.bodies);
      await readThrough(opened);
      const all = weight(opened.bodies);

      await t.test('it was light when opened, and is now', () => {
        t.diagnostic(`${first.bytes} bytes (gzip -9) in ${first.parts.length} requests when opened`);
        t.diagnostic(`${all.bytes} bytes in ${all.parts.length} requests when read: ${all.list}`);
        const lesson = /\/\d\d\/$/.test(path);
        if (lesson) assert.ok(first.bytes <= LARGEST_FIRST_LOAD, `${first.bytes} bytes when opened`);
        const most = path === 'v1/glossary/' ? LARGEST_GLOSSARY : LARGEST_PAGE;
        assert.ok(all.bytes <= most, `${all.bytes} bytes when read`);
      });

      for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
        await t.test(`it is accessible in the ${colorScheme} theme, wide and narrow`, async () => {
          await page.emulateMedia({colorScheme});
          for (const width of WIDTHS) {
            await resize(page, width);
            assert.equal(await overflow(page), 0, `scrolls sideways at ${width} px`);
            assert.deepEqual(await violations(page), [], `${width} px`);
          }
        });
      }

      await t.test('it kept to itself: no foreign request, no cookie, nothing stored', async () => {
        assert.deepEqual(faults, []);
        assert.deepEqual(await page.context().cookies(), []);
        assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
      });
      await close();
    });

    test('stands still while its widgets come', async (t) => {
      for (const width of [1280, 360]) {
        const opened = await visit(bench, path, {viewport: {width, height: 740}});
        await readThrough(opened);
        const shift = Number(await layoutShift(opened.page));
        t.diagnostic(`layout shift ${shift.toFixed(4)} at ${width} px`);
        assert.ok(shift <= LARGEST_SHIFT, `layout shift ${shift} at ${width} px`);
        await opened.close();
      }
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
