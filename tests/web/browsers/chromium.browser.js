// Chromium: starts, steps, and trains to the same parameters as node. And starts a single file.

import {test} from 'node:test';
import {openChromium, visit} from '../browser.js';
import {openBench} from '../widgets/bench.js';
import {inPage, sameAsNode, unpacksFile} from './smoke.js';

test('Chromium trains to the same bits as node, and shows what the engine says', async () => {
  const bench = await openBench('chromium');
  try {
    const {page, close} = await visit(bench, '');
    await sameAsNode(await page.evaluate(`(${inPage})()`));
    await close();
  } finally {
    await bench.close();
  }
});

test('Chromium unpacks a single file', async () => unpacksFile(await openChromium()));
