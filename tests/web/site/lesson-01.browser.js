// Lesson 01 as a reader works through it: what the text tells the reader to do leads to what it says.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {formatPercent} from '../../../web/draw/number.js';
import {names, openEngine} from '../engine/open.js';
import {open, visit} from '../browser.js';

let bench;
let trained;
before(async () => {
  bench = await open();
  trained = (await openEngine()).createSession(names);
  trained.step('step', 1000);
});
after(() => bench.close());

/** @param {(page: import('playwright-core').Page) => Promise<void>} work */
async function reading(work) {
  const {page, faults, close} = await visit(bench, 'v1/01/');
  await work(page);
  assert.deepEqual(faults, []);
  await close();
}

/** The element of a question or figure, once it is there. */
async function element(page, selector) {
  const found = page.locator(selector);
  await found.scrollIntoViewIfNeeded();
  await found.evaluate((one) => one.ready);
  return found;
}

test('trained in the figure, the model says after q what the text says', () => reading(async (page) => {
  const figure = await element(page, '#next');
  await figure.getByRole('button', {name: 'Trained', exact: true}).click();
  await figure.getByText('after 1,000 of 1,000 training steps').waitFor();
  await figure.getByLabel('The name so far').fill('q');
  const {probabilities} = trained.distribution('q');
  assert.equal(await figure.locator('.working .heading').innerText(), 'u, token 20');
  assert.ok((await figure.locator('.working .result dd').innerText()).endsWith(formatPercent(probabilities[20])));
}));

test('drawing and appending leads to a name that ends', () => reading(async (page) => {
  const figure = await element(page, '#drawn');
  const field = figure.getByLabel('The name so far');
  await field.fill('');
  for (let drawn = 0, length = 0; length < 15; drawn++) {
    assert.ok(drawn < 400, 'no end');
    await figure.getByRole('button', {name: 'Draw one'}).click();
    const append = figure.locator('.append');
    if (/ends the name|No room/.test(await append.innerText())) break;
    const character = (await append.innerText()).at(-1);
    const before = await field.inputValue();
    await append.click();
    assert.equal(await field.inputValue(), before + character);
    length = before.length + 1;
  }
  assert.ok((await field.inputValue()).length > 0);
}));
