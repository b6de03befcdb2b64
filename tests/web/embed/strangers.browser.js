// The element on pages that are not ours: another origin, a strict policy, many of them, slides,
// rude styles, right to left, two versions of the script.

import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {MODULE_FILES} from '../../../web/engine/own-file.js';
import {overflow, violations} from '../accessibility.js';
import {SITE} from '../browser.js';
import {SCRIPT, openSite, tag} from './stranger.js';

/** Loss of the first step with the defaults; golden/ has it too. */
const FIRST_LOSS = 3.2851209852164596;

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** Of one widget: the element, the widget, and the module with the names. */
const MOST_REQUESTS = 3;

/** @param {string[]} requests */
const modulesOf = (requests) => requests.filter((url) => url.endsWith('.wasm'));

/** Presses Step, and compares what is shown with what the model must say. */
async function steps(page) {
  const element = page.locator('micro-gpt').first();
  await element.evaluate((widget) => widget.ready);
  await element.getByRole('button', {name: 'Step', exact: true}).click();
  assert.equal(await element.evaluate((widget) => widget.loss), FIRST_LOSS);
  await element.getByText('3.2851').first().waitFor();
}

test('on another origin it starts, steps, and asks nobody but its own host', async (t) => {
  const {page, faults, requests, close} = await site.visit({});
  await steps(page);
  const ours = requests.filter((url) => url.startsWith(site.host));
  t.diagnostic(`${ours.length} requests: ${ours.map((url) => url.split('/').at(-1)).join(', ')}`);
  assert.ok(ours.length <= MOST_REQUESTS, `${ours.length} requests`);
  assert.equal(modulesOf(requests).length, 1);
  assert.deepEqual(faults, []);
  await close();
});

for (const types of ['', '; trusted-types lit-html']) {
  test(`under a strict policy that names its host${types} it violates nothing`, async () => {
    const policy = "default-src 'none'; script-src HOST/ 'wasm-unsafe-eval'; connect-src HOST/; img-src data:; " +
      `base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'${types}`;
    const {page, faults, close} = await site.visit({headers: {'content-security-policy': policy}});
    await steps(page);
    await page.getByRole('button', {name: 'Share or embed'}).click();
    await page.getByRole('dialog').waitFor();
    assert.deepEqual(faults, []);
    await close();
  });
}

test('20 widgets on one page: one request for the module, and each part of it compiled once', async () => {
  const compiles = () => {
    const {compile} = WebAssembly;
    window.compiled = 0;
    WebAssembly.compile = (bytes) => {
      window.compiled += 1;
      return compile(bytes);
    };
  };
  const body = Array.from({length: 20}, (_, i) => tag({loading: 'eager', seed: String(i)})).join('');
  const {page, faults, requests, close} = await site.visit({body}, {before: (opened) => opened.addInitScript(compiles)});
  await page.waitForFunction(() => window.heard.filter(({type}) => type === 'ready').length === 20);
  assert.equal(modulesOf(requests).length, 1);
  assert.equal(new Set(requests).size, requests.length);
  assert.equal(await page.evaluate(() => window.compiled), MODULE_FILES.length);
  assert.deepEqual(faults, []);
  await close();
});

const reveal = (file) => fileURLToPath(new URL(`../node_modules/reveal.js/dist/${file}`, import.meta.url));

test('on scaled slides of reveal.js it can be pointed at, and keeps its own keys', async () => {
  const {page, faults, close} = await site.visit({
    head: `${SCRIPT}<link rel="stylesheet" href="reveal.css"><script type="module">
import Reveal from './reveal.mjs';
window.deck = new Reveal({embedded: false, transition: 'none', width: 1280, height: 1500, hash: false});
await window.deck.initialize();
window.shown = true;</script>`,
    body: `<div class="reveal"><div class="slides"><section><h1>One</h1></section>
<section>${tag({show: 'loss map'})}</section><section><h1>Three</h1></section></div></div>`,
    files: {'reveal.css': reveal('reveal.css'), 'reveal.mjs': reveal('reveal.mjs')},
  });
  await page.waitForFunction(() => window.shown);
  await page.keyboard.press('ArrowRight');
  await steps(page);
  const scale = await page.evaluate(() => window.deck.getScale());
  assert.ok(scale < 0.9, `scaled by ${scale}`);
  const spot = await page.locator('.map canvas').evaluate((canvas) => {
    const {left, top, width, height} = canvas.getBoundingClientRect();
    return {x: left + width * 0.75, y: top + height * 0.3};
  });
  await page.mouse.click(spot.x, spot.y);
  const marked = await page.locator('.picked').evaluate((cell) => {
    const {left, top, width, height} = cell.getBoundingClientRect();
    return {left, top, right: left + width, bottom: top + height};
  });
  const near = 3;
  assert.ok(spot.x > marked.left - near && spot.x < marked.right + near, JSON.stringify([spot, marked]));
  assert.ok(spot.y > marked.top - near && spot.y < marked.bottom + near, JSON.stringify([spot, marked]));
  const slide = () => page.evaluate(() => window.deck.getIndices().h);
  await page.keyboard.press('ArrowRight');
  assert.equal(await slide(), 1);
  await page.locator('.scrub').focus();
  await page.keyboard.press('ArrowRight');
  // What is sought is there a task later.
  await page.waitForFunction(() => document.querySelector('micro-gpt').position.step === 1);
  assert.equal(await slide(), 1);
  await page.getByRole('button', {name: 'Play'}).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', {name: 'Pause'}).click();
  assert.equal(await slide(), 1);
  assert.deepEqual(faults, []);
  await close();
});

