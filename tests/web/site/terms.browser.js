// Marked terms and the glossary, used as a person uses them: pointer, keyboard, finger.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, test} from 'node:test';
import {overflow, violations} from '../accessibility.js';
import {open, readThrough, visit} from '../browser.js';

/** @type {import('../browser.js').Bench} */
let bench;
before(async () => {
  bench = await open();
});
after(() => bench.close());

/** @param {import('playwright-core').Page} page @param {string} id */
const popover = (page, id) => page.locator(`#about-${id}`);

describe('a marked term', () => {
  test('shows its sentence under the pointer, which may move onto it, and Escape closes it', async () => {
    const {page, faults, close} = await visit(bench, 'v1/05/');
    const sentence = await page.locator('#term-sentinel').textContent();
    await page.locator('#use-sentinel').hover();
    await popover(page, 'sentinel').waitFor();
    assert.ok((await popover(page, 'sentinel').innerText()).startsWith(/** @type {string} */ (sentence)));
    await popover(page, 'sentinel').getByRole('link').hover();
    await page.waitForTimeout(400);
    assert.ok(await popover(page, 'sentinel').isVisible(), 'gone while the pointer was on it');
    await page.keyboard.press('Escape');
    assert.equal(await popover(page, 'sentinel').isVisible(), false);
    await page.locator('#use-sentinel').hover();
    await popover(page, 'sentinel').waitFor();
    await page.mouse.move(2, 2);
    await popover(page, 'sentinel').waitFor({state: 'hidden'});
    assert.deepEqual(faults, []);
    await close();
  });

  test('shows it to the keyboard, hands on to the link inside, and closes when left', async () => {
    const {page, close} = await visit(bench, 'v1/05/');
    const term = page.locator('#use-sentinel');
    await term.focus();
    await popover(page, 'sentinel').waitFor();
    assert.equal(await page.evaluate(() => {
      const described = document.activeElement?.getAttribute('aria-describedby') ?? '';
      return document.getElementById(described)?.textContent;
    }), await page.locator('#term-sentinel').textContent());
    await page.keyboard.press('Tab');
    assert.ok(await popover(page, 'sentinel').getByRole('link').evaluate((link) => link === document.activeElement));
    await page.keyboard.press('Tab');
    assert.equal(await popover(page, 'sentinel').isVisible(), false);
    assert.ok(await popover(page, 'parameter').isVisible());
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/glossary\/#parameter$/);
    await close();
  });

  test('opens at a tap instead of leading away, and the link inside leads on', async () => {
    const opened = await visit(bench, 'v1/05/', {hasTouch: true, isMobile: true, viewport: {width: 360, height: 700}});
    const {page, faults, close} = opened;
    await page.locator('#use-sentinel').tap();
    await popover(page, 'sentinel').waitFor();
    const box = await popover(page, 'sentinel').boundingBox();
    assert.ok(box && box.x >= 0 && box.x + box.width <= 360, JSON.stringify(box));
    assert.deepEqual(await violations(page), []);
    await page.locator('#use-parameter').tap();
    await popover(page, 'parameter').waitFor();
    assert.equal(await popover(page, 'sentinel').isVisible(), false);
    await popover(page, 'parameter').getByRole('link').tap();
    await page.waitForURL(/\/glossary\/#parameter$/);
    assert.deepEqual(faults, []);
    await close();
  });

  test('shows it to the keyboard though a finger swiped over it before', async () => {
    const {page, faults, close} = await visit(bench, 'v1/05/', {hasTouch: true, isMobile: true, viewport: {width: 360, height: 700}});
    await page.locator('#use-sentinel').scrollIntoViewIfNeeded();
    const {x, y} = /** @type {{x: number, y: number}} */ (await page.locator('#use-sentinel').boundingBox());
    const finger = await page.context().newCDPSession(page);
    const before = await page.evaluate(() => scrollY);
    await finger.send('Input.dispatchTouchEvent', {type: 'touchStart', touchPoints: [{x: x + 5, y: y + 5}]});
    for (let way = 20; way <= 200; way += 20) {
      await finger.send('Input.dispatchTouchEvent', {type: 'touchMove', touchPoints: [{x: x + 5, y: y + 5 - way}]});
    }
    await finger.send('Input.dispatchTouchEvent', {type: 'touchEnd', touchPoints: []});
    await page.waitForFunction((before) => scrollY > before, before);
    await page.locator('#use-sentinel').focus();
    await popover(page, 'sentinel').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/glossary\/#sentinel$/);
    assert.deepEqual(faults, []);
    await close();
  });

  test('is a plain link without JavaScript, and its sentence stands at the end', async () => {
    const {page, close} = await visit(bench, 'v1/05/', {javaScriptEnabled: false});
    assert.ok(await page.locator('#term-sentinel').isVisible());
    await page.locator('#use-sentinel').click();
    await page.waitForURL(/\/glossary\/#sentinel$/);
    await close();
  });
});

describe('the glossary', () => {
  /** @param {import('playwright-core').Page} page */
  const shown = async (page) => {
    const entries = await page.locator('.term-entry:visible h3').allTextContents();
    // The index above lists the same, in the same order.
    assert.deepEqual(await page.locator('.term-index li:visible').allInnerTexts(), entries);
    return entries;
  };

  test('narrows as one types, finds other words for a term, and says how many are left', async () => {
    const {page, faults, close} = await visit(bench, 'v1/glossary/');
    const field = page.getByRole('searchbox', {name: 'Find a term'});
    const status = page.locator('.glossary-filter [role=status]');
    assert.equal(await status.innerText(), '33 terms');
    await field.fill('gradients');
    assert.deepEqual(await shown(page), ['Gradient', 'Chain rule', 'Gradient descent']);
    assert.equal(await status.innerText(), '3 of 33 terms');
    await field.fill('Back-prop');
    assert.deepEqual(await shown(page), ['Backpropagation\u00a0/ backward']);
    assert.equal(await status.innerText(), '1 term');
    assert.equal(await page.locator('.term-group:visible').count(), 1);
    assert.deepEqual(await page.locator('.term-index p:visible').allInnerTexts(), ['The training loop']);
    await field.fill('zebra');
    assert.equal(await status.innerText(), 'No term matches “zebra”. Try a shorter word.');
    assert.deepEqual(await violations(page), []);
    await field.fill('');
    assert.equal((await shown(page)).length, 33);
    assert.deepEqual(faults, []);
    await close();
  });

  test('finds terms by words that the site uses for them', async () => {
    const {page, close} = await visit(bench, 'v1/glossary/');
    for (const [word, ...terms] of [
      ['sample', 'sampling'], ['samples', 'sampling'], ['queries', 'query-key-value'], ['probabilities', 'distribution'],
      ['tokenization', 'tokenizer'], ['tokeniser', 'tokenizer'], ['masked', 'causal-mask'], ['KV cache', 'causal-mask'],
      ['feedforward', 'mlp'], ['neural network', 'mlp', 'decoder-only'],
    ]) {
      await page.locator('#filter').fill(word);
      assert.deepEqual(await page.locator('.term-entry:visible').evaluateAll((all) => all.map(({id}) => id)), terms, word);
    }
    await close();
  });

  test('says so when nothing was typed that could be looked for, and stays as wide as it is', async () => {
    const {page, faults, close} = await visit(bench, 'v1/glossary/', {viewport: {width: 360, height: 740}});
    const field = page.locator('#filter');
    const status = page.locator('.glossary-filter [role=status]');
    for (const marks of ['/', '!!!']) {
      await field.fill(marks);
      assert.equal(await status.innerText(), 'No letter or digit to look for: all 33 terms');
      assert.equal((await shown(page)).length, 33);
    }
    for (const long of [60, 200_000]) {
      await field.fill('x'.repeat(long));
      assert.match(await status.innerText(), /^No term matches “x+”\. Try a shorter word\.$/);
      assert.ok((await status.innerText()).length < 120);
      assert.equal(await overflow(page), 0, `${long} characters`);
    }
    assert.deepEqual(faults, []);
    await close();
  });

  test('what a term asks for can be pressed', async () => {
    const opened = await visit(bench, 'v1/glossary/');
    const {page, close} = opened;
    await readThrough(opened);
    const asked = await page.locator('.term-entry').evaluateAll((entries) => entries.flatMap((entry) => {
      const names = entry.querySelector('.term-try')?.textContent?.match(/\b(Step|Play|Record all|Measure|Draw|Train both)\b/g) ?? [];
      const root = entry.querySelector('micro-gpt')?.shadowRoot;
      return names.map((name) => {
        const buttons = [...root?.querySelectorAll('button') ?? []].filter(({textContent}) => textContent?.trim().startsWith(name));
        return {id: entry.id, name, free: buttons.some((button) => !button.disabled && button.ariaDisabled !== 'true')};
      });
    }));
    assert.ok(asked.length >= 6, JSON.stringify(asked));
    assert.deepEqual(asked.filter(({free}) => !free), []);
    await close();
  });

  test('keeps the room free that each miniature takes, and no more', async () => {
    const {terms} = JSON.parse(readFileSync(new URL('../../../lessons/terms.json', import.meta.url), 'utf8'));
    for (const [i, width] of [360, 768, 1280].entries()) {
      const opened = await visit(bench, 'v1/glossary/', {viewport: {width, height: 900}});
      await readThrough(opened);
      // Without what is kept: too much of it would be blank.
      const heights = await opened.page.locator('.term-entry micro-gpt').evaluateAll((miniatures) => miniatures.map((miniature) => {
        miniature.style.setProperty('min-block-size', '0', 'important');
        return miniature.offsetHeight / 16;
      }));
      const fits = (room, height) => room === Math.floor(height) || room === Math.ceil(height);
      const wrong = terms.flatMap(({id, room}, at) => (fits(room[i], heights[at]) ? [] : [`${id} takes ${heights[at]} rem, kept are ${room[i]}`]));
      assert.deepEqual(wrong, [], `${width} px`);
      await opened.close();
    }
  });

  test('runs every term on the one model, each started only when it comes near the screen', async () => {
    const opened = await visit(bench, 'v1/glossary/');
    const {page, faults, close} = opened;
    const running = () => page.locator('.term-entry micro-gpt').evaluateAll((all) =>
      all.filter((element) => element.shadowRoot?.querySelector('.panel.running')).length);
    assert.ok((await running()) < 4, 'widgets far below run already');
    await readThrough(opened);
    assert.equal(await running(), 33);
    const modules = await page.evaluate(() => performance.getEntriesByType('resource').map(({name}) => name.split('/').at(-1)).filter((name) => name?.endsWith('.wasm')).sort());
    assert.deepEqual(modules, ['microgpt.wasm'], 'one module, once');
    assert.deepEqual(faults, []);
    await close();
  });

  test('leaves a trained model trained where nothing could train it again, whatever is moved elsewhere', async () => {
    const opened = await visit(bench, 'v1/glossary/');
    const {page, faults, close} = opened;
    await readThrough(opened);
    await page.locator('#embedding').getByRole('button', {name: 'Untrained', exact: true}).click();
    await page.waitForFunction(() => /** @type {any} */ (document.querySelector('#mlp micro-gpt')).position.step === 0);
    // A key moves a figure that has no button for it.
    await page.locator('#loss').getByRole('textbox').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Alt+ArrowLeft');
    await page.waitForTimeout(300);
    const moved = await page.locator('.term-entry').evaluateAll((entries) => entries
      .filter((entry) => /** @type {HTMLElement} */ (entry.querySelector('micro-gpt')).matches('[after="1000"]'))
      .map((entry) => ({
        id: entry.id,
        at: Object.values(/** @type {any} */ (entry.querySelector('micro-gpt')).position).join(' '),
        way: entry.querySelector('micro-gpt')?.shadowRoot?.querySelector('[part=training], input[name=trained]') !== null,
      }))
      .filter(({at, way}) => at !== (way ? '0 forward 0' : '999 update 3936')));
    assert.deepEqual(moved, [], 'moved without a way back, or not with those that say so');
    await page.locator('#loss').scrollIntoViewIfNeeded();
    assert.match(await page.locator('#loss micro-gpt .panel').innerText(), /2\.4468/);
    assert.deepEqual(faults, []);
    await close();
  });

  test('opens at the term that a link names, and starts nothing at its top', async () => {
    const {page, faults, close} = await visit(bench, 'v1/glossary/#attention');
    await page.locator('#attention micro-gpt').evaluate((element) => /** @type {any} */ (element).ready);
    assert.equal(await page.locator('#parameter micro-gpt').evaluate((element) => element.shadowRoot?.querySelector('.running, [aria-busy=true]')), null);
    assert.ok(await page.locator('#attention').evaluate((entry) => Math.abs(entry.getBoundingClientRect().top) < 100));
    assert.deepEqual(faults, []);
    await close();
  });

  test('answers in its figures as the engine does: a name that is typed, a character that is refused', async () => {
    const opened = await visit(bench, 'v1/glossary/#tokenizer');
    const {page, faults, close} = opened;
    const figure = page.locator('#tokenizer micro-gpt');
    await figure.scrollIntoViewIfNeeded();
    await figure.evaluate((element) => /** @type {any} */ (element).ready);
    const field = figure.getByRole('textbox').first();
    await field.fill('zé');
    await page.waitForFunction(() => /é/.test(document.querySelector('#tokenizer micro-gpt')?.shadowRoot?.textContent ?? ''));
    assert.match(await figure.locator('.panel').innerText(), /é/);
    assert.deepEqual(faults, []);
    await close();
  });

  test('takes no key that is not meant for its field', async () => {
    const {page, close} = await visit(bench, 'v1/glossary/');
    await page.locator('#content').focus();
    await page.keyboard.press('/');
    assert.equal(await page.locator('#filter').inputValue(), '');
    assert.equal(await page.locator('#filter:focus').count(), 0);
    await close();
  });

  test('shows a term that a link leads to, though the filter had hidden it', async () => {
    const {page, close} = await visit(bench, 'v1/glossary/');
    await page.locator('#filter').fill('chain');
    await page.locator('#chain-rule .links').getByRole('link', {name: 'Backpropagation'}).click();
    await page.locator('#backpropagation').waitFor();
    await page.waitForFunction(() => {
      const {top} = /** @type {Element} */ (document.getElementById('backpropagation')).getBoundingClientRect();
      return top >= -1 && top < innerHeight;
    });
    await close();
  });

  test('leads from a term back to all of them, whatever was filtered', async () => {
    const {page, faults, close} = await visit(bench, 'v1/glossary/#adam');
    const field = page.getByRole('searchbox');
    const back = page.locator('#adam').getByRole('link', {name: 'All terms'});
    const seen = (/** @type {import('playwright-core').Locator} */ what) => what.evaluate((one) => one.getBoundingClientRect().top >= 0);
    for (const typed of ['', 'adam']) {
      await field.fill(typed);
      await back.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/#all$/);
      await page.locator('.term-index').getByRole('link', {name: 'Softmax'}).waitFor();
      assert.equal(await field.inputValue(), '');
      assert.ok(await seen(field));
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), '#group-model');
    }
    assert.deepEqual(faults, []);
    await close();
  });

  test('leads to the use in the lesson, and the lesson back to the term', async () => {
    const {page, close} = await visit(bench, 'v1/glossary/');
    await page.locator('#adam .links').getByRole('link', {name: /05/}).click();
    await page.waitForURL(/\/05\/#use-adam$/);
    await page.locator('.lesson-terms').getByRole('link', {name: 'Adam', exact: true}).click();
    await page.waitForURL(/\/glossary\/#adam$/);
    await close();
  });
});

describe('a glossary that nobody touches', () => {
  /** Scripts that are there, and terms whose miniature has begun. @param {import('playwright-core').BrowserContextOptions & {saveData?: boolean}} options */
  async function resting({saveData = false, ...options} = {}) {
    const context = await bench.browser.newContext({viewport: {width: 1280, height: 900}, ...options});
    const page = await context.newPage();
    await page.addInitScript((saveData) => {
      Object.defineProperty(navigator, 'connection', {value: {saveData}});
    }, saveData);
    await page.goto(`${bench.url}v1/glossary/`, {waitUntil: 'networkidle'});
    const found = await page.evaluate(() => ({
      scripts: performance.getEntriesByType('resource').map(({name}) => name).filter((name) => name.endsWith('.js')),
      begun: [...document.querySelectorAll('micro-gpt')].filter((element) => !element.shadowRoot?.querySelector('.panel.waiting')).length,
    }));
    await context.close();
    return found;
  }
  const has = (/** @type {string[]} */ scripts, /** @type {string} */ name) => scripts.some((script) => script.includes(`/${name}-`));

  test('fetches the scripts of all its widgets, and starts none that is out of view', async () => {
    const {scripts, begun} = await resting();
    for (const name of ['dial', 'mlp', 'train', 'expression', 'dagre.esm', 'model_recorder']) assert.ok(has(scripts, name), name);
    assert.ok(begun >= 1 && begun <= 2, `${begun} begun`);
  });

  test('fetches no more than it shows for who saves data', async () => {
    const {scripts} = await resting({saveData: true});
    assert.ok(has(scripts, 'dial'));
    for (const name of ['mlp', 'train', 'expression', 'dagre.esm']) assert.equal(has(scripts, name), false, name);
  });
});
