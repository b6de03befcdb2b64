// The widget `train` in a browser, used as a person uses it: every number shown is the engine's,
// Back brings every number back, playing never blocks.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {formatCount, formatFixed, formatNumber, formatPercent} from '../../../web/draw/number.js';
import {visit} from '../browser.js';
import {openBench} from './bench.js';

const GRANULARITIES = ['node', 'operation', 'phase', 'step'];

let bench;
before(async () => {
  bench = await openBench('train');
});
after(() => bench.close());

/**
 * Opens the bench with one widget on it, and a session beside it to compare with.
 * @param {(page: import('playwright-core').Page) => Promise<void>} work
 * @param {{attributes?: object, options?: object}} [setting]
 */
async function withTrain(work, {attributes = {}, options = {}} = {}) {
  const {page, faults, close} = await visit(bench, '', options);
  await page.evaluate(async (given) => {
    window.element = window.bench.mount({widget: 'train', ...given});
    await window.element.ready;
    window.session = await window.bench.session();
  }, attributes);
  await settled(page);
  await work(page);
  assert.deepEqual(faults, []);
  await close();
}

/** Waits until everything is drawn, the names included. */
async function settled(page) {
  await page.evaluate(async () => {
    await window.element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 200));
    await window.element.updateComplete;
  });
}

/** All texts and pictures of the widget. */
async function everything(page) {
  await settled(page);
  return page.evaluate(() => [...window.bench.shown(window.element), ...window.bench.painted(window.element)]);
}

const button = (page, name) => page.getByRole('button', {name, exact: true});
const choose = (page, granularity) =>
  page.locator(`input[name=granularity][value=${granularity}]`).check({force: true});
const status = (page) => page.locator('[role=status]').textContent();
const fact = (page, name) => page.locator(`dl div:has(dt:text-is("${name}")) dd`).textContent();

for (const granularity of GRANULARITIES) {
  test(`Step by ${granularity} shows what the engine says there`, () => withTrain(async (page) => {
    await choose(page, granularity);
    for (const presses of [1, 2]) {
      for (let i = 0; i < presses; i++) await button(page, 'Step').click();
      await page.evaluate(([by, n]) => void window.session.step(by, n), [granularity, presses]);
      await settled(page);
      const wanted = await page.evaluate(() => {
        const {session} = window;
        const {tokens, positions} = session.document();
        const probs = session.activation('probs');
        return {
          situation: session.situation(),
          chances: Array.from({length: positions}, (_, i) => probs.values[i * probs.columns + tokens[i + 1]]),
          parameter: ['value', 'grad', 'm', 'v'].map((view) => session.parameters(view)[0]),
          names: session.sample(6, 0.5),
        };
      });
      const {situation} = wanted;
      assert.deepEqual(await page.evaluate(() => window.element.position),
        {step: situation.step, phase: situation.phase, event: situation.event});
      assert.equal(await page.locator('.which').textContent(), `Training step ${formatCount(situation.step + 1)} of 1,000`);
      assert.equal(await fact(page, 'Loss of this name'), formatFixed(situation.loss));
      assert.equal(await fact(page, 'Learning rate'), formatNumber(situation.learningRate, {digits: 3}));
      const chances = await page.locator('.name .chance').allTextContents();
      assert.deepEqual(chances, ['given', ...wanted.chances.map((chance) => formatPercent(chance))]);
      const [value, grad, m, v] = wanted.parameter.map((number) => formatNumber(number));
      const shown = await Promise.all(['Value', 'Gradient', 'm', 'v'].map((name) => fact(page, name)));
      assert.deepEqual(shown, [value, grad, m, v]);
      assert.deepEqual(await page.locator('.drawn').allTextContents(), wanted.names);
      if (situation.event < situation.events) {
        const place = `${formatCount(situation.event)} of ${formatCount(situation.events)}`;
        assert.ok((await page.locator('.now').textContent()).includes(place));
      }
    }
  }));

  test(`Back by ${granularity} brings every text and pixel back`, () => withTrain(async (page) => {
    await page.evaluate(() => window.element.step('step', 3));
    await page.evaluate(() => window.element.step('phase', 2));
    await page.evaluate(() => window.element.step('operation', 4));
    await choose(page, granularity);
    // First to a mark of the run, so that a step and a step back are the same way.
    await button(page, 'Step').click();
    const before = await everything(page);
    await button(page, 'Step').click();
    await button(page, 'Step').click();
    assert.notDeepEqual(await everything(page), before);
    await button(page, 'Back').click();
    await button(page, 'Back').click();
    assert.deepEqual(await everything(page), before);
  }));
}