/** Sizes and colours of what is inside, as text. */
const look = (page) => page.locator('micro-gpt').evaluate((element) => {
  const parts = [...element.shadowRoot.querySelectorAll('button, .heading, svg text, li, .segments, td')];
  // How many lines and ticks there are depends on the room that the page leaves.
  const looks = parts.map((part) => {
    const {color, fontSize, letterSpacing, textTransform, lineHeight, display, textAlign, whiteSpace} = getComputedStyle(part);
    return [part.className.baseVal ?? part.className, color, fontSize, letterSpacing, textTransform, lineHeight, display, textAlign, whiteSpace].join(' ');
  });
  return [...new Set(looks)].sort();
});

test('styles of a page that spare nothing do not reach inside, nor make it tiny', async () => {
  const room = '<style>micro-gpt { inline-size: 1000px !important; box-sizing: content-box !important; }</style>';
  const rude = `<style>
* { color: red !important; background: lime !important; margin: 3em !important; padding: 2em !important; float: left !important;
  font-size: 10px !important; line-height: 4 !important; letter-spacing: 9px !important; text-transform: uppercase !important;
  text-align: right !important; white-space: pre !important; word-spacing: 2em !important; text-indent: 5em !important;
  font-style: italic !important; font-weight: 900 !important; list-style: square !important; cursor: wait !important; }
button, input, svg, canvas, table, div { display: none !important; }</style>`;
  const plain = await site.visit({head: SCRIPT + room, body: tag({theme: 'light'})});
  await steps(plain.page);
  const wanted = await look(plain.page);
  const {page, faults, close} = await site.visit({head: SCRIPT + room + rude, body: tag({theme: 'light'})});
  await steps(page);
  assert.deepEqual(await look(page), wanted);
  assert.deepEqual(faults, []);
  await Promise.all([plain.close(), close()]);
});

/** What was said ends at its right: its full stop is there too. @param {import('playwright-core').Locator} sentence */
const endsRight = (sentence) => sentence.evaluate((element) => {
  const range = document.createRange();
  const edge = (at) => {
    const text = at < 0 ? element.lastChild : element.firstChild;
    range.setStart(text, at < 0 ? text.length - 1 : 0);
    range.setEnd(text, at < 0 ? text.length : 1);
    return range.getBoundingClientRect();
  };
  return /\.$/.test(element.textContent) && edge(-1).left > edge(0).left;
});

for (const width of [1280, 320]) {
  test(`in a page that reads right to left English reads left to right, and the fallback as the page does, ${width} px`, async () => {
    const waiting = tag({loading: 'interaction'}).replace('<a', '<p>مرحبا</p><a');
    const {page, faults, close} = await site.visit(
      {head: `${SCRIPT}<meta name="viewport" content="width=device-width">`, body: `<main dir="rtl" lang="ar"><h1>نموذج</h1>${tag()}${waiting}</main>`},
      {options: {viewport: {width, height: 900}}},
    );
    await steps(page);
    const panel = page.locator('.panel').first();
    assert.equal(await overflow(page), 0);
    assert.deepEqual(await panel.evaluate(({lang, dir}) => [lang, dir]), ['en', 'ltr']);
    assert.ok(await endsRight(panel.locator('.figure-shows')));
    assert.equal(await page.getByText('مرحبا').evaluate((text) => getComputedStyle(text).direction), 'rtl');
    assert.deepEqual(await violations(page), []);
    await panel.getByRole('button', {name: 'Share or embed'}).click();
    const lead = page.getByRole('dialog').locator('.lead');
    assert.ok(await endsRight(lead));
    assert.equal(await lead.evaluate((text) => text.closest('[lang]')?.lang), 'en');
    assert.deepEqual(faults, []);
    await close();
  });
}

