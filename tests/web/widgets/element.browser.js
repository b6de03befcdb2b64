// The element <micro-gpt> in a browser: when it starts and stops, what it tells, how elements
// share a run, what it gives back, and what it says when it cannot go on.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {overflow, resize, violations} from '../accessibility.js';
import {SITE} from '../browser.js';
import {ElementBench, TALL, heard} from './element-bench.js';

const bench = new ElementBench('element');
before(() => bench.open());
after(() => bench.close());
const onBench = bench.run.bind(bench);

test('methods move the run, properties and events say where it is', () => onBench(async (page) => {
  const result = await page.evaluate(async () => {
    const element = window.bench.mount({loading: 'eager'});
    const early = [element.position, element.loss, element.paused];
    const position = await element.step('phase', 2);
    const {loss} = element;
    await element.back('node');
    await element.seek({step: 4, phase: 'update', event: 7});
    const far = element.position;
    await element.reset();
    return {early, position, loss, far, end: element.position, plain: JSON.stringify(window.heard), version: element.version};
  });
  assert.deepEqual(result.early, [null, null, true]);
  assert.deepEqual(result.position, {step: 0, phase: 'loss', event: 39});
  assert.equal(result.loss, 3.2851209852164596);
  assert.deepEqual(result.far, {step: 4, phase: 'update', event: 7});
  assert.deepEqual(result.end, {step: 0, phase: 'forward', event: 0});
  assert.equal(result.version, 1);
  const steps = await heard(page, 'step');
  assert.deepEqual(steps.map(({kind}) => kind), ['step', 'back', 'seek', 'reset']);
  assert.ok(steps.every(({source, composed}) => source === 'api' && composed));
  assert.deepEqual(steps[0], {type: 'step', composed: true, kind: 'step', granularity: 'phase', count: 2,
    position: result.position, loss: result.loss, source: 'api'});
  assert.equal(steps[1].loss, null);
  assert.equal((await heard(page, 'ready')).length, 1);
}));

test('what the visitor does is told as the visitor’s', () => onBench(async (page) => {
  await page.evaluate(() => window.bench.mount().ready);
  await page.getByRole('button', {name: 'Step', exact: true}).click();
  await page.locator('input[name=granularity][value=node]').check({force: true});
  const [step] = await heard(page, 'step');
  assert.equal(step.source, 'user');
  const changes = await heard(page, 'change');
  assert.deepEqual(changes.map(({name, value, source}) => [name, value, source]), [['granularity', 'node', 'user']]);
}));

test('a wrong argument is an EngineError, and nothing moves', () => onBench(async (page) => {
  const result = await page.evaluate(async () => {
    const element = window.bench.mount();
    await element.step('step', 2);
    const before = element.position;
    const errors = [];
    for (const call of [() => element.step('leap'), () => element.back('node', 0),
      () => element.seek({step: 9, phase: 'loss', event: 9999}), () => element.seek({step: 5000, phase: 'loss', event: 0})]) {
      await call().catch(({name, message}) => errors.push([name, message]));
    }
    return {errors, before, after: element.position};
  });
  assert.equal(result.errors.length, 4);
  assert.ok(result.errors.every(([name]) => name === 'EngineError'));
  assert.deepEqual(result.after, result.before);
}));

test('values that are dropped are named once, and the element works', () => onBench(async (page) => {
  await page.evaluate(async () => {
    const element = window.bench.mount({seed: 'forty', steps: '0', positions: '<b>', theme: 'pink', widget: 'nothing'});
    await element.ready;
    element.setAttribute('temperature', 'warm');
    element.setAttribute('seed', 'forty');
    await element.ready;
  });
  const errors = await heard(page, 'error');
  assert.ok(errors.every(({recoverable, code}) => recoverable && code === 'dropped_value'));
  const messages = errors.map(({message}) => message);
  assert.equal(new Set(messages).size, messages.length);
  for (const name of ['seed', 'steps', 'positions', 'theme', 'widget', 'temperature']) {
    assert.ok(messages.some((message) => message.startsWith(`${name} (`)), name);
  }
  assert.equal(await page.locator('.which').textContent(), 'Training step 1 of 1');
}));

