// The widget `softmax` in a browser, used as a person uses it: every share is the engine's, and a
// number added to all scores changes none.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {formatFixed, formatNumber, formatPercent} from '../../../web/draw/number.js';
import {openBench} from './bench.js';
import {testAccessibility, updated, widgetPage} from './widget-page.js';

let bench;
before(async () => {
  bench = await openBench('softmax');
});
after(() => bench.close());

const withSoftmax = widgetPage(() => bench, 'softmax', '.softmax-rows');
const box = (page, name) => page.getByRole('textbox', {name});

/** @returns {Promise<{largest: number, total: number, exponentials: number[], probabilities: number[]}>} */
const ask = (page, scores) => page.evaluate(async (given) => {
  const {largest, total, exponentials, probabilities} = (await window.bench.loadEngine()).softmax(given);
  return {largest, total, exponentials: [...exponentials], probabilities: [...probabilities]};
}, scores);

async function type(page, name, value) {
  await box(page, name).fill(String(value));
  await box(page, name).press('Enter');
  await updated(page);
}

async function shows(page, scores) {
  const {largest, total, exponentials, probabilities} = await ask(page, scores);
  assert.deepEqual(await page.locator('td.score').allTextContents(), scores.map((score) => formatFixed(score, 2)));
  assert.deepEqual(await page.locator('td.below').allTextContents(), scores.map((score) => formatFixed(score - largest, 2)));
  assert.deepEqual(await page.locator('td.power').allTextContents(), exponentials.map((power) => formatNumber(power)));
  assert.deepEqual(await page.locator('tbody .share .number').allTextContents(), probabilities.map(formatPercent));
  assert.equal(await page.locator('td.total').textContent(), formatNumber(total));
  assert.equal(await page.locator('.whole .number').textContent(), '100.0%');
}

test('five scores become five shares, by key and by typing', () => withSoftmax(async (page) => {
  await shows(page, [2, 1, 0, -1, -2]);
  await type(page, 'Score of C', '4.5');
  await shows(page, [2, 1, 4.5, -1, -2]);
  await page.getByRole('slider', {name: 'Score of A'}).focus();
  await page.keyboard.press('ArrowRight');
  await updated(page);
  await shows(page, [2.1, 1, 4.5, -1, -2]);
}));

test('a number added to all moves no share, also where e to its power overflows', () => withSoftmax(async (page) => {
  const shares = await page.locator('tbody .share .number').allTextContents();
  for (const constant of [1000, -1000]) {
    await type(page, 'Add the same number', constant);
    await shows(page, [2, 1, 0, -1, -2].map((score) => score + constant));
    assert.deepEqual(await page.locator('tbody .share .number').allTextContents(), shares);
    assert.match(await page.locator('.moved').textContent(), /exactly\s0|rounding/);
  }
}));

test('the shares of the model are those of its distribution', () => withSoftmax(async (page) => {
  await page.evaluate(() => void window.session.step('step', 1000));
  for (const prefix of ['em', '', 'q']) {
    await page.getByLabel('Beginning of a name').fill(prefix);
    if (prefix === 'em') await page.getByText('All scores and shares as a table').click();
    await updated(page);
    const {logits, probabilities, largest} = await page.evaluate((text) => {
      const answer = window.session.distribution(text);
      return {logits: [...answer.logits], probabilities: [...answer.probabilities], largest: answer.largest};
    }, prefix);
    const rows = await page.locator('.data-table tr:has(td)').evaluateAll((all) => all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)));
    assert.deepEqual(rows.map(([score, below, , share]) => [score, below, share]),
      logits.map((logit, i) => [formatNumber(logit), formatFixed(logit - largest), formatPercent(probabilities[i])]));
  }
}));

test('what cannot be a score is refused by name', () => withSoftmax(async (page) => {
  await type(page, 'Score of B', 'six');
  await page.getByText('“six” is not a number from −5 to 5.').waitFor();
  await shows(page, [2, 1, 0, -1, -2]);
}));

test('scores are given in the tag; show leaves them alone', () => withSoftmax(async (page) => {
  assert.equal(await page.locator('.model, .constant').count(), 0);
  await shows(page, [5, 5, 0, 0, -5]);
}, {attributes: {show: 'own', scores: '9 5 x 0 -5'}}));

testAccessibility(withSoftmax);
