// Elements beside each other: which of them opens first, and a state that is set on one of those that
// share a run.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {visit} from '../browser.js';
import {openBench} from './bench.js';

/** Both of a pair are on screen. */
const TALL = {viewport: {width: 1280, height: 4000}};

let bench;
before(async () => {
  bench = await openBench('together');
});
after(() => bench.close());

test('what is on screen opens first, and what is only near it after that', async () => {
  const {page, faults, close} = await visit(bench, '');
  const order = await page.evaluate(async () => {
    const all = ['above', 'seen', 'below'].map((id) => Object.assign(document.createElement('micro-gpt'), {id}));
    for (const element of all) element.setAttribute('widget', 'train');
    for (const element of all) element.style.cssText = 'display: block; block-size: 120vh; overflow: hidden';
    const opened = [];
    document.addEventListener('microgpt-ready', ({target}) => opened.push(target.id));
    document.body.replaceChildren(...all);
    // Before any of them was looked for: above and below are 10 % of the screen away.
    scrollTo({top: innerHeight * 1.3, behavior: 'instant'});
    await Promise.all(all.map(({ready}) => ready));
    return opened;
  });
  assert.equal(order[0], 'seen');
  assert.deepEqual(order.toSorted(), ['above', 'below', 'seen']);
  assert.deepEqual(faults, []);
  await close();
});

test('a state set on one of the elements that share a run brings them all there', async () => {
  const {page, faults, close} = await visit(bench, '', TALL);
  const results = await page.evaluate(async () => {
    const stateOf = async (attributes, position) => {
      const element = window.bench.mount(attributes);
      await element.seek(position);
      const {state} = element;
      element.remove();
      return state;
    };
    const same = await stateOf({seed: '3'}, {step: 2, phase: 'backward', event: 34});
    const other = await stateOf({seed: '5'}, {step: 1, phase: 'loss', event: 3});
    const pair = [window.bench.mount({run: 'two', seed: '3'}), window.bench.mount({run: 'two', seed: '3'})];
    await Promise.all(pair.map(({ready}) => ready));
    const [a, b] = pair;
    const shown = async () => {
      await b.ready;
      await a.ready;
      // The engine's number and the place, as each of them tells them.
      return pair.map(({position, loss, state}) => ({position, loss, seed: state.recipe.settings.seed}));
    };
    await a.step('step', 1);
    b.setAttribute('state', same.link);
    const sought = await shown();
    await a.step('step', 1);
    const further = pair.map(({position}) => position.phase);
    b.setAttribute('state', other.link);
    const replaced = await shown();
    b.state = same;
    return {sought, further, replaced, back: await shown()};
  });
  for (const [name, seed, position] of [
    ['sought', 3, {step: 2, phase: 'backward', event: 34}],
    ['replaced', 5, {step: 1, phase: 'loss', event: 3}],
    ['back', 3, {step: 2, phase: 'backward', event: 34}],
  ]) {
    const [a, b] = results[name];
    assert.deepEqual(a, b, name);
    assert.deepEqual([a.seed, a.position], [seed, position], name);
  }
  assert.deepEqual(results.further, ['update', 'update']);
  assert.deepEqual(faults, []);
  await close();
});

test('a run that has gone as far under another name is copied, and each goes its own way', async () => {
  const {page, faults, close} = await visit(bench, '');
  const {made, numbers, apart} = await page.evaluate(async () => {
    const whole = await window.bench.loadEngine();
    let made = 0;
    const {createSession} = whole;
    whole.createSession = (...all) => {
      made++;
      return createSession.apply(whole, all);
    };
    const opened = async (attributes) => {
      const element = window.bench.mount({widget: 'train', loading: 'eager', after: '300', steps: '400', ...attributes});
      await element.ready;
      return element;
    };
    const a = await opened({run: 'a'});
    const one = made;
    const b = await opened({run: 'b'});
    const copies = made - one;
    await opened({run: 'c', seed: '7'});
    await opened({run: 'd', after: '301'});
    const numbers = [a, b].map((element) => element.toJSON()).map(({position, losses, situation}) => JSON.stringify({position, losses, situation}));
    await a.reset();
    await b.step('step', 2);
    return {made: {copies, all: made - one}, numbers, apart: [a.position.step, b.position.step]};
  });
  assert.deepEqual(made, {copies: 0, all: 2});
  assert.equal(numbers[0], numbers[1]);
  assert.deepEqual(apart, [0, 301]);
  assert.deepEqual(faults, []);
  await close();
});

test('a run that opens where another one has passed knows nothing of what lies ahead', async () => {
  const {page, faults, close} = await visit(bench, '');
  const known = await page.evaluate(async () => {
    await window.bench.loadEngine();
    const opened = async (attributes) => {
      const element = window.bench.mount({widget: 'train', loading: 'eager', steps: '400', ...attributes});
      await element.ready;
      return element;
    };
    const ahead = await opened({run: 'ahead'});
    await ahead.step('step', 30);
    const all = [await opened({}), await opened({after: '10'}), await opened({after: '30'})];
    return all.map((element) => [element.toJSON().losses.length, element.state.link.includes('furthest')]);
  });
  assert.deepEqual(known, [[0, false], [10, false], [30, false]]);
  assert.deepEqual(faults, []);
  await close();
});

test('what was never on screen says so on paper, and is on the next sheet', async () => {
  const {page, faults, close} = await visit(bench, '');
  await page.evaluate(() => {
    const far = document.createElement('div');
    far.style.blockSize = '5000px';
    document.querySelector('article').prepend(far);
    window.element = window.bench.mount({widget: 'train'});
  });
  const sentence = page.getByText('This figure had not started yet');
  const panel = page.locator('.panel');
  assert.equal(await sentence.isVisible(), false);
  await page.emulateMedia({media: 'print'});
  assert.equal(await sentence.isVisible(), true);
  await page.emulateMedia({media: 'screen'});
  await page.pdf();
  await page.evaluate(() => window.element.ready);
  await panel.getByText('Training step 1 of 1,000').waitFor({state: 'attached'});
  assert.equal(await sentence.count(), 0);
  assert.equal(await page.evaluate(() => scrollY), 0);
  assert.deepEqual(faults, []);
  await close();
});
