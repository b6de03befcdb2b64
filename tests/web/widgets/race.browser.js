// The widget `race` in a browser: runs side by side, each with the numbers of a run of its own.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {formatFixed} from '../../../web/draw/number.js';
import {writeState} from '../../../web/widgets/share/state-text.js';
import {overflow, resize, violations} from '../accessibility.js';
import {visit} from '../browser.js';
import {openBench} from './bench.js';

const STEPS = 150;

let bench;
before(async () => {
  bench = await openBench('race');
});
after(() => bench.close());

/**
 * @param {(page: import('playwright-core').Page) => Promise<void>} work
 * @param {object} [attributes]
 */
async function withRace(work, attributes = {}) {
  const {page, faults, close} = await visit(bench, '');
  await page.evaluate(async ([steps, given]) => {
    window.element = window.bench.mount({widget: 'race', steps: String(steps), ...given});
    await window.element.ready;
  }, [STEPS, attributes]);
  await page.waitForFunction(() => window.element.shadowRoot.querySelectorAll('.lane .setting').length > 1);
  await work(page);
  assert.deepEqual(faults, []);
  await close();
}

const button = (page, name) => page.getByRole('button', {name, exact: true});
const reached = (page, done) => page.waitForFunction((n) =>
  window.element.shadowRoot.querySelector('.along').textContent.includes(`after ${n} of`), done, {timeout: 30_000});
const last = (page) => page.locator('.lane .facts div:nth-child(2) dd').allTextContents();

/** The loss of a training step, of runs with these settings. */
function lossesOf(page, settings, step) {
  return page.evaluate(async ([all, steps, at]) => Promise.all(all.map(async (given) => {
    const session = await window.bench.session({steps, ...given});
    session.step('step', at);
    return session.losses()[at - 1];
  })), [settings, STEPS, step]);
}

const RATES = [{learningRate: 0.0003}, {learningRate: 0.01}, {learningRate: 0.05}];

test('all runs go together, each with its own losses', () => withRace(async (page) => {
  assert.deepEqual(await page.locator('.moves button').allInnerTexts(), ['Step', 'Back', 'Play', 'To the end', 'Reset']);
  await button(page, 'Step').click();
  await reached(page, 1);
  assert.equal(new Set(await last(page)).size, 1);
  await button(page, 'To the end').click();
  await reached(page, STEPS);
  const wanted = await lossesOf(page, RATES, STEPS);
  assert.deepEqual(await last(page), wanted.map((loss) => formatFixed(loss)));
  await page.getByRole('slider').fill('40');
  await reached(page, 40);
  const before = await lossesOf(page, RATES, 40);
  assert.deepEqual(await last(page), before.map((loss) => formatFixed(loss)));
  assert.equal((await page.locator('.parting').textContent()).replace(/\s+/g, ' ').trim(), 'A and B part at step 2. A and C part at step 2.');
}));

test('Play runs to the end, Pause stops where the runs are', () => withRace(async (page) => {
  await button(page, 'Play').click();
  await reached(page, STEPS);
  assert.match(await page.locator('[role=status]').textContent(), /^After 150 training steps: run A \d/);
  await button(page, 'Reset').click();
  await reached(page, 0);
}));

for (const [compare, settings] of Object.entries({
  optimizer: [{}, {optimizer: 'sgd', learningRate: 0.01}, {optimizer: 'sgd', learningRate: 0.3}],
  positions: [{positions: 'rope'}, {positions: 'learned'}],
  seed: [{seed: 42}, {seed: 43}, {seed: 44}],
  size: [{nEmbd: 8}, {nEmbd: 16}, {nEmbd: 32}],
})) {
  test(`compare="${compare}" opens with runs that differ in that`, () => withRace(async (page) => {
    await page.getByRole('slider').fill('30');
    await reached(page, 30);
    const wanted = await lossesOf(page, settings, 30);
    assert.deepEqual(await last(page), wanted.map((loss) => formatFixed(loss)));
  }, {compare}));
}

test('a setting can be changed by hand, and only that run begins anew', () => withRace(async (page) => {
  await page.locator('select[name=run-2]').selectOption('0.003');
  await page.getByRole('slider').fill('25');
  await reached(page, 25);
  const wanted = await lossesOf(page, [RATES[0], RATES[1], {learningRate: 0.003}], 25);
  assert.deepEqual(await last(page), wanted.map((loss) => formatFixed(loss)));
  await page.locator('input[name=compare][value=seed]').check({force: true});
  const seed = page.locator('input[name=run-0]');
  await seed.fill('7');
  await seed.press('Enter');
  await page.waitForFunction(() => window.element.shadowRoot.querySelector('.along').textContent.includes('after 25 of'));
  const [first] = await lossesOf(page, [{seed: 7}], 25);
  await page.waitForFunction((text) => window.element.shadowRoot.querySelector('.lane .facts div:nth-child(2) dd').textContent === text, formatFixed(first));
}));

test('the table holds the losses of all runs', () => withRace(async (page) => {
  await page.getByRole('slider').fill('12');
  await reached(page, 12);
  await page.locator('.losses-view summary').click();
  await page.locator('.losses-view tbody tr').first().waitFor();
  const rows = await page.locator('.losses-view tbody tr').evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('td')].map(({textContent}) => textContent)));
  assert.equal(rows.length, 12);
  assert.deepEqual(rows[11], (await lossesOf(page, RATES, 12)).map((loss) => formatFixed(loss)));
}));

