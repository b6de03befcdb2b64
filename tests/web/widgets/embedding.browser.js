// The widget `embedding` in a browser: the likeness shown is the engine's, at every position of
// the run, and the plane stays put while the tokens move in it.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {formatFixed, formatNumber, formatPercent} from '../../../web/draw/number.js';
import {openBench} from './bench.js';
import {stepsAndComesBack, testAccessibility, train, updated, widgetPage} from './widget-page.js';

let bench;
before(async () => {
  bench = await openBench('embedding');
});
after(() => bench.close());

const withEmbedding = widgetPage(() => bench, 'embedding', '.scatter');
const alike = (page) => page.locator('.alike li').evaluateAll((items) => items.map((item) => item.innerText.split(/\s+/)));

/** What the engine says of a token, at the position of the session beside the widget. */
async function expected(page, token) {
  return page.evaluate((index) => {
    const alphabet = window.session.corpus().alphabet.map((letter) => letter || 'START');
    const cosines = window.session.embeddingCosines(index);
    const order = alphabet.map((name, i) => ({name, i, cosine: cosines[i]})).filter(({i}) => i !== index);
    return order.sort((a, b) => b.cosine - a.cosine);
  }, token);
}

async function showsWhatTheEngineSays(page, token) {
  const order = await expected(page, token);
  const wanted = [...order.slice(0, 5), ...order.slice(-5)].map(({name, cosine}) => [name, formatFixed(cosine, 2)]);
  assert.deepEqual(await alike(page), wanted);
}

test('the most and the least alike are the engine’s, untrained and trained', () => withEmbedding(async (page) => {
  await showsWhatTheEngineSays(page, 0);
  await train(page);
  await showsWhatTheEngineSays(page, 0);
  // The five other vowels, y among them: nobody told the model.
  assert.deepEqual((await alike(page)).slice(0, 5).map(([name]) => name).sort(), ['e', 'i', 'o', 'u', 'y']);
}));

test('a token is picked by keyboard, and said', () => withEmbedding(async (page) => {
  await page.getByRole('radio', {name: 'a', exact: true}).focus();
  await page.keyboard.press('ArrowRight');
  await updated(page);
  await showsWhatTheEngineSays(page, 1);
  const [first] = await expected(page, 1);
  assert.match(await page.locator('[role=status]').textContent(), new RegExp(`^b: most like ${first.name} `));
}));

test('a click on a row or on a letter of the plane picks that token', () => withEmbedding(async (page) => {
  const box = await page.locator('.rows').boundingBox();
  await page.mouse.click(box.x + 100, box.y + (4.5 / 27) * box.height);
  await updated(page);
  assert.ok(await page.getByRole('radio', {name: 'e', exact: true}).isChecked());
  await page.locator('.scatter text', {hasText: /^z$/}).click();
  await updated(page);
  assert.ok(await page.getByRole('radio', {name: 'z', exact: true}).isChecked());
}));

test('the plane is that of the end of the run, at every position', () => withEmbedding(async (page) => {
  const hints = [];
  for (const steps of [0, 3]) {
    if (steps > 0) await page.evaluate((count) => window.element.step('step', count), steps);
    await updated(page);
    const wanted = await page.evaluate(async (count) => {
      if (count > 0) window.session.step('step', count);
      const end = await window.bench.session();
      end.step('step', 1000);
      const {shares, places} = window.session.embeddingPlane(end.embeddingPlane().axes);
      end.free();
      return {share: shares[0] + shares[1], places: [...places]};
    }, steps);
    hints.push(await page.locator('.plane .hint').first().textContent());
    assert.ok(hints.at(-1).includes(formatPercent(wanted.share)), hints.at(-1));
    await page.locator('.plane details').evaluate((details) => void (details.open = true));
    const cells = await page.locator('.plane td').allTextContents();
    assert.deepEqual(cells, wanted.places.map((place) => formatFixed(place)));
  }
  assert.notEqual(hints[0], hints[1]);
}));

test('Back brings every text and mark back', () => withEmbedding(stepsAndComesBack));

test('the table in numbers holds the parameters', () => withEmbedding(async (page) => {
  await page.locator('.table summary').click();
  await updated(page);
  const values = await page.evaluate(() => [...window.session.parameters('value').slice(0, 27 * 16)]);
  const cells = await page.locator('.table td').allTextContents();
  assert.deepEqual(cells, values.map((value) => formatNumber(value)));
}));

for (const part of ['table', 'plane', 'nearest']) {
  test(`show="${part}" shows that part alone, with the token of the attribute`, () => {
    const alone = widgetPage(() => bench, 'embedding', `.likeness > .${part}`);
    return alone(async (page) => {
      assert.equal(await page.locator('.likeness > *').count(), 1);
      assert.ok(await page.getByRole('radio', {name: 'e', exact: true}).isChecked());
    }, {attributes: {show: part, token: 'e'}});
  });
}

testAccessibility(withEmbedding);
