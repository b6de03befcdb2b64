// On paper, and in the colours of a reader's own: what is drawn, picked and read stays to be told apart.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {visit} from '../browser.js';
import {openBench} from './bench.js';

/** @type {Awaited<ReturnType<typeof openBench>>} */
let bench;

before(async () => {
  bench = await openBench('paper');
});
after(() => bench.close());

const mount = (page, attributes) => page.evaluate(async (given) => {
  window.element = window.bench.mount(given);
  await window.element.ready;
}, attributes);

test('what stands in the tag is printed while the widget is on its way, its answers at its edge', async () => {
  const {page, close} = await visit(bench, '');
  await page.route('**/*.wasm', () => {});
  const [loading, edges] = await page.evaluate(async () => {
    const element = window.bench.mount({widget: 'train'});
    const question = window.bench.mount({widget: 'predict', loading: 'interaction'});
    const list = document.createElement('ol');
    list.append(document.createElement('li'));
    question.replaceChildren(document.createElement('p'), list);
    for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
    window.element = element;
    const edges = [...question.children].map((child) => child.getBoundingClientRect().left);
    return [element.shadowRoot.querySelector('.loading') !== null, edges];
  });
  assert.equal(loading, true);
  assert.equal(edges[0], edges[1]);
  await page.emulateMedia({media: 'print'});
  const names = await page.evaluate(() => [...window.element.shadowRoot.querySelectorAll('.card > *')].map((part) => getComputedStyle(part).animationName));
  assert.ok(names.length > 0);
  assert.deepEqual([...new Set(names)], ['none']);
  await close();
});

test('grounds that say something are printed, on white, and a dark map becomes a light one', async () => {
  const {page, faults, close} = await visit(bench, '', {colorScheme: 'dark'});
  await mount(page, {widget: 'train'});
  await page.locator('.map canvas.dark').waitFor();
  // A screen is told of its new colours, and painted anew; a sheet is not.
  await page.evaluate(() => {
    const canvas = window.element.shadowRoot.querySelector('.map canvas');
    canvas.after(Object.assign(canvas.cloneNode(), {id: 'sheet'}));
  });
  const canvas = page.locator('#sheet');
  assert.equal(await canvas.evaluate((it) => getComputedStyle(it).filter), 'none');
  await page.emulateMedia({media: 'print', colorScheme: 'dark'});
  assert.notEqual(await canvas.evaluate((it) => getComputedStyle(it).filter), 'none');
  const panel = await page.locator('.panel').evaluate((it) => {
    const {backgroundColor, printColorAdjust} = getComputedStyle(it);
    return [backgroundColor, printColorAdjust];
  });
  assert.deepEqual(panel, ['rgb(255, 255, 255)', 'exact']);
  assert.deepEqual(faults, []);
  await close();
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test(`forced colours, ${colorScheme}: what is picked can be read, and every key has its mark`, async () => {
    const {page, faults, close} = await visit(bench, '', {forcedColors: 'active', colorScheme});
    const pair = (/** @type {string} */ words, /** @type {string} */ ground) => page.locator('micro-gpt').evaluate((element, [inner, outer]) => {
      const find = (/** @type {string} */ it) => getComputedStyle(element.shadowRoot.querySelector(it));
      return [find(inner).color, find(outer).backgroundColor];
    }, [words, ground]);
    const readable = ([ink, ground]) => assert.notEqual(ink, ground);
    await mount(page, {widget: 'block'});
    readable(await pair('.plain-stage[aria-pressed="true"] .title', '.plain-stage[aria-pressed="true"]'));
    await page.evaluate(() => window.element.remove());
    await mount(page, {widget: 'sample'});
    const [known, name] = [await pair('[aria-pressed="true"] > .new', '.pick'), await pair('[aria-pressed="true"] > .drawn', '.pick')];
    assert.equal(known[0], name[0]);
    await page.evaluate(() => window.element.remove());
    await mount(page, {widget: 'next'});
    const key = await page.locator('.key-now').first().evaluate((it) => getComputedStyle(it, '::before').backgroundColor);
    readable([key, (await pair('.key-now', '.panel'))[1]]);
    assert.deepEqual(faults, []);
    await close();
  });
}

for (const options of [{contrast: 'more'}, {forcedColors: 'active'}, {}]) {
  test(`a mark on a bar can be seen: ${JSON.stringify(options)}`, async () => {
    const {page, faults, close} = await visit(bench, '', options);
    await mount(page, {widget: 'next', theme: 'contrast'});
    const [bar, tick] = await page.evaluate(() => {
      const paint = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
      return [['.bar:not(.here)', 'fill'], ['.before', 'stroke']].map(([part, name]) => {
        paint.fillStyle = getComputedStyle(window.element.shadowRoot.querySelector(`.columns ${part}`))[name];
        paint.fillRect(0, 0, 1, 1);
        const [r, g, b] = [...paint.getImageData(0, 0, 1, 1).data].map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      });
    });
    const contrast = (Math.max(bar, tick) + 0.05) / (Math.min(bar, tick) + 0.05);
    assert.ok(contrast > 2.5, String(contrast));
    assert.deepEqual(faults, []);
    await close();
  });
}