test('a run that diverges says so, and the others go on', () => withRace(async (page) => {
  await page.locator('select[name=run-2]').selectOption('0.3');
  await button(page, 'To the end').click();
  await reached(page, STEPS);
  assert.match(await page.locator('.lane').nth(2).textContent(), /Diverged/);
  assert.match((await last(page))[1], /^\d\.\d{4}$/);
}));

test('nothing overflows and axe finds nothing, in every theme, wide and narrow', () => withRace(async (page) => {
  await button(page, 'To the end').click();
  await reached(page, STEPS);
  for (const theme of ['light', 'dark', 'contrast']) {
    await page.evaluate((name) => window.element.setAttribute('theme', name), theme);
    for (const width of [1280, 320]) {
      await resize(page, width);
      assert.equal(await overflow(page), 0, `${theme} ${width}`);
      assert.deepEqual(await violations(page), [], `${theme} ${width}`);
    }
  }
}));

/** What the runs of the contest that is shown are set to. */
const settingsOf = (page) => page.locator('.lane .setting').evaluateAll((all) => all.map((lane) => lane.querySelector('input, select').value));

/** What a link has of it. */
const viewOf = (page) => page.evaluate(() => JSON.parse(JSON.stringify(window.element.state.view)));

for (const [version, seeds, view] of /** @type {const} */ ([
  ['the first', ['7', '8', '9'], {values: {seed: ['7', '8', '9'], optimizer: ['sgd 1', 'sgd 0.3', 'adam 0.03']}}],
  ['the second', [7, 8, 9], {seed: [7, 8, 9], optimizer: ['sgd 1', 'sgd 0.3', 'adam 0.03']}],
])) {
  test(`a link of ${version} version races the runs that it names`, () => withRace(async (page) => {
    assert.deepEqual(await settingsOf(page), ['7', '8', '9']);
    assert.deepEqual(await viewOf(page), {compare: 'seed', seed: seeds});
    await page.locator('[name=compare][value=optimizer]').check({force: true});
    assert.deepEqual(await settingsOf(page), ['sgd-1', 'sgd-0.3', 'adam-0.03']);
  }, {state: writeState('', {compare: 'seed', ...view})}));
}

test('a link that has not been gone through yet stays as it is, also off the page and on it again', () => withRace(async (page) => {
  const view = {done: 20, known: [150, 150, 150]};
  const begun = await page.evaluate(async () => {
    const {element, element: {parentElement}} = window;
    const underWay = async () => {
      while (!/after [1-9]/.test(element.shadowRoot.querySelector('.along')?.textContent ?? '')) await new Promise(requestAnimationFrame);
      return JSON.parse(JSON.stringify(element.state.view));
    };
    const first = await underWay();
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    parentElement.append(element);
    await element.ready;
    return [first, await underWay()];
  });
  assert.deepEqual(begun, [view, view]);
  await reached(page, 20);
  await page.waitForFunction(() => window.element.state.view.done === 20);
  assert.deepEqual(await viewOf(page), view);
}, {state: writeState('', {done: 20, known: [150, 150, 150]})}));

test('what was picked in one contest is not of another that a tag names', () => withRace(async (page) => {
  await page.evaluate(() => window.element.setAttribute('compare', 'size'));
  await page.locator('select[name=run-0]').selectOption('16');
  const size = [16, 16, 32];
  assert.deepEqual(await viewOf(page), {size});
  await page.evaluate(() => window.element.setAttribute('compare', 'seed'));
  await page.locator('input[name=run-0]').waitFor();
  assert.deepEqual(await settingsOf(page), ['42', '43', '44']);
  assert.deepEqual(await viewOf(page), {});
  await page.evaluate(() => Object.assign(window.element, {state: {...window.element.state, view: {size: [16, 16, 32]}}}));
  await page.evaluate(() => window.element.ready);
  assert.deepEqual(await settingsOf(page), ['42', '43', '44']);
}));

test('a link has what was picked in the contest that is shown; the element keeps it of the others', () => withRace(async (page) => {
  const contest = (value) => page.locator(`[name=compare][value=${value}]`).check({force: true});
  await page.locator('select[name=run-1]').selectOption('0.3');
  const values = [0.0003, 0.3, 0.05];
  assert.deepEqual(await viewOf(page), {'learning-rate': values});
  await contest('optimizer');
  assert.deepEqual(await viewOf(page), {compare: 'optimizer'});
  await page.locator('select[name=run-0]').selectOption('sgd-1');
  assert.deepEqual(await viewOf(page), {compare: 'optimizer', optimizer: ['sgd-1', 'sgd-0.01', 'sgd-0.3']});
  // Off the page and on it again.
  await page.evaluate(async () => {
    const {parentElement} = window.element;
    window.element.remove();
    await new Promise((resolve) => setTimeout(resolve, 100));
    parentElement.append(window.element);
    await window.element.ready;
  });
  await contest('learning-rate');
  assert.deepEqual(await viewOf(page), {compare: 'learning-rate', 'learning-rate': values});
}));
