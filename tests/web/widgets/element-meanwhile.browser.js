// The element <micro-gpt> in a browser, when something happens to it while it is busy: a state on
// its way, commands that wait, an element that leaves, arguments that are none.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {ElementBench, TALL, heard} from './element-bench.js';

const bench = new ElementBench('element-meanwhile');
before(() => bench.open());
after(() => bench.close());
const onBench = bench.run.bind(bench);

const LINK = '1.text-6cd242c4_seed-7_steps-40_go-12b77_a202df37';

test('a state counts until it was taken, whatever starts the element anew meanwhile', () => onBench(async (page) => {
  const result = await page.evaluate(async (state) => {
    const opened = async (attributes, meanwhile) => {
      const element = window.bench.mount({loading: 'eager', ...attributes});
      await meanwhile(element);
      await element.ready;
      const {position, state: {recipe: {settings: {seed, steps}}}} = element;
      return {element, place: JSON.stringify([position, seed, steps])};
    };
    const places = [];
    for (const meanwhile of [
      () => {},
      (element) => element.setAttribute('seed', '8'),
      (element) => element.setAttribute('lang', 'de'),
      async (element) => {
        const {parentNode} = element;
        element.remove();
        await window.pause(10);
        parentNode.append(element);
      },
      async (element) => {
        // No task is over: to train 12 steps takes one.
        for (let i = 0; i < 50; i++) await 0;
        element.setAttribute('steps', '50');
        await 0;
        element.setAttribute('widget', 'loss');
      },
    ]) {
      const {element, place} = await opened({state}, meanwhile);
      places.push(place);
      element.remove();
    }
    const {element: old} = await opened({state}, () => {});
    const plain = {...old.state, link: ''};
    old.setAttribute('seed', '9');
    await old.ready;
    const {element, place} = await opened({}, (another) => {
      another.state = plain;
      another.setAttribute('seed', '8');
    });
    places.push(place);
    element.setAttribute('seed', '9');
    await element.ready;
    return {places, later: [old, element].map(({position, state}) => [position, state.recipe.settings.seed])};
  }, LINK);
  const [first] = result.places;
  assert.match(first, /,7,40\]$/);
  assert.notEqual(JSON.parse(first)[0].step, 0);
  assert.deepEqual(result.places, result.places.map(() => first));
  const anew = [{step: 0, phase: 'forward', event: 0}, 9];
  assert.deepEqual(result.later, [anew, anew]);
}, TALL));

test('an attribute of the widget that changes while its parts are being fetched counts', () => onBench(async (page) => {
  const wait = {};
  const asked = new Promise((resolve) => (wait.asked = resolve));
  const released = new Promise((resolve) => (wait.release = resolve));
  await page.route(/\/lesson-00-/, async (route) => {
    wait.asked();
    await released;
    await route.continue();
  });
  await page.evaluate(() => window.bench.mount({widget: 'predict', question: '00-none', loading: 'eager'}));
  await asked;
  const element = page.locator('micro-gpt');
  await element.evaluate((predict) => predict.setAttribute('question', '05-first-loss'));
  wait.release();
  await element.evaluate((predict) => predict.ready);
  assert.deepEqual(await heard(page, 'error'), []);
}));

test('who moves the run as its play ends does not lose the state that is being set', () => onBench(async (page) => {
  const {known, position} = await page.evaluate(async () => {
    const first = window.bench.mount({loading: 'eager', steps: '60'});
    await first.step('step', 50);
    await first.seek({step: 3, phase: 'forward', event: 0});
    const {state} = first;
    const other = window.bench.mount({loading: 'eager', steps: '60'});
    await other.step('step', 2);
    await other.play();
    other.addEventListener('microgpt-change', ({detail: {name, value}}) => name === 'playing' && !value && other.step('node'), {once: true});
    other.state = state;
    await other.ready;
    await window.pause(100);
    return {known: other.toJSON().losses.length, position: other.position};
  });
  assert.equal(known, 50);
  assert.deepEqual(position, {step: 3, phase: 'forward', event: 1});
}, TALL));

test('elements that share a run and have each a state do not take it from each other for ever', () => onBench(async (page) => {
  const [a, b] = await page.evaluate(async (state) => {
    const pair = [state, ''].map((link) => window.bench.mount({loading: 'eager', run: 'pair', ...(link ? {state: link} : {})}));
    await pair[1].ready;
    pair[0].setAttribute('seed', '5');
    await Promise.all(pair.map((element) => element.seek({step: 3, phase: 'loss', event: 2})));
    const other = pair[0].state.link;
    for (const element of pair) element.remove();
    await window.pause(50);
    const both = [state, other].map((link) => window.bench.mount({loading: 'eager', run: 'pair', state: link}));
    await window.pause(1500);
    await Promise.all(both.map((element) => element.ready));
    return both.map(({position, state: {recipe}}) => JSON.stringify([position, recipe.settings.seed]));
  }, LINK);
  assert.equal(a, b);
}, TALL));

