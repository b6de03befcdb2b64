// The widget `block` in a browser: every stage opens with the engine's numbers and gradients, and
// with the lines of the engine that compute it; the stream read off early is the engine's too.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {formatFixed, formatNumber, formatPercent} from '../../../web/draw/number.js';
import {openBench} from './bench.js';
import {stepsAndComesBack, testAccessibility, train, updated, widgetPage} from './widget-page.js';

let bench;
before(async () => {
  bench = await openBench('block');
});
after(() => bench.close());

const withBlock = widgetPage(() => bench, 'block', '.detail .heading');
const untrained = {attributes: {after: '0'}};
const stages = (page) => page.locator('.plain-stage');

/** The numbers and gradients of a stage at one position, heads one after the other. */
const expected = (page, name, text, position) =>
  page.evaluate(([stage, read, t]) => {
    const found = window.session.read(read).activations.filter((it) => it.name === stage);
    const row = (it, kind) => [...it[kind].slice(t * it.columns, (t + 1) * it.columns)];
    return found.flatMap((it) => row(it, 'values').map((value, i) => [value, row(it, 'grads')[i]]));
  }, [name, text, position]);

test('every stage shows the values and gradients of the engine', () => withBlock(async (page) => {
  await page.locator('.detail details').evaluate((details) => void (details.open = true));
  const count = await stages(page).count();
  assert.equal(count, 20);
  for (let i = 0; i < count; i++) {
    await stages(page).nth(i).click();
    await updated(page);
    const name = await page.locator('.detail .heading code').textContent();
    const wanted = (await expected(page, name, 'emma', 1)).flat().map((number) => formatNumber(number));
    assert.deepEqual(await page.locator('.detail td').allTextContents(), wanted, name);
    assert.match(await page.locator('.detail pre').textContent(), /ModelRecorder::/);
  }
}, untrained));

test('the lines shown are lines of the engine, where it says', () => withBlock(async (page) => {
  const [, file, line] = /(\S+), from line (\d+)/.exec(await page.locator('.source .hint').textContent());
  const source = readFileSync(fileURLToPath(new URL(`../../../${file}`, import.meta.url)), 'utf8').split('\n');
  const code = await page.locator('.source code').textContent();
  assert.equal(source.slice(Number(line) - 1, Number(line) - 1 + code.split('\n').length).join('\n'), code);
}));

test('a stage is opened by keyboard, and said', () => withBlock(async (page) => {
  await stages(page).nth(3).focus();
  await page.keyboard.press('Enter');
  await updated(page);
  assert.equal(await page.locator('.detail .heading code').textContent(), 'q');
  assert.equal(await stages(page).nth(3).getAttribute('aria-pressed'), 'true');
  assert.equal(await page.locator('[role=status]').textContent(), 'Query is open.');
}));

test('another text, another position, after training', () => withBlock(async (page) => {
  await train(page);
  await page.getByLabel('Text').fill('maria');
  await page.getByRole('radio', {name: 'r', exact: true}).check({force: true});
  await stages(page).last().click();
  await page.locator('.detail details').evaluate((details) => void (details.open = true));
  await updated(page);
  const wanted = (await expected(page, 'probs', 'maria', 3)).flat().map((number) => formatNumber(number));
  assert.deepEqual(await page.locator('.detail td').allTextContents(), wanted);
}, untrained));

test('the stream read off early is the engine’s, and ends as the model', () => withBlock(async (page) => {
  await page.evaluate(() => void window.session.step('step', 1000));
  const wanted = await page.evaluate(() => {
    const {tokens, loss} = window.session.read('emma');
    const alphabet = window.session.corpus().alphabet.map((letter) => letter || 'STOP');
    const readouts = window.session.readout('emma');
    return {
      loss,
      losses: readouts.map((readout) => readout.loss),
      cells: readouts.flatMap(({probabilities}) => Array.from({length: 5}, (_, t) => {
        const row = [...probabilities.slice(t * 27, (t + 1) * 27)];
        const best = row.indexOf(Math.max(...row));
        return [[alphabet[best], row[best]], [alphabet[tokens[t + 1]], row[tokens[t + 1]]]];
      })).flat(),
    };
  });
  assert.deepEqual(await page.locator('.readouts .number').allTextContents(), wanted.losses.map((loss) => formatFixed(loss)));
  assert.equal(formatFixed(wanted.losses.at(-1)), formatFixed(wanted.loss));
  assert.deepEqual(await page.locator('.readouts td').allTextContents(),
    wanted.cells.map(([letter, chance]) => `${letter} ${formatPercent(chance)}`));
}));

test('gradients take the place of values in every picture', () => withBlock(async (page) => {
  const before = await page.locator('.pipeline .strip').first().innerHTML();
  await page.getByRole('radio', {name: 'gradients'}).check({force: true});
  await updated(page);
  assert.notEqual(await page.locator('.pipeline .strip').first().innerHTML(), before);
  assert.match(await page.locator('.detail .tensor').getAttribute('aria-label'), /gradients/);
}));

test('with learned positions nothing is rotated', () => withBlock(async (page) => {
  const names = await page.locator('.pipeline .title').allTextContents();
  assert.ok(!names.includes('Query, rotated') && names.includes('Query'));
}, {attributes: {positions: 'learned'}}));

test('Back brings every number back', () => withBlock(stepsAndComesBack, untrained));

test('on a phone the open stage stands among the others', () => withBlock(async (page) => {
  assert.equal(await page.locator('.pipeline .among .detail').count(), 1);
  const lines = page.locator('.source pre');
  assert.equal(await lines.isVisible(), false);
  await page.locator('.source summary').click();
  await stages(page).nth(5).click();
  await updated(page);
  assert.match(await lines.textContent(), /ModelRecorder::/);
  assert.equal(await lines.isVisible(), true, 'what was opened stays open');
}, {options: {viewport: {width: 360, height: 800}}}));

testAccessibility(withBlock);
