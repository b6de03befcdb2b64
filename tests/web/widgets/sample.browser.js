// The widget `sample` in a browser, used as a person uses it: a name is drawn token by token, and
// every number shown is the engine's.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {formatFixed} from '../../../web/draw/number.js';
import {overflow, resize, violations} from '../accessibility.js';
import {visit} from '../browser.js';
import {openBench} from './bench.js';

let bench;
before(async () => {
  bench = await openBench('sample');
});
after(() => bench.close());

/**
 * @param {(page: import('playwright-core').Page) => Promise<void>} work
 * @param {{attributes?: object, options?: object}} [setting]
 */
async function withSample(work, {attributes = {}, options = {}} = {}) {
  const {page, faults, close} = await visit(bench, '', options);
  await page.evaluate(async (given) => {
    window.element = window.bench.mount({widget: 'sample', steps: '300', ...given});
    await window.element.ready;
    await window.element.updateComplete;
    window.session = await window.bench.session({steps: 300});
    window.session.step('step', 300);
  }, attributes);
  await work(page);
  assert.deepEqual(faults, []);
  await close();
}

const button = (page, name) => page.getByRole('button', {name, exact: true});
const tiles = (page) => page.locator('.tiles li [aria-hidden]').allTextContents();
const generated = (page, index, temperature) =>
  page.evaluate(([i, t]) => window.session.generate(i, t).map(({character, random, probabilities}) => ({character, random, probabilities: [...probabilities]})), [index, temperature]);

test('it opens with a trained model, at START', () => withSample(async (page) => {
  assert.equal(await page.evaluate(() => window.element.position.step), 299);
  assert.deepEqual(await tiles(page), ['START', '?']);
  const names = await page.evaluate(() => window.session.sample(20, 0.5));
  assert.deepEqual(await page.locator('.picks .drawn').allTextContents(), names);
}));

test('what stands for STOP below narrow bars is explained, and the sliders lie on one line where there is room', () => withSample(async (page) => {
  const key = page.locator('.chart-key');
  const tops = () => page.locator('.dials input').evaluateAll((all) => all.map((slider) => slider.getBoundingClientRect().top));
  for (const [width, explained] of /** @type {const} */ ([[768, false], [360, true]])) {
    await resize(page, width);
    assert.equal(await page.locator('.bar-name').last().textContent(), explained ? '■' : 'STOP');
    assert.equal((await key.innerText()).includes('■ STOP'), explained);
    if (!explained) assert.equal(new Set(await tops()).size, 1);
  }
}));

test('a name that is finished is told, once each', () => withSample(async (page) => {
  await page.evaluate(() => {
    window.told = [];
    window.element.addEventListener('microgpt-sample', ({detail}) => window.told.push(detail));
  });
  await button(page, 'Finish it').click();
  await page.keyboard.press('Enter');
  await button(page, 'Back').click();
  await button(page, 'Next name').click();
  await button(page, 'Finish it').click();
  const [told, names] = await page.evaluate(() => [window.told, window.session.sample(2, 0.5)]);
  assert.deepEqual(told, names.map((name) => ({names: [name], temperature: 0.5, stepsDone: 300, source: 'user'})));
}));

test('Step asks and draws in turn, until STOP, with the numbers of the engine', () => withSample(async (page) => {
  const draws = await generated(page, 0, 0.5);
  let text = ['START'];
  for (const [i, {character, random}] of draws.entries()) {
    await button(page, 'Step').click();
    text = [...text, character || 'STOP'];
    assert.deepEqual(await tiles(page), text);
    const said = await page.locator('.draw-view .hint').textContent();
    assert.ok(said.startsWith(`${formatFixed(random)} falls between `), said);
    assert.equal(await page.locator('.share-point').textContent(), formatFixed(random));
    if (i < draws.length - 1) {
      await button(page, 'Step').click();
      assert.deepEqual(await tiles(page), [...text, '?']);
    }
  }
  assert.equal(await button(page, 'Step').getAttribute('aria-disabled'), 'true');
  // And all the way back, to where it began.
  for (let i = 0; i < 2 * draws.length - 1; i++) await button(page, 'Back').click();
  assert.deepEqual(await tiles(page), ['START', '?']);
}));

