// The widget `mask` in a browser: the lists grow by one position a press, the matrix shows the
// engine's scores, and both come to the same weights.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {formatNumber, formatPercent} from '../../../web/draw/number.js';
import {openBench} from './bench.js';
import {testAccessibility, updated, widgetPage} from './widget-page.js';

let bench;
before(async () => {
  bench = await openBench('mask');
});
after(() => bench.close());

const withMask = widgetPage(() => bench, 'mask', '.lists .matrix');
const untrained = {attributes: {after: '0'}};

const numbers = (page, part) => page.locator(`.figure-section.${part} .cell:not(.gone)`).allTextContents();
const asked = (page, head = 0) => page.evaluate((h) => {
  const {positions, scores, masked, weights, weightsOfZeroed, largestDifference} = window.session.maskedAttention(0, h, 'emma');
  return {positions, scores: [...scores], masked: [...masked].map(String), weights: [...weights], zeroed: [...weightsOfZeroed], largestDifference};
}, head);

test('the matrix shows every score, then minus infinity, then weights of zero', () => withMask(async (page) => {
  const {positions, scores, masked, weights, zeroed} = await asked(page);
  assert.deepEqual(await numbers(page, 'masked'), scores.map((score) => formatNumber(score, {digits: 3})));
  await page.getByRole('radio', {name: 'masked'}).check();
  await updated(page);
  assert.deepEqual(await numbers(page, 'masked'), masked.map((score) => formatNumber(Number(score), {digits: 3})));
  assert.equal((await numbers(page, 'masked')).filter((text) => text === '−∞').length, 10);
  await page.getByRole('radio', {name: 'weights'}).check();
  await updated(page);
  assert.deepEqual(await numbers(page, 'masked'), weights.map(formatPercent));
  await page.getByRole('radio', {name: 'zeros instead'}).check();
  await updated(page);
  assert.deepEqual(await numbers(page, 'masked'), zeroed.map(formatPercent));
  assert.ok(zeroed[positions - 1] > 0, 'the first position spends weight on the future');
  const most = Math.max(...weights.map((weight, at) => Math.abs(weight - zeroed[at])));
  assert.match(await page.locator('.difference').textContent(), new RegExp(`with zeros, in head 0: ${formatNumber(most, {digits: 3})}\\.$`));
}, untrained));

test('the lists grow by a position a press, and come to the weights of the matrix', () => withMask(async (page) => {
  const {positions, weights} = await asked(page);
  assert.deepEqual(await numbers(page, 'lists'), []);
  await page.getByText('Nothing is read yet. Press Next position.').waitFor();
  for (let rows = 1; rows <= positions; rows++) {
    await page.getByRole('button', {name: 'Next position'}).click();
    await updated(page);
    const wanted = weights.filter((_, at) => at % positions <= Math.floor(at / positions) && at < rows * positions);
    assert.deepEqual(await numbers(page, 'lists'), wanted.map(formatPercent));
  }
  assert.match(await page.locator('[role=status]').textContent(), /position 4 \(a\) has its weights, from a list of 5/);
  await page.getByRole('button', {name: 'Back', exact: true}).click();
  await updated(page);
  assert.equal((await numbers(page, 'lists')).length, 10);
  await page.getByRole('button', {name: 'All', exact: true}).click();
  await updated(page);
  assert.equal((await numbers(page, 'lists')).length, 15);
}, untrained));

test('the matrix alone is a section like any other: as wide as the figure, in its direction and type', () => withMask(async (page) => {
  await page.locator('.panel').evaluate((panel) => (panel.dir = 'rtl'));
  const [panel, section, direction] = await page.locator('.masked').evaluate((element) =>
    [element.parentElement.clientWidth, element.offsetWidth, getComputedStyle(element).direction]);
  assert.deepEqual([section, direction], [panel, 'rtl']);
}, {attributes: {after: '0', show: 'matrix'}, there: '.masked .matrix'}));

test('the difference between the two is exactly 0 in every head', () => withMask(async (page) => {
  for (let head = 0; head < 4; head++) {
    await page.getByRole('radio', {name: `Head ${head}`}).check();
    await updated(page);
    const {largestDifference} = await asked(page, head);
    assert.equal(largestDifference, 0);
    assert.match(await page.locator('.difference').textContent(), new RegExp(`head ${head}: 0\\.$`));
  }
}, untrained));

testAccessibility(withMask);

const verdict = (page) => page.locator('.lift .verdict').innerText();
const train = async (page) => {
  const button = page.getByRole('button', {name: /^Train both/});
  await button.click();
  await page.locator('.lift button:not([aria-disabled=true])').waitFor();
  await updated(page);
};

test('without the mask the loss falls by cheating, once that is learned', () => withMask(async (page) => {
  await train(page);
  assert.match(await verdict(page), /reads its answers off the input/);
}, {attributes: {steps: '400', after: '0'}}));

test('what a few steps, or too large ones, have not shown is not said', async () => {
  await withMask(async (page) => {
    await train(page);
    assert.match(await verdict(page), /Train more steps/);
  }, {attributes: {steps: '2', after: '0'}});
  await withMask(async (page) => {
    await train(page);
    assert.match(await verdict(page), /learning rate is too large/);
  }, {attributes: {'steps': '200', 'after': '0', 'learning-rate': '1'}});
});

test('a run that reads every name has none left to ask about', () => withMask(async (page) => {
  assert.match(await page.locator('.lift').innerText(), /None is left to ask about/);
  assert.equal(await page.getByRole('button', {name: /^Train both/}).count(), 0);
}, {attributes: {steps: '10000', after: '0'}}));

test('an element that leaves the page ends what it trains', () => withMask(async (page) => {
  await page.getByRole('button', {name: /^Train both/}).click();
  const said = await page.evaluate(async () => {
    window.element.remove();
    let created = 0;
    const {postMessage} = MessagePort.prototype;
    await new Promise((resolve) => setTimeout(resolve, 300));
    // Each slice of a training is a task of its own.
    MessagePort.prototype.postMessage = function (...given) {
      created++;
      return postMessage.apply(this, given);
    };
    await new Promise((resolve) => setTimeout(resolve, 300));
    MessagePort.prototype.postMessage = postMessage;
    return created;
  });
  assert.equal(said, 0);
}, {attributes: {steps: '5000', after: '0'}}));
