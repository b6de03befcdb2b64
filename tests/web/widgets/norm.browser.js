// The widget `norm` in a browser: the vector, its size and what the norm makes of it are the
// engine's, however long the vector is made.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {formatFixed, formatNumber} from '../../../web/draw/number.js';
import {openBench} from './bench.js';
import {stepsAndComesBack, testAccessibility, train, updated, widgetPage} from './widget-page.js';

let bench;
before(async () => {
  bench = await openBench('norm');
});
after(() => bench.close());

const withNorm = widgetPage(() => bench, 'norm', '.signed-bars');
const untrained = {attributes: {after: '0'}};
const slider = (page) => page.getByRole('slider', {name: /longer or shorter/});

/** What the engine makes of a vector, `factor` times as long. */
const expected = (page, {reads = 'embedding', text = 'emma', position = 1, factor = 1}) =>
  page.evaluate(([stage, read, t, times]) => {
    const {values, columns} = window.session.read(read).activations.find((it) => it.name === stage);
    const before = values.slice(t * columns, (t + 1) * columns).map((value) => times * value);
    const {rms, scale, values: after, rmsAfter} = window.session.norm(before);
    return {rms, scale, rmsAfter, numbers: [...before].flatMap((value, i) => [value, after[i]])};
  }, [reads, text, position, factor]);

async function shows(page, asked) {
  await updated(page);
  const {rms, scale, rmsAfter, numbers} = await expected(page, asked);
  assert.deepEqual(await page.locator('.size .number').allTextContents(), [formatFixed(rms), formatFixed(rmsAfter)]);
  assert.equal(await page.locator('.scale').textContent(), formatNumber(scale));
  await page.locator('.vector details').evaluate((details) => void (details.open = true));
  assert.deepEqual(await page.locator('.vector td').allTextContents(), numbers.map((number) => formatNumber(number)));
}

test('all three norms, at any position of any text, untrained and trained', () => withNorm(async (page) => {
  await shows(page, {});
  await page.getByRole('radio', {name: 'before attention'}).check({force: true});
  await shows(page, {reads: 'embedding_norm'});
  await page.getByLabel('Text').fill('olivia');
  await page.getByRole('radio', {name: 'v', exact: true}).check({force: true});
  await page.getByRole('radio', {name: 'before the MLP'}).check({force: true});
  await train(page);
  await shows(page, {reads: 'attn_residual', text: 'olivia', position: 4});
}, untrained));

test('longer or shorter, by keyboard, and the loss the engine measures then', () => withNorm(async (page) => {
  await page.evaluate(() => void window.session.step('step', 1000));
  await slider(page).focus();
  await page.keyboard.press('End');
  await shows(page, {factor: 10});
  assert.equal(await slider(page).getAttribute('aria-valuetext'), '× 10.0');
  const [now, then] = await page.evaluate(() => {
    const e = Array.from({length: 16}, (_, i) => 4 * 16 + i);
    const values = window.session.parameters('value');
    return [window.session.read('emma').loss, window.session.lossesWith(e, e.map((i) => 10 * values[i]), 'emma')[0]];
  });
  assert.equal(await page.locator('.loss-now').textContent(), formatFixed(now));
  assert.equal(await page.locator('.loss-then').textContent(), formatFixed(then));
  assert.ok(Math.abs(now - then) < 0.001);
  await page.keyboard.press('Home');
  await shows(page, {factor: 0.1});
}));

test('Back brings every number back', () => withNorm(stepsAndComesBack, untrained));

testAccessibility(withNorm);
