// The widget `expression` in a browser: what is typed is recorded, stepped, walked back and undone,
// and every number shown is the engine's.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {formatNumber} from '../../../web/draw/number.js';
import {visit} from '../browser.js';
import {openBench} from './bench.js';
import {testAccessibility} from './widget-page.js';

let bench;
before(async () => {
  bench = await openBench('expression');
});
after(() => bench.close());

async function withExpression(work, {attributes = {}, options = {}} = {}) {
  const {page, faults, close} = await visit(bench, '', options);
  await page.evaluate(async (given) => {
    window.element = window.bench.mount({widget: 'expression', ...given});
    await window.element.ready;
    window.engine = await window.bench.loadEngine();
  }, attributes);
  await page.locator('.node-link').or(page.locator('.order-list')).first().waitFor();
  await work(page);
  assert.deepEqual(faults, []);
  await close();
}

const drawn = (page) => page.evaluate(() => window.element.updateComplete);
const button = (page, name) => page.getByRole('button', {name, exact: true});
const shown = async (page) => {
  await drawn(page);
  return page.evaluate(() => window.bench.shown(window.element));
};

/** The engine's own expression, at an event. */
const asked = (page, source, values, event) => page.evaluate(([text, given, at]) => {
  const expression = window.engine.createExpression(text);
  for (const [name, value] of Object.entries(given)) expression.set(name, value);
  const {events} = expression.situation();
  expression.seek(at < 0 ? events : at);
  const nodes = expression.nodes().map(({operation, value, grad}) => ({operation, value, grad}));
  expression.free();
  return {events, nodes};
}, [source, values, event]);

async function tableIsTheEngines(page, source, values, event) {
  await drawn(page);
  const {events, nodes} = await asked(page, source, values, event);
  const rows = await page.locator('.tape-list tbody tr').evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('td.end')].map((cell) => cell.textContent)));
  const operations = nodes.filter(({operation}) => !['leaf', 'constant'].includes(operation)).length;
  const backward = event < 0 || event > operations;
  assert.deepEqual(rows, nodes.filter(({operation}) => operation !== 'constant')
    .map(({value, grad}) => [formatNumber(value), formatNumber(backward ? grad : NaN)]));
  return events;
}

test('Step records, then walks back, and each number on the way is the engine’s', () => withExpression(async (page) => {
  const [source, values] = ['c = a * b + a', {a: 2, b: -3}];
  const events = await tableIsTheEngines(page, source, values, 0);
  for (let event = 1; event <= events; event++) {
    await button(page, 'Step').click();
    await tableIsTheEngines(page, source, values, event);
  }
  assert.match(await page.locator('[role=status]').textContent(), /^Done: every gradient is complete/);
}));

test('Back undoes every step', () => withExpression(async (page) => {
  const sights = [await shown(page)];
  for (let i = 0; i < 4; i++) {
    await button(page, 'Step').click();
    sights.push(await shown(page));
  }
  for (let i = 3; i >= 0; i--) {
    await button(page, 'Back').click();
    assert.deepEqual(await shown(page), sights[i]);
  }
}));

test('where a second share arrives it is added: += is shown with what was there', () => withExpression(async (page) => {
  await page.getByLabel('Examples').selectOption('twice');
  await button(page, 'Record all').click();
  await button(page, 'Step').click();
  await button(page, 'Step').click();
  await drawn(page);
  const rows = await page.locator('.shares tbody tr').evaluateAll((all) => all.map((row) => row.innerText.replace(/\s+/g, ' ').trim()));
  assert.deepEqual(rows, ['b 1.000 × 1.000 = 1.000 0 += 1.000 = 1.000', 'b 1.000 × 1.000 = 1.000 1.000 += 1.000 = 2.000']);
}));

test('an expression of one’s own is recorded, and a mistake is pointed at while nothing is lost', () => withExpression(async (page) => {
  const field = page.getByLabel('Expression', {exact: true});
  await field.fill('y = relu(w * x)');
  await button(page, 'Record all').click();
  await tableIsTheEngines(page, 'y = relu(w * x)', {}, 2);
  const before = await page.locator('.tape-list').innerText();
  await field.fill('y = relu(w * x) +');
  await drawn(page);
  assert.match(await page.locator('#source-hint').innerText(), /column 18: expected a number/);
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  await field.fill('y = relu(w * x)');
  await button(page, 'Record all').click();
  await drawn(page);
  assert.equal(await page.locator('.tape-list').innerText(), before);
}));

test('a turned input computes everything anew, at the same place', () => withExpression(async (page) => {
  await button(page, 'Record all').click();
  const slider = page.getByRole('slider', {name: 'a', exact: true});
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await tableIsTheEngines(page, 'c = a * b + a', {a: 2.01, b: -3}, 2);
}));

test('a wrong order shows which gradients it spoils, and who was too early', () => withExpression(async (page) => {
  await page.getByRole('button', {name: 'Move b earlier'}).click();
  await drawn(page);
  assert.deepEqual(await page.locator('.outcome .wrong th').allTextContents(), ['a']);
  assert.equal(await page.locator('.outcome .wrong s').textContent(), '3.000');
  assert.match(await page.locator('.early').innerText(), /b handed on its gradient before b \* b had added its share/);
  await page.getByRole('button', {name: 'Back to the order of the record'}).click();
  await drawn(page);
  assert.equal(await page.locator('.outcome .wrong').count(), 0);
}, {attributes: {show: 'expression order', expression: 'b = a * a; c = b * b + b', values: 'a=1.5'}}));

test('a link to a place in an example is short, and brings values and place back', () => withExpression(async (page) => {
  await page.getByLabel('Examples').selectOption('chain');
  await page.getByRole('slider', {name: 'a', exact: true}).fill('1.25');
  await button(page, 'Step').click();
  await drawn(page);
  const there = await shown(page);
  const link = await page.evaluate(() => window.element.state.link);
  // With the longest address of a site that one may hope for it has less than 200 characters.
  assert.ok(link.length < 80, `${link.length}: ${link}`);
  await page.evaluate((state) => {
    window.element.remove();
    window.element = window.bench.mount({widget: 'expression', state});
    return window.element.ready;
  }, link);
  assert.deepEqual(await shown(page), there);
  await page.getByRole('textbox', {name: 'Expression'}).fill('y = a + a');
  await drawn(page);
  assert.equal(await page.evaluate(() => window.element.toJSON().view.values.a), 1.25, 'what one types has the values that were there');
}));

testAccessibility((work, setting) => withExpression(async (page) => {
  await button(page, 'Record all').click();
  await button(page, 'Step').click();
  await button(page, 'Step').click();
  await drawn(page);
  await work(page);
}, setting));
