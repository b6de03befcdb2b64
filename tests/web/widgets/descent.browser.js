// The widget `descent` in a browser, used as a person uses it: heights, gradients and every step
// are the engine's.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {formatFixed, formatNumber} from '../../../web/draw/number.js';
import {openBench} from './bench.js';
import {testAccessibility, updated, widgetPage} from './widget-page.js';

let bench;
before(async () => {
  bench = await openBench('descent');
});
after(() => bench.close());

const withDescent = widgetPage(() => bench, 'descent', '.contour .band');
const button = (page, name) => page.getByRole('button', {name, exact: true});

/** Stops of the path by the engine: value, value, loss, gradient, gradient. */
const ask = (page, {steps, rate = 1, pair = [447, 202], from = [0, 0], text = 'emma'}) =>
  page.evaluate(([count, eta, both, far, name]) => {
    const {session} = window;
    if (!session.situation().complete) session.step('step', 1000);
    const all = session.parameters('value');
    let place = both.map((parameter, i) => all[parameter] + far[i]);
    const stops = [];
    for (let i = 0; i <= count; i++) {
      const {loss, grads} = session.gradientsWith(both, place, name);
      stops.push([...place, loss, ...grads]);
      place = place.map((value, axis) => value - eta * grads[axis]);
    }
    return stops;
  }, [steps, rate, pair, from, text]);

async function standsAt(page, question) {
  await updated(page);
  const stops = await ask(page, question);
  const [x, y, loss, gx, gy] = stops.at(-1);
  const {rate = 1} = question;
  assert.equal(await page.locator('.steps-done').textContent(), String(question.steps));
  assert.equal(await page.locator('.loss-here').textContent(), formatFixed(loss));
  const signed = (value) => formatNumber(value, {digits: 3, signed: true});
  assert.deepEqual(await page.locator('.next-step tbody td').allTextContents(), [
    formatFixed(x, 3), signed(gx), formatFixed(x - rate * gx, 3),
    formatFixed(y, 3), signed(gy), formatFixed(y - rate * gy, 3),
  ]);
  const change = stops.length > 1 ? formatNumber(loss - stops.at(-2)[2], {digits: 3, signed: true}) : 'none yet';
  assert.equal(await page.locator('.last-change').textContent(), change);
}

test('each step is the engine’s gradient times the rate, and Back takes it back', () => withDescent(async (page) => {
  await standsAt(page, {steps: 0});
  for (let steps = 1; steps <= 3; steps++) {
    await button(page, 'Step').click();
    await standsAt(page, {steps});
  }
  await button(page, 'Back').click();
  await standsAt(page, {steps: 2});
  await button(page, 'To the start').click();
  await standsAt(page, {steps: 0});
}));

test('Alt and arrows step and go back, and the status says where it is', () => withDescent(async (page) => {
  await button(page, 'Step').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Alt+ArrowRight');
  await standsAt(page, {steps: 2});
  const [,, loss] = (await ask(page, {steps: 2})).at(-1);
  await page.locator('[role=status]', {hasText: `Step 2: loss ${formatFixed(loss)}.`}).waitFor({state: 'attached'});
  await page.keyboard.press('Alt+ArrowLeft');
  await standsAt(page, {steps: 1});
}));

test('another rate leads another way, with as many steps', () => withDescent(async (page) => {
  await button(page, 'Step').click();
  await button(page, 'Step').click();
  for (const [name, rate] of [['crawl', 0.1], ['overshoot', 5]]) {
    await page.getByRole('radio', {name}).check({force: true});
    await standsAt(page, {steps: 2, rate});
  }
  await page.getByRole('textbox', {name: 'Rate'}).fill('0.4');
  await page.getByRole('textbox', {name: 'Rate'}).press('Enter');
  await standsAt(page, {steps: 2, rate: 0.4});
}));

test('a step that leaves the map is said, and is the last', () => withDescent(async (page) => {
  await page.getByRole('textbox', {name: 'Rate'}).fill('8');
  await page.getByRole('textbox', {name: 'Rate'}).press('Enter');
  await button(page, 'Step').click();
  await page.getByText('This step has left the map').waitFor();
  assert.equal(await button(page, 'Step').getAttribute('aria-disabled'), 'true');
  await button(page, 'Step').click({force: true});
  assert.equal(await page.locator('.steps-done').textContent(), '1');
  await button(page, 'Back').click();
  await standsAt(page, {steps: 0, rate: 8});
}));

test('the start moves by key and by dragging, and the path begins anew', () => withDescent(async (page) => {
  await button(page, 'Step').click();
  const [[x]] = await ask(page, {steps: 0});
  const typed = page.getByRole('textbox', {name: 'Start of lm_head[0, 15]'});
  await typed.fill('-1');
  await typed.press('Enter');
  await standsAt(page, {steps: 0, from: [-1 - x, 0]});
  await page.locator('.contour .marker').scrollIntoViewIfNeeded();
  const marker = await page.locator('.contour .marker').boundingBox();
  await page.mouse.move(marker.x + 7, marker.y + 7);
  await page.mouse.down();
  await page.mouse.move(marker.x + 107, marker.y + 7);
  await page.mouse.up();
  await updated(page);
  assert.ok(Number((await typed.inputValue()).replace('−', '-')) > -0.8);
}));

test('other parameters are chosen from the steepest of the name', () => withDescent(async (page) => {
  await ask(page, {steps: 0});
  const steepest = await page.evaluate(() => {
    const values = window.session.parameters('value');
    const {grads} = window.session.gradientsWith(values.map((_, i) => i), values, 'emma');
    return [...grads.keys()].sort((a, b) => Math.abs(grads[b]) - Math.abs(grads[a]))[0];
  });
  const across = page.getByLabel('Across');
  assert.equal(await across.locator('option').first().getAttribute('value'), String(steepest));
  await across.selectOption(String(steepest));
  await button(page, 'Step').click();
  await standsAt(page, {steps: 1, pair: [steepest, 202]});
}));

test('the lowest loss of the map is the engine’s, on a grid of 49 by 49', () => withDescent(async (page) => {
  await ask(page, {steps: 0});
  const low = await page.evaluate(() => {
    const own = [447, 202].map((parameter) => window.session.parameters('value')[parameter]);
    const places = [];
    for (let row = 0; row < 49; row++) {
      for (let column = 0; column < 49; column++) places.push(own[0] - 2 + column / 12, own[1] - 2 + row / 12);
    }
    return Math.min(...window.session.lossesWith([447, 202], places, 'emma'));
  });
  await page.locator('.contour .point-name', {hasText: `lowest here: ${formatFixed(low, 3)}`}).waitFor();
}));

test('Play walks until it is paused', () => withDescent(async (page) => {
  await button(page, 'Play').click();
  await page.locator('.steps-done', {hasText: '3'}).waitFor();
  await button(page, 'Pause').click();
  const steps = Number(await page.locator('.steps-done').textContent());
  await standsAt(page, {steps});
}));

test('the path is there as a table', () => withDescent(async (page) => {
  await button(page, 'Step').click();
  await page.getByText('The path as a table').click();
  await updated(page);
  const rows = await page.locator('.data-table tr:has(td)').evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  const stops = await ask(page, {steps: 1, text: 'olivia'});
  assert.deepEqual(rows, stops.map(([x, y, loss], i) => [String(i), formatFixed(x), formatFixed(y), formatFixed(loss)]));
}, {attributes: {text: 'olivia'}}));

testAccessibility(withDescent);
