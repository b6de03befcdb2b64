// The verify page, used as a person uses it: everything green; one letter changed; a file brought.

import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {frontDecode, frontEncode} from '../../../web/corpus/front-coding.js';
import {moduleFileParts, writeModuleFile} from '../../../web/site/module-file.js';
import {overflow, resize, violations} from '../accessibility.js';
import {SITE, open, readThrough, visit} from '../browser.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const golden = (/** @type {string} */ positions) =>
  JSON.parse(readFileSync(join(root, `tests/golden/names-en.${positions}.seed42.json`), 'utf8'));
const BROUGHT = process.env.KARPATHY_NAMES ?? join(root, '../shared/data/karpathy-names.txt');
const NAMES = 'names-en.front.txt';
const MOST_MS = 120_000;

/** @type {import('../browser.js').Bench} */
let bench;
before(async () => {
  bench = await open();
});
after(() => bench.close());

/** @param {import('playwright-core').Page} page */
async function runAll(page) {
  await page.getByRole('button', {name: 'Run the checks'}).click();
  await page.getByRole('button', {name: 'Run them again'}).waitFor({timeout: MOST_MS});
}

/** What a screen reader is told; the report has another one of its own. @param {import('playwright-core').Page} page */
const statusOf = (page) => page.locator('micro-gpt .unseen[role=status]');

/** @param {import('playwright-core').Page} page @param {string} id */
async function outcomes(page, id) {
  const texts = await page.locator(`.check[data-check=${id}] .outcome`).allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, ' '));
}

test('all checks pass, the figures are the published ones, and the report says the same', async () => {
  const opened = await visit(bench, 'v1/verify/');
  const {page, faults, close} = opened;
  await readThrough(opened);
  assert.equal(await page.locator('.outcome.waiting').count(), 11);
  // What waits is a list without holes; its room is below it, so that nothing moves when it is found.
  const places = () => page.locator('.check[data-check=losses] .state').evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
  const height = () => page.locator('.checks').first().evaluate((list) => list.offsetHeight);
  const [first, second] = await places();
  assert.ok(second.top - first.bottom < 16, `${second.top - first.bottom} pixels between two that wait`);
  const before = await height();
  await runAll(page);
  assert.equal(await height(), before);
  assert.equal(await page.locator('.verdict p').innerText(), 'All 11 checks passed, in this browser, just now.');
  assert.equal(await page.locator('.outcome.passed').count(), 11);
  const drawn = await outcomes(page, 'names');
  ['rope', 'learned'].forEach((positions, i) => {
    assert.ok(drawn[i].includes(`The same: ${golden(positions).samples.join(', ')}.`), drawn[i]);
  });
  for (const losses of await outcomes(page, 'losses')) {
    assert.match(losses, /1,000 compared\. Largest difference \d\.\d×10⁻¹[³⁴⁵⁶⁷⁸], in training step \d+\./);
  }
  const {runs} = JSON.parse(readFileSync(join(SITE, 'v1/published.json'), 'utf8'));
  const digests = await outcomes(page, 'parameters');
  runs.forEach(({digest}, i) => assert.ok(digests[i].includes(digest), digests[i]));
  const report = await page.locator('.report textarea').inputValue();
  assert.equal(report.match(/^\[passed\] /gm)?.length, 11);
  assert.ok(report.includes(runs[0].digest) && report.includes(golden('rope').samples.join(', ')));
  assert.deepEqual(faults, []);
  await close();
});

test('the table of losses shows the published digits, and everything is accessible', async () => {
  const opened = await visit(bench, 'v1/verify/', {colorScheme: 'dark'});
  const {page, close} = opened;
  await readThrough(opened);
  await runAll(page);
  await page.locator('summary').first().click();
  const rows = await page.locator('details').first().locator('tbody tr').allInnerTexts();
  assert.ok(rows.length >= 11);
  const {losses} = golden('rope');
  for (const row of rows) {
    const [step, , published] = row.split('\t');
    assert.ok(Math.abs(Number(published) - losses[Number(step.replace(',', '')) - 1]) < 1e-15, row);
  }
  for (const width of [1280, 768, 360, 320]) {
    await resize(page, width);
    const beyond = await page.locator('.scroll').first().evaluate(({scrollWidth, clientWidth}) => scrollWidth - clientWidth);
    assert.equal(beyond, 0, `the table is cut off at ${width} px`);
    const apart = await page.locator('.scroll tbody tr').first().evaluate((row) => {
      const inks = [...row.cells].map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return range.getBoundingClientRect();
      });
      return inks.every((a, i) => inks.slice(i + 1).every((b) => a.right <= b.left || a.bottom <= b.top + 1));
    });
    assert.ok(apart, `numbers lie on each other at ${width} px`);
    assert.equal(await overflow(page), 0, `scrolls sideways at ${width} px`);
    assert.deepEqual(await violations(page), [], `${width} px`);
  }
  await close();
});

