// The widget `predict` in a browser, used as a person uses it: choose, commit, be told why, try
// again. The numbers are the engine's, and nothing hangs on colour.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {formatNumber, formatPercent} from '../../../web/draw/number.js';
import {overflow, resize, violations} from '../accessibility.js';
import {visit} from '../browser.js';
import {openBench} from './bench.js';

let bench;
before(async () => {
  bench = await openBench('predict');
});
after(() => bench.close());

const CHOICES = ['Forward', 'Loss', 'Backward', 'Update'];

/**
 * Puts one question on the page, as a lesson has it, and a session beside it.
 * @param {{id: string, answers?: string[], options?: object, faults?: RegExp}} setting
 * @param {(page: import('playwright-core').Page) => Promise<void>} work
 */
async function asking({id, answers = [], options = {}, faults: expected}, work) {
  const {page, faults, close} = await visit(bench, '', options);
  await page.evaluate(async ({id, answers}) => {
    window.heard = [];
    for (const type of ['change', 'error']) {
      document.addEventListener(`microgpt-${type}`, ({detail}) => window.heard.push({type, ...detail}));
    }
    const element = document.createElement('micro-gpt');
    element.setAttribute('widget', 'predict');
    element.setAttribute('question', id);
    const asked = document.createElement('p');
    asked.append('What is asked, with ', Object.assign(document.createElement('code'), {textContent: 'code'}), '?');
    element.append(asked);
    if (answers.length) {
      const list = document.createElement('ol');
      list.append(...answers.map((answer) => Object.assign(document.createElement('li'), {textContent: answer})));
      element.append(list);
    }
    document.querySelector('article').append(element);
    window.element = element;
    await element.ready.catch(() => {});
    await element.updateComplete;
    window.session = await window.bench.session();
  }, {id, answers});
  await work(page);
  assert.deepEqual(faults.filter((fault) => !expected?.test(fault)), []);
  await close();
}

const status = (page) => page.locator('[role=status]').textContent();
const verdict = (page) => page.locator('.verdict').innerText();
const commit = (page) => page.getByRole('button', {name: 'Commit'}).click();

test('the right answer is called right, with the numbers, aloud and as an event', () =>
  asking({id: '05-phase', answers: CHOICES}, async (page) => {
    assert.equal(await page.locator('.asked').innerText(), 'What is asked, with code?');
    await page.getByRole('radio', {name: 'Update'}).check();
    assert.equal(await page.locator('.verdict').count(), 0);
    await commit(page);
    const text = await verdict(page);
    const moved = await page.evaluate(() => {
      const before = window.session.parameters('value');
      window.session.step('phase', 4);
      return window.session.parameters('value').filter((value, i) => value !== before[i]).length;
    });
    assert.match(text, /^Right\./);
    assert.ok(text.replace(/\D/g, '').includes(String(moved)), text);
    assert.equal(await status(page), text);
    assert.deepEqual(await page.evaluate(() => window.heard), [{type: 'change', name: 'answer',
      value: {question: '05-phase', given: 3, right: true, text: '4'}, source: 'user'}]);
  }));

test('a wrong answer is called so, and the right one is marked in words', () =>
  asking({id: '05-phase', answers: CHOICES}, async (page) => {
    await page.getByRole('radio', {name: 'Backward'}).check();
    await commit(page);
    assert.match(await verdict(page), /^Not so\./);
    assert.equal(await page.locator('.choice', {hasText: 'Backward'}).locator('.remark').innerText(), 'your answer');
    assert.equal(await page.locator('.choice', {hasText: 'Update'}).locator('.remark').innerText(), 'what the model says');
    await page.getByRole('button', {name: 'Try again'}).click();
    assert.equal(await page.locator('.verdict, .remark, input:checked').count(), 0);
    await page.getByRole('radio', {name: 'Update'}).check();
    await commit(page);
    assert.match(await verdict(page), /^Right\./);
  }));

test('the keyboard alone is enough, and the focus stays where it was', () =>
  asking({id: '05-phase', answers: CHOICES}, async (page) => {
    await page.getByRole('radio', {name: 'Forward'}).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.verdict').waitFor();
    assert.match(await verdict(page), /^Right\./);
    assert.equal(await page.evaluate(() => window.element.shadowRoot.activeElement.value), '3');
    // Another answer takes the commitment back.
    await page.keyboard.press('ArrowUp');
    assert.equal(await page.locator('.verdict').count(), 0);
  }));

test('committing to nothing says what is missing', () =>
  asking({id: '05-phase', answers: CHOICES}, async (page) => {
    await commit(page);
    assert.equal(await page.locator('.problem').innerText(), 'Choose an answer first.');
    assert.equal(await status(page), 'Choose an answer first.');
    assert.equal(await page.locator('.verdict').count(), 0);
  }));

