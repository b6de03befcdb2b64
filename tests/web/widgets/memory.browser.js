// What a link, or a state, says of a view is a stranger's: values of wrong types in each place that a
// widget reads. It takes them for not said, and goes on.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {widgetNames} from '../../../web/widgets/registry.js';
import {visit} from '../browser.js';
import {openBench} from './bench.js';

const WRONG = [
  true, null, 'x', '5', 'constructor', 'length', [], {}, [[1]], [null, null, null, null, null], ['x', 1e99], {head: 'x', asks: {}, asked: []},
  -1, 0.5, 1e99, {given: 5, committed: true}, {given: {toString: 1}, committed: true}, {given: '5', committed: 'yes'}, Array(50).fill({}),
];
/** What else is said, so that more is read. @type {Record<string, object[]>} */
const BESIDE = {
  chain: [{graph: 'model'}],
  train: [{looking: true}],
  race: [{compare: 'seed', done: 2}],
};
/** A question is in its tag. @type {[name: string, widget: string, attributes: object, answers?: number][]} */
const QUESTIONS = [
  ['predict, a choice', 'predict', {question: '05-phase'}, 4],
  ['predict, a number', 'predict', {question: '05-first-loss'}],
  ['predict, a token', 'predict', {question: '05-surprise'}],
];
/** A question has more than one kind, and `verify` remembers nothing. */
const ELSEWHERE = ['verify', 'predict'];
const CASES = [...widgetNames.filter((name) => !ELSEWHERE.includes(name)).map((name) => [name, name, {}]), ...QUESTIONS];

let bench;
let visited;
before(async () => {
  bench = await openBench('memory');
  visited = await visit(bench, '');
});
after(() => bench.close());

/** In the page: one element, whose view is set to each of these; what fails. */
async function failing({widget, values, attributes, answers, beside}) {
  const asked = await window.bench.memoryOf(widget);
  const place = document.createElement('div');
  const element = window.bench.mount({widget, loading: 'eager', steps: '12', ...attributes}, place);
  const list = document.createElement('ol');
  for (let i = 0; i < answers; i++) list.append(document.createElement('li'));
  if (answers) element.append(list);
  document.querySelector('article').append(place);
  element.scrollIntoView();
  const failed = [];
  let now = '';
  element.addEventListener('microgpt-error', ({detail}) => failed.push(`${now}: ${detail.message}`));
  await element.ready;
  await element.updateComplete;
  const state = structuredClone(element.state);
  for (const more of beside) {
    for (const wrong of [undefined, ...values]) {
      const view = {...(wrong !== undefined && Object.fromEntries([...asked].map((key) => [key, wrong]))), ...more};
      now = JSON.stringify(view).slice(0, 300);
      element.state = {...state, view, link: ''};
      await element.ready.catch(() => {});
      await element.updateComplete;
      element.shadowRoot.querySelector('button.step')?.click();
      // Canvases are painted in a task of their own.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      // On a busy machine it is told late that it can be seen.
      const running = () => element.shadowRoot.querySelector('.panel.running');
      for (let i = 0; i < 40 && !running(); i++) await new Promise((resolve) => setTimeout(resolve, 50));
      if (!running()) failed.push(`${now} is not running`);
    }
  }
  place.remove();
  return {failed, asked: [...asked]};
}

for (const [name, widget, attributes, answers = 0] of CASES) {
  test(`${name} takes a view of wrong types for none`, async (t) => {
    const {page, faults} = visited;
    const beside = [{}, ...(BESIDE[widget] ?? [])];
    const {failed, asked} = await page.evaluate(failing, {widget, values: WRONG, attributes, answers, beside});
    t.diagnostic(asked.join(' '));
    // The two of the element itself, and at least one of the widget's: else nothing was tried.
    assert.ok(asked.length > 2, asked.join());
    assert.deepEqual(failed, []);
    assert.deepEqual(faults.splice(0), []);
  });
}