test('an attribute that decides the run starts it anew', () => onBench(async (page) => {
  const [first, second] = await page.evaluate(async () => {
    const element = window.bench.mount();
    await element.step('phase', 2);
    const {loss} = element;
    element.setAttribute('seed', '7');
    await element.step('phase', 2);
    return [loss, element.loss];
  });
  assert.notEqual(first, second);
  const loss = await page.evaluate(async () => (await window.bench.session({seed: 7})).step('phase', 2).loss);
  assert.equal(second, loss);
}));

test('show picks parts, and lock keeps the visitor from moving, with buttons and keys', () => onBench(async (page) => {
  const facts = () => page.evaluate(async () => {
    await window.pause(200);
    const {shadowRoot} = window.element;
    const has = (part) => shadowRoot.querySelector(`[part~=${part}]`) !== null;
    return {shown: ['step', 'losses', 'samples', 'map', 'transport'].filter(has), scrub: shadowRoot.querySelector('.scrub')?.disabled};
  });
  await page.evaluate(() => {
    window.element = window.bench.mount({show: 'loss map sun', lock: 'move'});
    return window.element.ready;
  });
  assert.deepEqual(await facts(), {shown: ['losses', 'map'], scrub: true});
  const [{message}] = await heard(page, 'error');
  assert.match(message, /^show \("loss map sun"\) must be some of: step, loss, names, map$/);
  await page.locator('.picked').focus();
  await page.keyboard.press('Alt+ArrowRight');
  assert.deepEqual(await page.evaluate(() => window.element.position), {step: 0, phase: 'forward', event: 0});
  assert.deepEqual(await page.evaluate(() => window.element.step()), {step: 0, phase: 'update', event: 3936});
  await page.evaluate(() => {
    window.element.removeAttribute('show');
    window.element.setAttribute('lock', 'settings');
  });
  const {shown} = await facts();
  assert.deepEqual(shown, ['step', 'losses', 'samples', 'map', 'transport']);
  assert.equal(await page.locator('select, .drawing input, [name=granularity]').count(), 0);
  await page.keyboard.press('Alt+ArrowRight');
  assert.equal(await page.evaluate(() => window.element.position.step), 1);
}));

/** Room for two widgets: what is off screen is not drawn. */
test('far from the screen nothing starts, and nothing plays', () => onBench(async (page) => {
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.evaluate(async () => {
    const space = document.createElement('div');
    space.id = 'space';
    document.querySelector('article').append(space);
    space.style.height = '5000px';
    window.element = window.bench.mount();
    await window.pause(400);
  });
  assert.deepEqual(requests, []);
  await page.evaluate(() => window.element.scrollIntoView());
  await page.evaluate(() => window.element.ready);
  assert.ok(requests.some((url) => url.endsWith('.wasm')));
  await page.evaluate(() => window.element.play());
  await page.waitForFunction(() => window.element.position.step > 1);
  await page.evaluate(async () => {
    scrollTo(0, 0);
    await window.pause(400);
  });
  const [there, later] = await page.evaluate(async () => {
    const {position} = window.element;
    await window.pause(500);
    return [position, window.element.position];
  });
  assert.deepEqual(there, later);
  await page.evaluate(() => window.element.scrollIntoView());
  await page.waitForFunction((step) => window.element.position.step > step, later.step);
}));

test('loading="interaction" waits for its button', () => onBench(async (page) => {
  await page.evaluate(async () => {
    window.element = window.bench.mount({loading: 'interaction'});
    await window.pause(300);
  });
  assert.equal(await page.getByRole('link', {name: 'Open the lesson'}).isVisible(), true);
  assert.equal((await heard(page, 'ready')).length, 0);
  await page.getByRole('button', {name: 'Start'}).click();
  await page.evaluate(() => window.element.ready);
  assert.equal(await page.getByRole('button', {name: 'Step', exact: true}).isVisible(), true);
}));

test('twenty elements fetch the module, with the names in it, once', () => onBench(async (page) => {
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.evaluate(() => Promise.all(
    Array.from({length: 20}, () => window.bench.mount({loading: 'eager'}).ready)));
  assert.equal(new Set(requests).size, requests.length);
  assert.equal(requests.filter((url) => url.endsWith('.wasm')).length, 1);
}));

