// Firefox, driven over BiDi: starts, steps, and trains to the same parameters as node.
// And starts a single file, and every widget of the glossary.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import puppeteer from 'puppeteer-core';
import {openBench} from '../widgets/bench.js';
import {allWidgets, complaints, inPage, sameAsNode, serveSite, showsAll, unpacksFile} from './smoke.js';

const executablePath = process.env.FIREFOX ?? '/usr/bin/firefox-esr';

const openFirefox = () => puppeteer.launch({browser: 'firefox', executablePath, headless: true});

test('Firefox trains to the same bits as node, and shows what the engine says', async () => {
  const bench = await openBench('firefox');
  const browser = await openFirefox();
  try {
    const page = await browser.newPage();
    await page.goto(bench.url);
    await sameAsNode(await page.evaluate(`(${inPage})()`));
  } finally {
    await browser.close();
    await bench.close();
  }
});

test('Firefox unpacks a single file', async () => unpacksFile(await openFirefox()));

test('Firefox starts every widget of the glossary under the strict policy, wide and narrow', async () => {
  const site = await serveSite();
  const browser = await openFirefox();
  try {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(`(${complaints})()`);
    await page.goto(`${site.url}v1/glossary/`);
    for (const width of [1280, 360]) {
      await page.setViewport({width, height: 900});
      assert.equal(await page.evaluate('innerWidth'), width);
      showsAll(await page.evaluate(`(${allWidgets})()`));
    }
  } finally {
    await browser.close();
    await site.close();
  }
});