test('a tolerance of shares is one of percentage points, and not of the share', () =>
  asking({id: '01-untrained'}, async (page) => {
    assert.equal(await page.locator('#within').innerText(), 'Within 3 percentage points counts as right.');
  }));

test('a number is judged within the tolerance that was said before', () =>
  asking({id: '05-first-loss'}, async (page) => {
    assert.equal(await page.locator('#within').innerText(), 'Within 0.1 nats counts as right.');
    const loss = await page.evaluate(() => window.session.step('phase', 2).loss);
    for (const [given, said] of [['3.3', /^Right\./], ['3,38', /^Right\./], ['3.4', /^Not so\./], ['−1', /^Not so\./]]) {
      await page.getByRole('textbox').fill(given);
      await page.keyboard.press('Enter');
      const text = await verdict(page);
      assert.match(text, said, given);
      assert.ok(text.includes(`You said ${given}, the model says ${formatNumber(loss)}.`), text);
    }
  }));

test('what is no number is named, with what would be one', () =>
  asking({id: '05-first-loss'}, async (page) => {
    const box = page.getByRole('textbox');
    await box.fill('about 3');
    await page.keyboard.press('Enter');
    assert.match(await page.locator('.problem').innerText(), /“about 3” is not a number.*0\.25/);
    assert.equal(await box.getAttribute('aria-invalid'), 'true');
    assert.equal(await box.inputValue(), 'about 3');
  }));

test('a token is picked, and every token then shows its number', () =>
  asking({id: '05-surprise'}, async (page) => {
    const chances = await page.evaluate(() => {
      const {session} = window;
      session.step('step', 1);
      session.step('phase', 1);
      const {text} = session.document();
      session.step('step', 300);
      const {alphabet} = session.corpus();
      return [...text, ''].map((character, i) =>
        session.distribution(text.slice(0, i)).probabilities[alphabet.indexOf(character)]);
    });
    const truth = chances.indexOf(Math.min(...chances));
    const tiles = page.locator('.tile');
    assert.equal(await tiles.count(), chances.length);
    for (const [i, said] of [[truth, /^Right\./], [(truth + 1) % chances.length, /^Not so\./]]) {
      await tiles.nth(i).click();
      await commit(page);
      await page.locator('.verdict').waitFor({timeout: 60_000});
      assert.match(await verdict(page), said);
      assert.deepEqual(await page.locator('.tile .number').allInnerTexts(), chances.map((chance) => formatPercent(chance)));
    }
  }));

test('an answer is in the state, and is judged again where the state is set', () =>
  asking({id: '05-phase', answers: CHOICES}, async (page) => {
    await page.getByRole('radio', {name: 'Loss'}).check();
    await commit(page);
    const before = await verdict(page);
    await page.evaluate(async () => {
      const saved = JSON.parse(JSON.stringify(window.element.state));
      window.element.remove();
      await Promise.resolve();
      document.querySelector('article').append(window.element);
      window.element.state = saved;
    });
    await page.locator('.verdict').waitFor();
    assert.equal(await verdict(page), before);
    assert.ok(await page.getByRole('radio', {name: 'Loss'}).isChecked());
  }));

for (const [what, setting, message] of [
  ['a question that does not exist', {id: '05-nothing', answers: CHOICES}, /no question “05-nothing”/],
  ['a list of the wrong length', {id: '05-phase', answers: CHOICES.slice(1)}, /has 4 answers, the list in its tag 3/],
]) {
  test(`${what} is said, and the text stays readable`, () =>
    asking({...setting, faults: /^404|Failed to load resource/}, async (page) => {
      assert.match(await page.getByRole('alert').innerText(), message);
      assert.ok(await page.getByText('What is asked, with').isVisible());
      const [event] = await page.evaluate(() => window.heard);
      assert.equal(event.type, 'error');
      assert.match(event.message, message);
    }));
}

test('a question has no run to move, and says so', () => asking({id: '05-phase', answers: CHOICES}, async (page) => {
  const code = await page.evaluate(() => window.element.step().then(() => 'moved', (error) => error.code));
  assert.equal(code, 'no_run');
}));

for (const colorScheme of ['light', 'dark']) {
  test(`${colorScheme}: accessible before and after the answer, wide and narrow`, () =>
    asking({id: '05-phase', answers: CHOICES, options: {colorScheme}}, async (page) => {
      for (const answered of [false, true]) {
        if (answered) {
          await page.getByRole('radio', {name: 'Loss'}).check();
          await commit(page);
          await page.locator('.verdict').waitFor();
        }
        for (const width of [1280, 320]) {
          await resize(page, width);
          assert.equal(await overflow(page), 0);
          assert.deepEqual(await violations(page), []);
        }
      }
    }));
}