test('elements with the same run move together, and one tells of it', () => onBench(async (page) => {
  await page.evaluate(async () => {
    window.a = window.bench.mount({run: 'one', seed: '3'});
    await window.a.ready;
    window.b = window.bench.mount({run: 'one', seed: '4'});
    await window.b.ready;
    await window.a.step('step', 2);
    await window.pause(300);
  });
  const [a, b] = await page.evaluate(() => [window.bench.shown(window.a), window.bench.shown(window.b)]);
  assert.deepEqual(a, b);
  const [tied] = await heard(page, 'error');
  assert.equal(tied.code, 'tied');
  const spoken = await page.evaluate(() =>
    [window.a, window.b].map((element) => element.shadowRoot.querySelector('[role=status]').textContent));
  assert.equal(spoken.filter(Boolean).length, 1, spoken.join(' | '));
  const position = await page.evaluate(async () => {
    window.a.remove();
    await window.pause(50);
    return window.b.step('step');
  });
  assert.equal(position.step, 2);
}, TALL));

test('a state brings the view back, and a bad one is refused', () => onBench(async (page) => {
  const result = await page.evaluate(async () => {
    const a = window.bench.mount({seed: '5', steps: '60'});
    await a.seek({step: 12, phase: 'backward', event: 345});
    const {state} = a;
    const b = window.bench.mount();
    b.state = JSON.parse(JSON.stringify(state));
    await b.ready;
    await window.pause(500);
    const same = [window.bench.shown(a), window.bench.shown(b)];
    b.state = {version: 99};
    return {same, after: b.position};
  });
  assert.deepEqual(result.same[0], result.same[1]);
  assert.deepEqual(result.after, {step: 12, phase: 'backward', event: 345});
  const [error] = await heard(page, 'error');
  assert.equal(error.code, 'bad_state');
  assert.equal(error.recoverable, true);
}, TALL));

test('the loss curve can be had as a table', () => onBench(async (page) => {
  const [csv, losses] = await page.evaluate(async () => {
    const element = window.bench.mount();
    await element.step('step', 3);
    const session = await window.bench.session();
    session.step('step', 3);
    return [await element.toCSV(), [...session.losses()]];
  });
  const rows = csv.trim().split('\r\n').slice(1).map((row) => Number(row.split(',')[1]));
  assert.deepEqual(rows, losses);
}));

test('an element that is moved keeps its run; one that comes back is where it was', () => onBench(async (page) => {
  const result = await page.evaluate(async () => {
    const element = window.bench.mount();
    await element.seek({step: 30, phase: 'loss', event: 5});
    const other = document.createElement('div');
    document.querySelector('article').append(other);
    other.append(element);
    await window.pause(200);
    const moved = window.heard.filter(({type}) => type === 'ready').length;
    const before = window.bench.shown(element);
    element.remove();
    await window.pause(100);
    const refused = await element.step().catch(({code}) => code);
    other.append(element);
    await element.ready;
    await window.pause(500);
    return {moved, refused, before, after: window.bench.shown(element), position: element.position};
  });
  assert.equal(result.moved, 1);
  assert.equal(result.refused, 'detached');
  assert.deepEqual(result.position, {step: 30, phase: 'loss', event: 5});
  assert.deepEqual(result.after, result.before);
}));

test('1,000 times attached and detached: every session is freed, and the module needs no more memory', () => onBench(async (page) => {
  await page.route('**/few.txt', (route) => route.fulfill({status: 200, contentType: 'text/plain', body: 'anna\nemma\n'}));
  const [before, after, live] = await page.evaluate(async () => {
    const {instantiate} = WebAssembly;
    let memory;
    WebAssembly.instantiate = async (...given) => {
      const instance = await instantiate(...given);
      memory ??= Object.values(instance.exports).find((item) => item instanceof WebAssembly.Memory);
      return instance;
    };
    const open = await window.bench.countSessions();
    const element = window.bench.mount({loading: 'eager', 'corpus-src': 'few.txt', show: 'step'});
    const parent = element.parentNode;
    const cycle = async () => {
      if (!element.isConnected) parent.append(element);
      await element.step('node', 9);
      element.remove();
      await 0;
    };
    for (let i = 0; i < 3; i++) await cycle();
    const bytes = memory.buffer.byteLength;
    for (let i = 0; i < 1000; i++) await cycle();
    return [bytes, memory.buffer.byteLength, open()];
  });
  assert.ok(before > 0);
  assert.equal(after, before);
  assert.equal(live, 0);
}));

const wholeModule = readFileSync(join(SITE, 'v1/microgpt.wasm'));

