// A widget in somebody's frame: sandboxed, without CORS, as high as it needs to be, deaf to all
// messages but those about its height. And as a file on a disk.

import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {SITE} from '../browser.js';
import {openSite} from './stranger.js';

const FIRST_LOSS = 3.2851209852164596;

let site;
before(async () => {
  // No page may read from it: what is in the frame has to be there already.
  site = await openSite({'access-control-allow-origin': 'https://nobody.example'});
});
after(() => site.close());

const FILE = join(SITE, 'v1/single/train.html');

/** A page that follows the height its frame asks for, and counts how often. */
const FOLLOWS = `<script>
window.said = [];
addEventListener('message', ({data, source}) => {
  const frame = document.querySelector('iframe');
  if (source !== frame.contentWindow) return;
  said.push(data);
  if (data.type === 'microgpt-resize') frame.style.height = data.height + 'px';
});
</script>`;

/** @param {string} fragment @param {string} [widget] */
const frame = (fragment, widget = 'train') =>
  `<iframe src="HOST/embed/${widget}.html#${fragment}" title="A widget" sandbox="allow-scripts" width="100%" height="150" style="border:0"></iframe>`;

/** @param {import('playwright-core').Page} page */
async function inside(page) {
  const content = await (await page.waitForSelector('iframe')).contentFrame();
  await content.waitForSelector('micro-gpt');
  await content.waitForFunction(() => document.querySelector('micro-gpt').shadowRoot !== null);
  await content.evaluate(() => document.querySelector('micro-gpt').ready);
  return content;
}

const said = (page, filter) => page.evaluate((key) => window.said.filter((data) => key in data), filter);

test('sandboxed and without CORS it starts, takes its attributes from the address, and steps', async () => {
  const {page, faults, requests, close} = await site.visit({head: FOLLOWS, body: frame('positions=learned&steps=50&theme=dark')});
  const content = await inside(page);
  const [origin, loss, steps] = await content.evaluate(async () => {
    const element = document.querySelector('micro-gpt');
    await element.step('phase', 2);
    return [window.origin, element.loss, element.state.recipe.settings.steps];
  });
  assert.equal(origin, 'null');
  assert.equal(steps, 50);
  assert.ok(loss > 3 && loss < 4 && loss !== FIRST_LOSS, String(loss));
  await page.frameLocator('iframe').getByText('of 50').first().waitFor();
  assert.equal(requests.filter((url) => url.startsWith(site.host)).length, 1);
  assert.deepEqual(faults, []);
  await close();
});

test('in a sandbox it offers codes, and no link that would do nothing there', async () => {
  const {page, faults, close} = await site.visit({head: FOLLOWS, body: frame('').replace('height="150"', 'height="1200"')});
  await inside(page);
  const content = page.frameLocator('iframe');
  await content.getByRole('button', {name: 'Share or embed'}).click();
  for (const form of ['Link', 'Element', 'Frame', 'One file']) {
    await content.getByRole('radio', {name: form, exact: true}).check({force: true});
    const code = await content.getByRole('textbox', {name: 'What to paste'}).inputValue();
    assert.ok(code.includes(site.host), code);
    assert.ok(!/<micro-gpt[^>]* loading/.test(code), code);
    assert.equal(await content.getByRole('dialog').getByRole('link').count(), 0, form);
  }
  await content.getByRole('button', {name: 'Close'}).click();
  await content.getByRole('dialog').waitFor({state: 'hidden'});
  assert.deepEqual(faults, []);
  await close();
});

test('in a sandbox a node is found by its name, with the key and with the button', async () => {
  const {page, faults, close} = await site.visit({head: FOLLOWS, body: frame('', 'graph').replace('height="150"', 'height="1200"')});
  const inner = await inside(page);
  const content = page.frameLocator('iframe');
  const picked = () => inner.evaluate(() => document.querySelector('micro-gpt').state.view.picked);
  const field = content.getByRole('textbox', {name: /node/i});
  await field.fill('pos1.layer0.q[5]');
  await field.press('Enter');
  assert.equal(await picked(), 'pos1.layer0.q(5)');
  await field.fill('wte[4, 2]');
  await content.getByRole('button', {name: 'Go', exact: true}).click();
  assert.equal(await picked(), 'wte(4, 2)');
  assert.deepEqual(faults, []);
  await close();
});