test('it goes on behind another tab, where timers wait for a second and no frame comes', async () => {
  const opened = await visit(bench, 'v1/verify/');
  const {page, close} = opened;
  await readThrough(opened);
  await page.evaluate(() => {
    const {setTimeout} = window;
    window.setTimeout = /** @type {any} */ ((work, time) => setTimeout(work, Math.max(1000, time ?? 0)));
    window.requestAnimationFrame = () => 0;
  });
  await runAll(page);
  assert.equal(await page.locator('.outcome.passed').count(), 11);
  await close();
});

test('the report is copied, or selected where a page may not', async () => {
  const opened = await visit(bench, 'v1/verify/');
  const {page, close} = opened;
  await readThrough(opened);
  await runAll(page);
  await page.getByRole('button', {name: 'Copy the report'}).click();
  assert.match(await page.locator('.report .said').innerText(), /^The report is (on the clipboard|selected)/);
  const chosen = await page.locator('.report textarea').evaluate((text) => text.value.slice(text.selectionStart, text.selectionEnd));
  assert.match(chosen, /^microGPT Companion: what was checked\n/);
  await close();
});

test('with one letter of the corpus changed the page says which checks fail, and how', async () => {
  const opened = await visit(bench, 'v1/');
  const {page, close} = opened;
  const {module, files} = moduleFileParts(root);
  const names = frontDecode(files[NAMES].toString()).replace('\nhugibert\n', '\nhugiburt\n');
  const changed = writeModuleFile(module, {...files, [NAMES]: Buffer.from(frontEncode(names))});
  await page.context().route('**/microgpt.wasm', (route) => route.fulfill({body: changed, contentType: 'application/wasm'}));
  await page.goto(`${bench.url}v1/verify/`);
  await readThrough(opened);
  await runAll(page);
  const verdict = await page.locator('.verdict p').innerText();
  assert.match(verdict, /^7 of 11 checks failed: The list of names; The losses \(Rotary\); The names it makes up \(Rotary\); /);
  assert.match((await outcomes(page, 'corpus'))[0], /failed SHA-256 [0-9a-f]{64} here, 1bf57faa[0-9a-f]{56} published\./);
  assert.match((await outcomes(page, 'losses'))[0], /The first is training step 1: 3\.\d+ here, 3\.28512098522 published\./);
  assert.ok((await outcomes(page, 'graph')).every((text) => /passed/.test(text)));
  assert.ok((await outcomes(page, 'gradients')).every((text) => /passed/.test(text)));
  assert.deepEqual(await violations(page), []);
  await close();
});

test('it says so when the published numbers are missing, and tries again', async () => {
  const opened = await visit(bench, 'v1/');
  const {page, close} = opened;
  await page.context().route('**/published.json', (route) => route.fulfill({status: 404, body: ''}));
  await page.goto(`${bench.url}v1/verify/`);
  await page.locator('micro-gpt').scrollIntoViewIfNeeded();
  await page.locator('micro-gpt [role=alert]').waitFor();
  assert.match(await page.locator('micro-gpt [role=alert]').innerText(), /published\.json answers 404/);
  await page.context().unroute('**/published.json');
  await page.getByRole('button', {name: 'Try again'}).click();
  await page.getByRole('button', {name: 'Run the checks'}).waitFor();
  await close();
});

