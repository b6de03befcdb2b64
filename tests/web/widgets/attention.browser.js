// The widget `attention` in a browser: every weight, score and value shown is the engine's, whatever
// is typed and picked, and at every position of the run.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {formatNumber, formatPercent} from '../../../web/draw/number.js';
import {overflow, resize} from '../accessibility.js';
import {openBench} from './bench.js';
import {stepsAndComesBack, testAccessibility, updated, widgetPage} from './widget-page.js';

let bench;
before(async () => {
  bench = await openBench('attention');
});
after(() => bench.close());

const withAttention = widgetPage(() => bench, 'attention', '.head-grid .matrix');
const untrained = {attributes: {after: '0'}};

/** What the engine says of a head of a text. */
function engineOn(page, head, text) {
  return page.evaluate(([h, t]) => {
    const view = window.session.attention(0, h, t);
    return Object.fromEntries(Object.entries(view).map(([name, value]) => [name, value.length === undefined ? value : [...value]]));
  }, [head, text]);
}

const cell = (page, head, row, column) => page.locator('.one-head').nth(head).locator(`[data-at="${row},${column}"]`);

async function showsRow(page, head, text, asks) {
  await updated(page);
  const {positions: T, scores, weights} = await engineOn(page, head, text);
  const rows = await page.locator('.average tbody tr').evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('td')].slice(0, 2).map((data) => data.innerText.trim())));
  assert.deepEqual(rows, Array.from({length: asks + 1}, (_, t) =>
    [formatNumber(scores[asks * T + t]), formatPercent(weights[asks * T + t])]));
}

test('every cell of every head tells the weight that the engine has', () => withAttention(async (page) => {
  for (let head = 0; head < 4; head++) {
    const {positions, weights} = await engineOn(page, head, 'emma');
    const labels = await page.locator('.one-head').nth(head).locator('.cell:not(.gone)').evaluateAll((cells) =>
      cells.map((one) => one.getAttribute('aria-label').split(': ').at(-1)));
    const wanted = [];
    for (let i = 0; i < positions; i++) for (let t = 0; t <= i; t++) wanted.push(formatPercent(weights[i * positions + t]));
    assert.deepEqual(labels, wanted);
  }
}, untrained));

test('the future has no cells: its label says that it is not there yet', () => withAttention(async (page) => {
  const gone = await page.locator('.one-head').first().locator('.cell.gone').evaluateAll((cells) => cells.map((one) => one.getAttribute('aria-label')));
  assert.equal(gone.length, 10);
  for (const label of gone) assert.match(label, /later: not there yet/);
}, untrained));

test('a click works one score out, product by product, and shows its row', () => withAttention(async (page) => {
  await cell(page, 2, 3, 1).click();
  await updated(page);
  const {positions: T, headSize: D, query, key, products, sums, scores} = await engineOn(page, 2, 'emma');
  const rows = await page.locator('.dot-product tbody tr').evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('td')].map((data) => data.innerText.trim())));
  const pair = 3 * T + 1;
  assert.deepEqual(rows, Array.from({length: D}, (_, d) =>
    [query[3 * D + d], key[D + d], products[pair * D + d], sums[pair * D + d]].map((number) => formatNumber(number))));
  assert.ok((await page.locator('.scaled').textContent()).includes(formatNumber(scores[pair])));
  await showsRow(page, 2, 'emma', 3);
  assert.match(await page.locator('[role=status]').textContent(), /^Head 2: position 3 \(m\) gives position 1 \(e\) the weight/);
}, untrained));

test('the output under the row is the weighted average of the engine', () => withAttention(async (page) => {
  await cell(page, 1, 4, 4).click();
  await updated(page);
  const {headSize: D, out} = await engineOn(page, 1, 'emma');
  const shown = await page.locator('.out-numbers .number').allTextContents();
  assert.deepEqual(shown, out.slice(4 * D, 5 * D).map((number) => formatNumber(number, {digits: 3})));
}, untrained));

