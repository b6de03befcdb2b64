// "Share or embed", as a person uses it: open, choose, copy, close; by mouse, by keyboard, on a
// phone.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {overflow, resize, violations} from '../accessibility.js';
import {visit} from '../browser.js';
import {openBench} from './bench.js';

let bench;
before(async () => {
  bench = await openBench('share');
});
after(() => bench.close());

/**
 * @param {(page: import('playwright-core').Page) => Promise<void>} work
 * @param {{attributes?: Record<string, string>, options?: object, before?: (element: any) => unknown}} [setting]
 */
async function onDialog(work, {attributes = {}, options = {}, before = () => {}} = {}) {
  const {page, faults, close} = await visit(bench, '', options);
  await page.evaluate((given) => {
    window.element = window.bench.mount(given);
    return window.element.ready;
  }, attributes);
  await page.locator('micro-gpt').evaluate(before);
  await page.getByRole('button', {name: 'Share or embed'}).click();
  await page.getByRole('dialog').waitFor();
  await work(page);
  assert.deepEqual(faults, []);
  await close();
}

const code = (page) => page.getByRole('textbox', {name: 'What to paste'}).inputValue();
const choose = (page, name) => page.getByRole('radio', {name, exact: true}).check({force: true});

test('each form shows its code, with the attributes of the element', () => onDialog(async (page) => {
  const site = page.url();
  assert.ok((await code(page)).startsWith(`${site}embed/train.html#`), await code(page));
  await choose(page, 'Element');
  assert.match(await code(page), /<micro-gpt widget="train" .*theme="dark"/);
  await choose(page, 'Frame');
  assert.match(await code(page), /^<iframe src=".*#.*theme=dark.*" title="Training, step by step" width="100%" height="\d{3,4}"/);
  await choose(page, 'One file');
  assert.equal(await code(page), `${site}single/train.html#theme=dark`);
  const download = page.getByRole('link', {name: 'Download for offline'});
  assert.equal(await download.getAttribute('href'), `${site}single/train.html#theme=dark`);
  assert.equal(await download.getAttribute('download'), 'microgpt-train.html');
}, {attributes: {theme: 'dark'}}));

test('options change the code as they are typed; a bad one is said, and left out', () => onDialog(async (page) => {
  await choose(page, 'Element');
  await page.getByText('Options', {exact: true}).click();
  await page.getByLabel('temperature', {exact: true}).fill('0.8');
  await page.getByLabel('theme', {exact: true}).selectOption('contrast');
  await page.getByRole('checkbox', {name: 'loss'}).check();
  await page.getByRole('checkbox', {name: 'map'}).check();
  assert.match(await code(page), /temperature="0.8" theme="contrast" show="loss map"|show="loss map".*temperature="0.8"/);
  await page.getByLabel('temperature', {exact: true}).fill('9');
  assert.doesNotMatch(await code(page), /temperature/);
  assert.ok(await page.getByText('must be at most 2').isVisible());
  await page.getByLabel('temperature', {exact: true}).fill('');
  assert.equal(await page.getByText('must be at most 2').count(), 0);
}));

test('Copy puts the code where Paste finds it, and says so', () => onDialog(async (page) => {
  await page.getByRole('button', {name: 'Copy'}).click();
  assert.ok(await page.getByText('Copied.').isVisible());
  const pasted = await page.evaluate(async () => {
    const field = document.createElement('textarea');
    window.element.shadowRoot.querySelector('dialog').append(field);
    field.focus();
    return field.isConnected;
  });
  assert.ok(pasted);
  await page.keyboard.press('Control+V');
  const text = await page.evaluate(() => window.element.shadowRoot.querySelector('dialog > textarea').value);
  assert.equal(text, await code(page));
}));

test('where copying is forbidden the code is selected, and the keys are said', () => onDialog(async (page) => {
  await page.evaluate(() => (document.execCommand = () => false));
  await page.getByRole('button', {name: 'Copy'}).click();
  assert.ok(await page.getByText(/^Selected\. Copy it with Ctrl\+C/).isVisible());
  const selected = await page.evaluate(() => {
    const {value, selectionStart, selectionEnd} = window.element.shadowRoot.querySelector('textarea');
    return value.slice(selectionStart, selectionEnd);
  });
  assert.equal(selected, await code(page));
}));