test('published numbers that lack something are said to, and the page lives', async () => {
  const opened = await visit(bench, 'v1/');
  const {page, close} = opened;
  const published = JSON.parse(readFileSync(join(SITE, 'v1/published.json'), 'utf8'));
  delete published.runs[1].samples;
  await page.context().route('**/published.json', (route) => route.fulfill({json: published}));
  await page.goto(`${bench.url}v1/verify/`);
  await page.locator('micro-gpt').scrollIntoViewIfNeeded();
  const alert = page.locator('micro-gpt [role=alert]');
  await alert.waitFor();
  assert.equal(await alert.innerText(),
    'The published numbers are incomplete: runs[1].samples is missing or cut off. Reload the page to try again.');
  await close();
});

test('the checks are stopped, go on from there, and keep their room', async () => {
  const opened = await visit(bench, 'v1/verify/', {viewport: {width: 360, height: 740}});
  const {page, faults, close} = opened;
  await readThrough(opened);
  const tall = () => page.locator('ol.checks').evaluate((list) => list.getBoundingClientRect().height);
  const before = await tall();
  await page.getByRole('button', {name: 'Run the checks'}).click();
  await page.locator('.outcome.passed').first().waitFor();
  const stop = page.getByRole('button', {name: 'Stop'});
  await stop.click();
  await page.getByRole('button', {name: 'Run the rest'}).waitFor();
  const verdict = await page.locator('.verdict p').innerText();
  assert.match(verdict, /^Stopped\. \d+ of 11 checks are done\.$/);
  assert.equal(await statusOf(page).textContent(), verdict);
  assert.equal(await page.locator('.outcome.running').count(), 0);
  assert.ok((await page.locator('.outcome.passed').count()) < 11);
  assert.deepEqual(await violations(page), []);
  await page.getByRole('button', {name: 'Run the rest'}).click();
  await page.getByRole('button', {name: 'Run them again'}).waitFor({timeout: MOST_MS});
  assert.equal(await page.locator('.outcome.passed').count(), 11);
  assert.ok(Math.abs((await tall()) - before) < 30, 'a line at most');
  assert.deepEqual(faults, []);
  await close();
});

test('a wrong file is refused by name, and by the keyboard too', async () => {
  const opened = await visit(bench, 'v1/verify/');
  const {page, close} = opened;
  await readThrough(opened);
  const field = page.getByLabel('Choose names.txt');
  // Asked for early: it takes the driver a moment to keep the dialog of the system away.
  const chooser = page.waitForEvent('filechooser');
  await field.setInputFiles({name: 'mine.txt', mimeType: 'text/plain', buffer: Buffer.from('anna\n')});
  await page.locator('.problem').waitFor();
  assert.match(await page.locator('.problem').innerText(), /^mine\.txt is not the names\.txt/);
  assert.doesNotMatch(await statusOf(page).textContent() ?? '', /mine\.txt/, 'it is read twice');
  await field.focus();
  await page.keyboard.press('Enter');
  await chooser;
  await close();
});

test('who leaves meanwhile and comes back finds the checks going on', async (t) => {
  const keeping = await open(SITE, {ignoreDefaultArgs: ['--disable-back-forward-cache']});
  t.after(() => keeping.close());
  const opened = await visit(keeping, 'v1/verify/');
  const {page, faults} = opened;
  await readThrough(opened);
  await page.evaluate(() => addEventListener('pageshow', ({persisted}) => (window.kept = persisted)));
  await page.getByRole('button', {name: 'Run the checks'}).click();
  await page.locator('.outcome.passed').first().waitFor();
  // What is lost on the way depends on when one leaves: more than once, so that something is.
  for (let i = 0; i < 5; i++) {
    await page.goto(`${keeping.url}v1/`);
    // A page that was kept is not loaded: there is nothing else to wait for.
    await page.goBack({waitUntil: 'commit'});
    if (!(await page.evaluate(() => window.kept))) return t.skip('this browser has not kept the page');
  }
  await page.getByRole('button', {name: 'Run them again'}).waitFor({timeout: MOST_MS});
  assert.equal(await page.locator('.outcome.passed').count(), 11);
  assert.deepEqual(faults, []);
});