for (const [what, answer] of [
  ['the module is not there', {status: 404, body: ''}],
  ['the module is damaged', {status: 200, body: 'not wasm at all'}],
  ['the module breaks off before its names', {status: 200, body: wholeModule.subarray(0, wholeModule.indexOf('names-en'))}],
  ['the module breaks off at its end', {status: 200, body: wholeModule.subarray(0, -1)}],
]) {
  test(`${what}: said in words, with the fallback, and again works`, () => onBench(async (page) => {
    await page.route('**/*.wasm', (route) => route.fulfill(answer));
    await page.evaluate(async () => {
      window.element = window.bench.mount();
      await window.element.ready.catch(() => {});
    });
    const alert = page.getByRole('alert');
    await alert.waitFor({timeout: 5000});
    assert.ok((await alert.textContent()).length > 30);
    assert.equal(await page.getByRole('link', {name: 'Open the lesson'}).isVisible(), true);
    const [error] = await heard(page, 'error');
    assert.equal(error.recoverable, false);
    await page.unroute('**/*.wasm');
    await page.getByRole('button', {name: 'Try again'}).click();
    await page.evaluate(() => window.element.ready);
    assert.equal(await page.getByRole('button', {name: 'Step', exact: true}).isVisible(), true);
  }, {faults: /404|failed/}));
}

test('a script that does not arrive: said as what it is, and again works', () => onBench(async (page) => {
  await page.route('**/attention-*.js', (route) => route.abort());
  await page.evaluate(async () => {
    window.element = window.bench.mount({widget: 'attention'});
    await window.element.ready.catch(() => {});
  });
  await page.getByRole('alert').getByText('Check the connection').waitFor();
  await page.unroute('**/attention-*.js');
  await page.getByRole('button', {name: 'Try again'}).click();
  await page.evaluate(() => window.element.ready);
  assert.equal(await page.getByRole('alert').count(), 0);
}, {faults: /failed|ERR_FAILED/}));

test('a dialog that does not arrive leaves the run as it is, and the button tries again', () => onBench(async (page) => {
  const position = () => page.evaluate(() => window.element.position);
  await page.evaluate(async () => {
    window.element = window.bench.mount();
    await window.element.step('step', 7);
  });
  const before = await position();
  await page.route('**/dialog-*.js', (route) => route.abort());
  const share = page.getByRole('button', {name: 'Share or embed'});
  await share.click();
  await page.getByRole('alert').getByText('Check the connection').waitFor();
  assert.equal((await heard(page, 'error')).at(-1).recoverable, true);
  await page.unroute('**/dialog-*.js');
  await share.click();
  await page.getByRole('dialog').waitFor();
  assert.deepEqual(await position(), before);
}, {faults: /failed|ERR_FAILED/}));

test('a text of one’s own is learned from; one that is none is refused in words', () => onBench(async (page) => {
  const text = 'Anna\nÅse\nJosé\n';
  await page.route('**/own.txt', (route) => route.fulfill({status: 200, contentType: 'text/plain; charset=utf-8', body: text}));
  await page.route('**/large.txt', (route) => route.fulfill({status: 200, body: 'ab\n'.repeat(100_000)}));
  await page.route('**/utf16.txt', (route) => route.fulfill({status: 200, body: Buffer.from('﻿anna\n', 'utf16le')}));
  await page.route('**/empty.txt', (route) => route.fulfill({status: 200, body: ' \n\n'}));
  await page.evaluate(async () => {
    const element = window.bench.mount({'corpus-src': 'own.txt', steps: '3'});
    await element.step('step', 3);
  });
  assert.ok(['Anna', 'Åse', 'José'].includes((await page.locator('.name .letter .glyph').allTextContents()).join('')));
  for (const [file, code] of [['large.txt', 'corpus_too_large'], ['utf16.txt', 'corpus_not_text'], ['empty.txt', 'corpus_blank']]) {
    const error = await page.evaluate(async (source) => {
      const element = window.bench.mount({'corpus-src': source, loading: 'eager'});
      const refused = await element.ready.then(() => 'opened', ({code: said}) => said);
      element.remove();
      return refused;
    }, file);
    assert.equal(error, code);
  }
}, {faults: /failed: .*large/}));

/** Both themes, wide and narrow, in one page. @param {import('playwright-core').Page} page */
async function accessibleEverywhere(page) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    await page.emulateMedia({colorScheme});
    for (const width of [1280, 320]) {
      await resize(page, width);
      assert.deepEqual(await violations(page), [], `${colorScheme}, ${width} px`);
      assert.equal(await overflow(page), 0, `${colorScheme}, ${width} px`);
    }
  }
}