test('while the dialog is on its way the button is busy', async () => {
  const {page, faults, close} = await visit(bench, '');
  await page.evaluate(() => {
    window.element = window.bench.mount();
    return window.element.ready;
  });
  const button = page.getByRole('button', {name: 'Share or embed'});
  let arrive;
  const arrived = new Promise((resolve) => {
    arrive = resolve;
  });
  await page.route('**/*.js', (route) => arrived.then(() => route.continue()));
  await button.click();
  await page.locator('.share-button[aria-busy=true]').waitFor();
  assert.equal(await page.getByRole('dialog').count(), 0);
  arrive();
  await page.getByRole('dialog').waitFor();
  assert.equal(await page.locator('.share-button').getAttribute('aria-busy'), 'false');
  assert.deepEqual(faults, []);
  await close();
});

test('Escape and Close give the focus back to the button; Tab stays inside', () => onDialog(async (page) => {
  const focused = () => page.evaluate(() => window.element.shadowRoot.activeElement?.textContent.trim());
  for (const leave of [() => page.keyboard.press('Escape'), () => page.getByRole('button', {name: 'Close'}).click()]) {
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab');
      assert.ok(await page.evaluate(() => window.element.shadowRoot.activeElement === null
        || window.element.shadowRoot.activeElement.closest('dialog') !== null));
    }
    await leave();
    assert.equal(await page.getByRole('dialog').count(), 0);
    assert.equal(await focused(), 'Share or embed');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
  }
}));

/** A run off the defaults, at a node of the backward pass, with things picked. */
async function wander(page) {
  await page.evaluate(async () => {
    const element = window.bench.mount({seed: '7', steps: '200', positions: 'learned', 'learning-rate': '0.02'});
    await element.seek({step: 37, phase: 'backward', event: 1234});
    window.element = element;
  });
  await page.locator('[name=view][value=grad]').check({force: true});
  await page.locator('[name=granularity][value=operation]').check({force: true});
  await page.locator('.pace select').selectOption('Infinity');
  await page.locator('.picked').focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
}

test('a link has less than 200 characters, and brings run, node and view back to the bit', async () => {
  const {page, faults, close} = await visit(bench, '', {viewport: {width: 1280, height: 4000}});
  await wander(page);
  const result = await page.evaluate(async () => {
    const {element} = window;
    const link = element.embedCode('link', {place: true});
    const state = new URLSearchParams(new URL(link).hash.slice(1)).get('state');
    const other = window.bench.mount({state});
    await other.ready;
    await new Promise((resolve) => setTimeout(resolve, 800));
    const moves = [element, other].map(({shadowRoot}) => [shadowRoot.querySelector('[name=granularity]:checked').value, shadowRoot.querySelector('.pace select').value]);
    const looks = [element, other].map((each) => [window.bench.shown(each), window.bench.painted(each), {...each.toJSON(), link: ''}]);
    return {link, moves, looks, again: other.embedCode('link', {place: true}), positions: [element.position, other.position]};
  });
  assert.ok(result.link.length < 200, result.link);
  assert.deepEqual(result.moves, Array(2).fill(['operation', 'Infinity']));
  assert.deepEqual(result.positions, Array(2).fill({step: 37, phase: 'backward', event: 1234}));
  const [[shown, painted, json], [shownThere, paintedThere, jsonThere]] = result.looks;
  assert.deepEqual(shownThere, shown);
  assert.deepEqual(paintedThere, painted);
  assert.deepEqual(jsonThere.losses, json.losses);
  assert.deepEqual(jsonThere.view, json.view);
  assert.equal(result.again, result.link);
  assert.deepEqual(faults, []);
  await close();
});

/**
 * In the page: what is seen of a widget that has gone to a step and then to an earlier place, back on the
 * page, and opened by link and state; and by the link without how far it had been.
 */