if (existsSync(BROUGHT)) {
  const BROUGHT_FILE = {name: 'names.txt', mimeType: 'text/plain', buffer: readFileSync(BROUGHT)};

  test('names.txt, dropped in, does the run of the reference program, and nothing leaves the page', async () => {
    const opened = await visit(bench, 'v1/verify/');
    const {page, faults, close} = opened;
    await readThrough(opened);
    /** @type {string[]} */
    const requests = [];
    page.on('request', (request) => requests.push(request.url()));
    const text = readFileSync(BROUGHT, 'utf8');
    const data = await page.evaluateHandle((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'names.txt', {type: 'text/plain'}));
      return transfer;
    }, text);
    await page.locator('.bring').dispatchEvent('drop', {dataTransfer: data});
    const said = statusOf(page);
    await page.locator('.bring .outcome.running').waitFor();
    assert.match(await said.textContent(), /^This is the list\. /);
    const summary = page.locator('.bring > .found');
    await summary.waitFor({timeout: MOST_MS});
    assert.equal(await page.locator('.bring > .verdict p').innerText(), 'All 6 checks passed, in this browser, just now.');
    assert.match(await said.textContent(), /^All 6 checks passed, in this browser, just now\. First loss 3\.3660, /);
    assert.equal(await summary.innerText(),
      'First loss 3.3660, training step 1,000 at 2.6497, and the names kamon, ann, karai, jaire …');
    assert.equal(await page.locator('.bring .outcome.passed').count(), 6);
    assert.deepEqual(requests, []);
    const alone = await page.locator('.report textarea').inputValue();
    assert.equal(alone.match(/^\[passed\] /gm)?.length, 6);
    assert.doesNotMatch(alone, /waiting/, 'what was not asked for is in no report');
    assert.equal(alone.match(/^(Seed|Time).*$/gm)?.length, 2);
    await runAll(page);
    const report = await page.locator('.report textarea').inputValue();
    assert.deepEqual(report.match(/^Seed .*$/gm), ['rope', 'learned', 'learned']
      .map((positions) => `Seed 42, 1,000 training steps, temperature 0.5, positions="${positions}"`));
    assert.equal(report.match(/^Time: \d{4}-\d\d-\d\d \d\d:\d\d UTC$/gm)?.length, 2);
    await page.getByRole('button', {name: 'Run them again'}).click();
    await page.getByRole('button', {name: 'Run them again'}).waitFor({timeout: MOST_MS});
    assert.ok(await summary.isVisible(), 'it stays while the others run again');
    assert.deepEqual(faults, []);
    await close();
  });

  test('a file that is refused leaves what runs, and what was found', async () => {
    const opened = await visit(bench, 'v1/verify/');
    const {page, close} = opened;
    await readThrough(opened);
    const field = page.getByLabel('Choose names.txt');
    await field.setInputFiles(BROUGHT_FILE);
    await page.locator('.bring .outcome.running').waitFor();
    await field.setInputFiles({...BROUGHT_FILE, name: 'other.txt', buffer: Buffer.from('anna')});
    await page.locator('.problem').waitFor();
    assert.match(await page.locator('.problem').innerText(), /^other\.txt is not the names\.txt/);
    assert.equal(await page.locator('.bring .outcome').count(), 6, 'the first one is checked on');
    await page.locator('.bring > .found').waitFor({timeout: MOST_MS});
    // As a folder that is dropped, or a file that has gone.
    await page.evaluate(() => {
      File.prototype.arrayBuffer = () => Promise.reject(new DOMException('', 'NotFoundError'));
    });
    await field.setInputFiles({...BROUGHT_FILE, name: 'gone.txt'});
    await page.getByText('gone.txt could not be read. Choose the file again.').waitFor();
    assert.equal(await page.locator('.bring .outcome.passed').count(), 6);
    await close();
  });

  test('where checks of it fail the verdict says which, and that is heard', async () => {
    const opened = await visit(bench, 'v1/');
    const {page, close} = opened;
    const published = JSON.parse(readFileSync(join(SITE, 'v1/published.json'), 'utf8'));
    published.brought.samples[3] = 'jair';
    published.brought.losses.length = 990;
    await page.context().route('**/published.json', (route) => route.fulfill({json: published}));
    await page.goto(`${bench.url}v1/verify/`);
    await readThrough(opened);
    await page.getByLabel('Choose names.txt').setInputFiles(BROUGHT_FILE);
    const verdict = '2 of 6 checks failed: The losses; The names it makes up.';
    await page.locator('.bring > .verdict.failed').waitFor({timeout: MOST_MS});
    assert.equal(await page.locator('.bring > .verdict p').innerText(), verdict);
    assert.ok((await statusOf(page).textContent()).startsWith(verdict));
    await close();
  });
}
