// When it cannot start on a page that is not ours: it says why, shows the way to the lesson, and
// tells the page.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {STALL_MS} from '../../../web/engine/download.js';
import {openSite} from './stranger.js';

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** @param {import('playwright-core').Page} page @param {object} answer */
const answered = (page, answer) => page.route('**/*.wasm', (route) => route.fulfill(answer));

/** @type {Record<string, {says: RegExp, code: string, headers?: Record<string, string>, before?: (page: import('playwright-core').Page) => Promise<unknown>}>} */
const FAILURES = {
  'a policy that forbids WebAssembly': {
    says: /Content-Security-Policy.*'wasm-unsafe-eval'/,
    code: 'module_blocked',
    headers: {'content-security-policy': 'script-src HOST/'},
  },
  'a module that is not there': {
    says: /microgpt\.wasm answers 404/,
    code: 'module_not_found',
    before: (page) => answered(page, {status: 404, body: ''}),
  },
  'a page in place of the module': {
    says: /arrived damaged/,
    code: 'module_damaged',
    before: (page) => answered(page, {status: 200, contentType: 'text/html', body: '<!doctype html><p>Welcome'}),
  },
  'half a module': {
    says: /arrived damaged/,
    code: 'module_damaged',
    before: (page) => page.route('**/*.wasm', async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      await route.fulfill({response, body: body.subarray(0, body.length / 2)});
    }),
  },
  'a module that never comes': {
    says: /did not arrive within five seconds/,
    code: 'module_stalled',
    before: (page) => page.route('**/*.wasm', () => {}),
  },
  'a browser without WebAssembly': {
    says: /no WebAssembly/,
    code: 'no_webassembly',
    before: (page) => page.addInitScript(() => void delete (/** @type {any} */ (globalThis).WebAssembly)),
  },
  'a browser without memory': {
    says: /no memory left/,
    code: 'out_of_memory',
    before: (page) => page.addInitScript(() => {
      WebAssembly.instantiate = () => Promise.reject(new RangeError('WebAssembly.instantiate(): Out of memory'));
    }),
  },
};

test('a script that does not come: said in words after five seconds, with the link, and it starts when it has come', async () => {
  /** @type {() => void} */
  let send = () => {};
  const held = new Promise((resolve) => (send = () => resolve(undefined)));
  const {page, faults, close} = await site.visit({}, {before: (page) => page.route('**/train-*.js', async (route) => {
    await held;
    await route.continue();
  })});
  const late = page.getByText('A part of it has not arrived yet');
  const height = async () => (await late.boundingBox())?.height ?? 0;
  const heard = async () => (await page.locator('micro-gpt').ariaSnapshot()).includes('not arrived yet');
  await page.getByText('Loading the model').waitFor();
  assert.equal(await height(), 0);
  assert.equal(await heard(), false);
  await page.waitForTimeout(5000);
  assert.ok(await height() > 10);
  assert.equal(await heard(), true);
  assert.ok(await page.getByRole('link', {name: 'Open lesson 05'}).isVisible());
  send();
  await page.getByRole('button', {name: 'Step', exact: true}).waitFor();
  assert.deepEqual(faults, []);
  await close();
});

test('a download that stalls is given up within five seconds', () => {
  assert.ok(STALL_MS < 5000);
});

for (const [what, {says, code, headers, before: prepare}] of Object.entries(FAILURES)) {
  test(`${what}: said in words, with the link, and told`, async () => {
    const {page, close} = await site.visit({headers}, {before: prepare});
    const alert = page.getByRole('alert');
    await alert.waitFor();
    assert.match(await alert.innerText(), says);
    assert.ok(await page.getByRole('link', {name: 'Open lesson 05'}).isVisible());
    assert.ok(await page.getByRole('button', {name: 'Try again'}).isVisible());
    const [error] = await page.evaluate(() => /** @type {any} */ (window).heard.filter((event) => event.type === 'error'));
    assert.equal(error.code, code);
    assert.equal(error.recoverable, false);
    assert.match(error.message, says);
    await close();
  });
}