test('gradients appear in the map while the backward pass runs', () => withTrain(async (page) => {
  await page.locator('input[name=view][value=grad]').check({force: true});
  await page.evaluate(() => window.element.step('phase', 2));
  const early = await everything(page);
  await choose(page, 'operation');
  for (let i = 0; i < 8; i++) await button(page, 'Step').click();
  const late = await everything(page);
  assert.notEqual(late.at(-1), early.at(-1));
  assert.equal(await page.locator('.map-view .hint').first().textContent(), 'their gradients, as far as they have arrived');
}));

test('the loss of names that the run never reads is the engine\'s, at every place', () => withTrain(async (page) => {
  const shown = () => page.locator('.key-held .number').textContent();
  for (const step of [0, 30]) {
    if (step) await page.evaluate((count) => window.element.step('step', count), step);
    await settled(page);
    const wanted = await page.evaluate((count) => {
      if (count) window.session.step('step', count);
      return window.session.meanLoss(1000, 500);
    }, step);
    assert.equal(await shown(), formatFixed(wanted));
  }
}));

test('Play runs, Pause stops at once, and the numbers are those of the place', () => withTrain(async (page) => {
  await page.locator('select').selectOption({label: '300 a second'});
  await button(page, 'Play').click();
  await page.waitForFunction(() => window.element.position.step > 20);
  await button(page, 'Pause').click();
  const position = await page.evaluate(() => window.element.position);
  await settled(page);
  assert.deepEqual(await page.evaluate(() => window.element.position), position);
  assert.equal(await page.evaluate(() => window.element.paused), true);
  const loss = await page.evaluate((there) => window.session.seek(there).loss, position);
  assert.equal(await fact(page, 'Loss of this name'), formatFixed(loss));
}));

test('while it plays, step and run are drawn in turn, never both in one picture', () => withTrain(async (page) => {
  const pictures = await page.evaluate(async () => {
    const root = window.element.shadowRoot;
    const seen = new Set();
    await window.element.play();
    // Each call is of one task.
    const observer = new MutationObserver((changes) => {
      const parts = changes.map(({target}) => (target.nodeType === Node.TEXT_NODE ? target.parentElement : target));
      seen.add(['.step-view', '.losses'].filter((part) => parts.some((changed) => changed.closest(part))).join(' and '));
    });
    observer.observe(root, {subtree: true, childList: true, characterData: true, attributes: true});
    while (window.element.position.step < 40) await new Promise(requestAnimationFrame);
    observer.disconnect();
    await window.element.pause();
    return [...seen].filter(Boolean).sort();
  });
  assert.deepEqual(pictures, ['.losses', '.step-view']);
}));

/** Drags the scrubber of the run to a place, as a hand does. */
async function drag(page, ...shares) {
  const {x, y, width, height} = await page.getByLabel('Place in the run').boundingBox();
  const [inset, middle] = [height / 2, y + height / 2];
  const place = (share) => x + inset + share * (width - 2 * inset);
  await page.mouse.move(place(shares[0]), middle);
  await page.mouse.down();
  for (const share of shares) await page.mouse.move(place(share), middle, {steps: 4});
  await page.mouse.up();
}

const arrived = (page) => page.waitForFunction(() => window.element.shadowRoot.querySelector('progress') === null);