test('Tab goes through the heads at the two positions that are picked, and loses none on the way back', () => withAttention(async (page) => {
  const focused = () => page.evaluate(() => {
    const {activeElement} = window.element.shadowRoot;
    const heads = [...window.element.shadowRoot.querySelectorAll('.one-head')];
    return [heads.indexOf(activeElement.closest('.one-head')), activeElement.dataset.at];
  });
  await cell(page, 0, 3, 1).click();
  for (const head of [1, 2, 3]) {
    await page.keyboard.press('Tab');
    assert.deepEqual(await focused(), [head, '3,1']);
    await showsRow(page, head, 'emma', 3);
  }
  for (const head of [2, 1, 0]) {
    await page.keyboard.press('Shift+Tab');
    assert.deepEqual(await focused(), [head, '3,1']);
  }
  await showsRow(page, 0, 'emma', 3);
}, untrained));

test('arrow keys walk the cells of a head and never enter the future', () => withAttention(async (page) => {
  await cell(page, 0, 0, 0).click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await updated(page);
  await showsRow(page, 0, 'emma', 1);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await updated(page);
  assert.match(await page.locator('.score .hint').textContent(), /position 1 \(e\) asks position 1 \(e\)/);
}, untrained));

test('another name is read in all heads, and one that cannot be read loses nothing', () => withAttention(async (page) => {
  const field = page.getByLabel('A name');
  await field.fill('anna');
  await showsRow(page, 0, 'anna', 4);
  await field.fill('ann4');
  await updated(page);
  assert.match(await page.locator('#name-hint').textContent(), /"4".*character 4|4/);
  await showsRow(page, 0, 'anna', 4);
  await field.fill('');
  await updated(page);
  assert.equal(await page.locator('.average tbody tr').count(), 1, 'START alone asks itself');
}, untrained));

test('trained, the weights are those of the trained model', () => withAttention(async (page) => {
  await page.getByText('after 1,000 of 1,000 training steps').waitFor();
  await page.evaluate(() => void window.session.step('step', 1000));
  await showsRow(page, 0, 'emma', 4);
}));

test('the heads stand four or two in a line, and never beside the page', () => withAttention(async (page) => {
  for (const width of [820, 780, 760, 740, 720, 700]) {
    await resize(page, width);
    await updated(page);
    assert.equal(await overflow(page), 0, `${width} pixels`);
  }
}, {attributes: {after: '0', text: 'isabella'}}));

test('a long name fits a phone, each head in a line of its own', () => withAttention(async (page) => {
  for (const width of [360, 420, 480]) {
    await resize(page, width);
    await updated(page);
    const beyond = await page.locator('.head-grid').evaluate((grid) =>
      Math.max(...[...grid.querySelectorAll('.cell')].map((cell) => cell.getBoundingClientRect().right)) - grid.getBoundingClientRect().right);
    assert.ok(beyond <= 1, `${beyond} pixels beyond at ${width}`);
  }
}, {attributes: {after: '0', text: 'maximilianjames'}}));

test('Back brings every weight back', () => withAttention(stepsAndComesBack, untrained));

test('the table holds every weight of every head', () => withAttention(async (page) => {
  await page.locator('.data-table summary').click();
  await page.locator('.data-table tbody tr').first().waitFor();
  assert.equal(await page.locator('.data-table tbody tr').count(), 4 * 15);
  const {weights} = await engineOn(page, 3, 'emma');
  assert.equal(await page.locator('.data-table tbody tr').last().locator('td').last().textContent(), formatNumber(weights[24]));
}, untrained));

test('the hint says which model reads: the trained one, or the one that is moved', () => withAttention(async (page) => {
  const hint = page.locator('#name-hint');
  assert.equal(await hint.textContent(), 'Read by the trained model.');
  await page.evaluate(() => window.element.setAttribute('show', 'heads training'));
  await updated(page);
  assert.equal(await hint.textContent(), 'It is read with the model as it is now.');
}, {attributes: {show: 'heads'}}));

testAccessibility(withAttention);
