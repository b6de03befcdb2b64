// Pictures of every page at three widths and in two themes, to be looked at.
//
//   npm run shots          (in tests/web/; into build/shots)

import {mkdirSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {SITE, open, pagePaths, readThrough, visit} from './browser.js';

const out = resolve(SITE, '../shots');
mkdirSync(out, {recursive: true});
const test = await open();
for (const path of pagePaths()) {
  for (const width of [1280, 768, 360]) {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      const opened = await visit(test, path, {colorScheme, viewport: {width, height: 800}});
      await readThrough(opened);
      const name = path.replace(/\W+/g, '-').replace(/^-|-$/g, '');
      const file = join(out, `${name}-${width}-${colorScheme}.png`);
      await opened.page.screenshot({path: file, fullPage: true});
      await opened.close();
    }
  }
}
await test.close();