test('a root made tiny late, and no more, changes no size', async () => {
  const room = '<style>micro-gpt {inline-size: 1000px}</style>';
  const {page, faults, close} = await site.visit({head: SCRIPT + room});
  await steps(page);
  const wanted = await look(page);
  for (const size of ['62.5%', '']) {
    const noticed = page.locator('.panel').evaluate((panel, to) => new Promise((done) => {
      panel.addEventListener('transitionend', ({propertyName}) => propertyName === 'outline-offset' && done());
      document.documentElement.style.fontSize = to;
    }), size);
    await noticed;
    assert.deepEqual(await look(page), wanted, size);
  }
  assert.deepEqual(faults, []);
  await close();
});

test('on a phone, where the page is wider than the screen, only a tiny root is not followed', async () => {
  const phone = {viewport: {width: 360, height: 740}, isMobile: true, hasTouch: true};
  /** @type {number[]} */
  const sizes = [];
  for (const root of ['100%', '62.5%', '125%']) {
    const head = `<meta name="viewport" content="width=device-width"><style>html {font-size: ${root}}</style>${SCRIPT}`;
    const {page, faults, close} = await site.visit({head, body: `${tag()}<div style="inline-size: 900px">wide</div>`}, {options: phone});
    await steps(page);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) >= 900);
    sizes.push(await page.locator('micro-gpt').evaluate((element) => {
      const button = /** @type {ShadowRoot} */ (element.shadowRoot).querySelector('button');
      return parseFloat(getComputedStyle(/** @type {Element} */ (button)).fontSize);
    }));
    assert.deepEqual(faults, []);
    await close();
  }
  const [normal, tiny, large] = sizes;
  assert.equal(tiny, normal);
  assert.ok(Math.abs(large / normal - 1.25) < 0.01, `${sizes}`);
});

test('where a page unsets everything it has its width all the same, and letters without a shadow', async () => {
  const rude = '<style>* {all: unset} html {-webkit-text-fill-color: lime; text-shadow: 2px 2px red}</style>';
  const {page, faults, close} = await site.visit({head: SCRIPT + rude});
  await page.locator('micro-gpt').evaluate(async (element) => {
    await customElements.whenDefined('micro-gpt');
    await element.ready;
  });
  await page.getByRole('button', {name: 'Share or embed'}).click();
  const {width, told, looks} = await page.locator('micro-gpt').evaluate((element) => ({
    width: element.shadowRoot.querySelector('.panel').offsetWidth,
    told: window.heard.filter(({type}) => type === 'resize').at(-1).width,
    looks: [...element.shadowRoot.querySelectorAll('button, .figure-shows, h2')].map((part) => {
      const {color, webkitTextFillColor, textShadow} = getComputedStyle(part);
      return [webkitTextFillColor === color, textShadow].join();
    }),
  }));
  assert.ok(width > 700, `${width} px`);
  assert.equal(told, width);
  assert.deepEqual([...new Set(looks)], ['true,none']);
  assert.deepEqual(faults, []);
  await close();
});

test('in a row of boxes, in a cell and beside a float it is no narrower than on a phone', async () => {
  const small = tag({widget: 'norm'});
  const body = `<div style="display: flex">${small}${small}</div><table><tr><td>${small}</td></tr></table>
<div style="float: left">${small}</div><span style="display: inline-block">${small}</span><div style="display: grid; grid-template-columns: auto auto">${small}${small}</div>`;
  const {page, faults, close} = await site.visit({body});
  const widths = await page.evaluate(async () => {
    await customElements.whenDefined('micro-gpt');
    return [...document.querySelectorAll('micro-gpt')].map((element) => element.offsetWidth);
  });
  assert.deepEqual(widths.filter((width) => width < 288), [], `${widths}`);
  assert.deepEqual(faults, []);
  await close();
});

test('a file for offline has the options of its element', async () => {
  const {page, close} = await site.visit({body: tag({seed: '7', steps: '60', theme: 'dark', show: 'loss'})});
  await page.getByRole('button', {name: 'Share or embed'}).click();
  await page.getByRole('radio', {name: 'One file'}).check({force: true});
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', {name: 'Download for offline'}).click()]);
  // A browser opens it as a page if it is called one.
  const path = join(tmpdir(), `microgpt-${process.pid}-${file.suggestedFilename()}`);
  await file.saveAs(path);
  await page.goto(pathToFileURL(path).href);
  const [settings, theme, shown] = await page.evaluate(async () => {
    const element = /** @type {any} */ (document.querySelector('micro-gpt'));
    await customElements.whenDefined('micro-gpt');
    await element.ready;
    return [element.state.recipe.settings, element.getAttribute('theme'), element.getAttribute('show')];
  });
  assert.deepEqual([settings.seed, settings.steps, theme, shown], [7, 60, 'dark', 'loss']);
  rmSync(path);
  await close();
});

