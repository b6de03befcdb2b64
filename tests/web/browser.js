// What every browser test starts from: one server, one headless Chromium, and visits that
// remember everything a page must never cause.

import {readdirSync} from 'node:fs';
import {resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import {serveFolder} from '../../scripts/serve.mjs';

export const SITE = resolve(fileURLToPath(new URL('../../build/site', import.meta.url)));

/** What the pages promise to live under. Said here once more, so that a page cannot relax it. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
  "connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; " +
  "require-trusted-types-for 'script'";

/**
 * The address bar of each new window is two pages of its own, which nobody sees here and which take
 * more time than the page of most tests: half a second of a core. The rest is what Playwright turns
 * off, said again: of two such lists Chromium heeds the last.
 */
const WITHOUT = [
  'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync', 'BoundaryEventDispatchTracksNodeRemoval', 'DestroyProfileOnBrowserClose',
  'DialMediaRouteProvider', 'GlobalMediaControls', 'HttpsUpgrades', 'LensOverlay', 'MediaRouter', 'OptimizationHints',
  'PaintHolding', 'RenderDocument', 'ThirdPartyStoragePartitioning', 'Translate',
];

const CHROMIUM = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', `--disable-features=${WITHOUT}`,
  ],
};

/** @param {import('playwright-core').LaunchOptions} [options] */
export const openChromium = (options) => chromium.launch({...CHROMIUM, ...options});

/** One widget and nothing else, with everything inside: tested in embed/. @param {string} file */
export function isPacked(file) {
  return /^v1\/(embed|single)\/(?!index)[^/]+\.html$/.test(file);
}

/** Paths of all pages, found on the disk: `v1/`, `v1/05/` ... */
export function pagePaths() {
  return readdirSync(SITE, {recursive: true, encoding: 'utf8'})
    .filter((file) => file.startsWith('v1') && file.endsWith('.html') && !isPacked(file))
    .map((file) => file.replace(/index\.html$/, ''))
    .sort();
}

/**
 * @param {string} [folder] to serve
 * @param {import('playwright-core').LaunchOptions} [options] of the browser
 */
export async function open(folder = SITE, options = {}) {
  const server = await serveFolder(folder, {
    headers: {'content-security-policy': STRICT_POLICY},
  });
  const browser = await openChromium(options);
  return {
    url: server.url,
    browser,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof open>> & {until?: 'load'}} Bench */

/**
 * @typedef {object} Visit
 * @property {import('playwright-core').Page} page
 * @property {string[]} faults in words: what the console, the policy or the network complained of
 * @property {Map<string, Buffer>} bodies of all answers, by address
 * @property {() => Promise<unknown>} settled waits until all answers are in `bodies`
 * @property {() => Promise<void>} close
 */

/**
 * Opens a page in a context of its own and waits until the network is quiet, or as its bench says.
 * @param {Bench} bench
 * @param {string} path such as `v1/05/`
 * @param {import('playwright-core').BrowserContextOptions} [options]
 * @returns {Promise<Visit>}
 */
export async function visit({browser, url, until = 'networkidle'}, path, options = {}) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options});
  const page = await context.newPage();
  const faults = watchFaults(page, url);
  const {bodies, settled} = keepBodies(page);
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  await page.goto(url + path, {waitUntil: until});
  await settled();
  return {page, faults, bodies, settled, close: () => context.close()};
}

/**
 * @param {import('playwright-core').Page} page
 * @param {...string} servers that it may ask
 */
export function watchFaults(page, ...servers) {
  /** @type {string[]} */
  const faults = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    const target = request.url();
    if (!servers.some((url) => target.startsWith(url)) && !/^(data|blob):/.test(target)) faults.push(`foreign: ${target}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  return faults;
}

/**
 * Scrolls to every widget of a page, as a reader does, and waits until it runs. Not for ever: a Chromium
 * was seen to draw no more frames, in 2 of about 200 visits to the glossary, while its page still answered.
 * @param {Visit} visit
 */
export async function readThrough({page, settled}) {
  for (const element of await page.locator('micro-gpt').all()) {
    // A reader comes from above: a widget starts a little before it is seen.
    await element.evaluate(async (widget) => {
      const below = widget.getBoundingClientRect().top - innerHeight - 100;
      if (below > 0) scrollBy({top: below, behavior: 'instant'});
      await Promise.race([/** @type {any} */ (widget).ready, new Promise((resolve) => setTimeout(resolve, 2000))]);
      const still = new Promise((_, reject) => setTimeout(reject, 20_000, new Error('the browser draws no more frames')));
      for (let i = 0; i < 4; i++) await Promise.race([new Promise(requestAnimationFrame), still]);
    });
    await element.scrollIntoViewIfNeeded();
    await element.evaluate((widget) => {
      const late = new Promise((_, reject) => setTimeout(reject, 60_000, new Error('a widget is not ready within a minute')));
      return Promise.race([/** @type {any} */ (widget).ready, late]);
    });
  }
  await page.evaluate(() => scrollTo({top: 0, behavior: 'instant'}));
  await page.waitForLoadState('networkidle');
  await settled();
}

/** @param {import('playwright-core').Page} page */
function keepBodies(page) {
  /** @type {Map<string, Buffer>} */
  const bodies = new Map();
  /** @type {Promise<void>[]} */
  const reading = [];
  page.on('response', (response) => {
    reading.push(
      response.body().then(
        (body) => void bodies.set(response.url(), body),
        () => {}, // an answer without a body
      ),
    );
  });
  return {bodies, settled: () => Promise.all(reading)};
}
