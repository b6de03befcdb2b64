// The widget `next` in a browser, used as a person uses it: logits, exponentials, probabilities
// and draws are the engine's, untrained and trained.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {formatCount, formatFixed, formatNumber, formatPercent} from '../../../web/draw/number.js';
import {openBench} from './bench.js';
import {stepsAndComesBack, testAccessibility, train, updated, widgetPage} from './widget-page.js';

let bench;
before(async () => {
  bench = await openBench('next');
});
after(() => bench.close());
const withNext = widgetPage(() => bench, 'next', '.columns');

const field = (page) => page.getByLabel('The name so far');
const picker = (page) => page.getByRole('slider', {name: 'Token to look at'});
const button = (page, name) => page.getByRole('button', {name, exact: true});
const status = (page) => page.locator('[role=status]').textContent();
const fact = (page, name) => page.locator(`.working dl div:has(dt:text-is("${name}")) dd`).innerText();

/** What the engine says, untrained and where the session is. */
const asked = (page, prefix) => page.evaluate(async (text) => {
  const plain = ({logits, exponentials, probabilities, largest, total}) =>
    ({logits: [...logits], exponentials: [...exponentials], probabilities: [...probabilities], largest, total});
  window.fresh ??= await window.bench.session();
  return {now: plain(window.session.distribution(text)), untrained: plain(window.fresh.distribution(text))};
}, prefix);

/** Heights of the columns of a chart, as shares of the tallest. */
const heights = (page, chart) => page.locator('.columns').nth(chart).locator('.bar').evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('height'))));

/** Columns are as tall as their numbers, within a pixel. */
function assertTall(drawn, numbers) {
  const unit = Math.max(...drawn) / Math.max(...numbers.map(Math.abs));
  drawn.forEach((height, i) => assert.ok(Math.abs(height - Math.abs(numbers[i]) * unit) <= 1.01, `${i}: ${height}`));
}

for (const trained of [false, true]) {
  for (const prefix of ['em', '', 'q', 'bartholomewjame']) {
    test(`after "${prefix}", ${trained ? 'trained' : 'untrained'}, every number is the engine's`, () => withNext(async (page) => {
      if (trained) await train(page);
      await field(page).fill(prefix);
      await page.getByText('as a table').click();
      await updated(page);
      const {now, untrained} = await asked(page, prefix);
      await page.locator('.before').first().waitFor({state: 'attached'});
      const rows = await page.locator('.numbers tbody tr').evaluateAll((all) => all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)));
      assert.deepEqual(rows, now.logits.map((logit, i) => [
        String(i), formatNumber(logit), formatNumber(now.exponentials[i]), formatPercent(now.probabilities[i]),
        formatPercent(untrained.probabilities[i]), '–',
      ]));
      assertTall(await heights(page, 0), now.logits);
      assertTall(await heights(page, 1), now.exponentials);
      assertTall(await heights(page, 2), now.probabilities);
      const likeliest = now.probabilities.indexOf(Math.max(...now.probabilities));
      assert.equal(await picker(page).inputValue(), String(likeliest));
      assert.equal(await fact(page, 'Logit'), formatNumber(now.logits[likeliest]));
      assert.ok((await fact(page, 'Exponential')).endsWith(`= ${formatNumber(now.exponentials[likeliest])}`));
      const share = `${formatNumber(now.exponentials[likeliest])} ÷ ${formatNumber(now.total)} = ${formatPercent(now.probabilities[likeliest])}`;
      assert.equal(await fact(page, 'Probability'), share);
      assert.equal(await fact(page, 'Untrained'), formatPercent(untrained.probabilities[likeliest]));
    }));
  }
}

