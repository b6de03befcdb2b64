// The widget `chain` in a browser, used as a person uses it: the slopes are those of the engine's
// graph, and what they make is what its backward pass says.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {formatNumber} from '../../../web/draw/number.js';
import {presets} from '../../../web/widgets/chain/presets.js';
import {openBench} from './bench.js';
import {shown, testAccessibility, updated, widgetPage} from './widget-page.js';

let bench;
before(async () => {
  bench = await openBench('chain');
});
after(() => bench.close());

const withChain = widgetPage(() => bench, 'chain', '.node-link');
const button = (page, name) => page.getByRole('button', {name, exact: true});
const products = (page) => page.locator('.ledger .product').allTextContents();

/** Slope of the result by the backward pass, and measured. */
const ask = (page, name, x) => page.evaluate(async ([source, value]) => {
  const engine = await window.bench.loadEngine();
  const expression = engine.createExpression(source);
  expression.set('x', value);
  expression.seek(expression.situation().events);
  const {id, grad} = expression.nodes().find((node) => node.name === 'x');
  const {numeric} = expression.check().find(({node}) => node === id);
  expression.free();
  return {grad, numeric};
}, [presets[name].source, x]);

async function agrees(page, name, x) {
  // At the end already, the button is idle.
  await button(page, 'To the end').click({force: true});
  await updated(page);
  const {grad, numeric} = await ask(page, name, x);
  assert.equal(await page.locator('.by-hand').textContent(), formatNumber(grad));
  assert.equal(await page.locator('.by-engine').textContent(), formatNumber(grad));
  assert.equal(await page.locator('.by-nudge').textContent(), formatNumber(numeric));
}

test('slope after slope is multiplied, from the result back to x', () => withChain(async (page) => {
  const steps = [['8.000'], ['8.000 × 1.000 = 8.000'], ['8.000 × 1.000 × 3.000 = 24.00']];
  assert.deepEqual(await products(page), ['Press Step for the first slope.']);
  for (const wanted of steps) {
    await button(page, 'Step').click();
    await updated(page);
    assert.deepEqual(await products(page), wanted);
  }
  assert.equal(await page.locator('.by-hand').textContent(), '24.00');
  assert.equal(await button(page, 'Step').getAttribute('aria-disabled'), 'true');
  const before = await shown(page);
  await button(page, 'Back').click();
  assert.notDeepEqual(await shown(page), before);
  await button(page, 'Step').click();
  assert.deepEqual(await shown(page), before);
}));

test('over two paths the products are added', () => withChain(async (page) => {
  await page.getByRole('radio', {name: 'two paths'}).check({force: true});
  for (let i = 0; i < 4; i++) await button(page, 'Step').click();
  await updated(page);
  assert.deepEqual(await products(page), ['2.250 × 2.000 = 4.500', '3.000 × 3.000 = 9.000', 'not yet']);
  assert.equal(await page.locator('.by-hand').textContent(), '–');
  await button(page, 'Step').click();
  await updated(page);
  assert.equal((await products(page))[2], '4.500 + 9.000 = 13.50');
  await page.locator('[role=status]', {hasText: 'Added up: 13.50.'}).waitFor({state: 'attached'});
}));

for (const name of Object.keys(presets)) {
  test(`"${name}": by the paths, by the backward pass and by a nudge, for any x`, () => withChain(async (page) => {
    await agrees(page, name, presets[name].x);
    for (const x of [-1.35, 2.2]) {
      await page.getByRole('textbox', {name: 'x'}).fill(String(x));
      await page.getByRole('textbox', {name: 'x'}).press('Enter');
      await agrees(page, name, x);
    }
  }, {attributes: {graph: name}}));
}

test('x moves by key, and what it cannot be is refused', () => withChain(async (page) => {
  await page.getByRole('slider', {name: 'x'}).focus();
  await page.keyboard.press('ArrowRight');
  await agrees(page, 'line', 1.05);
  await page.getByRole('textbox', {name: 'x'}).fill('9');
  await page.getByRole('textbox', {name: 'x'}).press('Enter');
  await page.getByText('“9” is not a number from −2 to 3.').waitFor();
  await agrees(page, 'line', 1.05);
}));

test('Alt and arrows step and go back', () => withChain(async (page) => {
  await button(page, 'Step').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Alt+ArrowRight');
  await updated(page);
  assert.deepEqual(await products(page), ['8.000 × 1.000 = 8.000']);
  await page.keyboard.press('Alt+ArrowLeft');
  await updated(page);
  assert.deepEqual(await products(page), ['8.000']);
}));

testAccessibility(withChain, {graph: 'share'});