test('a run of 5,000 steps is scrubbed to any place, and the loss shown there is the engine\'s', () => withTrain(async (page) => {
  await page.evaluate(async () => {
    window.session.free();
    window.session = await window.bench.session({steps: 5000});
  });
  const reached = [];
  for (const shares of [[0.1], [0.9, 0.04], [0.02, 0.2, 0.12], [0.05]]) {
    await drag(page, ...shares);
    await arrived(page);
    await settled(page);
    const position = await page.evaluate(() => window.element.position);
    const wanted = await page.evaluate((there) => window.session.seek(there).loss, position);
    assert.equal(await fact(page, 'Loss of this name'), formatFixed(wanted));
    assert.equal(await page.locator('.key-each .number').textContent(), formatFixed(wanted));
    reached.push(position.step + 1);
  }
  for (const [i, share] of [0.1, 0.04, 0.12, 0.05].entries()) {
    assert.ok(Math.abs(reached[i] - share * 5000) < 50, `${reached[i]} is far from ${share}`);
  }
}, {attributes: {steps: '5000'}}));

test('a newer destination ends the way to an older one', () => withTrain(async (page) => {
  await page.evaluate(async () => {
    const far = window.element.seek({step: 4999, phase: 'forward', event: 0});
    // On the way, however fast the machine is.
    while (window.element.toJSON().losses.length === 0) await new Promise((resolve) => setTimeout(resolve));
    const near = window.element.seek({step: 3, phase: 'forward', event: 0});
    await Promise.all([far, near]);
  });
  await settled(page);
  assert.equal(await page.evaluate(() => window.element.position.step), 3);
  assert.ok(await page.evaluate(() => window.element.toJSON().losses.length) < 4999);
}, {attributes: {steps: '5000'}}));

test('the way to a far place has a bar, and Pause ends it where it is', () => withTrain(async (page) => {
  // In the page: a fast machine is there before a driver has seen the bar.
  const paused = page.evaluate(() => new Promise((resolve) => {
    const root = window.element.shadowRoot;
    const look = () => {
      const bar = root.querySelector('progress');
      if (!bar) return setTimeout(look);
      [...root.querySelectorAll('button')].find(({textContent}) => textContent.trim() === 'Pause').click();
      resolve(bar.getAttribute('aria-label'));
    };
    look();
  }));
  await page.getByLabel('Place in the run').press('End');
  assert.equal(await paused, 'On the way to step 5,000…');
  const position = await page.evaluate(() => window.element.position);
  assert.ok(position.step < 4999);
  await settled(page);
  assert.deepEqual(await page.evaluate(() => window.element.position), position);
  assert.equal(await page.getByRole('progressbar').count(), 0);
  const loss = await page.evaluate(async (there) => (await window.bench.session({steps: 5000})).seek(there).loss, position);
  assert.equal(await fact(page, 'Loss of this name'), formatFixed(loss));
}, {attributes: {steps: '5000'}}));

test('a run that is over says so, and Reset brings the start back', () => withTrain(async (page) => {
  const start = await everything(page);
  await page.evaluate(() => {
    window.heard = [];
    window.element.addEventListener('microgpt-complete', (event) => window.heard.push(event.detail));
  });
  await page.locator('select').selectOption({label: 'As fast as possible'});
  await button(page, 'Play').click();
  await page.waitForFunction(() => window.heard.length > 0, null, {timeout: 60_000});
  await settled(page);
  assert.match(await page.locator('.now').textContent(), /^The run is over/);
  assert.equal(await button(page, 'Step').getAttribute('aria-disabled'), 'true');
  const [detail] = await page.evaluate(() => window.heard);
  assert.deepEqual(Object.keys(detail).sort(), ['loss', 'source', 'steps']);
  assert.equal(detail.source, 'user');
  assert.match(await status(page), /^The run is complete: 20 steps/);
  await button(page, 'Reset').click();
  assert.deepEqual(await everything(page), start);
}, {attributes: {steps: '20'}}));

test('the scrubber of the run goes where it is put, also where the run has not been', () => withTrain(async (page) => {
  const scrubber = page.getByRole('slider', {name: 'Place in the run'});
  await scrubber.fill('150');
  await page.waitForFunction(() => window.element.position.step === 149, null, {timeout: 30_000});
  await settled(page);
  assert.equal(await scrubber.getAttribute('aria-valuetext'), 'after 150 of 1,000 training steps');
  const loss = await page.evaluate(() => window.session.step('step', 150).loss);
  assert.equal(await fact(page, 'Loss of this name'), formatFixed(loss));
  await scrubber.press('ArrowLeft');
  await page.waitForFunction(() => window.element.position.step === 148);
}));

