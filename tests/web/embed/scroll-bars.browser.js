// Scroll bars that take room, as on Windows: a widget that is higher on a wider page makes the page need
// one, is lower beside it, and the page needs none. That must come to an end.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {SCRIPT, openSite, tag} from './stranger.js';

/** Pixels that Chromium's bar takes on Linux. */
const BAR = 15;
/** Where the map of the parameters gets a row more, or a row less: see heightsAt(). */
const WIDTHS = [1270, 1135, 1015, 880];

let site;
before(async () => {
  site = await openSite(undefined, {ignoreDefaultArgs: ['--hide-scrollbars']});
});
after(() => site.close());

const pause = (page, ms) => page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), ms);

/** In the page: how high its document is at a window of each width, if it is as high as it likes. */
async function heightsAt(page, widths) {
  const heights = [];
  for (const width of widths) {
    await page.setViewportSize({width, height: 4000});
    await pause(page, 400);
    heights.push(await page.evaluate(() => document.body.scrollHeight));
  }
  return heights;
}

for (const [name, body] of [
  ['a widget', `<style>body {margin: 0}</style>${tag({loading: 'eager'})}`],
  ['a frame that is followed', `<style>body {margin: 0} iframe {border: 0; display: block}</style>
    <iframe src="HOST/embed/train.html" title="A widget" sandbox="allow-scripts" width="100%" height="600"></iframe><script>
    addEventListener('message', ({data}) => {
      if (data.type !== 'microgpt-resize') return;
      heard.push(data);
      document.querySelector('iframe').style.height = data.height + 'px';
    });</script>`],
]) {
  test(`${name} on a page with a scroll bar comes to rest`, async (t) => {
    const {page, faults, close} = await site.visit({head: SCRIPT, body});
    await page.waitForFunction(() => window.heard.some(({type}) => /resize/.test(type)));
    await pause(page, 1000);
    let tried = 0;
    for (const width of WIDTHS) {
      const [high, low] = await heightsAt(page, [width, width - BAR]);
      t.diagnostic(`${width}: ${high} and ${low}`);
      if (high <= low) continue;
      tried++;
      // Beside a bar it would not need one.
      await page.setViewportSize({width, height: Math.floor((high + low) / 2)});
      await pause(page, 1000);
      const told = await page.evaluate(() => window.heard.length);
      await pause(page, 1500);
      assert.equal(await page.evaluate(() => window.heard.length), told, `at ${width} px`);
    }
    assert.ok(tried > 0, 'it is higher on a wider page nowhere');
    assert.deepEqual(faults, []);
    await close();
  });
}

test('in a frame of fixed height nothing lies under the bar, and nothing scrolls sideways', async () => {
  for (const width of [1000, 700, 360]) {
    const body = `<iframe src="HOST/embed/train.html" title="A widget" sandbox="allow-scripts" width="${width}" height="400"></iframe>`;
    const {page, faults, close} = await site.visit({head: '', body});
    const content = await (await page.waitForSelector('iframe')).contentFrame();
    await content.waitForSelector('micro-gpt');
    await content.evaluate(() => document.querySelector('micro-gpt').ready);
    const [right, room, scrolls] = await content.evaluate(() => [
      document.querySelector('micro-gpt').getBoundingClientRect().right,
      document.documentElement.clientWidth,
      document.documentElement.scrollWidth,
    ]);
    assert.equal(room, width - BAR);
    assert.ok(right <= room, `${right} of ${room}`);
    assert.equal(scrolls, room);
    assert.deepEqual(faults, []);
    await close();
  }
});
