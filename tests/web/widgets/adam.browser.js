// The widget `adam` in a browser: every number of an update is the engine's, for any parameter at
// any training step.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {formatNumber} from '../../../web/draw/number.js';
import {overflow, resize, violations} from '../accessibility.js';
import {visit} from '../browser.js';
import {openBench} from './bench.js';

const STEPS = 120;

let bench;
before(async () => {
  bench = await openBench('adam');
});
after(() => bench.close());

/**
 * @param {(page: import('playwright-core').Page) => Promise<void>} work
 * @param {object} [attributes]
 */
async function withAdam(work, attributes = {}) {
  const {page, faults, close} = await visit(bench, '');
  await page.evaluate(async ([steps, given]) => {
    window.element = window.bench.mount({widget: 'adam', steps: String(steps), ...given});
    await window.element.ready;
    await window.element.updateComplete;
    window.session = await window.bench.session({steps});
    window.session.step('step', steps);
  }, [STEPS, attributes]);
  await work(page);
  assert.deepEqual(faults, []);
  await close();
}

const button = (page, name) => page.getByRole('button', {name, exact: true});
const ends = (page) => page.locator('.sums tbody td.end').allTextContents();
const at = (page, step) => page.waitForFunction((wanted) => window.element.position.step === wanted - 1, step);

/** What the engine says of a parameter at a step, as it should be shown. */
async function wanted(page, name, step) {
  const update = await page.evaluate(([parameter, ordinal]) => {
    const {session} = window;
    const [, tensor, row, column] = /(.*)\[(\d+), (\d+)\]/.exec(parameter);
    const {offset, columns} = session.tensors().find((candidate) => candidate.name === tensor);
    session.seek({step: ordinal - 1, phase: 'forward', event: 0});
    return session.adam(offset + Number(row) * columns + Number(column));
  }, [name, step]);
  return ['grad', 'm', 'v', 'mHat', 'vHat', 'move', 'value'].map((kind) => formatNumber(update[kind]));
}

test('the update is written out with the numbers of the engine, at any step of the run', () => withAdam(async (page) => {
  assert.deepEqual(await ends(page), await wanted(page, 'wte[0, 0]', STEPS));
  await button(page, 'Back').click();
  await at(page, STEPS - 1);
  assert.deepEqual(await ends(page), await wanted(page, 'wte[0, 0]', STEPS - 1));
  await button(page, 'First step').click();
  await at(page, 1);
  assert.deepEqual(await ends(page), await wanted(page, 'wte[0, 0]', 1));
  await page.getByRole('slider', {name: 'Training step'}).fill('57');
  await at(page, 57);
  assert.deepEqual(await ends(page), await wanted(page, 'wte[0, 0]', 57));
  assert.match(await page.locator('[role=status]').textContent(), /^Training step 57: wte\[0, 0\] has gradient /);
}));

test('any parameter can be picked, and the attribute picks one', () => withAdam(async (page) => {
  assert.deepEqual(await ends(page), await wanted(page, 'wte[4, 2]', STEPS));
  await page.locator('select[name=tensor]').selectOption('layer0.mlp_fc2');
  const row = page.locator('input[name=row]');
  await row.fill('9');
  await row.press('Enter');
  assert.deepEqual(await ends(page), await wanted(page, 'layer0.mlp_fc2[9, 2]', STEPS));
  await button(page, 'No gradient, still moving').click();
  const [grad, , , , , move] = await ends(page);
  assert.equal(grad, '0');
  assert.notEqual(move, '0');
}, {parameter: 'wte[4, 2]'}));

test('in place of a parameter that is not there another one is shown', () => withAdam(async (page) => {
  assert.deepEqual(await ends(page), await wanted(page, 'wte[0, 0]', STEPS));
}, {parameter: 'wte[99, 0]'}));

test('the curves as a table hold what the parameter went through, and plain descent beside it', () => withAdam(async (page) => {
  await page.locator('.history-view summary').click();
  await page.waitForFunction((steps) => {
    const rows = window.element.shadowRoot.querySelectorAll('.history-view tbody tr');
    return rows.length === steps && !rows[0].lastElementChild.textContent.includes('–');
  }, STEPS, {timeout: 20_000});
  const rows = await page.locator('.history-view tbody tr').evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('td')].map(({textContent}) => textContent)));
  const history = await page.evaluate(async (steps) => {
    const arrays = ({grad, m, v, move, value}) => [grad, m, v, move, value].map((numbers) => [...numbers]);
    const plain = await window.bench.session({steps, optimizer: 'sgd', learningRate: 0.1});
    return [...arrays(window.session.history(0, 0, steps)), [...plain.history(0, 0, steps).value]];
  }, STEPS);
  for (const step of [0, 1, 40, STEPS - 1]) {
    assert.deepEqual(rows[step], history.map((numbers) => formatNumber(numbers[step])), `step ${step + 1}`);
  }
}));

test('the keyboard alone is enough', () => withAdam(async (page) => {
  await button(page, 'First step').focus();
  await page.keyboard.press('Enter');
  await at(page, 1);
  await page.keyboard.press('Alt+ArrowRight');
  await at(page, 2);
  await page.keyboard.press('Alt+ArrowLeft');
  await at(page, 1);
}));

test('nothing overflows and axe finds nothing, in every theme, wide and narrow', () => withAdam(async (page) => {
  for (const theme of ['light', 'dark', 'contrast']) {
    await page.evaluate((name) => window.element.setAttribute('theme', name), theme);
    for (const width of [1280, 320]) {
      await resize(page, width);
      assert.equal(await overflow(page), 0, `${theme} ${width}`);
      assert.deepEqual(await violations(page), [], `${theme} ${width}`);
    }
  }
}));