test('in a sandbox it does not claim that a file is saved', async () => {
  const {page, close} = await site.visit({head: FOLLOWS, body: frame('steps=20', 'data').replace('height="150"', 'height="1200"')});
  await inside(page);
  const content = page.frameLocator('iframe');
  await content.getByRole('button', {name: 'Losses, CSV'}).click();
  await content.locator('p.outcome', {hasText: 'is saved if the page around this frame lets it'}).waitFor();
  await close();
});

test('its height is told to the pixel, at every width, and then there is silence', async () => {
  const {page, faults, close} = await site.visit({head: FOLLOWS, body: frame('')});
  const content = await inside(page);
  for (const width of [1280, 700, 360, 1000]) {
    await page.setViewportSize({width, height: 900});
    await content.waitForFunction((wide) => Math.abs(innerWidth - wide) < 40
      && innerHeight === Math.ceil(document.body.getBoundingClientRect().height), width);
    await page.waitForTimeout(600);
    const counted = await page.evaluate(() => window.said.length);
    await page.waitForTimeout(600);
    assert.equal(await page.evaluate(() => window.said.length), counted, `still talking at ${width} px`);
    const [height, all] = await content.evaluate(() => [innerHeight, document.documentElement.scrollHeight]);
    assert.equal(all, height);
  }
  const lti = await said(page, 'subject');
  const own = await said(page, 'type');
  assert.deepEqual(lti, own.map(({height}) => ({subject: 'lti.frameResize', height})));
  assert.ok(own.every(({type, widget}) => type === 'microgpt-resize' && widget === 'train'));
  assert.ok(own.length <= 20, `${own.length} messages`);
  assert.deepEqual(faults, []);
  await close();
});

test('a single file in a frame is as high as it is, with its foot', async () => {
  const {page, faults, close} = await site.visit({head: FOLLOWS, body: frame('').replace('/embed/', '/single/')});
  const content = await inside(page);
  await content.waitForFunction(() => document.querySelector('footer') && innerHeight > 200 && innerHeight === document.documentElement.scrollHeight);
  assert.deepEqual(faults, []);
  await close();
});