for (const [what, options, attributes] of [
  ['light and dark', {}, {}],
  ['contrast', {}, {theme: 'contrast'}],
  ['forced colours', {forcedColors: 'active'}, {}],
]) {
  test(`${what}: axe finds nothing at the start, in the backward pass and at the end`, () => onBench(async (page) => {
    await page.evaluate(async (given) => {
      window.element = window.bench.mount({steps: '30', ...given});
      await window.element.ready;
      await window.pause(600);
    }, attributes);
    await accessibleEverywhere(page);
    await page.evaluate(async () => {
      await window.element.step('step', 3);
      await window.element.step('phase', 2);
      await window.element.step('operation', 30);
      for (const details of window.element.shadowRoot.querySelectorAll('details')) details.open = true;
      await window.pause(400);
    });
    await accessibleEverywhere(page);
    await page.evaluate(async () => {
      await window.element.step('step', 30);
      await window.pause(400);
    });
    await accessibleEverywhere(page);
  }, {options}));
}

test('a run that diverges says so, and breaks nothing', () => onBench(async (page) => {
  const {situation, losses} = await page.evaluate(async () => {
    const element = window.bench.mount({'learning-rate': '1', steps: '200'});
    await element.step('step', 200);
    await window.pause(500);
    return element.toJSON();
  });
  assert.deepEqual([situation.loss, losses.at(-1), losses.length], [null, null, 200]);
  assert.match(await page.locator('.now').textContent(), /^Training has diverged/);
  assert.match(await page.locator('.samples .hint').textContent(), /diverged.*learning rate \(1\)/);
  assert.deepEqual(await heard(page, 'error'), []);
  await page.getByRole('button', {name: 'Reset', exact: true}).click();
  await page.evaluate(() => window.pause(500));
  assert.match(await page.locator('.now').textContent(), /^Press Step/);
}));

test('the map follows the theme, whoever changes it', () => onBench(async (page) => {
  await page.evaluate(async () => {
    window.element = window.bench.mount();
    await window.element.ready;
    await window.pause(400);
  });
  const pictures = [];
  // Each is another one than the last. Some canvases may be later than others.
  const look = async () => {
    await page.waitForFunction((last) => window.bench.painted(window.element).join() !== last, pictures.at(-1));
    await page.evaluate(() => window.pause(300));
    pictures.push(await page.evaluate(() => window.bench.painted(window.element).join()));
  };
  await look();
  await page.emulateMedia({colorScheme: 'dark'});
  await look();
  await page.evaluate(() => window.element.setAttribute('theme', 'light'));
  await look();
  await page.evaluate(() => window.element.removeAttribute('theme'));
  await look();
  await page.evaluate(() => (document.documentElement.dataset.theme = 'light'));
  await look();
  assert.notEqual(pictures[1], pictures[0]);
  assert.deepEqual(pictures.slice(2), [pictures[0], pictures[1], pictures[0]]);
}));

test('less motion: two pictures a second while playing, every number when it stops', () => onBench(async (page) => {
  const [times, shown, wanted] = await page.evaluate(async () => {
    const element = window.bench.mount();
    await element.ready;
    await window.pause(300);
    const seen = [];
    new MutationObserver(() => seen.push(performance.now())).observe(element.shadowRoot.querySelector('.which'), {characterData: true, childList: true, subtree: true});
    await element.play();
    // A slow machine may take its time between pictures; no machine may take less.
    while (seen.length < 5) await window.pause(20);
    const playing = seen.slice();
    await element.pause();
    await window.pause(700);
    return [playing, element.shadowRoot.querySelector('.which').textContent, element.position.step + 1];
  });
  const apart = (times.at(-1) - times[0]) / (times.length - 1);
  assert.ok(apart > 400, `${apart} ms`);
  assert.equal(shown, `Training step ${wanted} of 1,000`);
}, {options: {reducedMotion: 'reduce'}}));

test('a button that has nothing more to do looks so under the pointer too', () => onBench(async (page) => {
  await page.evaluate(() => window.bench.mount({loading: 'eager', steps: '1'}).step());
  const button = page.getByRole('button', {name: 'Step', exact: true});
  const look = () => button.evaluate((one) => [one.ariaDisabled, getComputedStyle(one).backgroundColor]);
  await button.hover();
  assert.deepEqual(await look(), ['true', 'rgba(0, 0, 0, 0)']);
}));
