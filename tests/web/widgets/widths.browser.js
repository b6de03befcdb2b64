// Every widget between a phone and a desk, where columns come and go: nothing sticks out of it, the
// page does not scroll sideways, and one that is hidden draws nothing impossible.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {framedNames} from '../../../web/widgets/registry.js';
import {overflow, resize} from '../accessibility.js';
import {visit} from '../browser.js';
import {openBench} from './bench.js';

const WIDTHS = [700, 740, 768, 800];

let bench;
before(async () => {
  bench = await openBench('widths');
});
after(() => bench.close());

/** What ends beyond the panel and is not in a part that scrolls: its tag, class, and by how much. */
const stickingOut = (page) => page.evaluate(() => {
  const {shadowRoot} = window.element;
  const {left, right} = window.element.getBoundingClientRect();
  const inScroller = (one) => {
    for (let at = one.parentElement; at; at = at.parentElement) {
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true;
    }
    return false;
  };
  return [...shadowRoot.querySelectorAll('*')].flatMap((one) => {
    const box = one.getBoundingClientRect();
    const beyond = Math.max(box.right - right, left - box.left);
    const shown = box.width > 0 && getComputedStyle(one).visibility !== 'hidden' && !one.closest('.unseen');
    if (!shown || beyond <= 1 || inScroller(one) || (one.closest('svg') && one.localName !== 'svg')) return [];
    return [`${one.localName}.${one.getAttribute('class')} by ${beyond.toFixed(1)}`];
  });
});

/** Sharing belongs to the whole figure: it stands in the line of the title. */
const sharesBesideTitle = (page) => page.evaluate(() => {
  const {shadowRoot} = window.element;
  const title = shadowRoot.querySelector('.figure-title').getBoundingClientRect();
  const share = shadowRoot.querySelector('.share-button').getBoundingClientRect();
  return share.top < title.bottom && share.bottom > title.top;
});

// verify compares with a file that only the site has; verify.browser.js looks at it.
for (const widget of framedNames.filter((name) => name !== 'verify')) {
  test(`${widget}: nothing sticks out from ${WIDTHS[0]} to ${WIDTHS.at(-1)} pixels, and nothing breaks while it is hidden`, async () => {
    const {page, faults, close} = await visit(bench, '');
    await page.evaluate(async (name) => {
      window.element = window.bench.mount({widget: name});
      await window.element.ready;
      await window.element.updateComplete;
    }, widget);
    for (const width of WIDTHS) {
      await resize(page, width);
      assert.deepEqual(await stickingOut(page), [], `at ${width}`);
      assert.equal(await overflow(page), 0, `scrolls sideways at ${width}`);
      assert.ok(await sharesBesideTitle(page), `sharing has left the title at ${width}`);
    }
    for (const display of ['none', '']) {
      await page.evaluate((value) => void (window.element.parentElement.style.display = value), display);
      await resize(page, WIDTHS[0]);
    }
    assert.deepEqual(await stickingOut(page), [], 'shown again');
    assert.deepEqual(faults, []);
    await close();
  });
}

test('train keeps its height wherever its run is: nothing below it jumps while it plays', async () => {
  const {page, faults, close} = await visit(bench, '');
  await page.evaluate(() => {
    window.element = window.bench.mount({widget: 'train', loading: 'eager'});
    return window.element.ready;
  });
  for (const width of [320, 360, 390, 700, 1000]) {
    await resize(page, width);
    const heights = await page.evaluate(async () => {
      const {element} = window;
      const panel = element.shadowRoot.querySelector('.panel');
      const seen = [];
      const look = async () => {
        await element.updateComplete;
        seen.push(panel.offsetHeight);
      };
      await element.reset();
      await look();
      // Far enough to have named every kind of scope of a layer.
      for (let i = 0; i < 24; i++) {
        await element.step('node', 97);
        await look();
      }
      for (let i = 0; i < 4; i++) {
        await element.step('phase', 1);
        await look();
      }
      return [...new Set(seen)];
    });
    assert.equal(heights.length, 1, `${heights.join(', ')} px high at ${width}`);
  }
  assert.deepEqual(faults, []);
  await close();
});