test('a download keeps the page it was asked for on', async () => {
  const {page, close} = await site.visit({});
  await page.getByRole('button', {name: 'Share or embed'}).click();
  await page.getByRole('radio', {name: 'One file'}).check({force: true});
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', {name: 'Download for offline'}).click()]);
  assert.equal(file.suggestedFilename(), 'microgpt-train.html');
  assert.equal(readFileSync(await file.path(), 'utf8'), readFileSync(join(SITE, 'v1/single/train.html'), 'utf8'));
  assert.equal(await page.locator('micro-gpt').count(), 1);
  await close();
});

test('a query that a blog adds to the address of the script leaves one element and one model', async () => {
  const {page, faults, requests, close} = await site.visit({head: '<script type="module" src="HOST/micro-gpt.js?ver=6.4#x"></script>'});
  await steps(page);
  assert.equal(modulesOf(requests).length, 1);
  const element = page.locator('micro-gpt');
  await element.evaluate((widget) => widget.seek({step: 99_999, phase: 'forward', event: 0}).catch(() => {}));
  assert.equal(await element.evaluate((widget) => widget.loss), FIRST_LOSS, 'what the engine refuses changes nothing');
  assert.deepEqual(faults, []);
  await close();
});

test('a state that a framework has set before the script came is taken', async () => {
  const first = await site.visit({});
  const state = await first.page.locator('micro-gpt').evaluate(async (element) => {
    await customElements.whenDefined('micro-gpt');
    await element.step('step', 5);
    return element.state;
  });
  await first.close();
  assert.equal(state.position.step, 4);
  const early = `<script>
const element = document.createElement('micro-gpt');
element.state = ${JSON.stringify(state)};
addEventListener('DOMContentLoaded', () => document.body.append(element));
</script>`;
  const {page, faults, close} = await site.visit({head: early + SCRIPT, body: ''});
  await page.locator('micro-gpt').evaluate(async (element) => {
    await customElements.whenDefined('micro-gpt');
    await element.ready;
  });
  assert.deepEqual(await page.locator('micro-gpt').evaluate((element) => element.position), state.position);
  assert.deepEqual(faults, []);
  await close();
});

test('two copies of the script do not fight: the first one stays', async () => {
  const {page, faults, close} = await site.visit({head: `${SCRIPT}<script type="module" src="HOST/micro-gpt.js?v=2"></script>`});
  await steps(page);
  assert.deepEqual(faults, []);
  await close();
});

/** A version of before, as a stranger keeps it: its scripts beside the page, and its own words. */
function olderVersion() {
  const folder = mkdtempSync(join(tmpdir(), 'older-'));
  const script = join(folder, 'micro-gpt.js');
  const text = readFileSync(join(SITE, 'v1/micro-gpt.js'), 'utf8');
  assert.ok(text.includes('Share or embed'));
  writeFileSync(script, text.replaceAll('Share or embed', 'Share of before'));
  const kept = readdirSync(join(SITE, 'v1')).filter((name) => /^(?!micro-gpt|look).*\.(js|wasm|txt)$/.test(name));
  const files = Object.fromEntries(kept.map((name) => [name, join(SITE, 'v1', name)]));
  return {files: {...files, 'micro-gpt.js': script}, remove: () => rmSync(folder, {recursive: true})};
}

for (const [first, heads] of [
  ['older', ['<script type="module" src="micro-gpt.js"></script>', SCRIPT]],
  ['newer', [SCRIPT, '<script type="module" src="micro-gpt.js"></script>']],
]) {
  test(`of two versions on a page the first one does all the work: the ${first} one`, async () => {
    const {files, remove} = olderVersion();
    const {page, faults, requests, close} = await site.visit({head: heads.join(''), body: tag() + tag({widget: 'norm'}), files});
    await steps(page);
    const names = await page.getByRole('button', {name: /^Share/}).allInnerTexts();
    assert.deepEqual([...new Set(names)], [first === 'older' ? 'Share of before' : 'Share or embed']);
    const modules = modulesOf(requests);
    assert.equal(modules.length, 1);
    assert.ok(modules.every((url) => url.startsWith(site.host) === (first === 'newer')));
    await page.locator('micro-gpt').nth(1).evaluate((widget) => widget.ready);
    assert.deepEqual(faults, []);
    await close();
    remove();
  });
}
