// The widget `mlp` in a browser: every unit shows the engine's numbers, and which letters it fires
// for is counted over names.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {formatFixed, formatNumber, formatPercent} from '../../../web/draw/number.js';
import {openBench} from './bench.js';
import {stepsAndComesBack, testAccessibility, train, updated, widgetPage} from './widget-page.js';

let bench;
before(async () => {
  bench = await openBench('mlp');
});
after(() => bench.close());

const withMlp = widgetPage(() => bench, 'mlp', '.share-map');
const untrained = {attributes: {after: '0'}};

/** What the engine has at a stage, at one position of a text. */
const at = (page, name, text, position) =>
  page.evaluate(([stage, read, t]) => {
    const {values, columns} = window.session.read(read).activations.find((it) => it.name === stage);
    return [...values.slice(t * columns, (t + 1) * columns)];
  }, [name, text, position]);

async function unitIs(page, unit, text, position) {
  const [before, after] = [await at(page, 'mlp_hidden', text, position), await at(page, 'mlp_relu', text, position)];
  assert.equal(await page.locator('.before').textContent(), formatFixed(before[unit]));
  assert.equal(await page.locator('.after').textContent(), formatFixed(after[unit]));
  const firing = after.filter((value) => value > 0).length;
  assert.ok((await page.locator('.units .hint').first().textContent()).startsWith(`${firing} of 64`));
}

test('a unit shows its numbers before and after ReLU, at any position of any text', () => withMlp(async (page) => {
  await unitIs(page, 0, 'emma', 1);
  await page.getByRole('slider', {name: /Unit/}).fill('47');
  await page.getByRole('radio', {name: 'a', exact: true}).check({force: true});
  await updated(page);
  await unitIs(page, 47, 'emma', 4);
  await page.getByLabel('Text').fill('olivia');
  await updated(page);
  await unitIs(page, 47, 'olivia', 4);
  await train(page);
  await unitIs(page, 47, 'olivia', 4);
}, untrained));

test('a click on a unit picks it, in the grid and in the map', () => withMlp(async (page) => {
  const grid = await page.locator('.grid-of-units').first().boundingBox();
  await page.locator('.grid-of-units').first().click({position: {x: (2.5 / 16) * grid.width, y: (1.5 / 4) * grid.height}});
  await updated(page);
  await page.getByText(/^Unit 18 fires/).waitFor();
  const {width} = await page.locator('.share-map').boundingBox();
  await page.locator('.share-map').click({position: {x: 44 + (35.5 / 64) * (width - 44), y: 30}});
  await updated(page);
  await page.getByText(/^Unit 35 fires/).waitFor();
}));

test('the shares are counted over 200 names, untrained and trained', () => withMlp(async (page) => {
  const zeros = [];
  for (const trained of [false, true]) {
    if (trained) await train(page);
    const wanted = await page.evaluate(() => {
      const {fired, zeros: all, units, seen} = window.session.firing(0, 200);
      return {all, shares: [...seen.keys()].map((v) => fired[v * units + 7]), seen: [...seen]};
    });
    await page.getByRole('slider', {name: /Unit/}).fill('7');
    await updated(page);
    assert.equal(await page.locator('.zeros .number').textContent(), formatPercent(wanted.all));
    await page.locator('.letters details').evaluate((details) => void (details.open = true));
    const cells = await page.locator('.letters td').allTextContents();
    assert.deepEqual(cells.filter((_, i) => i % 2 === 0), wanted.shares.map((share) => formatPercent(share)));
    zeros.push(wanted.all);
  }
  assert.ok(zeros[1] > zeros[0] + 0.3, 'training makes most units silent');
}, untrained));

test('a letter that the model does not know is refused by name, and the last text stays', () => withMlp(async (page) => {
  await page.getByLabel('Text').fill('Emma');
  await updated(page);
  assert.match(await page.locator('.error').textContent(), /E/);
  assert.deepEqual(await page.locator('.asked .tokens span').allTextContents(), ['START', 'e', 'm', 'm', 'a']);
  await page.getByLabel('Text').fill('');
  await updated(page);
  assert.equal(await page.locator('.error').count(), 0);
  assert.deepEqual(await page.locator('.asked .tokens span').allTextContents(), ['START']);
}));

test('Back brings every number back', () => withMlp(stepsAndComesBack, untrained));

test('all units are there as a table', () => withMlp(async (page) => {
  await page.evaluate(() => void window.session.step('step', 1000));
  await page.locator('.units details').evaluate((details) => void (details.open = true));
  const [before, after] = [await at(page, 'mlp_hidden', 'emma', 1), await at(page, 'mlp_relu', 'emma', 1)];
  const cells = await page.locator('.units td').allTextContents();
  assert.deepEqual(cells, before.flatMap((value, i) => [formatNumber(value), formatNumber(after[i])]));
}));

testAccessibility(withMlp);
