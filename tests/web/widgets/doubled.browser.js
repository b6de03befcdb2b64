// Every widget in a language whose words are twice as long, from left to right and from right to
// left, wide and narrow: nothing leaves its place, nothing is cut.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {widgetNames} from '../../../web/widgets/registry.js';
import {overflow, resize} from '../accessibility.js';
import {visit} from '../browser.js';
import {openBench} from './bench.js';
import {doubled} from './bench/doubled.js';

/** Their words are Markdown, or need what the bench has not. */
const ELSEWHERE = ['predict', 'verify'];

let bench;
let visited;
before(async () => {
  bench = await openBench('doubled', [doubled]);
  visited = await visit(bench, '');
});
after(() => bench.close());

/** In the page: what sticks out of the panel, or is cut off in its box, in words. */
function misplaced() {
  const root = window.element.shadowRoot;
  const panel = root.querySelector('.panel').getBoundingClientRect();
  // Letters in a drawing cannot break: a translation of a chart's names has to fit them.
  const unseen = (element) => element.closest('.unseen, [aria-hidden=true], svg') || !element.checkVisibility({opacityProperty: true, visibilityProperty: true});
  const scrolls = (element) => {
    for (let at = element.parentElement; at; at = at.parentElement) if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
    return false;
  };
  const found = [];
  for (const element of root.querySelectorAll('.panel *')) {
    if (!element.childNodes.length || unseen(element)) continue;
    const {left, right, width} = element.getBoundingClientRect();
    const name = `${element.localName}.${element.getAttribute('class') ?? ''} "${element.textContent.trim().slice(0, 40)}"`;
    if (width > 1 && (left < panel.left - 1 || right > panel.right + 1) && !scrolls(element)) found.push(`${name} sticks out by ${Math.round(Math.max(panel.left - left, right - panel.right))}`);
    // What ends in dots is meant to, and stands in full where it is picked.
    const {overflowX, textOverflow} = getComputedStyle(element);
    const cuts = /hidden|clip/.test(overflowX) && textOverflow !== 'ellipsis' && width > 1;
    if (cuts && element.scrollWidth > element.clientWidth + 1) found.push(`${name} is cut by ${element.scrollWidth - element.clientWidth}`);
  }
  return found;
}

for (const widget of widgetNames.filter((name) => !ELSEWHERE.includes(name))) {
  test(`${widget} has room for words of twice the length`, async () => {
    const {page, faults} = visited;
    await page.evaluate(async (name) => {
      window.element?.remove();
      window.element = window.bench.mount({widget: name, loading: 'eager', text: 'emma'});
      await window.element.ready;
      await window.element.step('step', 2).catch(() => {});
    }, widget);
    assert.match(await page.locator('.share-word').innerText(), /^(.+) \1$/);
    for (const width of [1280, 320]) {
      await resize(page, width);
      for (const dir of ['rtl', 'ltr']) {
        await page.evaluate(async (to) => {
          document.dir = to;
          window.element.shadowRoot.querySelector('.panel').dir = to;
          await window.element.updateComplete;
        }, dir);
        assert.deepEqual(await page.evaluate(misplaced), [], `${dir}, ${width} px`);
        assert.equal(await overflow(page), 0, `scrolls sideways, ${dir}, ${width} px`);
      }
    }
    assert.deepEqual(faults.splice(0), []);
  });
}