test('what waits is answered when the element leaves the page, and goes on when the run is another one', () => onBench(async (page) => {
  const result = await page.evaluate(async () => {
    const told = (promise) => Promise.race([
      promise.then((value) => value ?? 'settled', ({code}) => code ?? 'no code'),
      window.pause(3000).then(() => 'pending'),
    ]);
    const element = window.bench.mount();
    const {parentNode} = element;
    const {ready} = element;
    const waiting = [element.step(), element.toCSV(), element.toSVG()].map(told);
    element.remove();
    const left = await Promise.all(waiting);
    parentNode.append(element);
    const back = [await told(ready), await told(element.ready)];
    const step = element.step('step', 20);
    element.setAttribute('seed', '8');
    const moved = [await told(step), element.state.recipe.settings.seed];
    const gone = [];
    for (const widget of ['train', 'graph']) {
      const other = window.bench.mount({widget});
      await other.ready;
      const last = told(other.step());
      other.remove();
      gone.push(await last);
    }
    const runless = window.bench.mount({widget: 'chain', loading: 'eager'});
    return {left, back, moved, gone, runless: await told(runless.step())};
  });
  assert.deepEqual(result.left, ['detached', 'detached', 'detached']);
  assert.deepEqual(result.back, ['detached', 'settled']);
  assert.deepEqual(result.moved, [{step: 19, phase: 'update', event: 3936}, 8]);
  assert.deepEqual(result.gone, ['detached', 'detached']);
  assert.equal(result.runless, 'no_run');
}, TALL));

test('who asks for ready after a failure hears of it, until it is tried again', () => onBench(async (page) => {
  const result = await page.evaluate(async () => {
    const told = (promise) => Promise.race([promise.then(() => 'ready', ({name}) => name), window.pause(3000).then(() => 'pending')]);
    const element = window.bench.mount({'corpus-src': '/nothing', loading: 'eager'});
    await new Promise((resolve) => element.addEventListener('microgpt-error', resolve));
    await window.pause(100);
    const late = [await told(element.ready), await told(element.step())];
    element.removeAttribute('corpus-src');
    return [...late, await told(element.ready), await told(element.step())];
  });
  assert.deepEqual(result, ['EngineError', 'EngineError', 'ready', 'ready']);
}, {faults: /404|failed/}));

test('commands that were given together answer each with its own place', () => onBench(async (page) => {
  const places = await page.evaluate(async () => {
    const element = window.bench.mount();
    return Promise.all([element.step(), element.step(), element.back('step'), element.seek({step: 5, phase: 'loss', event: 1})]);
  });
  assert.deepEqual(places.map(({step}) => step), [0, 1, 0, 5]);
}));

test('what is no argument, and what is no state, is refused with a code', () => onBench(async (page) => {
  const result = await page.evaluate(async () => {
    const element = window.bench.mount();
    await element.ready;
    const before = element.position;
    const refused = [];
    for (const call of [() => element.seek(null), () => element.seek(), () => element.seek(7), () => element.embedCode('link', null),
      () => element.embedCode(Symbol()), () => element.embedCode(Object.create(null)), () => element.embedCode(null)]) {
      try {
        await call();
        refused.push(['not refused']);
      } catch ({name, code, message}) {
        refused.push([name, code, message]);
      }
    }
    const {state} = element;
    const states = [{...state, view: {f() {}}}, {...state, get recipe() {
      throw new Error('no');
    }}, {...state, get view() {
      throw null;
    }}, {...state, position: 7}, {...state, recipe: {corpus: Symbol()}}, Object.create(null), Symbol(), null];
    for (const bad of states) element.state = bad;
    const after = element.position;
    element.style.display = 'none';
    const hidden = await element.toSVG().catch(({code, message}) => [code, message]);
    return {refused, before, after, hidden};
  });
  for (const [name, code, message] of result.refused) {
    assert.deepEqual([name, code], ['EngineError', 'bad_argument']);
    assert.doesNotMatch(message, /Cannot|undefined \(/);
  }
  assert.deepEqual(result.after, result.before);
  const errors = await heard(page, 'error');
  assert.deepEqual(errors.map(({code}) => code), Array(8).fill('bad_state'));
  assert.ok(errors.every(({message}) => message.startsWith('This state cannot be opened: ')));
  assert.equal(result.hidden[0], 'no_drawing');
  assert.match(result.hidden[1], /on screen/);
}));

test('what is wrong with a state is said of no other one that has come meanwhile', () => onBench(async (page) => {
  const heard = await page.evaluate(async (state) => {
    const element = window.bench.mount({loading: 'eager', state: state.replace('seed-7', 'seed-8')});
    const messages = [];
    element.addEventListener('microgpt-error', ({detail}) => messages.push(detail.message));
    element.setAttribute('state', state);
    await element.ready;
    return [messages, element.state.link];
  }, LINK);
  assert.deepEqual(heard, [[], LINK]);
}));

test('a widget that arrives after another one was asked for takes neither its styles nor its attributes', () => onBench(async (page) => {
  let send = () => {};
  const held = new Promise((resolve) => (send = resolve));
  await page.route('**/heads-*.js', async (route) => {
    await held;
    await route.continue();
  });
  const sheets = () => page.evaluate(() => window.element.shadowRoot.adoptedStyleSheets.map(({cssRules}) => cssRules.length));
  await page.evaluate(async () => {
    window.element = window.bench.mount({widget: 'heads', loading: 'eager'});
    await window.pause(50);
    window.element.setAttribute('widget', 'dial');
    await window.element.ready;
  });
  const own = await sheets();
  const late = page.waitForResponse(/heads-/);
  send();
  await (await late).finished();
  await page.evaluate(async () => {
    await window.pause(200);
    window.element.setAttribute('view', 'value');
    await window.pause(50);
    await window.element.updateComplete;
  });
  assert.deepEqual(await sheets(), own);
  assert.equal(await page.locator('micro-gpt input[value=value]').isChecked(), true);
}));

test('on a page that writes from top to bottom it stays as it is', () => onBench(async (page) => {
  const [host, panel] = await page.evaluate(async () => {
    // Without its grid, which stretches what is in it.
    for (const sheet of document.styleSheets) sheet.disabled = true;
    document.body.style.writingMode = 'vertical-rl';
    const element = window.bench.mount();
    await element.ready;
    await window.pause(300);
    const box = (node) => [node.offsetWidth, node.offsetHeight];
    return [box(element), box(element.shadowRoot.querySelector('.panel'))];
  });
  assert.deepEqual(panel, host);
}));

test('moved into another document it is dressed there, and goes on', () => onBench(async (page) => {
  const result = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.width = '900';
    document.querySelector('article').append(frame);
    const told = (element) => [element.position?.step, getComputedStyle(element).display,
      getComputedStyle(element.shadowRoot.querySelector('.panel')).borderTopWidth];
    const element = window.bench.mount();
    await element.step('step', 3);
    const here = told(element);
    frame.contentDocument.body.append(element);
    await element.ready;
    await window.pause(200);
    const there = told(element);
    const fresh = window.bench.mount({loading: 'eager'}, frame.contentDocument.body);
    await fresh.step('step', 3);
    const first = told(fresh);
    document.querySelector('article').append(element);
    await window.pause(200);
    return [here, there, first, told(element)];
  });
  for (const there of result) assert.deepEqual(there, result[0]);
}));