test('the temperature reshapes the bars, and the table says how', () => withSample(async (page) => {
  await page.locator('.chances-view summary').click();
  for (const temperature of [0.1, 1, 2]) {
    await page.getByRole('slider', {name: /^Temperature/}).fill(String(temperature));
    const [{probabilities}] = await generated(page, 0, temperature);
    const cells = page.locator('.chances-view tbody td:last-child');
    assert.deepEqual(await cells.allTextContents(), probabilities.map((share) => formatFixed(share)));
  }
}));

test('a name that is picked can be walked, and is marked as the corpus has it', () => withSample(async (page) => {
  const names = await page.evaluate(() => window.session.sample(20, 0.5));
  const known = new Set((await (await fetch(`${bench.url}names-en.txt`)).text()).split('\n'));
  const marks = await page.locator('.picks .new, .picks .known').allTextContents();
  assert.deepEqual(marks, names.map((name) => (known.has(name) ? 'in its list' : 'new')));
  await page.locator('.pick').nth(4).click();
  await button(page, 'Finish it').click();
  assert.deepEqual((await tiles(page)).slice(1, -1).join(''), names[4]);
  await button(page, 'Next name').click();
  assert.equal(await page.locator('.pick[aria-pressed=true] .drawn').textContent(), names[5]);
  await button(page, 'Next twenty').click();
  const more = await page.evaluate(() => window.session.sample(40, 0.5).slice(20));
  assert.deepEqual(await page.locator('.picks .drawn').allTextContents(), more);
}));

test('the model can be taken back to before its training', () => withSample(async (page) => {
  await page.getByRole('slider', {name: /^Training steps/}).fill('0');
  await page.waitForFunction(() => window.element.position.step === 0);
  const names = await page.evaluate(() => {
    window.session.seek({step: 0, phase: 'forward', event: 0});
    return window.session.sample(20, 0.5);
  });
  await page.waitForFunction((first) => window.element.shadowRoot.querySelector('.picks .drawn').textContent === first, names[0]);
  assert.deepEqual(await page.locator('.picks .drawn').allTextContents(), names);
}));

test('the keyboard alone is enough, and what happens is said', () => withSample(async (page) => {
  await button(page, 'Step').focus();
  await page.keyboard.press('Enter');
  assert.match(await page.locator('[role=status]').textContent(), /falls between .* that is/);
  await page.keyboard.press('Alt+ArrowRight');
  assert.match(await page.locator('[role=status]').textContent(), /^Asked what comes after \w+: most likely/);
  await page.keyboard.press('Alt+ArrowLeft');
  assert.equal((await tiles(page)).length, 2);
  assert.equal(await page.evaluate(() => window.element.position.step), 299);
}));

test('a model that diverged has no names, and says so', () => withSample(async (page) => {
  assert.match(await page.locator('.problem').textContent(), /diverged/);
}, {attributes: {'learning-rate': '1', steps: '300'}}));

test('nothing overflows and axe finds nothing, in both themes, wide and narrow', () => withSample(async (page) => {
  await button(page, 'Step').click();
  for (const theme of ['light', 'dark', 'contrast']) {
    await page.evaluate((name) => window.element.setAttribute('theme', name), theme);
    for (const width of [1280, 320]) {
      await resize(page, width);
      assert.equal(await overflow(page), 0, `${theme} ${width}`);
      assert.deepEqual(await violations(page), [], `${theme} ${width}`);
    }
  }
}));

for (const part of ['text', 'chances', 'draw', 'names']) {
  test(`show="${part}" shows that alone`, () => withSample(async (page) => {
    const there = await page.evaluate(() => ['text', 'chances', 'draw', 'names'].filter((name) => window.element.shadowRoot.querySelector(`.${name}-view`)));
    assert.deepEqual(there, [part]);
  }, {attributes: {show: part}}));
}
