// A page that is not ours: another origin, its own policy and style, and our site at an address
// of its own. Knows everything the page complained of.

import {createServer} from 'node:http';
import {readFileSync} from 'node:fs';
import {extname} from 'node:path';
import {serveFolder} from '../../../scripts/serve.mjs';
import {SITE, openChromium, watchFaults} from '../browser.js';

/**
 * @typedef {object} Stranger
 * @property {string} [head] markup
 * @property {string} [body] markup; HOST is the site's address, with v1/
 * @property {Record<string, string>} [headers] HOST likewise
 * @property {Record<string, string>} [files] that the page itself serves: path, and file on disk
 */

/** @type {Record<string, string>} */
const TYPES = {'.css': 'text/css', '.wasm': 'application/wasm', '.txt': 'text/plain'};

/** What a page needs to have the element. */
export const SCRIPT = '<script type="module" src="HOST/micro-gpt.js"></script>';

/** @param {Record<string, string>} [attributes] */
export function tag(attributes = {}) {
  const written = Object.entries({widget: 'train', ...attributes}).map(([name, value]) => ` ${name}="${value}"`);
  return `<micro-gpt${written.join('')}><a href="HOST/05/">Open lesson 05</a></micro-gpt>`;
}

/**
 * @param {Record<string, string>} [headers] of every answer of the site
 * @param {import('playwright-core').LaunchOptions} [options] of the browser
 */
export async function openSite(headers, options) {
  const site = await serveFolder(SITE, {headers});
  const browser = await openChromium(options);
  const host = `${site.url}v1`;
  /** @type {Set<() => Promise<unknown>>} pages that are open: of a test that failed, too */
  const opened = new Set();

  /**
   * Opens the page of a stranger.
   * @param {Stranger} stranger
   * @param {object} [setting]
   * @param {import('playwright-core').BrowserContextOptions} [setting.options]
   * @param {(page: import('playwright-core').Page) => Promise<void>} [setting.before]
   */
  async function visit({head = SCRIPT, body = tag(), headers = {}, files = {}}, {options = {}, before} = {}) {
    const ours = (/** @type {string} */ text) => text.replaceAll('HOST', host);
    const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A stranger’s page</title>
<link rel="icon" href="data:,">${ours(head)}</head><body>${ours(body)}</body></html>`;
    const sent = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, ours(value)]));
    const server = await serve({html, headers: sent, files});
    const close = async () => {
      opened.delete(close);
      await server.close();
      await context.close();
    };
    opened.add(close);
    const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options});
    const page = await context.newPage();
    const faults = watchFaults(page, server.url, site.url);
    /** @type {string[]} */
    const requests = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.addInitScript(() => {
      const here = /** @type {any} */ (window);
      here.heard = [];
      addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
      for (const type of ['ready', 'step', 'error', 'resize']) {
        addEventListener(`microgpt-${type}`, (event) => here.heard.push({type, .../** @type {CustomEvent} */ (event).detail}));
      }
    });
    await before?.(page);
    await page.goto(server.url);
    return {page, faults, requests, close};
  }

  return {
    host,
    browser,
    visit,
    async close() {
      await Promise.all([...opened].map((closeOne) => closeOne()));
      await browser.close();
      await site.close();
    },
  };
}

/** @param {{html: string, headers: Record<string, string>, files: Record<string, string>}} page */
async function serve({html, headers, files}) {
  const server = createServer(({url = '/'}, response) => {
    const file = files[url.slice(1)];
    if (url !== '/' && !file) return response.writeHead(404).end();
    const type = file ? TYPES[extname(file)] ?? 'text/javascript' : 'text/html';
    response.writeHead(200, {'content-type': `${type}; charset=utf-8`, ...headers}).end(file ? readFileSync(file) : html);
  });
  // The other loopback address: another host, and so another origin.
  await new Promise((done) => server.listen(0, '127.0.0.2', () => done(undefined)));
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.2:${port}/`,
    close: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}
