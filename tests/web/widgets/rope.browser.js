// The widget `rope` in a browser: the score of any two tokens at any two positions is the
// engine's, stays when both are shifted, and both kinds of positions are trained here.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {formatFixed, formatNumber} from '../../../web/draw/number.js';
import {runningMean} from '../../../web/draw/series.js';
import {openBench} from './bench.js';
import {shown, stepsAndComesBack, testAccessibility, train, updated, widgetPage} from './widget-page.js';

let bench;
before(async () => {
  bench = await openBench('rope');
});
after(() => bench.close());

const withRope = widgetPage(() => bench, 'rope', '.two > :nth-child(2) .dot-chart');
const untrained = {attributes: {after: '0'}};
const score = (page) => page.locator('.score').textContent();
const shift = (page, way) => page.getByRole('button', {name: `Shift both ${way}`});

/** @returns {Promise<number>} what the engine says of the score */
const ask = (page, {query = 4, key = 0, head = 0, at = 3, from = 1}) =>
  page.evaluate(([q, k, h, i, j]) => window.session.rotation(q, k, h).scores[i * 16 + j], [query, key, head, at, from]);

test('the score is the engine’s, for any tokens, head and positions', () => withRope(async (page) => {
  assert.equal(await score(page), formatFixed(await ask(page, {})));
  await page.locator('.pickers select').first().selectOption('m');
  await page.locator('.pickers select').last().selectOption('START');
  await page.getByRole('radio', {name: '2', exact: true}).check({force: true});
  await page.getByRole('slider', {name: /Query at position/}).fill('9');
  await page.getByRole('slider', {name: /Key at position/}).fill('4');
  await updated(page);
  assert.equal(await score(page), formatFixed(await ask(page, {query: 12, key: 26, head: 2, at: 9, from: 4})));
  await train(page);
  assert.equal(await score(page), formatFixed(await ask(page, {query: 12, key: 26, head: 2, at: 9, from: 4})));
}, untrained));

test('shifting both keeps the score, by keyboard too, and stops at the ends', () => withRope(async (page) => {
  const before = await score(page);
  await shift(page, 'right').focus();
  for (let i = 0; i < 20; i++) await page.keyboard.press('Enter');
  await updated(page);
  assert.equal(await score(page), before);
  assert.match(await page.locator('.row').getAttribute('aria-label'), /position 15, the key of a at position 13/);
  assert.equal(await shift(page, 'right').getAttribute('aria-disabled'), 'true');
  assert.match(await page.locator('[role=status]').textContent(), new RegExp(`Query at 15, key at 13: score ${before}`));
}));

test('moving one of them changes the score; the key never comes after the query', () => withRope(async (page) => {
  const before = await score(page);
  await page.getByRole('slider', {name: /Query at position/}).focus();
  await page.keyboard.press('ArrowRight');
  await updated(page);
  assert.notEqual(await score(page), before);
  await page.keyboard.press('Home');
  await updated(page);
  assert.match(await page.locator('.row').getAttribute('aria-label'), /position 0, the key of a at position 0/);
  const key = page.getByRole('slider', {name: /Key at position/});
  assert.equal(await key.getAttribute('max'), '15', 'both on the scale of the row');
  await key.focus();
  await page.keyboard.press('End');
  await updated(page);
  assert.equal(await key.inputValue(), '0', 'it stops at the query');
}));

test('at the same distance scores agree with rope and differ with a learned table', () => withRope(async (page) => {
  const spreads = await page.evaluate(async () => {
    const spread = ({scores, positions}) => {
      let most = 0;
      for (let distance = 0; distance < positions; distance++) {
        const all = Array.from({length: positions - distance}, (_, i) => scores[(i + distance) * positions + i]);
        most = Math.max(most, Math.max(...all) - Math.min(...all));
      }
      return most;
    };
    window.session.step('step', 1000);
    const learned = await window.bench.session({positions: 'learned'});
    learned.step('step', 1000);
    return [spread(window.session.rotation(4, 0, 0)), spread(learned.rotation(4, 0, 0))];
  });
  const told = await page.locator('.spread .number').allTextContents();
  assert.deepEqual(told, spreads.map((spread) => formatNumber(spread, {digits: 2})));
  assert.ok(spreads[0] < 1e-13 && spreads[1] > 1);
}));

test('both losses are those of the two runs', () => withRope(async (page) => {
  await page.locator('.run-key-1 dd', {hasText: '4,192 parameters'}).waitFor();
  await page.waitForFunction(() => !/–/.test(window.element.shadowRoot.querySelector('.runs').textContent));
  const losses = await page.evaluate(async () => {
    const runs = [];
    for (const positions of ['rope', 'learned']) {
      const session = await window.bench.session({positions});
      session.step('step', 1000);
      runs.push([...session.losses()]);
    }
    return runs;
  });
  const wanted = losses.map((all) => formatFixed(runningMean(all, 100)[999]));
  await page.locator('.runs dd', {hasText: wanted[1]}).waitFor();
  assert.deepEqual(await page.locator('.runs dd:not(.hint)').allTextContents(), wanted);
}));

test('Back brings every number back', () => withRope(async (page) => {
  await page.waitForFunction(() => ['2.3528', '2.3698'].every((end) => window.element.shadowRoot.textContent.includes(end)));
  await stepsAndComesBack(page);
}, untrained));

test('with learned positions nothing turns, and says so', () => withRope(async (page) => {
  assert.equal((await shown(page)).filter((text) => text === 'do not turn: a table is added before').length, 2);
}, {attributes: {positions: 'learned'}}));

test('show="turn" trains no second model', () => {
  const alone = widgetPage(() => bench, 'rope', '.dial');
  return alone(async (page) => {
    assert.equal(await page.locator('.dot-chart, .runs-chart').count(), 0);
  }, {attributes: {show: 'turn', query: 'a', key: 'b'}});
});

testAccessibility(withRope);
