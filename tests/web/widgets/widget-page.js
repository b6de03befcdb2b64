// One widget on the bench and a session beside it to compare with, for tests of widgets that look
// at the model at a position of its run.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {overflow, resize, violations} from '../accessibility.js';
import {visit} from '../browser.js';

/**
 * @param {() => object} bench opened by openBench
 * @param {string} widget
 * @param {string} drawn selector of what is there once the widget is
 */
export function widgetPage(bench, widget, drawn) {
  /**
   * Opens the widget, lets a person work on it, and wants no fault afterwards.
   * @param {(page: import('playwright-core').Page) => Promise<void>} work
   * @param {{attributes?: object, options?: object, there?: string}} [setting] there: selector of
   *   what is there instead, with these attributes
   */
  return async (work, {attributes = {}, options = {}, there = drawn} = {}) => {
    const {page, faults, close} = await visit(bench(), '', options);
    await page.evaluate(async (given) => {
      window.element = window.bench.mount(given);
      await window.element.ready;
      window.session = await window.bench.session();
    }, {widget, ...attributes});
    await page.locator(there).first().waitFor();
    await work(page);
    assert.deepEqual(faults, []);
    await close();
  };
}

/** Waits until what was asked for is drawn. */
export const updated = (page) => page.evaluate(() => window.element.updateComplete);

/** Goes to the end of the run by its button, and takes the session beside it there too. */
export async function train(page) {
  await page.getByRole('button', {name: 'Trained', exact: true}).click();
  await page.getByText('after 1,000 of 1,000 training steps').waitFor();
  await page.evaluate(() => void window.session.step('step', 1000));
  await updated(page);
}

/** Everything that the widget shows. */
export async function shown(page) {
  await updated(page);
  return page.evaluate(() => [
    ...window.bench.shown(window.element),
    ...[...window.element.shadowRoot.querySelectorAll('svg')].map((picture) => picture.outerHTML),
  ]);
}

/**
 * Step changes what is shown, and Back brings all of it back.
 * @param {import('playwright-core').Page} page
 * @param {(page: import('playwright-core').Page) => Promise<unknown>} [settled] waits for what comes later than a move
 */
export async function stepsAndComesBack(page, settled = async () => {}) {
  const press = async (/** @type {string} */ name) => {
    await page.getByRole('button', {name, exact: true}).click();
    await settled(page);
  };
  await press('Step');
  const before = await shown(page);
  await press('Step');
  assert.notDeepEqual(await shown(page), before);
  await press('Back');
  assert.deepEqual(await shown(page), before);
}

/**
 * axe and the width of the page, in both themes, wide and narrow.
 * @param {ReturnType<typeof widgetPage>} withWidget
 * @param {object} [attributes]
 * @param {(page: import('playwright-core').Page) => Promise<void>} [prepare] what a person does before
 */
export function testAccessibility(withWidget, attributes = {}, prepare = async () => {}) {
  test('axe finds nothing in light and dark, wide and narrow, and nothing is too wide', () => withWidget(async (page) => {
    await prepare(page);
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      await page.emulateMedia({colorScheme});
      for (const width of [1280, 320]) {
        await resize(page, width);
        await updated(page);
        assert.deepEqual(await violations(page), [], `${colorScheme}, ${width} px`);
        assert.equal(await overflow(page), 0, `${colorScheme}, ${width} px`);
      }
    }
  }, {attributes}));
}
