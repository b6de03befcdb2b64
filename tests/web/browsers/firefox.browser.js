// Firefox, driven over BiDi: starts, steps, and trains to the same parameters as node.

import {test} from 'node:test';
import puppeteer from 'puppeteer-core';
import {openBench} from '../widgets/bench.js';
import {inPage, sameAsNode} from './smoke.js';

const executablePath = process.env.FIREFOX ?? '/usr/bin/firefox-esr';

test('Firefox trains to the same bits as node, and shows what the engine says', async () => {
  const bench = await openBench('firefox');
  const browser = await puppeteer.launch({browser: 'firefox', executablePath, headless: true});
  try {
    const page = await browser.newPage();
    await page.goto(bench.url);
    await sameAsNode(await page.evaluate(`(${inPage})()`));
  } finally {
    await browser.close();
    await bench.close();
  }
});
