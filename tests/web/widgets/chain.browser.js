// The widget `chain` in a browser, used as a person uses it: the slopes are those of the engine's
// graph, and what they make is what its backward pass says.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {formatNumber} from '../../../web/draw/number.js';
import {presets} from '../../../web/widgets/chain/presets.js';
import {overflow, resize, violations} from '../accessibility.js';
import {openBench} from './bench.js';
import {shown, testAccessibility, updated, widgetPage} from './widget-page.js';

let bench;
before(async () => {
  bench = await openBench('chain');
});
after(() => bench.close());

const withChain = widgetPage(() => bench, 'chain', '.node-link');
const button = (page, name) => page.getByRole('button', {name, exact: true});
/** The slope of the result: by hand, by the backward pass, by a nudge. */
const facts = (page) => page.locator('.chain-facts dd').allTextContents();
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
    assert.deepEqual(await facts(page), ['–', '–', '–'], 'what comes out is given away');
    await button(page, 'Step').click();
    await updated(page);
    assert.deepEqual(await products(page), wanted);
  }
  assert.deepEqual(await facts(page), ['24.00', '24.00', '24.00']);
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

/** The path through the model and what it belongs to, as the engine has it. */
const askModel = (page, name) => page.evaluate((wanted) => {
  const {session} = window;
  const {offset, rows, columns} = session.tensors().find((tensor) => wanted.startsWith(`${tensor.name}[`));
  const parameter = Array.from({length: rows * columns}, (_, i) => offset + i).find((i) => session.node(i).name === wanted);
  const [{numeric}] = session.checkGradients(parameter, 1);
  return {locals: session.pathToLoss(parameter).map(({local}) => local).reverse(), gradient: session.node(parameter).grad, numeric};
}, name);

const column = (page, which) => page.locator(`.path tbody .${which}`).allTextContents();

/** On the model's own graph, with the session beside it at the end of its first backward pass. */
const inModel = (work) => withChain(async (page) => {
  await page.evaluate(() => void window.session.step('phase', 3));
  await page.getByRole('radio', {name: 'the model'}).check({force: true});
  await page.locator('.path').waitFor();
  await work(page);
});

test('in the model, every slope of the path that carries most is multiplied, and the gradient is all of them', () => inModel(async (page) => {
  const starts = await page.getByLabel('Back to').locator('option').allTextContents();
  assert.equal(starts.length, 8);
  for (const name of [starts[0], starts[2], starts[7]]) {
    await page.getByLabel('Back to').selectOption(name);
    await button(page, 'To the end').click();
    await updated(page);
    const {locals, gradient, numeric} = await askModel(page, name);
    const walked = locals.reduce((so, local) => [...so, local * (so.at(-1) ?? 1)], []);
    // Sums in a row stand in one line: what is left is every other slope, and the products after them.
    const slopes = await column(page, 'slope');
    assert.deepEqual(slopes.filter((slope) => slope !== '1.000'), locals.filter((local) => local !== 1).map((local) => formatNumber(local, {digits: 4})));
    const products = await column(page, 'product');
    assert.equal(products.length, slopes.length);
    assert.ok(products.every((product) => walked.some((value) => formatNumber(value) === product)), name);
    const counts = (await column(page, 'operation')).map((text) => Number(/(\d+) in a row/.exec(text)?.[1] ?? 1));
    assert.equal(counts.reduce((sum, count) => sum + count), locals.length);
    assert.equal(products.at(-1), formatNumber(walked.at(-1)));
    assert.equal(await page.locator('.by-hand').textContent(), formatNumber(walked.at(-1)));
    assert.equal(await page.locator('.by-engine').textContent(), formatNumber(gradient));
    assert.equal(await page.locator('.by-nudge').textContent(), formatNumber(numeric));
    assert.ok((await page.locator('.model-told').textContent()).includes(`the rest, ${formatNumber(gradient - walked.at(-1))}.`));
  }
}));

test('in the model, Step and the keys go slope by slope, and Back brings all of it back', () => inModel(async (page) => {
  const before = await shown(page);
  await button(page, 'Step').click();
  await page.locator('[role=status]', {hasText: /^Times 0\.1111/}).waitFor({state: 'attached'});
  assert.equal((await column(page, 'product')).filter((text) => text !== 'not yet').length, 1);
  await page.keyboard.press('Alt+ArrowRight');
  await updated(page);
  assert.equal((await column(page, 'product')).filter((text) => text !== 'not yet').length, 2);
  assert.equal(await page.locator('.by-hand').textContent(), '–');
  for (let i = 0; i < 2; i++) await page.keyboard.press('Alt+ArrowLeft');
  assert.deepEqual(await shown(page), before);
}));

test('from the model back to a small graph, nothing is left of it', () => inModel(async (page) => {
  await button(page, 'To the end').click();
  await page.getByRole('radio', {name: 'one path'}).check({force: true});
  await updated(page);
  assert.deepEqual(await products(page), ['Press Step for the first slope.']);
  await agrees(page, 'line', 1);
}));

test('a graph is whole at every width: downwards where it is too long for a line', () => withChain(async (page) => {
  for (const width of [1280, 1000, 900, 700, 360]) {
    await resize(page, width);
    await updated(page);
    const [graph, room] = await page.locator('.chain-picture').evaluate((picture) => [picture.scrollWidth, picture.clientWidth]);
    assert.ok(graph <= room, `${graph} of ${room} at ${width}`);
  }
}, {attributes: {graph: 'share'}}));

for (const width of [1280, 320]) {
  test(`the model's path is accessible, and no wider than its place, at ${width} pixels`, () => withChain(async (page) => {
    await page.locator('.path').waitFor();
    await button(page, 'Step').click();
    assert.deepEqual(await violations(page), []);
    assert.equal(await overflow(page), 0);
    assert.ok(await page.locator('.path').evaluate((table) => table.scrollWidth <= table.parentElement.clientWidth + 1));
  }, {attributes: {graph: 'model'}, options: {viewport: {width, height: 900}}, there: '.path'}));
}

testAccessibility(withChain, {graph: 'share'});
