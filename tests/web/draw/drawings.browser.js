// The drawings as a browser shows them, on the page /v1/look/: colours of the theme on the canvas,
// shapes for signs, room for everything at 320 px, contrast by axe, the keyboard in every one.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {parseColour} from '../../../web/draw/colour.js';
import {cellBox} from '../../../web/draw/heat-map.js';
import {palettes} from '../../../web/draw/palette.js';
import {overflow, resize, violations} from '../accessibility.js';
import {open, visit} from '../browser.js';

let bench;
before(async () => {
  bench = await open();
});
after(() => bench.close());

/** @param {object} [options] */
async function look(options) {
  const visited = await visit(bench, 'v1/look/', options);
  await visited.page.locator('#look[data-ready]').waitFor();
  return visited;
}

/** Colour of the canvas at a place in CSS pixels, and its opacity. */
function pixel(page, x, y) {
  return page.evaluate(([x, y]) => {
    const canvas = document.querySelector('#look').shadowRoot.querySelector('canvas');
    const ratio = canvas.width / canvas.clientWidth;
    return [...canvas.getContext('2d').getImageData(x * ratio, y * ratio, 1, 1).data];
  }, [x, y]);
}

/** Where the most negative and the most positive number lie. */
async function extremes(page) {
  const {map, values} = await page.evaluate(() => ({
    map: document.querySelector('#look').specimen.map, values: [...document.querySelector('#look').specimen.values],
  }));
  const known = values.map((value) => (Number.isNaN(value) ? 0 : value));
  const lowest = known.indexOf(Math.min(...known));
  const highest = known.indexOf(Math.max(...known));
  return {low: cellBox(map, lowest), high: cellBox(map, highest)};
}

for (const theme of ['light', 'dark']) {
  test(`${theme}: the map shows the theme's blue and orange, as discs and squares`, async () => {
    const {page, faults, close} = await look({colorScheme: theme});
    const {low, high} = await extremes(page);
    for (const [box, name] of [[low, 'negative'], [high, 'positive']]) {
      const shown = await pixel(page, box.x + box.size / 2, box.y + box.size / 2);
      const wanted = parseColour(palettes[theme][name]);
      const distance = Math.max(...wanted.map((channel, i) => Math.abs(channel - shown[i])));
      assert.ok(distance <= 6, `${name}: ${shown}`);
    }
    assert.equal((await pixel(page, low.x, low.y))[3] < 128, true, 'the corner of a disc is empty');
    assert.equal((await pixel(page, high.x, high.y))[3], 255, 'the corner of a square is not');
    // Reading pixels is what this test does, not the page.
    assert.deepEqual(faults.filter((fault) => !fault.includes('getImageData')), []);
    await close();
  });

  test(`${theme}: drawings and controls are accessible, wide and narrow`, async () => {
    const {page, close} = await look({colorScheme: theme});
    for (const width of [1280, 320]) {
      await resize(page, width);
      assert.equal(await overflow(page), 0, 'scrolls sideways');
      assert.deepEqual(await violations(page), []);
    }
    await close();
  });
}

test('arrow keys walk a matrix, and its row and column light up', async () => {
  const {page, close} = await look();
  const grid = page.getByRole('grid', {name: 'Attention weights of head 0'});
  await grid.locator('[tabindex="0"]').focus();
  const begin = await grid.locator('.cell.here').getAttribute('data-at');
  await page.keyboard.press('ArrowDown');
  const [row, column] = begin.split(',').map(Number);
  assert.equal(await grid.locator('.cell.here').getAttribute('data-at'), `${row + 1},${column}`);
  assert.equal(await page.evaluate(() => document.querySelector('#look').shadowRoot.activeElement.dataset.at), `${row + 1},${column}`);
  assert.match(await grid.locator('.cell.here').getAttribute('aria-label'), /: [<\d.]+%$/);
  assert.equal(await grid.locator('[tabindex="0"]').count(), 1);
  await close();
});

test('arrow keys walk a small graph, one box of it in the order of Tab', async () => {
  const {page, close} = await look();
  const graph = page.locator('.node-link').first();
  await graph.locator('.picked').focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await graph.locator('.picked').getAttribute('data-id'), 'c');
  assert.equal(await page.evaluate(() => document.querySelector('#look').shadowRoot.activeElement.dataset.id), 'c');
  assert.equal(await graph.locator('[tabindex="0"]').count(), 1);
  await close();
});

test('a dial can be slid and typed; a wrong number is named and changes nothing', async () => {
  const {page, close} = await look();
  const dial = page.locator('.slider').first();
  const range = dial.getByRole('slider');
  await range.focus();
  await page.keyboard.press('ArrowRight');
  const typed = dial.getByRole('textbox');
  assert.equal(await typed.inputValue(), '0.011');
  await typed.fill('0.05');
  await typed.press('Enter');
  assert.equal(await range.inputValue(), '0.05');
  await typed.fill('fast');
  await typed.press('Tab');
  assert.match(await dial.getByRole('alert').innerText(), /“fast”/);
  assert.equal(await range.inputValue(), '0.05');
  await close();
});

test('the point on a curve follows the pointer', async () => {
  const {page, close} = await look();
  const handle = page.locator('.curve .handle').first();
  await handle.scrollIntoViewIfNeeded();
  const {x, y, width, height} = await handle.boundingBox();
  const at = {x: x + width / 2, y: y + height / 2};
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 120, at.y, {steps: 4});
  await page.mouse.up();
  const moved = await page.locator('.curve .handle').first().boundingBox();
  assert.ok(Math.abs(moved.x + moved.width / 2 - at.x - 120) < 12, `${moved.x}`);
  await close();
});

for (const options of [{forcedColors: 'active'}, {forcedColors: 'active', colorScheme: 'dark'}, {contrast: 'more'}, {}]) {
  test(`a disabled button is told from one that can be pressed, with ${JSON.stringify(options)}`, async () => {
    const {page, faults, close} = await look(options);
    const shown = (name) => page.getByRole('button', {name, exact: true}).first().evaluate((button) => {
      const {color, borderTopColor, borderTopStyle} = getComputedStyle(button);
      return [color, borderTopColor, borderTopStyle];
    });
    assert.equal(await page.getByRole('button', {name: 'Reset', exact: true}).first().getAttribute('aria-disabled'), 'true');
    const [idle, ready] = [await shown('Reset'), await shown('Back')];
    assert.notDeepEqual(idle, ready);
    assert.notEqual(idle[1] + idle[2], ready[1] + ready[2], 'its outline is another one too');
    assert.deepEqual(faults, []);
    await close();
  });
}

test('from right to left, the minus of a number stands before its digits', async () => {
  const {page, close} = await look();
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  // Where a character is drawn: of a number, the first one is the leftmost.
  const edges = await page.evaluate(() => [...document.querySelector('#look').shadowRoot.querySelectorAll('td.end, .facts dd')]
    .filter(({textContent}) => /^\u2212\d/.test(textContent.trim()))
    .map((cell) => {
      const text = [...cell.childNodes].find(({nodeType, data}) => nodeType === 3 && data.trim());
      const at = text.data.indexOf('\u2212');
      const edge = (from) => {
        const range = document.createRange();
        range.setStart(text, from);
        range.setEnd(text, from + 1);
        return range.getBoundingClientRect().left;
      };
      return [edge(at), edge(at + 1)];
    }));
  assert.ok(edges.length > 0, 'no negative number is shown');
  for (const [minus, digit] of edges) assert.ok(minus < digit, `${minus} ${digit}`);
  await close();
});