/** In the page: the link of an element before and after all that opens in it was opened and closed. */
async function openedAndClosed(widget) {
  const element = window.bench.mount({widget, loading: 'eager', steps: '12'});
  element.scrollIntoView();
  await element.ready;
  await element.updateComplete;
  const link = () => element.embedCode('link', {place: true});
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const before = link();
  // Others may come later: what takes long to compute.
  const all = [...element.shadowRoot.querySelectorAll('.panel details > summary, .panel .look')];
  const press = () => all.forEach((one) => one.click());
  press();
  // A <details> tells in a task of its own that it is open, and what is in it is drawn then.
  await pause(150);
  press();
  await pause(50);
  for (let i = 0; i < 20 && link() !== before; i++) await pause(50);
  const after = link();
  element.remove();
  return {before, after};
}

for (const widget of widgetNames.filter((name) => !ELSEWHERE.includes(name))) {
  test(`${widget}: what was opened and closed again is in no link`, async () => {
    const {page, faults} = visited;
    const {before, after} = await page.evaluate(openedAndClosed, widget);
    assert.equal(after, before);
    assert.deepEqual(faults.splice(0), []);
  });
}

for (const widget of ['tokens', 'block']) {
  test(`${widget}: a link with a text that cannot be read shows the text that was shown, and says why`, async () => {
    const {page, faults} = visited;
    const {looks, links} = await page.evaluate(async (widget) => {
      const looks = [];
      const links = [];
      const element = window.bench.mount({widget, loading: 'eager', steps: '12', text: 'emma'});
      element.scrollIntoView();
      await element.ready;
      while (!element.shadowRoot.querySelector('.panel input[type=text]')) await new Promise((resolve) => setTimeout(resolve, 20));
      const see = async (each) => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        await each.updateComplete;
        looks.push(window.bench.shown(each));
        links.push(new URL(each.embedCode('link', {place: true})).hash.slice(1));
      };
      for (const text of ['olivia', 'olivia 2', 'emma', 'emma 2']) {
        const field = element.shadowRoot.querySelector('.panel input[type=text]');
        field.value = text;
        field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
        await see(element);
        const other = window.bench.mount({widget, loading: 'eager', ...Object.fromEntries(new URLSearchParams(links.at(-1)))});
        other.scrollIntoView();
        await other.ready;
        await see(other);
        other.remove();
      }
      element.remove();
      return {looks, links};
    }, widget);
    for (let i = 0; i < looks.length; i += 2) {
      assert.deepEqual(looks[i + 1], looks[i]);
      assert.equal(links[i + 1], links[i]);
    }
    assert.deepEqual(links.map((link) => /~instead!(\w+)/.exec(link)?.[1] ?? ''), ['', '', 'olivia', 'olivia', '', '', '', '']);
    assert.deepEqual(faults.splice(0), []);
  });
}

test('what is picked and put back is in no link, and a number in it is short', async () => {
  const {page, faults} = visited;
  const links = await page.evaluate(async () => {
    const opened = async (attributes) => {
      const element = window.bench.mount({loading: 'eager', steps: '12', ...attributes});
      element.scrollIntoView();
      await element.ready;
      while (!element.shadowRoot.querySelector('.panel input, .panel select')) await new Promise((resolve) => setTimeout(resolve, 20));
      const link = () => new URL(element.embedCode('link', {place: true})).hash.replace(/^[^~]*/, '');
      const set = async (selector, value, type) => {
        const field = element.shadowRoot.querySelector(selector);
        const old = field.value;
        field.value = value;
        field.dispatchEvent(new Event(type, {bubbles: true}));
        await new Promise((resolve) => setTimeout(resolve, 50));
        return old;
      };
      return {element, link, set};
    };
    const race = await opened({widget: 'race'});
    const first = await race.set('.panel select', '0.1', 'change');
    const raced = [race.link()];
    await race.set('.panel select', first, 'change');
    raced.push(race.link());
    const dial = await opened({widget: 'dial'});
    await dial.set('.dial-view input[type=range]', '0.123456789123', 'input');
    const dialled = [dial.link()];
    dial.element.shadowRoot.querySelector('.dial-view button.small').click();
    dialled.push(dial.link());
    const descent = await opened({widget: 'descent'});
    for (const field of [...descent.element.shadowRoot.querySelectorAll('input[type=range]')]) {
      field.value = String(Number(field.min) + 0.3 * (field.max - field.min));
      field.dispatchEvent(new Event('input', {bubbles: true}));
    }
    const descended = descent.link();
    for (const {element} of [race, dial, descent]) element.remove();
    return {raced, dialled, descended};
  });
  assert.match(links.raced[0], /learning-rate/);
  assert.equal(links.raced[1], '');
  assert.match(links.dialled[0], /^~turn!-?\d\.\d{1,9}~turnOf!\d+$/);
  assert.equal(links.dialled[1], '');
  assert.match(links.descended, /~start!\*-?\d(\.\d{1,9})?\*-?\d(\.\d{1,9})?(~|$)/);
  assert.deepEqual(faults.splice(0), []);
});

