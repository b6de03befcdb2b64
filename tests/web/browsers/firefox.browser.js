// Firefox, driven over BiDi: starts, steps, and trains to the same parameters as node.
// And starts a single file.

import {test} from 'node:test';
import puppeteer from 'puppeteer-core';
import {openBench} from '../widgets/bench.js';
import {inPage, sameAsNode, unpacksFile} from './smoke.js';

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