for (const [when, tries] of [['shares a run', {run: 'tied'}], ['has a run of its own', {}]]) {
  test(`an element that ${when}, and whose widget does not come, holds none`, () => onBench(async (page) => {
    await page.route(/\/norm-\w+\.js/, (route) => route.abort());
    const [opened, afterwards] = await page.evaluate(async (attributes) => {
      const open = await window.bench.countSessions();
      const there = window.bench.mount({loading: 'eager', ...attributes});
      await there.ready;
      const broken = window.bench.mount({loading: 'eager', widget: 'norm', ...attributes});
      await broken.ready.catch(() => {});
      // What is being trained for it is let go when that is done.
      for (let i = 0; i < 40 && open() > 1; i++) await window.pause(50);
      const before = open();
      there.remove();
      await window.pause(100);
      return [before, open()];
    }, tries);
    assert.deepEqual([opened, afterwards], [1, 0]);
    const [{recoverable}] = await heard(page, 'error');
    assert.equal(recoverable, false);
  }, {faults: /norm-|ERR_FAILED/}));
}

test('what is changed later is heeded as if it had been there: when to start, and how bold', () => onBench(async (page) => {
  const result = await page.evaluate(async () => {
    const element = window.bench.mount({loading: 'interaction', widget: 'sample', steps: '20'});
    await window.pause(200);
    const button = () => element.shadowRoot.querySelector('.card button.primary');
    const asked = [Boolean(button()), element.position];
    element.setAttribute('loading', 'lazy');
    await element.ready;
    const chances = () => window.bench.shown(element).join();
    await element.updateComplete;
    const before = chances();
    element.setAttribute('temperature', '1.7');
    await window.pause(200);
    const changed = chances() !== before;
    const other = window.bench.mount({loading: 'interaction', widget: 'norm', steps: '20'});
    other.setAttribute('loading', 'eager');
    await other.ready;
    return {asked, changed};
  });
  assert.deepEqual(result, {asked: [true, null], changed: true});
}));

test('a run that ends is told once, however often one asks for more', () => onBench(async (page) => {
  await page.evaluate(async () => {
    const element = window.bench.mount({loading: 'eager', steps: '3'});
    await element.step('step', 5);
    await element.step();
    await element.back();
    await element.step();
    const trained = window.bench.mount({loading: 'eager', widget: 'norm', steps: '3'});
    await trained.step();
  });
  assert.equal((await heard(page, 'complete')).length, 2);
}));

test('a widget that shows no run of its element refuses to move one', () => onBench(async (page) => {
  const codes = await page.evaluate(async () => {
    const codes = [];
    for (const widget of ['race', 'data', 'sizes', 'verify']) {
      const element = window.bench.mount({loading: 'eager', widget, steps: '3'});
      for (const way of ['play', 'step', 'reset', 'toCSV']) codes.push(await element[way]().catch(({code}) => code));
      element.remove();
    }
    return codes;
  });
  assert.deepEqual([...new Set(codes)], ['no_run']);
}));