/**
 * In the page: what is seen of a widget in which something has been asked for that takes long, or was
 * closed; and of one that opens by its link. Each of `actions` is a control: a selector, and which of them.
 */
async function askedFor({widget, attributes, place, actions, then}) {
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const seen = (element) => {
    const panel = element.shadowRoot.querySelector('.panel');
    const drawn = [...panel.querySelectorAll('path, rect, circle, line, progress')].map(({attributes}) => [...attributes].map(({name, value}) => `${name}=${value}`).join());
    return JSON.stringify([window.bench.shown(element), drawn, window.bench.painted(element)]);
  };
  /** Until nothing has changed for a while, and nothing is on its way. */
  const settled = async (element) => {
    for (let old = '', calm = 0; calm < 6; old = seen(element)) {
      calm = old === seen(element) && !element.shadowRoot.querySelector('.panel progress') ? calm + 1 : 0;
      await pause(60);
    }
    return seen(element);
  };
  const opened = async (given) => {
    const element = window.bench.mount({widget, loading: 'eager', ...given});
    element.scrollIntoView();
    await element.ready;
    await settled(element);
    return element;
  };
  const link = (element) => element.embedCode('link', {place: true});
  const element = await opened({steps: '60', ...attributes});
  if (place) await element.seek(place);
  await settled(element);
  const before = seen(element);
  for (const [selector, which] of actions) {
    [...element.shadowRoot.querySelectorAll(`.panel ${selector}`)].at(which).click();
    await settled(element);
  }
  if (then) await element.seek(then);
  const first = {seen: await settled(element), link: link(element)};
  const other = await opened(Object.fromEntries(new URLSearchParams(new URL(first.link).hash.slice(1))));
  const again = {seen: await settled(other), link: link(other)};
  element.remove();
  other.remove();
  return {before, first, again};
}

const LATE = {step: 40, phase: 'backward', event: 1000};
const EARLY = {step: 3, phase: 'forward', event: 0};
/** @type {[what: string, asked: object][]} */
const ASKED = [
  ['check: the gradients of a step', {widget: 'check', actions: [['.checking button', 0]]}],
  ['check: the gradients of a step that comes later', {widget: 'check', place: LATE, actions: [['.checking button', 0]], then: EARLY}],
  ['heads: the losses without single heads', {widget: 'heads', actions: [['.measuring button', 0]]}],
  ['heads: losses that were measured earlier', {widget: 'heads', place: EARLY, actions: [['.measuring button', 0]], then: LATE}],
  ['mask: two trained models', {widget: 'mask', actions: [['.lift button.primary', 0]]}],
  ['residual: seven trained models', {widget: 'residual', actions: [['.train-without', 0]]}],
  ['graph: one gradient', {widget: 'graph', place: LATE, attributes: {state: "~picked!wte(4'2C'202)~follow!false"}, actions: [['.check button', 0]]}],
  ['graph: the loss folded while the cursor is in it', {widget: 'graph', place: {step: 2, phase: 'backward', event: 40}, actions: [['[role=treeitem][aria-expanded=true] .twisty', 0]]}],
  ['graph: an item inside it folded, and then the loss', {
    widget: 'graph', place: {step: 2, phase: 'backward', event: 40},
    actions: [['[name=granularity]', 0], ['[role=treeitem][aria-expanded=true] .twisty', -1], ['[role=treeitem][aria-expanded=true] .twisty', 0]],
  }],
  ['graph: the order of execution', {widget: 'graph', actions: [['[name=order]', 1]]}],
];
test('a link to models whose training would take long leaves it to a press', async () => {
  const {page, faults} = visited;
  const waits = await page.evaluate(async () => {
    const waits = [];
    for (const steps of ['60', '10000']) {
      const element = window.bench.mount({widget: 'residual', steps, after: '0', loading: 'eager', state: '~without'});
      element.scrollIntoView();
      await element.ready;
      await new Promise((resolve) => setTimeout(resolve, 300));
      waits.push(Boolean(element.shadowRoot.querySelector('.train-without[aria-disabled=false]')));
      element.remove();
    }
    return waits;
  });
  assert.deepEqual(waits, [false, true]);
  assert.deepEqual(faults.splice(0), []);
});