async function lookedBack({widget, to, place}) {
  const seen = (element) => JSON.stringify([window.bench.shown(element), [...element.shadowRoot.querySelectorAll('.panel path')].map((path) => path.getAttribute('d'))]);
  /** Numbers are asked from the engine in slices: until nothing more comes. */
  const settled = async (element) => {
    for (let old = '', calm = 0; calm < 5; old = seen(element)) {
      calm = old === seen(element) ? calm + 1 : 0;
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    return seen(element);
  };
  const element = window.bench.mount({widget, steps: '80', loading: 'eager'});
  await element.ready;
  await element.seek({step: 0, phase: 'forward', event: 0});
  await element.step('step', to);
  await element.seek(place);
  const first = {seen: await settled(element), link: element.embedCode('link', {place: true})};
  const {state} = element;
  const {parentNode} = element;
  element.remove();
  parentNode.append(element);
  await element.ready;
  const again = await settled(element);
  const others = [];
  const linked = new URLSearchParams(new URL(first.link).hash.slice(1)).get('state');
  for (const given of [linked, state, linked.replace(/~furthest!\d+/, '')]) {
    const other = window.bench.mount({widget, steps: '9', loading: 'eager', ...(typeof given === 'string' && {state: given})});
    if (typeof given !== 'string') other.state = given;
    await other.ready;
    others.push({seen: await settled(other), link: other.embedCode('link', {place: true})});
    other.remove();
  }
  element.remove();
  const without = others.pop().seen;
  return {first, again, others, without};
}

for (const widget of ['train', 'adam']) {
  // `adam` opens at the end.
  for (const [to, place] of [[60, {step: 11, phase: 'backward', event: 1234}], [80, {step: 0, phase: 'forward', event: 0}], [1, {step: 0, phase: 'loss', event: 1}]]) {
    test(`${widget}: a link from step ${place.step + 1} brings back what is ahead of it, to step ${to}`, async () => {
      const {page, faults, close} = await visit(bench, '', {viewport: {width: 1280, height: 4000}});
      const {first, again, others, without} = await page.evaluate(lookedBack, {widget, to, place});
      assert.ok(first.link.length < 200, first.link);
      assert.equal(again, first.seen);
      for (const other of others) assert.deepEqual(other, first);
      assert.match(first.link, new RegExp(`~furthest!${widget === 'adam' ? 80 : to}$`));
      assert.notEqual(without, first.seen);
      assert.deepEqual(faults, []);
      await close();
    });
  }
}

for (const widget of ['race', 'data']) {
  test(`${widget}: a link brings back what each run has been through ahead of the place`, async () => {
    const {page, faults, close} = await visit(bench, '', {viewport: {width: 1280, height: 4000}});
    const {first, other, without} = await page.evaluate(async (widget) => {
      const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
      const seen = (element) => JSON.stringify([window.bench.shown(element), [...element.shadowRoot.querySelectorAll('.panel path')].map((path) => path.getAttribute('d'))]);
      const settled = async (element) => {
        for (let old = '', calm = 0; calm < 8; old = seen(element)) {
          calm = old === seen(element) ? calm + 1 : 0;
          await pause(60);
        }
        return seen(element);
      };
      const opened = async (attributes) => {
        const element = window.bench.mount({widget, loading: 'eager', ...attributes});
        await element.ready;
        await settled(element);
        return element;
      };
      const element = await opened({steps: '80'});
      const go = async (steps) => {
        const range = element.shadowRoot.querySelector('input[name=done]');
        range.value = String(steps);
        range.dispatchEvent(new Event('input', {bubbles: true}));
        // A busy machine may pause longer on the way than what is settled is calm.
        while (element.state.view.done !== steps) await pause(60);
        return settled(element);
      };
      // From here on one of them has been less far than the others.
      const swap = (select) => {
        select.selectedIndex = (select.selectedIndex + 1) % select.options.length;
        select.dispatchEvent(new Event('change', {bubbles: true}));
        return settled(element);
      };
      await go(70);
      await go(30);
      if (widget === 'race') await swap(element.shadowRoot.querySelectorAll('.lanes select')[1]);
      await go(50);
      const first = {seen: await go(20), link: element.embedCode('link', {place: true})};
      const state = new URLSearchParams(new URL(first.link).hash.slice(1)).get('state');
      const one = await opened({steps: '9', state});
      const other = {seen: await settled(one), link: one.embedCode('link', {place: true})};
      const two = await opened({steps: '9', state: state.replace(/~known![^~]*/, '')});
      const without = await settled(two);
      for (const each of [element, one, two]) each.remove();
      return {first, other, without};
    }, widget);
    assert.ok(first.link.length < 200, first.link);
    assert.match(first.link, widget === 'race' ? /~known!\*70\*50\*70(~|$)/ : /~known!\*70(~|$)/);
    assert.deepEqual(other, first);
    assert.notEqual(without, first.seen);
    assert.deepEqual(faults, []);
    await close();
  });
}

test('how far a run has been is taken from a link only where it is a number within reach', async () => {
  const {page, faults, close} = await visit(bench, '');
  const known = await page.evaluate(async () => {
    const first = window.bench.mount({steps: '20', loading: 'eager'});
    await first.step('step', 3);
    const {link} = first.state;
    const known = [];
    for (const furthest of ['12', '4.5', '1e9', '1e15', '-3', 'x', 'true', "*1*2", '', '0']) {
      const element = window.bench.mount({state: `${link}~furthest!${furthest}`, loading: 'eager'});
      await element.ready;
      known.push([furthest, element.position.step, element.toJSON().losses.length]);
      element.remove();
    }
    return known;
  });
  const reached = {12: 12, '4.5': 5, '1e9': 3};
  assert.deepEqual(known, known.map(([furthest]) => [furthest, 2, reached[furthest] ?? 3]));
  assert.deepEqual(faults, []);
  await close();
});

test('a state that is damaged is named; the widget opens by its attributes', async () => {
  const {page, close} = await visit(bench, '');
  const errors = await page.evaluate(async () => {
    const first = window.bench.mount({seed: '7'});
    await first.step('step', 3);
    const {link} = first.state;
    const heard = [];
    addEventListener('microgpt-error', ({detail}) => heard.push(detail.message));
    for (const state of [link.replace('seed-7', 'seed-8'), 'not a state', `${link.slice(0, -1)}`]) {
      const element = window.bench.mount({state, steps: '5', loading: 'eager'});
      await element.ready;
      if (element.position.step !== 0 || element.state.recipe.settings.steps !== 5) heard.push('opened elsewhere');
      element.remove();
    }
    return heard;
  });
  assert.equal(errors.length, 3, errors.join(' | '));
  for (const message of errors) assert.match(message, /^state \("/);
  await close();
});

test('the dialog leaves the place out when asked to, and offers the attributes of the run then', () => onDialog(async (page) => {
  assert.match(await code(page), /state=1\./);
  await page.getByText('Options', {exact: true}).click();
  assert.equal(await page.getByLabel('seed', {exact: true}).count(), 0);
  await page.getByRole('checkbox', {name: /At the place/}).uncheck();
  assert.doesNotMatch(await code(page), /state=/);
  await page.getByLabel('seed', {exact: true}).fill('11');
  assert.match(await code(page), /#seed=11$/);
}));

test('the preview is live, follows the form, and its events and its run are its own', () => onDialog(async (page) => {
  const preview = page.getByRole('dialog').locator('micro-gpt');
  await page.getByText('Preview', {exact: true}).click();
  await preview.evaluate((element) => element.ready);
  assert.deepEqual(await preview.evaluate((element) => element.position), await page.evaluate(() => window.element.position));
  await page.evaluate(() => {
    window.heard = [];
    for (const type of ['step', 'ready', 'change']) addEventListener(`microgpt-${type}`, () => window.heard.push(type));
  });
  await preview.getByRole('button', {name: 'Step', exact: true}).click();
  assert.equal(await preview.evaluate((element) => element.position.step), 3);
  assert.deepEqual(await page.evaluate(() => [window.element.position.step, window.heard]), [2, []]);
  await page.getByText('Options', {exact: true}).click();
  await page.getByLabel('theme', {exact: true}).selectOption('contrast');
  await page.getByRole('checkbox', {name: 'map'}).check();
  assert.deepEqual(await preview.evaluate((element) => ['theme', 'show', 'lock'].map((name) => element.getAttribute(name))), ['contrast', 'map', 'share']);
  assert.deepEqual(await violations(page), []);
  await page.getByRole('button', {name: 'Close'}).click();
  await page.getByRole('button', {name: 'Share or embed'}).click();
  assert.equal(await preview.count(), 0);
}, {before: (element) => element.step('step', 3)}));

test('a frame has room for the widget, also of an element that has not started or is behind a tab', async () => {
  const {page, close} = await visit(bench, '');
  const heights = await page.evaluate(async () => {
    const waiting = window.bench.mount({loading: 'interaction'});
    const part = window.bench.mount({widget: 'dial', show: 'turn nudge', loading: 'eager'});
    await part.ready;
    part.style.display = 'none';
    const open = window.bench.mount({loading: 'eager'});
    await open.ready;
    await open.updateComplete;
    return [waiting, part, open].map((element) => Number(/height="(\d+)"/.exec(element.embedCode('iframe'))[1]) - (element === open ? open.offsetHeight : 0));
  });
  assert.deepEqual(heights, [74 * 16, 45 * 16, 0]);
  await close();
});

test('lock="share" offers nothing', async () => {
  const {page, close} = await visit(bench, '');
  await page.evaluate(() => window.bench.mount({lock: 'share'}).ready);
  await page.getByRole('button', {name: 'Step', exact: true}).waitFor();
  assert.equal(await page.getByRole('button', {name: 'Share or embed'}).count(), 0);
  await close();
});

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing in the dialog, ${colorScheme}, wide and narrow`, () => onDialog(async (page) => {
    for (const form of ['Link', 'Element', 'Frame', 'One file']) {
      await choose(page, form);
      const options = page.getByText('Options', {exact: true});
      if (await options.count()) await page.evaluate(() => (window.element.shadowRoot.querySelector('.share-options').open = true));
      for (const width of [1280, 320]) {
        await resize(page, width);
        assert.deepEqual(await violations(page), [], `${form}, ${width} px`);
        assert.equal(await overflow(page), 0);
      }
    }
  }, {options: {colorScheme}}));
}
