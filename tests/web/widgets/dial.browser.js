// The widget `dial` in a browser, used as a person uses it: the loss for any value of any
// parameter, the slope there and what a nudge does are the engine's.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {formatFixed, formatNumber} from '../../../web/draw/number.js';
import {openBench} from './bench.js';
import {stepsAndComesBack, testAccessibility, train, updated, widgetPage} from './widget-page.js';

let bench;
before(async () => {
  bench = await openBench('dial');
});
after(() => bench.close());

const withDial = widgetPage(() => bench, 'dial', '.curve');
const dial = (page) => page.getByRole('slider', {name: /^Value of/});
const typed = (page) => page.getByRole('textbox', {name: /^Value of/});
const signed = (x) => formatNumber(x, {signed: true});

/** What the engine says of a parameter that is turned by so much. */
const ask = (page, {parameter = 428, turn = 0, text = 'emma', by = 0.01} = {}) =>
  page.evaluate(([p, far, name, nudge]) => {
    const value = window.session.parameters('value')[p] + far;
    const {loss, grads: [slope]} = window.session.gradientsWith([p], [value], name);
    const [nudged] = window.session.lossesWith([p], [value + nudge], name);
    return {value, loss, slope, nudged};
  }, [parameter, turn, text, by]);

async function shows(page, question) {
  await updated(page);
  const {loss, slope, nudged} = await ask(page, question);
  const by = question?.by ?? 0.01;
  assert.equal(await page.locator('.loss-now').textContent(), formatFixed(loss));
  assert.equal(await page.locator('.slope-now').textContent(), signed(slope));
  assert.deepEqual(await page.locator('.promise td').allTextContents(),
    [slope * by, nudged - loss, slope * by - (nudged - loss)].map(signed));
}

test('the map opens with values where that is wanted, and with gradients else', () => withDial(async (page) => {
  const picked = () => page.locator('.map-view input:checked').getAttribute('value');
  assert.equal(await picked(), 'value');
  await page.evaluate(() => window.element.removeAttribute('view'));
  await updated(page);
  assert.equal(await picked(), 'grad');
}, {attributes: {view: 'value', show: 'map turn'}}));

test('loss, slope and nudge are the engine’s, untrained and trained', () => withDial(async (page) => {
  await shows(page);
  await train(page);
  await shows(page);
}));

test('the dial turns by arrow key, by a typed number and by dragging, and turns back', () => withDial(async (page) => {
  const {value} = await ask(page);
  await dial(page).focus();
  await page.keyboard.press('ArrowRight');
  await updated(page);
  const turned = await page.evaluate(() => window.element.shadowRoot.querySelector('.slider input[type=range]').getAttribute('aria-valuetext'));
  assert.match(turned, /^minus 0\.05\d+, loss 3\.\d{4}$/);
  await typed(page).fill('0.5');
  await typed(page).press('Enter');
  await shows(page, {turn: 0.5 - value});
  await page.locator('.curve .marker').scrollIntoViewIfNeeded();
  const handle = await page.locator('.curve .marker').boundingBox();
  await page.mouse.move(handle.x + 7, handle.y + 7);
  await page.mouse.down();
  await page.mouse.move(handle.x - 120, handle.y);
  await page.mouse.up();
  await updated(page);
  assert.ok(Number((await typed(page).inputValue()).replace('−', '-')) < 0.4);
  await page.getByRole('button', {name: 'Turn it back'}).click();
  await shows(page);
}));

test('what cannot be a value is refused by name, and nothing moves', () => withDial(async (page) => {
  await typed(page).fill('seven');
  await typed(page).press('Enter');
  await page.getByText('“seven” is not a number from −2.06 to 1.94.').waitFor();
  await shows(page);
}));

test('a parameter with a long name moves nothing below it', () => withDial(async (page) => {
  const height = () => page.evaluate(() => window.element.offsetHeight);
  const before = await height();
  await page.evaluate(() => window.element.setAttribute('parameter', '2500'));
  await page.locator('.turn .heading', {hasText: 'layer0.mlp_fc1'}).waitFor();
  assert.equal(await height(), before);
}, {attributes: {show: 'map turn'}, options: {viewport: {width: 720, height: 900}}}));

test('another parameter is picked in the map, by pointer and by key, and stands as the model has it', () => withDial(async (page) => {
  await typed(page).fill('1');
  await typed(page).press('Enter');
  await page.locator('.picked').focus();
  await page.keyboard.press('ArrowLeft');
  await page.getByText('Turn wte[26, 11]').waitFor();
  await shows(page, {parameter: 427});
  await page.locator('.map canvas').click({position: {x: 3, y: 23}});
  await page.getByText('Turn wte[0, 0]').waitFor();
  await shows(page, {parameter: 0});
}));

test('the map holds the gradients of the name, with the dial where it stands', () => withDial(async (page) => {
  const {value} = await ask(page);
  await typed(page).fill('1');
  await typed(page).press('Enter');
  await page.getByText('wte as a table').click();
  await updated(page);
  const wanted = await page.evaluate((turn) => {
    const values = window.session.parameters('value');
    values[428] += turn;
    return [...window.session.gradientsWith(values.map((_, i) => i), values, 'emma').grads.slice(0, 432)];
  }, 1 - value);
  assert.deepEqual(await page.locator('.foot td').allTextContents(), wanted.map((x) => formatNumber(x)));
}));

test('any name, also none, any nudge', () => withDial(async (page) => {
  await page.getByLabel('Name', {exact: true}).fill('');
  await shows(page, {text: ''});
  await page.getByLabel('Name', {exact: true}).fill('olivia');
  await page.getByRole('radio', {name: '+0.5'}).check({force: true});
  await shows(page, {text: 'olivia', by: 0.5});
  await page.getByLabel('Name', {exact: true}).fill('Olivia');
  await page.locator('.problem', {hasText: 'O'}).waitFor();
  await shows(page, {text: 'olivia', by: 0.5});
}));

test('the curve is there as a table', () => withDial(async (page) => {
  await page.getByText('The curve as a table').click();
  await updated(page);
  const rows = await page.locator('.data-table tr:has(td)').evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  const wanted = await page.evaluate(() => {
    const own = window.session.parameters('value')[428];
    const xs = Array.from({length: 21}, (_, i) => own + (2 * (i - 10)) / 10);
    return xs.map((x, i) => [x, window.session.lossesWith([428], xs, 'emma')[i]]);
  });
  assert.deepEqual(rows, wanted.map(([x, y]) => [formatFixed(x), formatFixed(y)]));
}));

test('Back brings every number back', () => withDial(stepsAndComesBack));

test('show leaves the dial for a glossary', () => withDial(async (page) => {
  assert.equal(await page.locator('.map, .promise, .training').count(), 0);
  const {slope} = await ask(page, {parameter: 2, text: 'ida'});
  assert.equal(await page.locator('.slope-now').textContent(), signed(slope));
}, {attributes: {show: 'turn', parameter: '2', text: 'ida'}}));

testAccessibility(withDial);
