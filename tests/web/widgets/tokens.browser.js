// The widget `tokens` in a browser, used as a person uses it: every id shown is the engine's, and
// what the model cannot read is refused by name while nothing is lost.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {overflow, resize, violations} from '../accessibility.js';
import {openBench} from './bench.js';
import {updated as drawn, widgetPage} from './widget-page.js';

let bench;
before(async () => {
  bench = await openBench('tokens');
});
after(() => bench.close());

const withTokens = widgetPage(() => bench, 'tokens', '.token-list');

const text = (page) => page.getByLabel('Text', {exact: true});
const ids = (page) => page.getByLabel('Token ids');
const tiles = async (page, list) => {
  await drawn(page);
  return page.locator(`.${list} .tile .id`).allTextContents();
};
const tokenize = (page, given) => page.evaluate((string) => {
  const {tokens, positions} = window.session.tokenize(string);
  return {tokens: [...tokens].map(String), positions};
}, given);

for (const name of ['emma', 'a', 'zeynep', '', 'maximilian', 'bartholomewjames']) {
  test(`"${name}" is shown as the engine's tokens, and as its questions`, () => withTokens(async (page) => {
    await text(page).fill(name);
    const {tokens, positions} = await tokenize(page, name);
    assert.deepEqual(await tiles(page, 'token-list'), tokens);
    assert.equal(await ids(page).inputValue(), tokens.join(' '));
    const columns = Array.from({length: positions}, (_, i) => [tokens[i], tokens[i + 1]]).flat();
    assert.deepEqual(await tiles(page, 'question-list'), columns);
    assert.match(await page.locator('.question-list .heading').textContent(), new RegExp(`^${positions} question`));
    const used = await page.locator('.vocabulary .used .id').allTextContents();
    assert.deepEqual(new Set(used), new Set(tokens));
    const cut = page.locator('.question-list .section-foot');
    assert.equal(await cut.count(), tokens.length - 1 > positions ? 1 : 0);
  }));
}

test('the first tile is START and the last is STOP, and both are 26', () => withTokens(async (page) => {
  const glyphs = await page.locator('.token-list .glyph').allTextContents();
  assert.deepEqual(glyphs, ['START', 'e', 'm', 'm', 'a', 'STOP']);
  const numbers = await tiles(page, 'token-list');
  assert.equal(numbers[0], '26');
  assert.equal(numbers.at(-1), '26');
}));

for (const [given, character, place] of [['Emma', 'E', 1], ['zoë', 'ë', 3], ['mary ann', 'U+0020', 5], ['😀', '😀', 1]]) {
  test(`"${given}" is refused by its character and place, and what was shown stays`, () => withTokens(async (page) => {
    await text(page).fill('ann');
    const before = await tiles(page, 'token-list');
    await text(page).fill(given);
    await drawn(page);
    const said = await page.locator('#name-hint').textContent();
    assert.ok(said.includes(character) && said.includes(`character ${place}`) && said.includes('a-z'), said);
    assert.equal(await text(page).getAttribute('aria-invalid'), 'true');
    assert.equal(await text(page).inputValue(), given);
    assert.deepEqual(await tiles(page, 'token-list'), before);
    assert.equal(await page.locator('[role=status]').textContent(), said);
    await text(page).fill('anna');
    await drawn(page);
    assert.equal(await text(page).getAttribute('aria-invalid'), 'false');
    assert.deepEqual(await tiles(page, 'token-list'), (await tokenize(page, 'anna')).tokens);
  }));
}

test('ids become text again, and what is no token is refused', () => withTokens(async (page) => {
  await ids(page).fill('26 11 4 14 26');
  await drawn(page);
  assert.equal(await text(page).inputValue(), 'leo');
  await ids(page).fill('26 11 4 27');
  await drawn(page);
  assert.match(await page.locator('#ids-hint').textContent(), /token 27 \(number 4 of 4\).*0 to 26/);
  assert.equal(await text(page).inputValue(), 'leo');
  await ids(page).fill('4 12 12 0');
  await ids(page).press('Enter');
  await drawn(page);
  assert.equal(await text(page).inputValue(), 'emma');
  assert.equal(await ids(page).inputValue(), '26 4 12 12 0 26');
}));

test('the keyboard alone is enough, and the status says what came of it', () => withTokens(async (page) => {
  await text(page).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('li');
  await drawn(page);
  assert.equal(await page.locator('[role=status]').textContent(), 'li: tokens 26 11 8 26. 3 questions.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await drawn(page);
  assert.equal(await text(page).inputValue(), 'Emma');
  assert.equal(await text(page).getAttribute('aria-invalid'), 'true');
}));

test('an attribute gives the text, and another one takes its place', () => withTokens(async (page) => {
  assert.equal(await text(page).inputValue(), 'ida');
  await text(page).fill('olga');
  await page.evaluate(() => window.element.setAttribute('text', 'ivo'));
  await drawn(page);
  assert.deepEqual(await tiles(page, 'token-list'), (await tokenize(page, 'ivo')).tokens);
  const {text: kept} = (await page.evaluate(() => window.element.state)).view;
  assert.equal(kept, 'ivo');
}, {attributes: {text: 'ida'}}));

test('show leaves a field and the tokens for a glossary', () => withTokens(async (page) => {
  assert.equal(await page.locator('.question-list, .vocabulary, .ids').count(), 0);
  assert.deepEqual(await tiles(page, 'token-list'), (await tokenize(page, 'emma')).tokens);
}, {attributes: {show: 'tokens'}}));

test('without the questions the tokens say that a text is too long', () => withTokens(async (page) => {
  const cut = page.locator('.token-list .section-foot');
  assert.equal(await cut.count(), 0);
  await text(page).fill('bartholomewjames');
  await drawn(page);
  assert.match(await cut.textContent(), /stops after 16 tokens/);
}, {attributes: {show: 'tokens'}}));

for (const theme of ['light', 'dark', 'contrast']) {
  test(`is accessible and fits in the ${theme} theme, wide and narrow, also when it refuses`, () => withTokens(async (page) => {
    for (const given of ['bartholomewjames', '', 'Å'.repeat(64)]) {
      await text(page).fill(given);
      for (const width of [1280, 320]) {
        await resize(page, width);
        assert.equal(await overflow(page), 0, `${given} at ${width} px`);
        assert.deepEqual(await violations(page), [], `${given} at ${width} px`);
      }
    }
  }, {attributes: {theme}}));
}
