// A monkey on a page: pointer, finger and keyboard, at random and the same each time. Nothing
// breaks, nothing is said in the console, and every widget can be used afterwards.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {open, visit} from '../browser.js';

const ACTIONS = 100;
const KEYS = ['Tab', 'Tab', 'Shift+Tab', 'Enter', 'Space', 'ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageDown',
  'Escape', 'Backspace', 'Alt+ArrowRight', 'Alt+ArrowLeft', 'Alt+p', 'a', 'z', '9', '-', '.'];

/** @type {import('../browser.js').Bench} */
let bench;
before(async () => {
  bench = await open();
});
after(() => bench.close());

/** Numbers from 0 to 1, the same for the same seed: mulberry32. @param {number} seed */
function dice(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Links lead nowhere, so that the monkey stays. */
function stay() {
  addEventListener('click', (event) => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    const {origin, pathname} = /** @type {HTMLAnchorElement} */ (link) ?? location;
    if (origin !== location.origin || pathname !== location.pathname) event.preventDefault();
  });
}

/**
 * @param {import('playwright-core').Page} page
 * @param {() => number} random
 * @param {boolean} finger
 */
async function act(page, random, finger) {
  const {width, height} = /** @type {{width: number, height: number}} */ (page.viewportSize());
  const place = () => /** @type {const} */ ([Math.floor(random() * width), Math.floor(random() * height)]);
  const what = random();
  if (what < 0.15) return page.mouse.wheel(0, (random() - 0.35) * 2400);
  if (what < 0.45) return page.keyboard.press(KEYS[Math.floor(random() * KEYS.length)]);
  if (what < 0.6) return pressSomething(page, random);
  if (finger) return page.touchscreen.tap(...place());
  if (what < 0.85) return page.mouse.click(...place());
  await page.mouse.move(...place());
  await page.mouse.down();
  await page.mouse.move(...place(), {steps: 4});
  await page.mouse.up();
}

/** One of the controls that can be seen: what a blind monkey would seldom hit. */
async function pressSomething(page, random) {
  await page.evaluate((share) => {
    const roots = [...document.querySelectorAll('micro-gpt')].map(({shadowRoot}) => shadowRoot);
    const seen = roots.flatMap((root) => [...(root?.querySelectorAll('button, select, input, summary') ?? [])]).filter((control) => {
      const {top, bottom, width} = control.getBoundingClientRect();
      return width > 0 && bottom > 0 && top < innerHeight;
    });
    const control = /** @type {HTMLElement | undefined} */ (seen[Math.floor(share * seen.length)]);
    control?.focus();
    if (control?.matches('button, summary, [type=checkbox], [type=radio]')) control.click();
  }, random());
}

for (const {path, finger, seed} of [
  {path: 'v1/05/', finger: false, seed: 5},
  {path: 'v1/00/', finger: true, seed: 7},
  {path: 'v1/glossary/', finger: true, seed: 33},
]) {
  test(`a monkey with ${finger ? 'fingers' : 'a mouse'} and a keyboard breaks nothing in /${path}`, async () => {
    const {page, faults, close} = await visit(bench, path, finger ? {hasTouch: true, isMobile: true, viewport: {width: 390, height: 800}} : {});
    await page.evaluate(stay);
    await page.evaluate(() => document.querySelector('micro-gpt')?.scrollIntoView());
    const random = dice(seed);
    for (let i = 0; i < ACTIONS; i++) await act(page, random, finger);
    assert.ok(page.url().includes(path), page.url());
    const states = await page.locator('micro-gpt').evaluateAll((all) => all.map((element) =>
      `${element.getAttribute('widget')} ${element.shadowRoot?.querySelector('.panel')?.className}`));
    assert.deepEqual(states.filter((state) => /failed/.test(state)), []);
    assert.ok(states.some((state) => /running/.test(state)), states.join());
    assert.deepEqual(faults, []);
    await close();
  });
}
