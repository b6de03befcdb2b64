// The widget `sizes` in a browser: what a model of any sizes has is the engine's, what does not fit
// is said, and a model of these sizes is trained here.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {formatCount, formatFixed} from '../../../web/draw/number.js';
import {openBench} from './bench.js';
import {testAccessibility, updated, widgetPage} from './widget-page.js';

let bench;
before(async () => {
  bench = await openBench('sizes');
});
after(() => bench.close());

const withSizes = widgetPage(() => bench, 'sizes', '.tensors');

async function set(page, name, value) {
  await page.getByLabel(name, {exact: true}).fill(String(value));
  await page.getByLabel(name, {exact: true}).press('Tab');
  await updated(page);
}

test('parameters, operations and nodes are the engine’s', () => withSizes(async (page) => {
  for (const [layers, width, heads, block] of [[1, 16, 4, 16], [2, 32, 4, 16], [3, 12, 2, 9]]) {
    await set(page, 'Layers', layers);
    await set(page, 'Width', width);
    await set(page, 'Heads', heads);
    await set(page, 'Block', block);
    const wanted = await page.evaluate(async (settings) => (await window.bench.loadEngine()).sizes(settings, 27),
      {nLayer: layers, nEmbd: width, nHead: heads, block});
    for (const name of ['parameters', 'flops', 'nodes']) {
      assert.equal(await page.locator(`.${name}`).textContent(), formatCount(wanted[name]));
    }
    assert.equal(await page.locator('.tensors tbody tr').count(), 2 + 6 * layers);
    const counts = await page.locator('.tensors td.end').allTextContents();
    assert.equal(counts.reduce((sum, count) => sum + Number(count.replaceAll(',', '')), 0), wanted.parameters);
  }
}));

test('what does not fit is said with the numbers and the remedy, and cannot be trained; what is below stays where it is', () => withSizes(async (page) => {
  const height = () => page.evaluate(() => window.element.offsetHeight);
  const before = await height();
  await set(page, 'Heads', 5);
  assert.match(await page.locator('#size-error').textContent(), /n_embd \(16\) must be a multiple of n_head \(5\)/);
  assert.equal(await page.getByRole('button', {name: 'Train this model'}).getAttribute('aria-disabled'), 'true');
  assert.equal(await height(), before);
  assert.equal(await page.locator('.cost').isVisible(), false);
  await set(page, 'Heads', 16);
  assert.match(await page.locator('#size-error').textContent(), /must be even with rope/);
  await set(page, 'Width', 1000);
  assert.equal(await page.locator('#size-error').textContent(), 'Width (1000) must be from 4 to 64 here.');
  await set(page, 'Width', 16);
  await set(page, 'Heads', 4);
  assert.equal(await page.locator('#size-error').count(), 0);
  assert.equal(await page.locator('.cost').isVisible(), true);
}));

test('a model of other sizes is trained here, beside the one of the lesson', () => withSizes(async (page) => {
  await set(page, 'Width', 8);
  await set(page, 'Training steps', 200);
  await page.getByRole('button', {name: 'Train this model'}).click();
  await page.locator('[role=status]', {hasText: 'Trained.'}).waitFor({state: 'attached', timeout: 60_000});
  const losses = await page.evaluate(async () => {
    const all = [];
    for (const settings of [{}, {nEmbd: 8, steps: 200}]) {
      const session = await window.bench.session(settings);
      session.step('step', session.settings().steps);
      all.push(session.meanLoss(1000, 500));
      session.free();
    }
    return all;
  });
  assert.deepEqual(await page.locator('.runs dd:not(.hint)').allTextContents(), losses.map((loss) => formatFixed(loss)));
}));

test('a link brings back what was trained, whatever the fields say meanwhile', () => withSizes(async (page) => {
  await set(page, 'Width', 8);
  await set(page, 'Training steps', 200);
  await page.getByRole('button', {name: 'Train this model'}).click();
  await page.locator('[role=status]', {hasText: 'Trained.'}).waitFor({state: 'attached', timeout: 60_000});
  await set(page, 'Layers', 2);
  const seen = await page.evaluate(async () => {
    const {element} = window;
    const look = (each) => [...each.shadowRoot.querySelectorAll('.panel')].map((panel) => [panel.innerText, [...panel.querySelectorAll('path')].map((path) => path.getAttribute('d')), [...panel.querySelectorAll('input')].map(({value}) => value)]);
    const link = element.embedCode('link', {place: true});
    const other = window.bench.mount({widget: 'sizes', state: new URLSearchParams(new URL(link).hash.slice(1)).get('state'), loading: 'eager'});
    other.scrollIntoView();
    await other.ready;
    while (!/Trained\./.test(other.shadowRoot.querySelector('[role=status]')?.textContent)) await new Promise((resolve) => setTimeout(resolve, 50));
    await other.updateComplete;
    return {link, first: look(element), other: look(other), again: other.embedCode('link', {place: true})};
  });
  assert.match(seen.link, /~trained!\*1\*8\*4\*16\*200(~|$)/);
  assert.deepEqual(seen.other, seen.first);
  assert.equal(seen.again, seen.link);
}));

test('training is cancelled at once', () => withSizes(async (page) => {
  await set(page, 'Layers', 4);
  await set(page, 'Width', 64);
  await set(page, 'Training steps', 5000);
  await page.getByRole('button', {name: 'Train this model'}).click();
  await page.getByRole('progressbar').waitFor();
  await page.getByRole('button', {name: 'Cancel'}).click();
  await updated(page);
  assert.equal(await page.locator('.result').count(), 0);
}));

testAccessibility(withSizes);
