// The widget `data` in a browser: words of one's own are typed, dropped, learned, and leave the
// page only as files that the visitor saves.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {formatFixed} from '../../../web/draw/number.js';
import {overflow, resize, violations} from '../accessibility.js';
import {visit} from '../browser.js';
import {openBench} from './bench.js';

const STEPS = 80;

let bench;
before(async () => {
  bench = await openBench('data');
});
after(() => bench.close());

/** @param {(page: import('playwright-core').Page) => Promise<void>} work */
async function withData(work) {
  const {page, faults, close} = await visit(bench, '', {acceptDownloads: true});
  await page.evaluate(async (steps) => {
    window.element = window.bench.mount({widget: 'data', steps: String(steps)});
    await window.element.ready;
  }, STEPS);
  await page.locator('.found').waitFor();
  await work(page);
  assert.deepEqual(faults, []);
  await close();
}

test('a link brings back the words of the site and how far they were learned, and nothing of one’s own', () => withData(async (page) => {
  const link = () => page.evaluate(() => window.element.embedCode('link', {place: true}));
  await page.getByRole('button', {name: 'Use the first names'}).click();
  await found(page, '8,403');
  await page.getByRole('slider').first().fill('25');
  await reached(page, 25);
  const first = await link();
  assert.match(first, /~words!names/);
  await page.evaluate(async (address) => {
    const {parentElement} = window.element;
    window.element.remove();
    const state = new URLSearchParams(new URL(address).hash.slice(1)).get('state');
    window.element = window.bench.mount({widget: 'data', state}, parentElement);
    await window.element.ready;
  }, first);
  await found(page, '8,403');
  await reached(page, 25);
  assert.equal(new URLSearchParams(new URL(await link()).hash.slice(1)).get('state'), new URLSearchParams(new URL(first).hash.slice(1)).get('state'));
  await page.getByRole('textbox', {name: 'One word a line'}).fill('otter\nbadger\nmarten');
  await found(page, '3 ');
  assert.doesNotMatch(await link(), /state=/);
  await button(page, 'Share or embed').click();
  await page.getByRole('dialog').waitFor();
  assert.equal(await page.getByText('At the place where it is now').count(), 0);
}));

const button = (page, name) => page.getByRole('button', {name, exact: true});
const found = (page, text) => page.waitForFunction((wanted) =>
  window.element.shadowRoot.querySelector('.found')?.textContent.includes(wanted), text);
const reached = (page, done) => page.waitForFunction((n) =>
  window.element.shadowRoot.querySelector('.along')?.textContent.includes(`after ${n} of`), done, {timeout: 30_000});

/** What a run on these words says after some steps. */
const truth = (page, corpus, steps) => page.evaluate(async ([text, all, done]) => {
  const engine = await window.bench.loadEngine();
  const session = engine.createSession(text, {steps: all});
  session.step('step', done);
  return {loss: session.losses()[done - 1], names: session.sample(8, 0.5)};
}, [corpus, STEPS, steps]);

const WORDS = 'lisbon\nparis\nrome\nathens\noslo\nmadrid\nvienna\nberlin';

test('typed words are counted, learned, and words are made up', () => withData(async (page) => {
  await page.getByRole('textbox').fill(WORDS);
  await found(page, '8 words');
  await button(page, 'To the end').click();
  await reached(page, STEPS);
  const {loss, names} = await truth(page, WORDS, STEPS);
  assert.ok((await page.locator('.training-view .hint').textContent()).startsWith(`loss ${formatFixed(loss)}, `));
  assert.deepEqual(await page.locator('.made .drawn').allTextContents(), names);
  const known = new Set(WORDS.split('\n'));
  assert.deepEqual(await page.locator('.made .known, .made .new').allTextContents(), names.map((name) => (known.has(name) ? 'in your list' : 'new')));
}));

test('a file is read, a bad one is refused in words, and the words before come back', () => withData(async (page) => {
  const choose = (buffer) => page.locator('.open input').setInputFiles({name: 'words.txt', mimeType: 'text/plain', buffer});
  await choose(Buffer.from('\ufeffuno\r\ndue\r\ntre\r\n'));
  await found(page, '3 words');
  await choose(Buffer.from([0xff, 0x00, 0x61, 0x80, 0x81]));
  await page.locator('.problem').waitFor();
  assert.match(await page.locator('.problem').textContent(), /save it as UTF-8/);
  await page.getByRole('textbox').fill('');
  await page.waitForFunction(() => /nothing to learn from yet/.test(window.element.shadowRoot.querySelector('.problem')?.textContent ?? ''));
  await button(page, 'Try dinosaurs').click();
  await found(page, '60 words');
  // As it is written, and not only as far as it is read.
  await found(page, 'the longest has 18 characters');
  await page.getByRole('textbox').fill('x\nyz');
  await found(page, 'the longest has 2 characters');
}));

test('a file that cannot be read, words or weights, is refused in words', () => withData(async (page) => {
  await page.evaluate(() => {
    File.prototype.arrayBuffer = () => Promise.reject(new DOMException('', 'NotFoundError'));
  });
  await page.locator('.load input').setInputFiles({name: 'gone.safetensors', mimeType: 'application/octet-stream', buffer: Buffer.from('x')});
  await page.waitForFunction(() => /could not be read/.test(window.element.shadowRoot.querySelector('[role=status]').textContent));
  await page.locator('.open input').setInputFiles({name: 'gone.txt', mimeType: 'text/plain', buffer: Buffer.from('x')});
  await page.locator('.problem').waitFor();
  assert.match(await page.locator('.problem').textContent(), /could not be read/);
}));