test('H5P’s handshake ends with the right height, in a sandbox and without one', async () => {
  // What its resizer does in a page, in short.
  const h5p = `<script>addEventListener('message', ({data, source, origin}) => {
  if (data.context !== 'h5p') return;
  const frame = document.querySelector('iframe');
  const answer = (action) => source.postMessage({context: 'h5p', action}, origin);
  if (data.action === 'hello') answer('hello');
  if (data.action === 'prepareResize' && frame.clientHeight !== data.scrollHeight) {
    frame.style.height = data.clientHeight + 'px';
    answer('resizePrepared');
  }
  if (data.action === 'resize') frame.style.height = data.scrollHeight + 'px';
});</script>`;
  for (const body of [frame(''), frame('').replace(/sandbox="[^"]*"/, '')]) {
    const {page, faults, close} = await site.visit({head: h5p, body});
    const content = await inside(page);
    await content.waitForFunction(() => innerHeight === Math.ceil(document.body.getBoundingClientRect().height));
    assert.deepEqual(faults, []);
    await close();
  }
});

test('10,000 messages of every kind, from its page and from a stranger in it, change nothing', async () => {
  const {page, faults, close} = await site.visit({head: FOLLOWS, body: `${frame('')}<iframe id="other" srcdoc="<p>other</p>"></iframe>`});
  const content = await inside(page);
  await page.waitForTimeout(300);
  const state = () => content.evaluate(async () => {
    const element = document.querySelector('micro-gpt');
    await element.updateComplete;
    return JSON.stringify([element.state, [...element.attributes].map(({name, value}) => [name, value]), location.hash]);
  });
  const before = await state();
  const answers = await page.evaluate(async () => {
    const target = document.querySelector('iframe').contentWindow;
    const other = document.querySelector('#other').contentWindow;
    const kinds = [null, 7, 'step', {type: 'microgpt-resize', height: 1e9}, {type: 'step'}, {context: 'h5p'}, {context: 'h5p', action: 'resize'},
      {context: 'h5p', action: 'hello'}, {context: 'h5p', action: {}}, [], 'x'.repeat(100_000), {subject: 'lti.frameResize', height: -1},
      {get: 1, __proto__: {context: 'h5p'}}];
    const silence = window.said.length;
    for (let i = 0; i < 10_000; i++) target.postMessage(kinds[i % kinds.length], '*');
    other.eval('for (let i = 0; i < 1000; i++) parent.frames[0].postMessage({context: "h5p", action: "hello"}, "*")');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return window.said.length - silence;
  });
  assert.equal(await state(), before);
  assert.ok(answers < 1000, `${answers} answers`);
  await page.frameLocator('iframe').first().getByRole('button', {name: 'Step', exact: true}).click();
  assert.equal(await content.evaluate(() => document.querySelector('micro-gpt').loss), FIRST_LOSS);
  assert.deepEqual(faults, []);
  await close();
});

test('what an address says wrongly is named, and the widget works', async () => {
  const {page, close} = await site.visit({head: FOLLOWS, body: frame('steps=none&amp;onclick=alert(1)&amp;corpus-src=https://evil.example/&amp;seed=1')});
  const content = await inside(page);
  const shown = await content.locator('.lost li').allTextContents();
  for (const name of ['steps ("none")', '"onclick"', '"corpus-src"']) {
    assert.ok(shown.some((line) => line.startsWith(name)), `${name} is not shown: ${shown.join(' | ')}`);
  }
  const [messages, attributes] = await content.evaluate(async () => {
    const element = document.querySelector('micro-gpt');
    const heard = [];
    element.addEventListener('microgpt-error', ({detail}) => heard.push(detail.message));
    location.hash += '&theme=pink';
    await new Promise((resolve) => setTimeout(resolve, 200));
    return [heard, element.getAttributeNames()];
  });
  assert.ok(messages.some((message) => message.includes('"onclick"')), messages.join());
  assert.ok(messages.some((message) => message.includes('"corpus-src"')));
  assert.ok(messages.some((message) => message.startsWith('theme ("pink")')));
  await content.evaluate(() => void (location.hash = 'seed=1'));
  await content.locator('.lost').waitFor({state: 'detached'});
  assert.deepEqual(attributes.filter((name) => !['widget', 'loading', 'steps', 'seed', 'theme'].includes(name)), []);
  await close();
});

test('an address can say which language a frame speaks, and a text of one’s own that it has not', async () => {
  const {page, faults, close} = await site.visit({head: FOLLOWS, body: frame('lang=en-GB&amp;seed=5&amp;state=1.corpus-own_text-09986ead_seed-7_steps-40_go-2u3328_5168419f')});
  const content = await inside(page);
  const facts = () => content.evaluate(() => {
    const element = document.querySelector('micro-gpt');
    return [element.getAttribute('lang'), element.state.recipe.settings.seed, element.position.step, [...document.querySelectorAll('.lost li')].map(({textContent}) => textContent)];
  });
  const [lang, seed, step, lost] = await facts();
  assert.deepEqual([lang, seed, step, lost.length], ['en-GB', 5, 0, 1], lost.join());
  assert.match(lost[0], /^state \(".*another text/);
  await content.evaluate(() => void (location.hash = 'seed=5'));
  await page.waitForTimeout(200);
  assert.deepEqual(await facts(), [null, 5, 0, []]);
  assert.deepEqual(faults, []);
  await close();
});

test('a state goes before what the address says after it, and what is wrong once more is named once more', async () => {
  const {page, faults, close} = await site.visit({head: FOLLOWS, body: frame('state=1.text-6cd242c4_seed-7_steps-40_go-12b77_a202df37&amp;steps=50')});
  const content = await inside(page);
  const [position, steps] = await content.evaluate(() => {
    const element = document.querySelector('micro-gpt');
    return [element.position, element.state.recipe.settings.steps];
  });
  assert.deepEqual(position, {step: 12, phase: 'backward', event: 77});
  assert.equal(steps, 40);
  for (const [fragment, named] of [['seed=abc', 1], ['seed=7', 0], ['seed=abc', 1], ['seed=abc&steps=9', 1], ['', 0]]) {
    await content.evaluate((hash) => void (location.hash = hash), fragment);
    await page.waitForTimeout(200);
    assert.equal(await content.locator('.lost li').count(), named, fragment);
  }
  assert.deepEqual(faults, []);
  await close();
});

test('a link that a stranger’s page gives opens the same place in the lesson', async () => {
  const {page, close} = await site.visit({body: '<iframe src="HOST/05/" width="1200" height="800"></iframe>'});
  const facts = (context) => context.evaluate(async () => {
    const element = document.querySelector('micro-gpt[widget=train]');
    const {position, losses} = element.toJSON();
    return {position, losses, link: element.embedCode('link', {place: true})};
  });
  const lesson = await (await page.waitForSelector('iframe')).contentFrame();
  await lesson.waitForFunction(() => document.querySelector('micro-gpt[widget=train]')?.step);
  await lesson.evaluate(() => document.querySelector('micro-gpt[widget=train]').seek({step: 8, phase: 'loss', event: 3}));
  const there = await facts(lesson);
  await page.goto(there.link);
  await page.waitForFunction(() => document.querySelector('micro-gpt[widget=train]')?.ready);
  await page.locator('micro-gpt[widget=train]').evaluate((element) => element.ready);
  assert.deepEqual(await facts(page), there);
  await close();
});

test('the single file works from a disk, without a network', async () => {
  const context = await site.browser.newContext({offline: true});
  const disk = await context.newPage();
  const problems = [];
  disk.on('console', (message) => problems.push(message.text()));
  disk.on('pageerror', ({message}) => problems.push(message));
  await disk.goto(`${pathToFileURL(FILE)}#seed=42`);
  await disk.waitForFunction(() => document.querySelector('micro-gpt').shadowRoot !== null);
  await disk.locator('micro-gpt').evaluate((element) => element.ready);
  await disk.getByRole('button', {name: 'Step', exact: true}).click();
  assert.equal(await disk.locator('micro-gpt').evaluate((element) => element.loss), FIRST_LOSS);
  const refused = await disk.locator('micro-gpt').evaluate((element) => {
    try {
      return element.embedCode('link');
    } catch ({code}) {
      return code;
    }
  });
  assert.equal(refused, 'no_site');
  assert.deepEqual(problems, []);
  await context.close();
});

test('a single file says that what it hands out is saved', async () => {
  const disk = await site.browser.newPage();
  await disk.goto(pathToFileURL(join(SITE, 'v1/single/data.html')).href);
  const [download] = await Promise.all([disk.waitForEvent('download'), disk.getByRole('button', {name: 'Losses, CSV'}).click()]);
  assert.equal(download.suggestedFilename(), 'microgpt-loss.csv');
  assert.equal(await disk.locator('p.outcome').textContent(), 'microgpt-loss.csv is saved.');
  await disk.close();
});

/** What can happen to a file on its way. @type {Record<string, (html: string) => string>} */
const DAMAGE = {
  'a letter that has changed': (html) => html.replace(/(id="packed">[^\n]*\n[^\n]{90000})(.)/, (_, before, letter) => before + (letter === 'a' ? 'b' : 'a')),
  'letters that are missing': (html) => html.replace(/(id="packed">[^\n]*\n[^\n]{90000}).{1000}/, '$1'),
  'nothing inside': (html) => html.replace(/(id="packed">)[^<]*/, '$1'),
  'another program than its policy names': (html) => html.replace(/(script-src 'sha256-[^']*' 'sha256-)..../, '$1aaaa'),
};

for (const [what, damage] of Object.entries(DAMAGE)) {
  test(`a single file with ${what} says that it is damaged`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'single-'));
    const page = await site.browser.newPage();
    try {
      const html = readFileSync(FILE, 'utf8');
      const damaged = damage(html);
      assert.notEqual(damaged, html);
      writeFileSync(join(folder, 'train.html'), damaged);
      const faults = [];
      page.on('pageerror', ({message}) => faults.push(message));
      await page.goto(String(pathToFileURL(join(folder, 'train.html'))));
      await page.getByRole('alert').waitFor();
      assert.match(await page.getByRole('alert').innerText(), /could not be unpacked.*get the page anew/);
      assert.ok(await page.getByText('Training, step by step: a live view').isVisible());
      assert.deepEqual(faults, []);
    } finally {
      await page.close();
      rmSync(folder, {recursive: true});
    }
  });
}
