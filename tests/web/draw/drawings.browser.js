// The drawings as a browser shows them: colours of the theme on the canvas, shapes for signs,
// room for everything at 320 px, contrast by axe.

import assert from 'node:assert/strict';
import {copyFileSync, mkdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join, resolve} from 'node:path';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {parseColour} from '../../../web/draw/colour.js';
import {cellBox} from '../../../web/draw/heat-map.js';
import {palettes} from '../../../web/draw/palette.js';
import {overflow, resize, violations} from '../accessibility.js';
import {SITE, open, visit} from '../browser.js';

const web = fileURLToPath(new URL('../../../web', import.meta.url));
const require = createRequire(join(web, 'package.json'));
const here = fileURLToPath(new URL('specimen', import.meta.url));
const out = resolve(SITE, '../specimen');

let bench;
before(async () => {
  mkdirSync(out, {recursive: true});
  copyFileSync(join(here, 'index.html'), join(out, 'index.html'));
  for (const file of ['site.css', 'icon.svg']) {
    copyFileSync(join(SITE, 'v1', file), join(out, file));
  }
  await require('esbuild').build({
    entryPoints: [join(here, 'specimen.js')], outdir: out, bundle: true, format: 'esm',
    nodePaths: [join(web, 'node_modules')],
  });
  bench = await open(out);
});
after(() => bench.close());

/** Colour of the canvas at a place in CSS pixels, and its opacity. */
function pixel(page, x, y) {
  return page.evaluate(([x, y]) => {
    const canvas = document.querySelector('#specimen').shadowRoot.querySelector('canvas');
    const ratio = canvas.width / canvas.clientWidth;
    return [...canvas.getContext('2d').getImageData(x * ratio, y * ratio, 1, 1).data];
  }, [x, y]);
}

/** Where the most negative and the most positive number lie. */
async function extremes(page) {
  const {map, values} = await page.evaluate(() => ({
    map: window.specimen.map, values: [...window.specimen.values],
  }));
  const known = values.map((value) => (Number.isNaN(value) ? 0 : value));
  const lowest = known.indexOf(Math.min(...known));
  const highest = known.indexOf(Math.max(...known));
  return {low: cellBox(map, lowest), high: cellBox(map, highest)};
}

for (const theme of ['light', 'dark']) {
  test(`${theme}: the map shows the theme's blue and orange, as discs and squares`, async () => {
    const {page, faults, close} = await visit(bench, '', {colorScheme: theme});
    const {low, high} = await extremes(page);
    for (const [box, name] of [[low, 'negative'], [high, 'positive']]) {
      const shown = await pixel(page, box.x + box.size / 2, box.y + box.size / 2);
      const wanted = parseColour(palettes[theme][name]);
      const distance = Math.max(...wanted.map((channel, i) => Math.abs(channel - shown[i])));
      assert.ok(distance <= 6, `${name}: ${shown}`);
    }
    assert.equal((await pixel(page, low.x, low.y))[3] < 128, true, 'the corner of a disc is empty');
    assert.equal((await pixel(page, high.x, high.y))[3], 255, 'the corner of a square is not');
    // Reading pixels is what this test does, not the page.
    assert.deepEqual(faults.filter((fault) => !fault.includes('getImageData')), []);
    await close();
  });

  test(`${theme}: drawings and controls are accessible, wide and narrow`, async () => {
    const {page, close} = await visit(bench, '', {colorScheme: theme});
    for (const width of [1280, 320]) {
      await resize(page, width);
      assert.equal(await overflow(page), 0, 'scrolls sideways');
      assert.deepEqual(await violations(page), []);
    }
    await close();
  });
}

test('painting the map leaves most of a frame free', async (t) => {
  const {page, close} = await visit(bench, '');
  const times = await page.evaluate(() => {
    const canvas = document.querySelector('#specimen').shadowRoot.querySelector('canvas');
    return Array.from({length: 20}, () => {
      const began = performance.now();
      window.specimen.paint();
      canvas.getContext('2d').getImageData(0, 0, 1, 1); // until it is really painted
      return performance.now() - began;
    });
  });
  const median = times.sort((a, b) => a - b)[10];
  t.diagnostic(`3,936 cells in ${median.toFixed(1)} ms`);
  assert.ok(median < 16, `${median} ms`);
  await close();
});