test('what was typed is in no state and no link', () => withData(async (page) => {
  await page.getByRole('textbox').fill('secretword\nanother');
  await found(page, '2 words');
  assert.doesNotMatch(await page.evaluate(() => JSON.stringify(window.element.state)), /secret/);
}));

test('weights are saved, and loaded again they make the same words', () => withData(async (page) => {
  await button(page, 'To the end').click();
  await reached(page, STEPS);
  const names = await page.locator('.made .drawn').allTextContents();
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save the weights').click()]);
  assert.equal(download.suggestedFilename(), 'microgpt.safetensors');
  const path = await download.path();
  await button(page, 'Reset').click();
  await reached(page, 0);
  await page.locator('.load input').setInputFiles({name: 'mine.safetensors', mimeType: 'application/octet-stream', buffer: readFileSync(path)});
  await page.waitForFunction((first) => window.element.shadowRoot.querySelector('.made .drawn').textContent === first, names[0]);
  assert.deepEqual(await page.locator('.made .drawn').allTextContents(), names);
  assert.match(await page.locator('[role=status]').textContent(), /weights of mine\.safetensors/);
}));

test('nothing overflows and axe finds nothing, in every theme, wide and narrow', () => withData(async (page) => {
  for (const theme of ['light', 'dark', 'contrast']) {
    await page.evaluate((name) => window.element.setAttribute('theme', name), theme);
    for (const width of [1280, 320]) {
      await resize(page, width);
      assert.equal(await overflow(page), 0, `${theme} ${width}`);
      assert.deepEqual(await violations(page), [], `${theme} ${width}`);
    }
  }
}));

test('a run of another length begins anew, and its end is the engine\'s', () => withData(async (page) => {
  await page.getByRole('textbox').fill(WORDS);
  await found(page, '8 words');
  await button(page, 'To the end').click();
  await reached(page, STEPS);
  await page.getByLabel('Length of the run').selectOption({label: '500 steps'});
  await reached(page, 0);
  await button(page, 'To the end').click();
  await reached(page, 500);
  const wanted = await page.evaluate(async (text) => {
    const engine = await window.bench.loadEngine();
    const session = engine.createSession(text, {steps: 500});
    session.step('step', 500);
    return {loss: session.losses()[499], names: session.sample(8, 0.5)};
  }, WORDS);
  assert.ok((await page.locator('.training-view .hint').textContent()).startsWith(`loss ${formatFixed(wanted.loss)}, `));
  assert.deepEqual(await page.locator('.made .drawn').allTextContents(), wanted.names);
  assert.equal(await page.evaluate(() => window.element.state.view.steps), 500);
}));

test('a file dropped beside the box opens nothing, and boxes of the page get theirs', () => withData(async (page) => {
  const devtools = await page.context().newCDPSession(page);
  await page.evaluate(() => {
    const add = (name, attributes) => {
      const element = Object.assign(document.createElement(name), attributes);
      document.querySelector('article').prepend(element);
      return element;
    };
    add('p', {id: 'beside', textContent: 'Text'});
    add('input', {id: 'own', type: 'file'});
    const zone = add('p', {textContent: 'Drop here', id: 'zone'});
    addEventListener('dragover', (event) => setTimeout(() => (window.refused = event.defaultPrevented)));
    zone.addEventListener('dragover', (event) => event.preventDefault());
    zone.addEventListener('drop', (event) => {
      event.preventDefault();
      zone.textContent = event.dataTransfer.files[0].name;
    });
  });
  const drag = async (selector, data, types) => {
    const {x, y, width, height} = await page.locator(selector).first().boundingBox();
    for (const type of types) {
      await devtools.send('Input.dispatchDragEvent', {type, x: x + width / 4, y: y + height / 2, data: {items: [], dragOperationsMask: 1, ...data}});
    }
  };
  const file = {files: [fileURLToPath(import.meta.url)]};
  const text = {items: [{mimeType: 'text/plain', data: 'anna'}]};
  const refused = async (selector, data) => {
    await page.evaluate(() => delete window.refused);
    await drag(selector, data, ['dragEnter', 'dragOver', 'dragCancel']);
    return (await page.waitForFunction(() => 'refused' in window && {refused: window.refused})).evaluate((answer) => answer.refused);
  };
  assert.equal(await refused('#beside', file), true);
  assert.equal(await refused('#beside', text), false);
  assert.equal(await refused('.words-view textarea', text), false, 'text can be moved within the field');
  await drag('#zone', file, ['dragEnter', 'dragOver', 'drop']);
  await page.getByText('data.browser.js').waitFor();
  await drag('#own', file, ['dragEnter', 'dragOver', 'drop']);
  await page.waitForFunction(() => document.querySelector('#own').files.length === 1);
  await page.evaluate(() => window.element.remove());
  assert.equal(await refused('#beside', file), false, 'without the widget the page is as it was');
}));