test('arrow keys look at one token after the other, and it is told in words', () => withNext(async (page) => {
  await picker(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await updated(page);
  const {now} = await asked(page, 'em');
  assert.equal(await page.locator('.working .heading').textContent(), 'b, token 1');
  assert.equal(await picker(page).getAttribute('aria-valuetext'),
    `b: logit ${formatNumber(now.logits[1])}, probability ${formatPercent(now.probabilities[1])}`);
  await page.keyboard.press('End');
  await updated(page);
  assert.equal(await page.locator('.working .heading').textContent(), 'STOP, token 26');
}));

test('a click looks at the column that is under it', () => withNext(async (page) => {
  for (const token of [0, 7, 13, 26]) {
    const bar = await page.locator('.columns').nth(2).locator('.bar').nth(token).boundingBox();
    await page.mouse.click(bar.x + bar.width / 2, bar.y - 20);
    await updated(page);
    assert.equal(await picker(page).inputValue(), String(token));
  }
}));

test('draws are those of the run, counted, and come near their bars', () => withNext(async (page) => {
  await train(page);
  await button(page, 'Draw one').click();
  await updated(page);
  const drawn = (count) => page.evaluate((n) => [...window.session.draws('em', 1, n)], count);
  const [first] = await drawn(1);
  assert.equal(await picker(page).inputValue(), String(first));
  assert.match(await status(page), /^Drawn: \w+\. 1 in all\.$/);
  for (let i = 0; i < 3; i++) await button(page, 'Draw 100').click();
  await page.getByText('as a table').click();
  await updated(page);
  const all = await drawn(301);
  const counts = await page.locator('.numbers tbody td:last-child').allTextContents();
  assert.deepEqual(counts, Array.from({length: 27}, (_, i) => formatCount(all.filter((token) => token === i).length)));
  const {now} = await asked(page, 'em');
  const gaps = now.probabilities.map((p, i) => Math.abs(Number(counts[i]) / 301 - p));
  const far = gaps.indexOf(Math.max(...gaps));
  const said = await page.locator('.gap').innerText();
  assert.equal(said.trim(), `301 drawn. Farthest from its bar: ${'abcdefghijklmnopqrstuvwxyz'[far] ?? 'STOP'}, drawn ${formatPercent(Number(counts[far]) / 301)} of the time, probability ${formatPercent(now.probabilities[far])}.`);
  await button(page, 'Start over').click();
  await updated(page);
  assert.equal(await page.locator('.drawn-last .tile').count(), 0);
  assert.equal(await page.locator('.counted').count(), 0);
}));

for (const width of [360, 768]) {
  test(`what is drawn moves nothing below it, at ${width} pixels`, () => withNext(async (page) => {
    const height = () => page.evaluate(() => window.element.offsetHeight);
    const before = await height();
    for (const name of ['Draw one', 'Draw 100']) {
      await button(page, name).click();
      await updated(page);
      assert.equal(await height(), before, name);
    }
  }, {attributes: {show: 'probabilities draws'}, options: {viewport: {width, height: 900}}}));
}

test('what was drawn is appended, until STOP ends the name', () => withNext(async (page) => {
  await button(page, 'Draw one').click();
  await updated(page);
  const [token] = await page.evaluate(() => [...window.session.draws('em', 1, 1)]);
  const letter = 'abcdefghijklmnopqrstuvwxyz'[token];
  assert.ok(letter, 'the first draw of this run is a letter');
  await button(page, `Append ${letter}`).click();
  await updated(page);
  assert.equal(await field(page).inputValue(), `em${letter}`);
  assert.equal(await page.locator('.drawn-last .tile').count(), 0);
  const count = await page.evaluate((prefix) => window.session.draws(prefix, 1, 2000).indexOf(26) + 1, `em${letter}`);
  assert.ok(count > 0);
  for (let i = 0; i < count; i++) await button(page, 'Draw one').click();
  await updated(page);
  assert.equal(await button(page, 'STOP ends the name').getAttribute('aria-disabled'), 'true');
}));

test('what cannot be read is refused by name, and what was shown stays', () => withNext(async (page) => {
  const before = await heights(page, 2);
  await field(page).fill('em?');
  await updated(page);
  const said = await page.locator('#name-hint').textContent();
  assert.match(said, /\?.*character 3.*a-z/);
  assert.deepEqual(await heights(page, 2), before);
  await field(page).fill('a'.repeat(16));
  await updated(page);
  assert.match(await page.locator('#name-hint').textContent(), /16 characters.*15.*shorten/);
  assert.deepEqual(await heights(page, 2), before);
}));

test('Step trains, and Back brings every number back', () => withNext(stepsAndComesBack));

test('Play trains to the end by itself', () => withNext(async (page) => {
  await button(page, 'Play').click();
  await page.waitForFunction(() => window.element.position.step === 39 && window.element.paused);
  await updated(page);
  const wanted = await page.evaluate(async () => {
    const session = await window.bench.session({steps: 40});
    session.step('step', 40);
    return session.distribution('em').logits[0];
  });
  await picker(page).fill('0');
  await updated(page);
  assert.equal(await fact(page, 'Logit'), formatNumber(wanted));
}, {attributes: {steps: '40'}}));

test('after opens it trained, and show leaves the bars for a glossary', () => withNext(async (page) => {
  await page.waitForFunction(() => window.element.position.step === 299);
  await updated(page);
  assert.equal(await page.locator('.columns').count(), 1);
  assert.equal(await page.locator('.training, .working, .draws, .numbers').count(), 0);
  await page.evaluate(() => void window.session.step('step', 300));
  const {now} = await asked(page, 'ann');
  assertTall(await heights(page, 0), now.probabilities);
  assert.equal(await page.locator('.bar-value.here').textContent(), formatPercent(Math.max(...now.probabilities)));
  assert.equal(await page.locator('.chart .hint').textContent(), '27 probabilities, together 100.0%');
}, {attributes: {after: '300', text: 'ann', show: 'probabilities'}}));

test('logits alone show their numbers to two decimals', () => withNext(async (page) => {
  const {now} = await asked(page, 'em');
  const likeliest = now.probabilities.indexOf(Math.max(...now.probabilities));
  assert.equal(await page.locator('.bar-value.here').textContent(), formatFixed(now.logits[likeliest], 2));
  assert.deepEqual(await page.locator('.keys li').allTextContents(), ['now', 'untrained']);
}, {attributes: {show: 'logits'}}));

testAccessibility(withNext);