for (const [what, asked] of ASKED) {
  test(`a link brings back what was asked for: ${what}`, async () => {
    const {page, faults} = visited;
    const {before, first, again} = await page.evaluate(askedFor, asked);
    assert.notEqual(first.seen, before);
    assert.ok(first.link.length < 200, first.link);
    assert.deepEqual(again, first);
    assert.deepEqual(faults.splice(0), []);
  });
}

/** In the page: an element with nothing left as it was, in whichever order its controls stand; then another of its link. */
async function everythingUsed(widget) {
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const opened = async (attributes) => {
    const place = document.createElement('div');
    const element = window.bench.mount({widget, loading: 'eager', ...attributes}, place);
    document.querySelector('article').append(place);
    element.scrollIntoView();
    await element.ready;
    await element.updateComplete;
    return element;
  };
  const link = (element) => new URL(element.embedCode('link', {place: true})).hash.slice(1);
  const element = await opened({seed: '1234', steps: '300', 'learning-rate': '0.025', positions: 'learned'});
  const all = (selector) => [...element.shadowRoot.querySelectorAll(selector)].filter(({disabled}) => !disabled);
  if (element.position) await element.seek({step: 237, phase: 'backward', event: 1234}).catch(() => {});
  const used = new Set();
  // What appears by the use of something else is used in the next round.
  for (let round = 0; round < 3; round++) {
    for (const one of all('.panel details:not([open]) > summary, .panel .look[aria-expanded=false], .panel input[type=radio]:last-of-type:not(:checked)')) one.click();
    for (const select of all('.panel select').filter((one) => !used.has(one.name))) {
      used.add(select.name);
      select.selectedIndex = select.options.length - 1;
      select.dispatchEvent(new Event('change', {bubbles: true}));
      await pause(20);
    }
    for (const range of all('.panel input[type=range]').filter((one) => !used.has(one.name))) {
      used.add(range.name);
      range.value = String(Number(range.min) + 0.3123 * (range.max - range.min));
      for (const type of ['input', 'change']) range.dispatchEvent(new Event(type, {bubbles: true}));
      await pause(20);
    }
    for (const key of ['ArrowDown', 'ArrowRight']) {
      for (const cell of all('.panel [role=gridcell][tabindex="0"]')) cell.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true}));
    }
    for (let deeper = 0; deeper < 6; deeper++) {
      const parts = all('.inside .part-line button');
      parts[parts.length >> 1]?.click();
      await pause(20);
    }
    all('[role=treeitem]:not([aria-expanded=true])').at(round)?.click();
    await pause(150);
  }
  const first = {link: link(element), place: element.position};
  element.parentElement.remove();
  const other = await opened(Object.fromEntries(new URLSearchParams(first.link)));
  for (let i = 0; i < 100 && link(other) !== first.link; i++) await pause(50);
  const again = {link: link(other), place: other.position};
  other.parentElement.remove();
  return {first, again};
}

for (const widget of widgetNames.filter((name) => name !== 'predict')) {
  test(`${widget}: with every control used a link has less than 200 characters after its #, and brings all of it back`, async (t) => {
    const {page, faults} = visited;
    const {first, again} = await page.evaluate(everythingUsed, widget);
    t.diagnostic(`${first.link.length}: ${first.link}`);
    assert.ok(first.link.length < 200, `${first.link.length}: ${first.link}`);
    assert.deepEqual(again, first);
    // What is published is another site's.
    assert.deepEqual(faults.splice(0).filter((fault) => !/published|404/.test(fault)), []);
  });
}
