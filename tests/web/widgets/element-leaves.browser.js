// The element <micro-gpt> in a browser, where it stops being shown, or is not shown at all: what it
// tells, what it lets go, and what it shows when it is back.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {ElementBench, TALL, heard} from './element-bench.js';

const bench = new ElementBench('element-leaves');
before(() => bench.open());
after(() => bench.close());
const onBench = bench.run.bind(bench);

test('a play that ends with its run is told, whatever ends it', () => onBench(async (page) => {
  const told = await page.evaluate(async () => {
    const element = window.bench.mount({loading: 'eager'});
    const told = [];
    element.addEventListener('microgpt-change', ({detail: {name, value, source}}) => told.push([name, value, source, element.paused]));
    for (const end of [
      () => element.setAttribute('seed', '7'),
      () => (element.state = {...element.state, link: ''}),
      () => element.setAttribute('widget', 'loss'),
      () => element.remove(),
    ]) {
      await element.play();
      end();
      await window.pause(0);
    }
    return told;
  });
  const [starts, ends] = [['playing', true, 'api', false], ['playing', false, 'api', true]];
  assert.deepEqual(told, [starts, ends, starts, ends, starts, ends, starts, ends]);
}, TALL));

test('events count the moves that were made, and none tells of no move', () => onBench(async (page) => {
  await page.evaluate(async () => {
    const element = window.bench.mount({loading: 'eager', steps: '3'});
    await element.back('node', 4);
    await element.step('step', 50);
    await element.step('node', 7);
    await element.back('phase', 99);
  });
  const steps = await heard(page, 'step');
  assert.deepEqual(steps.map(({kind, count}) => [kind, count]), [['step', 3], ['back', 12]]);
}));

test('a play counts no more moves than the run has', () => onBench(async (page) => {
  const moves = await page.evaluate(async () => {
    const element = window.bench.mount({loading: 'eager', steps: '40'});
    await element.ready;
    const select = element.shadowRoot.querySelector('.pace select');
    select.value = 'Infinity';
    select.dispatchEvent(new Event('change'));
    const complete = new Promise((resolve) => element.addEventListener('microgpt-complete', resolve));
    await element.play();
    await complete;
    return window.heard.filter(({type}) => type === 'step').reduce((sum, {count}) => sum + count, 0);
  });
  assert.equal(moves, 40);
}));

test('back far from the screen it shows what stands in its tag, and no buttons of a run that is gone', () => onBench(async (page) => {
  const shown = await page.evaluate(async () => {
    const element = window.bench.mount();
    await element.step();
    const {parentNode} = element;
    element.remove();
    await window.pause(50);
    const space = document.createElement('div');
    space.style.height = '5000px';
    parentNode.append(space, element);
    await window.pause(200);
    const {shadowRoot} = element;
    return [shadowRoot.querySelectorAll('button').length, shadowRoot.querySelectorAll('slot').length];
  });
  assert.deepEqual(shown, [0, 1]);
}));

test('in a document without a window nothing happens, and in a page it opens', () => onBench(async (page) => {
  const result = await page.evaluate(async () => {
    const element = document.createElement('micro-gpt');
    element.setAttribute('loading', 'eager');
    document.implementation.createHTMLDocument().body.append(element);
    element.setAttribute('seed', '7');
    await window.pause(100);
    const there = await element.step().catch(({code}) => code);
    document.querySelector('article').append(element);
    return [there, await element.step(), element.state.recipe.settings.seed];
  });
  assert.deepEqual(result, ['detached', {step: 0, phase: 'update', event: 3936}, 7]);
}));

for (const [how, goal] of [['is removed', ''], ['goes elsewhere', 'about:blank?other']]) {
  test(`a frame that ${how} takes the run of its element with it`, () => onBench(async (page) => {
    const result = await page.evaluate(async (goal) => {
      const frame = document.createElement('iframe');
      frame.width = '900';
      document.querySelector('article').prepend(frame);
      await window.pause(50);
      const open = await window.bench.countSessions();
      const element = window.bench.mount({loading: 'eager'}, frame.contentDocument.body);
      await element.play();
      const moved = window.bench.mount({loading: 'eager'}, frame.contentDocument.body);
      await moved.ready;
      document.querySelector('article').prepend(moved);
      await window.pause(100);
      const before = open();
      if (goal) frame.src = goal;
      else frame.remove();
      await window.pause(1000);
      const there = await element.step().catch(({code}) => code);
      const facts = [before, open(), element.paused, there];
      document.querySelector('article').prepend(element);
      await element.step();
      await moved.step();
      return [...facts, open()];
    }, goal);
    assert.deepEqual(result, [2, 1, true, 'detached', 2]);
  }));
}

test('what was set before the script was there hides nothing, and a state is taken', () => onBench(async (page) => {
  const result = await page.evaluate(async () => {
    const {state} = window.bench.mount({seed: '7'});
    const names = ['ready', 'paused', 'position', 'loss', 'version', 'step', 'toCSV'];
    const frame = document.createElement('iframe');
    document.body.append(frame);
    // An element of a document that knows none by this name: as before the script has come.
    const element = frame.contentDocument.createElement('micro-gpt');
    for (const name of names) element[name] = 7;
    Object.assign(element, {state, mine: 7});
    document.querySelector('article').prepend(element);
    customElements.upgrade(element);
    await element.ready;
    const own = [...names, 'state', 'mine'].filter((name) => Object.hasOwn(element, name));
    return [own, await element.step(), element.state.recipe.settings.seed];
  });
  assert.deepEqual(result, [['mine'], {step: 0, phase: 'update', event: 3936}, 7]);
}));
