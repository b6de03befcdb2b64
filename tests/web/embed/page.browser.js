// The page about embedding: set a widget up, see it live, take the code away.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {open, visit} from '../browser.js';

let bench;
before(async () => {
  bench = await open();
});
after(() => bench.close());

const code = (page) => page.getByRole('textbox', {name: 'What to paste'}).inputValue();
const preview = (page) => page.locator('microgpt-configurator micro-gpt');

test('a widget that is picked stands below, with the attributes that were set', async () => {
  const {page, faults, close} = await visit(bench, 'v1/embed/');
  await page.getByLabel('Widget', {exact: true}).selectOption('graph');
  await page.getByText('Options', {exact: true}).click();
  await page.getByLabel('seed', {exact: true}).fill('7');
  await page.getByLabel('theme', {exact: true}).selectOption('dark');
  assert.match(await code(page), /<micro-gpt widget="graph".* seed="7" theme="dark">|<micro-gpt widget="graph" seed="7" theme="dark">/);
  await preview(page).scrollIntoViewIfNeeded();
  const shown = await preview(page).evaluate(async (element) => {
    await element.ready;
    return [element.state.widget, element.state.recipe.settings.seed, element.getAttribute('theme')];
  });
  assert.deepEqual(shown, ['graph', 7, 'dark']);
  await page.getByLabel('seed', {exact: true}).fill('seven');
  assert.doesNotMatch(await code(page), /seed/);
  assert.ok(await page.getByText(/must be a number from/).isVisible());
  assert.deepEqual(faults, []);
  await close();
});

test('a tag that is edited is what is shown and pasted, and nothing in it becomes markup', async () => {
  const {page, faults, close} = await visit(bench, 'v1/embed/');
  const tag = page.getByRole('textbox', {name: 'The tag, which you can edit'});
  assert.equal(await tag.inputValue(), '<micro-gpt widget="train">');
  const shown = () => preview(page).evaluate((element) => Object.fromEntries([...element.attributes].map(({name, value}) => [name, value])));
  await tag.fill(`<micro-gpt widget="loss" text="anna" seed=7 theme='dark' onclick="alert(1)" steps="none"><img src=x>`);
  await page.waitForFunction(() => document.querySelector('microgpt-configurator').shadowRoot.querySelector('micro-gpt').getAttribute('text') === 'anna');
  const attributes = {widget: 'loss', text: 'anna', seed: '7', theme: 'dark'};
  assert.deepEqual(await shown(), attributes);
  assert.ok(await page.getByText('Not set here: onclick. steps must be a number').isVisible());
  assert.match(await code(page), /<micro-gpt widget="loss" [^>]*text="anna"/);
  assert.doesNotMatch(await code(page), /onclick|steps|img/);
  assert.equal(await page.getByLabel('Widget', {exact: true}).inputValue(), 'loss');
  for (const broken of ['<micro-gpt widget="graph', '<micro-gpt widget="nothing">', '']) {
    await tag.fill(broken);
    assert.ok(await page.getByText('This is not a whole <micro-gpt> tag').isVisible());
    assert.deepEqual(await shown(), attributes);
  }
  await preview(page).scrollIntoViewIfNeeded();
  await preview(page).evaluate((element) => element.ready);
  assert.equal(await tag.inputValue(), '');
  await page.getByLabel('Widget', {exact: true}).selectOption('graph');
  assert.match(await tag.inputValue(), /^<micro-gpt widget="graph" [^>]*seed="7"/);
  // Back to one that was picked by hand before: the list says so too.
  for (const widget of ['loss', 'graph']) {
    await tag.fill(`<micro-gpt widget="${widget}">`);
    await page.waitForFunction((name) => document.querySelector('microgpt-configurator').shadowRoot.querySelector('micro-gpt').getAttribute('widget') === name, widget);
    assert.equal(await page.getByLabel('Widget', {exact: true}).inputValue(), widget);
  }
  assert.deepEqual(faults, []);
  await close();
});

test('every form of every widget leads to what is there', async () => {
  const {page, close} = await visit(bench, 'v1/embed/');
  const names = await page.getByLabel('Widget', {exact: true}).locator('option').evaluateAll((options) => options.map(({value}) => value));
  assert.ok(names.includes('train') && names.includes('graph'));
  for (const name of names) {
    await page.getByLabel('Widget', {exact: true}).selectOption(name);
    for (const form of ['Link', 'One file']) {
      await page.getByRole('radio', {name: form, exact: true}).check({force: true});
      const response = await page.request.get(await code(page));
      assert.equal(response.status(), 200, await code(page));
    }
  }
  await close();
});

test('every code on the page names the site itself; without script it says what HOST is', async () => {
  const {page, close} = await visit(bench, 'v1/embed/');
  const codes = await page.locator('article code').allInnerTexts();
  assert.deepEqual(codes.filter((text) => text.includes('HOST')), []);
  assert.ok(codes.some((text) => text.includes(`IFrame("${bench.url}v1/embed/train.html`)), codes.join('\n'));
  assert.ok(codes.some((text) => text.endsWith(`connect-src ${new URL(bench.url).origin}`)));
  await close();
  const bare = await visit(bench, 'v1/embed/', {javaScriptEnabled: false});
  const fallback = bare.page.locator('microgpt-configurator');
  assert.match(await fallback.innerText(), /HOST is the address of this site[^]*<micro-gpt widget="train">[^]*<iframe src=/);
  for (const width of [1280, 360]) {
    await bare.page.setViewportSize({width, height: 900});
    assert.ok((await bare.page.locator('pre').evaluateAll((codes) => Math.max(...codes.map((code) => code.getBoundingClientRect().right)))) <= width);
  }
  await bare.close();
});

test('the reference names what the element has, and editors can read it', async () => {
  const {page, close} = await visit(bench, 'v1/embed/');
  const text = await page.locator('section.reference').innerText();
  for (const name of ['learning-rate', 'toSVG()', 'embedCode(', 'microgpt-resize', '--mgpt-accent', 'widget="train"', 'corpus-src']) {
    assert.ok(text.includes(name), name);
  }
  const {modules} = await (await page.request.get(`${bench.url}v1/custom-elements.json`)).json();
  const [element] = modules[0].declarations;
  assert.equal(element.tagName, 'micro-gpt');
  for (const list of ['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties']) {
    for (const {name, description} of element[list]) assert.ok(description?.length > 3, `${list} ${name}`);
  }
  await close();
});
