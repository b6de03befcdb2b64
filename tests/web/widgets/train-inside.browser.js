// The widget `train` from a run to a node, as a person goes: a step is picked in the chart of the
// run, looked into, and a node found in it, whose numbers are the engine's.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {formatNumber} from '../../../web/draw/number.js';
import {visit} from '../browser.js';
import {openBench} from './bench.js';
import {shown, testAccessibility, updated, widgetPage} from './widget-page.js';

let bench;
before(async () => {
  bench = await openBench('train-inside');
});
after(() => bench.close());

const withTrain = widgetPage(() => bench, 'train', '.which');
const button = (page, name) => page.getByRole('button', {name, exact: true});
const line = (page, at) => page.locator('.inside .part-line').nth(at);
const crumbs = (page) => page.locator('.crumbs-of-zoom li').allTextContents();

async function look(page) {
  await button(page, 'Look inside').click();
  await page.locator('.inside').waitFor();
}

/** Picks a part by what stands on it. */
async function pick(page, at, text) {
  await line(page, at).getByRole('button', {name: text}).first().click();
  await updated(page);
}

test('a click in the chart of the run goes to that step, and its inside opens from there', () => withTrain(async (page) => {
  await page.evaluate(() => window.element.step('step', 400));
  const {x, y, width} = await page.locator('.line-chart').boundingBox();
  // 42 px to the left of the plot, 14 to its right: line-chart.js.
  await page.mouse.click(x + 42 + (width - 56) * 0.25, y + 100);
  await page.waitForFunction(() => window.element.position.step < 399);
  const {step} = await page.evaluate(() => window.element.position);
  assert.ok(Math.abs(step + 1 - 250) <= 2, String(step));
  await page.getByRole('button', {name: `Look inside step ${step + 1}`}).click();
  await page.locator('.inside').waitFor();
  assert.equal(await page.locator('.inside .heading').first().textContent(), `Inside step ${step + 1}`);
  await page.waitForFunction(() => window.element.shadowRoot.activeElement?.closest('.part-line'));
}));

test('looking inside ends the play, and closing leaves the run where it is', () => withTrain(async (page) => {
  await button(page, 'Play').click();
  await page.waitForFunction(() => window.element.position.step > 5);
  await look(page);
  assert.equal(await page.evaluate(() => window.element.paused), true);
  const position = await page.evaluate(() => window.element.position);
  await button(page, 'Look inside').click();
  await page.locator('.inside').waitFor({state: 'detached'});
  assert.deepEqual(await page.evaluate(() => window.element.position), position);
}));

test('from the step to a node: each line is the inside of what is picked above, and the numbers are the engine\'s', () => withTrain(async (page) => {
  await page.evaluate(() => window.element.step('step', 3));
  await page.evaluate(() => void window.session.step('step', 3));
  await look(page);
  await pick(page, 0, 'Position 1');
  await pick(page, 1, 'Logits');
  await pick(page, 2, '“c”');
  await pick(page, 3, 'Product 3');
  assert.deepEqual(await crumbs(page), ['Step 3', 'pos1', 'logits', '[2]', 'product[3]']);
  const wanted = await page.evaluate(() => {
    const {session} = window;
    const find = (name) => {
      for (let id = 0; id < session.graph().allNodes; id++) if (session.node(id).name === name) return session.node(id);
    };
    return find('pos1.logits[2].product[3]');
  });
  assert.equal(await page.locator('.inside .node-value').textContent(), formatNumber(wanted.value));
  assert.equal(await page.locator('.inside .node-grad').textContent(), formatNumber(wanted.grad));
  const shares = await page.locator('.inside .shares tbody .product').allTextContents();
  const sent = await page.evaluate((id) => window.session.contributions(id).map(({product}) => product), wanted.id);
  assert.equal(shares.length, sent.length);
  shares.forEach((text, i) => assert.ok(text.includes(formatNumber(sent[i])), text));
  // Every number of the line.
  const values = await line(page, 3).locator('.value').allTextContents();
  const scopeBegin = wanted.id - 3;
  const engine = await page.evaluate(([begin, count]) => Array.from({length: count}, (_, i) => window.session.node(begin + i).value), [scopeBegin, values.length]);
  assert.deepEqual(values, engine.map((value) => formatNumber(value, {digits: 3})));
}));

