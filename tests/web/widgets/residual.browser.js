// The widget `residual` in a browser: three vectors that add up, and losses without a part, out of
// the model and trained without it, as the engine measures them.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {formatFixed, formatNumber} from '../../../web/draw/number.js';
import {openBench} from './bench.js';
import {stepsAndComesBack, testAccessibility, train, updated, widgetPage} from './widget-page.js';

let bench;
before(async () => {
  bench = await openBench('residual');
});
after(() => bench.close());

const withResidual = widgetPage(() => bench, 'residual', '.cuts');
const untrained = {attributes: {after: '0'}};
const CUTS = ['attention', 'mlp', 'attentionResidual', 'mlpResidual', 'norms', 'positions'];

async function addsUp(page, names, text, position) {
  await updated(page);
  const wanted = await page.evaluate(([stages, read, t]) => stages.map((name) => {
    const {values, grads, columns} = window.session.read(read).activations.find((it) => it.name === name);
    const row = (all) => all.slice(t * columns, (t + 1) * columns);
    return {
      size: window.session.norm(row(values)).rms,
      gradient: window.session.norm(row(grads)).rms,
      values: [...row(values)],
    };
  }), [names, text, position]);
  assert.deepEqual(await page.locator('.terms .size').allTextContents(), wanted.map(({size}) => formatFixed(size)));
  assert.deepEqual(await page.locator('.terms .gradient').allTextContents(), wanted.map(({gradient}) => formatNumber(gradient)));
  await page.locator('.sum details').evaluate((details) => void (details.open = true));
  const [stream, correction, sum] = wanted.map(({values}) => values);
  const cells = await page.locator('.sum td').allTextContents();
  assert.deepEqual(cells, stream.flatMap((value, i) => [value, correction[i], sum[i]]).map((number) => formatNumber(number)));
  stream.forEach((value, i) => assert.ok(Math.abs(value + correction[i] - sum[i]) < 1e-12));
}

test('stream and correction add up, for both parts, untrained and trained', () => withResidual(async (page) => {
  await addsUp(page, ['embedding_norm', 'attn_out', 'attn_residual'], 'emma', 1);
  await page.getByRole('radio', {name: 'the MLP'}).check({force: true});
  await page.getByRole('radio', {name: 'a', exact: true}).check({force: true});
  await train(page);
  await addsUp(page, ['attn_residual', 'mlp_out', 'mlp_residual'], 'emma', 4);
}, untrained));

test('the gradient of a sum goes on to the correction as it is', () => withResidual(async (page) => {
  const [, correction, sum] = await page.locator('.terms .gradient').allTextContents();
  assert.equal(correction, sum);
}));

test('every part cut out of the model costs what the engine says', () => withResidual(async (page) => {
  await page.evaluate(() => void window.session.step('step', 1000));
  const losses = await page.evaluate((cuts) => [[], ...cuts.map((part) => [part])]
    .map((cut) => window.session.meanLoss(1000, 500, {cut})), CUTS);
  await page.locator('.cuts tr:nth-child(7) td:nth-child(2) .number').waitFor();
  const shown = await page.locator('.cuts td:nth-child(2) .number').allInnerTexts();
  assert.deepEqual(shown.map((text) => text.split(/[\s(]/)[0]), losses.map((loss) => formatFixed(loss)));
}));

test('what a part costs is measured anew where the run comes to rest', () => withResidual(async (page) => {
  const cost = page.locator('.cuts tr:nth-child(7) td:nth-child(2) .number');
  const title = page.locator('.cuts th:nth-child(2)');
  await cost.waitFor();
  const untrained = await cost.innerText();
  assert.match(await title.innerText(), /after 0 steps/);
  await page.evaluate(() => window.element.step('step', 200));
  await title.filter({hasText: 'after 200 steps'}).waitFor();
  assert.notEqual(await cost.innerText(), untrained);
  await page.evaluate(() => window.element.back('step', 200));
  await title.filter({hasText: 'after 0 steps'}).waitFor();
  assert.equal(await cost.innerText(), untrained);
}, untrained));

test('every model trained without a part costs what a run of the engine without it does', () => withResidual(async (page) => {
  await page.getByRole('button', {name: /Train 7 models/}).click();
  await page.waitForFunction(() => window.element.shadowRoot.querySelectorAll('.cuts td:nth-child(3) .number').length === 7, undefined, {timeout: 60_000});
  const losses = await page.evaluate(async (cuts) => {
    const all = [];
    for (const cut of [[], ...cuts.map((part) => [part])]) {
      const session = await window.bench.session({surgery: {cut}});
      session.step('step', 1000);
      all.push(session.meanLoss(1000, 500, {cut}));
      session.free();
    }
    return all;
  }, CUTS);
  const shown = await page.locator('.cuts td:nth-child(3) .number').allInnerTexts();
  assert.deepEqual(shown.map((text) => text.split(/[\s(]/)[0]), losses.map((loss) => formatFixed(loss)));
  assert.equal(await page.locator('[role=status]').textContent(), 'All models are trained.');
  assert.ok(await page.locator('.train-without:focus').isVisible());
}));

/** What a part costs is measured where the run is now. */
const measured = (/** @type {import('playwright-core').Page} */ page) => page.waitForFunction(() => {
  const {shadowRoot} = window.element;
  const {stepsDone} = window.element.toJSON().situation;
  return shadowRoot.querySelector('.cuts th:nth-child(2)').textContent.includes(`after ${stepsDone} steps`)
    && shadowRoot.querySelector('.cuts tr:nth-child(7) td:nth-child(2) .number');
});

test('Back brings every number back', () => withResidual((page) => stepsAndComesBack(page, measured), untrained));

testAccessibility(withResidual);
