// WebKit (WebKitGTK's MiniBrowser on a virtual screen): starts, steps, and trains to the same
// parameters as node. Starts a single file, and shows every widget of the glossary.

import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {globSync} from 'node:fs';
import {createServer} from 'node:net';
import {test} from 'node:test';
import {Builder} from 'selenium-webdriver';
import {pagePaths} from '../browser.js';
import {openBench} from '../widgets/bench.js';
import {FILE, allWidgets, inFile, inPage, sameAsNode, serveSite, showsAll, startsAsInNode} from './smoke.js';

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

async function openWebKit() {
  const port = await freePort();
  const env = {...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1'};
  // A group of its own, so that the screen and the browser end with the driver.
  const server = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], {env, stdio: 'ignore', detached: true});
  const [binary] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
  const capabilities = {browserName: 'MiniBrowser', 'webkitgtk:browserOptions': {binary, args: ['--automation']}};
  const close = () => process.kill(-Number(server.pid));
  for (let tries = 0; ; tries++) {
    try {
      const driver = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();
      return {driver, close};
    } catch (error) {
      if (tries === 40) {
        close();
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

/**
 * @param {import('selenium-webdriver').WebDriver} driver
 * @param {string} code of a function
 * @returns {Promise<string>}
 */
function answered(driver, code) {
  return driver.executeAsyncScript(`const done = arguments[arguments.length - 1];
    (${code})().then(done, (error) => done(String(error)));`);
}

test('WebKit trains to the same bits as node, and shows what the engine says', async () => {
  const bench = await openBench('webkit');
  const {driver, close} = await openWebKit();
  try {
    await driver.manage().setTimeouts({script: 60_000});
    await driver.get(bench.url);
    await driver.wait(() => driver.executeScript('return Boolean(globalThis.bench)'), 20_000);
    await sameAsNode(await answered(driver, inPage));
  } finally {
    await driver.quit().catch(() => {});
    close();
    await bench.close();
  }
});

test('WebKit unpacks a single file', async () => {
  const {driver, close} = await openWebKit();
  try {
    await driver.manage().setTimeouts({script: 60_000});
    await driver.get(FILE);
    await startsAsInNode(await answered(driver, inFile));
  } finally {
    await driver.quit().catch(() => {});
    close();
  }
});

test('WebKit shows every widget of the glossary under the strict policy, and lays out every page', async () => {
  const site = await serveSite();
  const {driver, close} = await openWebKit();
  try {
    await driver.manage().setTimeouts({script: 60_000});
    await driver.get(`${site.url}v1/glossary/`);
    showsAll(await answered(driver, allWidgets));
    // One of them took its process down: who asks for a height then gets no answer.
    for (const path of pagePaths()) {
      await driver.get(site.url + path);
      const height = await driver.executeScript('return document.body.offsetHeight').catch(String);
      assert.ok(Number(height) > 0, `${path}: ${height}`);
    }
  } finally {
    await driver.quit().catch(() => {});
    close();
    await site.close();
  }
});
