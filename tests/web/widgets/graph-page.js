// The graph widget on the bench, as a visitor has it, and the session behind it to compare with.

import {writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {SITE, visit} from '../browser.js';
import {EMMA} from './graph-session.js';
import {openBench} from './bench.js';

/** @param {string} name of the bench's folder */
export async function openGraphBench(name) {
  const bench = await openBench(name);
  writeFileSync(join(resolve(SITE, '../bench', name), 'emma.txt'), EMMA.corpus);
  return bench;
}

/**
 * Opens the widget on "emma" with learned positions. In the page, `graph` is the element and
 * `session` the one behind it.
 * @param {import('../browser.js').Bench} bench
 * @param {import('playwright-core').BrowserContextOptions & {attributes?: Record<string, string>}} [options]
 */
export async function openGraph(bench, {attributes, ...options} = {}) {
  const opened = await visit(bench, '', options);
  await opened.page.evaluate(
    async ({seed, attributes}) => {
      const {bench} = /** @type {any} */ (globalThis);
      const src = new URL('emma.txt', location.href).href;
      const own = attributes ?? {positions: 'learned', seed: String(seed), 'corpus-src': src};
      const element = bench.mount({widget: 'graph', run: 'graph', loading: 'eager', ...own});
      await element.ready;
      await element.updateComplete;
      const {run} = await bench.openRun('graph', {});
      Object.assign(globalThis, {graph: element, session: run.session});
    },
    {seed: EMMA.seed, attributes},
  );
  const {page} = opened;
  return {...opened, ...actions(page)};
}

/** @param {import('playwright-core').Page} page */
function actions(page) {
  const box = page.getByRole('textbox', {name: 'Find a node'});
  return {
    /** What a person does to go to a node. @param {string} text */
    async find(text) {
      await box.fill(text);
      await box.press('Enter');
    },
    problem: () => page.locator('.problem').innerText(),
    heading: () => page.locator('.node .picked').innerText(),
    status: () => page.getByRole('status').innerText(),
    /** @param {string} granularity as written on the control */
    moveBy: (granularity) => page.getByRole('radio', {name: granularity, exact: true}).check({force: true}),
    step: () => page.getByRole('button', {name: 'Step', exact: true}).click(),
    back: () => page.getByRole('button', {name: 'Back', exact: true}).click(),
    /** Moves without being watched. @param {string} granularity @param {number} count */
    jump: (granularity, count) =>
      page.evaluate(async ([by, n]) => {
        const {graph} = /** @type {any} */ (globalThis);
        await graph.step(by, n);
        await graph.updateComplete;
      }, /** @type {const} */ ([granularity, count])),
    /** What the engine says of a node. @param {string | number} which name as the panel shows it, or id */
    engineNode: (id) => page.evaluate((node) => ({
      ...session.node(node),
      contributions: session.contributions(node),
    }), id),
    /** Texts of all that fits. @param {string} selector */
    texts: (selector) => page.locator(selector).allInnerTexts(),
    /** Elements in the shadow root. */
    elements: () => page.evaluate(() => graph.shadowRoot.querySelectorAll('*').length),
    /** Everything that is shown. @returns {Promise<string[]>} */
    shown: () => page.evaluate(async () => {
      await graph.updateComplete;
      return bench.shown(graph);
    }),
  };
}