test('the keyboard alone is enough', () => withTrain(async (page) => {
  await button(page, 'Step').focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => window.element.position.phase === 'update');
  await page.keyboard.press('Alt+ArrowRight');
  await page.waitForFunction(() => window.element.position.step === 1);
  assert.match(await status(page), /^Step 2 of 1,000, \w+: loss \d\.\d{4}\.$/);
  await page.keyboard.press('Alt+ArrowLeft');
  await page.waitForFunction(() => window.element.position.step === 0);
  assert.match(await status(page), /^Back\. Step 1 of 1,000, hugibert: loss 3\.2851\.$/);
  await page.keyboard.press('Alt+p');
  await page.waitForFunction(() => !window.element.paused);
  await page.keyboard.press('Alt+p');
  await page.waitForFunction(() => window.element.paused);
  // Everything that can be used is reached by Tab, in the order in which it is seen.
  await button(page, 'Step').focus();
  const reached = [];
  for (let i = 0; i < 14; i++) {
    reached.push(await page.evaluate(() => {
      const focused = window.element.shadowRoot.activeElement;
      return focused && (focused.name || focused.getAttribute('aria-label') || focused.textContent.trim() || focused.nodeName);
    }));
    await page.keyboard.press('Tab');
  }
  for (const name of ['Back', 'Play', 'granularity', 'Reset', 'Place in this training step', 'Place in the run', 'Draw more', 'view']) {
    assert.ok(reached.some((text) => text === name), `${name} is not among ${reached.join(' | ')}`);
  }
}));

test('arrow keys walk the map, and the cell under the focus is told and listed', () => withTrain(async (page) => {
  await page.evaluate(() => window.element.step('step', 1));
  const cell = page.locator('[role=gridcell]');
  await cell.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await settled(page);
  const focused = await page.evaluate(() => window.element.shadowRoot.activeElement?.getAttribute('aria-label'));
  assert.match(focused, /^wte\[\d+, \d+\], value /);
  const name = await fact(page, 'Parameter');
  assert.ok(focused.startsWith(name));
  const [, row, column] = /\[(\d+), (\d+)\]/.exec(name).map(Number);
  const value = await page.evaluate((index) => {
    window.session.step('step', 1);
    return window.session.parameters('value')[index];
  }, row * 16 + column);
  assert.equal(await fact(page, 'Value'), formatNumber(value));
}));

test('the tables hold the numbers of the pictures', () => withTrain(async (page) => {
  await page.evaluate(() => window.element.step('step', 5));
  await page.getByText('Losses as a table').click();
  await page.getByText('wte as a table').click();
  await settled(page);
  const wanted = await page.evaluate(() => {
    window.session.step('step', 5);
    return {losses: [...window.session.losses()], row: [...window.session.parameters('value').slice(0, 16)]};
  });
  const losses = await page.locator('.losses tbody tr td:nth-child(2)').allTextContents();
  assert.deepEqual(losses, wanted.losses.map((loss) => formatFixed(loss)));
  const row = await page.locator('.map-view tbody tr').first().locator('td').allTextContents();
  assert.deepEqual(row, wanted.row.map((value) => formatNumber(value)));
}));

test('names are marked as new or known, and more can be drawn', () => withTrain(async (page) => {
  await page.evaluate(() => window.element.step('step', 60));
  await settled(page);
  const known = new Set(await page.evaluate(async () => (await (await fetch('names-en.txt')).text()).split('\n')));
  const check = async (first) => {
    const names = await page.locator('.drawn').allTextContents();
    const wanted = await page.evaluate((count) => window.session.sample(count, 0.5), first + 6);
    assert.deepEqual(names, wanted.slice(first).map((name) => name || '(empty)'));
    const marks = await page.locator('.names .new, .names .known').allTextContents();
    assert.deepEqual(marks, wanted.slice(first).map((name) => (known.has(name) ? 'in its list' : 'new')));
  };
  await page.evaluate(() => void window.session.step('step', 60));
  await check(0);
  await button(page, 'Draw more').click();
  await settled(page);
  await check(6);
}));

