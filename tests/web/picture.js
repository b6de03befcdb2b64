// The picture of the README: the widget of the start page, 300 training steps in.
//
//   npm run picture        (in tests/web/; rewrites web/site/picture.png)

import {fileURLToPath} from 'node:url';
import {open, visit} from './browser.js';

const FILE = fileURLToPath(new URL('../../web/site/picture.png', import.meta.url));

const test = await open();
const {page, close} = await visit(test, 'v1/', {viewport: {width: 1120, height: 900}});
await page.evaluate(async () => {
  const element = /** @type {any} */ (document.querySelector('micro-gpt'));
  await element.ready;
  await element.step('step', 300);
  await element.step('phase', 3);
});
await page.waitForTimeout(500);
await page.locator('micro-gpt').screenshot({path: FILE, animations: 'disabled'});
await close();
await test.close();