test('the run goes to the moment of a value and of a gradient, and what is picked stays', () => withTrain(async (page) => {
  await page.evaluate(() => window.element.step('step', 2));
  await look(page);
  await pick(page, 0, 'Position 0');
  await pick(page, 1, 'Logits');
  await pick(page, 2, '“b”');
  const before = await crumbs(page);
  await button(page, 'its value').click();
  await page.waitForFunction(() => window.element.position.phase === 'forward');
  await updated(page);
  assert.equal(await page.locator('.inside .chip').textContent().then((text) => text.trim()), 'computed');
  await button(page, 'its gradient').click();
  await page.waitForFunction(() => window.element.position.phase === 'backward');
  await updated(page);
  assert.equal(await page.locator('.inside .chip').textContent().then((text) => text.trim()), 'swept');
  assert.deepEqual(await crumbs(page), before);
}));

test('by node the lines follow the run, and Back brings them back', () => withTrain(async (page) => {
  await look(page);
  await page.locator('input[name=granularity][value=node]').check({force: true});
  for (let i = 0; i < 20; i++) await button(page, 'Step').click();
  const before = await shown(page);
  const way = await crumbs(page);
  assert.ok(way.length > 3 && way[1] === 'pos0', way.join());
  for (let i = 0; i < 40; i++) await button(page, 'Step').click();
  assert.notDeepEqual(await crumbs(page), way);
  for (let i = 0; i < 40; i++) await button(page, 'Back').click();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  assert.deepEqual(await crumbs(page), way);
  assert.equal((await shown(page)).length, before.length);
}));

test('the keyboard walks along a line, and down to a node', () => withTrain(async (page) => {
  await page.evaluate(() => window.element.step('step', 1));
  await button(page, 'Look inside').focus();
  await page.keyboard.press('Enter');
  await page.locator('.inside').waitFor();
  await line(page, 0).locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await updated(page);
  assert.deepEqual(await crumbs(page), ['Step 1', 'pos1']);
  const focused = () => page.evaluate(() => window.element.shadowRoot.activeElement?.textContent.trim());
  assert.match(await focused(), /^Position 1/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await updated(page);
  assert.equal((await crumbs(page)).length, 3);
  assert.match(await page.locator('[role=status]').textContent(), /^pos1\.probs/);
  // Only one button of a line is in the way of Tab.
  for (const at of [0, 1, 2]) assert.equal(await line(page, at).locator('[tabindex="0"]').count(), 1);
}));

test('a saved view opens at the node that was looked at', () => withTrain(async (page) => {
  await look(page);
  await pick(page, 0, 'Parameters');
  await pick(page, 1, 'Token embeddings');
  const state = await page.evaluate(() => window.element.state);
  assert.equal(state.view.inside, 'wte');
  await page.evaluate(async (json) => {
    window.element.remove();
    window.element = window.bench.mount({widget: 'train'});
    window.element.state = JSON.parse(JSON.stringify(json));
    await window.element.ready;
  }, state);
  await page.locator('.inside .part-line').nth(2).waitFor();
  assert.deepEqual(await crumbs(page), ['Step 1', 'parameters', 'wte']);
}));

test('where the part cannot be fetched the button says so, and the run goes on', async () => {
  const {page, close} = await visit(bench, '');
  await page.route(/inside-.*\.js$/, (route) => route.abort());
  await page.evaluate(async () => {
    window.element = window.bench.mount({widget: 'train'});
    await window.element.ready;
  });
  await button(page, 'Look inside').click();
  await page.getByText('What is inside could not be fetched.').waitFor({state: 'attached'});
  assert.equal(await button(page, 'Look inside').getAttribute('aria-expanded'), 'false');
  await button(page, 'Step').click();
  await page.waitForFunction(() => window.element.position.phase === 'update');
  await close();
});

testAccessibility(withTrain, {}, async (page) => {
  await page.evaluate(() => window.element.step('step', 2));
  await look(page);
  await pick(page, 0, 'Position 1');
  await pick(page, 1, 'Logits');
  await pick(page, 2, '“c”');
});
