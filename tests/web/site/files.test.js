// The built files, read as files: policy, links, nothing that the policy forbids.

import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync, statSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {SITE, STRICT_POLICY, isPacked} from '../browser.js';

const files = readdirSync(SITE, {recursive: true, encoding: 'utf8'});
const pages = files
  .filter((file) => file.endsWith('.html') && !isPacked(file))
  .map((file) => ({file, html: readFileSync(join(SITE, file), 'utf8')}));

/** @param {string} html */
function links(html) {
  const found = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)];
  return found.map(([, link]) => link.replace(/&amp;/g, '&'));
}

/**
 * The file that a link means, as a plain file server finds it.
 * @param {string} from
 * @param {string} path
 */
function target(from, path) {
  const file = path === '' ? join(SITE, from) : resolve(SITE, dirname(from), path);
  return existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file;
}

test('there are pages', () => {
  assert.ok(pages.some(({file}) => file === join('v1', 'index.html')));
});

test('the scripts can be imported where there is no window, and do nothing there', async () => {
  assert.equal(globalThis.window, undefined);
  const widgets = files.filter((file) => /^v1\/[a-z]+-[A-Z0-9]{8}\.js$/.test(file) && !file.includes('chunk'));
  assert.ok(widgets.length > 20, `${widgets.length} chunks`);
  for (const file of ['v1/micro-gpt.js', ...widgets]) await import(pathToFileURL(join(SITE, file)).href);
  assert.equal(globalThis.customElements, undefined);
  assert.equal(globalThis.HTMLElement, undefined);
});

test('no formula is left as it was written: in an HTML list the dollar signs would stand', () => {
  for (const {file, html} of pages) {
    const text = html.replace(/<(pre|code|script)\b[^]*?<\/\1>/g, '');
    assert.doesNotMatch(text, /\$[^$\n<]+\$/, file);
  }
});

test('every page carries the strict policy itself', () => {
  for (const {file, html} of pages.filter(({file}) => file.startsWith('v1'))) {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    assert.equal(policy, STRICT_POLICY, file);
  }
});

test('a page asks for all that it begins with before it waits for any of it', () => {
  for (const {file, html} of pages.filter(({file}) => file.startsWith('v1'))) {
    const [head] = html.split('</head>');
    const waits = head.search(/<script (?!type="module")/);
    assert.ok(waits > 0, `${file}: no script that waits`);
    assert.ok(Math.max(head.lastIndexOf('rel="stylesheet"'), head.lastIndexOf('type="module"'), head.lastIndexOf('rel="preload"')) < waits, file);
  }
});

test('what the script of a widget imports is asked for together with it', () => {
  const script = readFileSync(join(SITE, 'v1/micro-gpt.js'), 'utf8');
  for (const [, before, name] of script.matchAll(/((?:import\("[^"]+"\)\.catch\(\(\)=>\{\}\),)*)import\("\.\/([\w.-]+\.js)"\)(?!\.catch)/g)) {
    const imports = [...readFileSync(join(SITE, 'v1', name), 'utf8').matchAll(/(?:from|import)"\.\/([^"]+)"/g)].map(([, chunk]) => chunk);
    for (const chunk of imports.filter((chunk) => chunk !== 'micro-gpt.js')) assert.ok(before.includes(`"./${chunk}"`), `${name} waits for ${chunk}`);
  }
});

test('every link is relative and leads to a file, and its fragment to an id', () => {
  for (const {file, html} of pages) {
    for (const link of links(html)) {
      assert.doesNotMatch(link, /^(\/|[a-z]+:)/, `${file}: ${link}`);
      const [path, fragment] = link.split('#');
      const found = target(file, path);
      assert.ok(found.startsWith(SITE) && existsSync(found), `${file}: ${link}`);
      if (fragment) {
        assert.ok(readFileSync(found, 'utf8').includes(` id="${fragment}"`), `${file}: ${link}`);
      }
    }
  }
});

test('no page has an inline script, style or handler', () => {
  const inline = /<style|<script(?![^>]*\ssrc=)|\sstyle=|\son[a-z]+=|javascript:/i;
  for (const {file, html} of pages) assert.doesNotMatch(html, inline, file);
});

test('no id is used twice, every page has one title and one main heading', () => {
  for (const {file, html} of pages) {
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, file);
    assert.equal(html.match(/<h1/g)?.length, 1, file);
    assert.match(html, /<title>[^<]+<\/title>/, file);
  }
});

test('a function in a formula keeps its distance from what stands before it, and from what it is of', () => {
  const names = pages.flatMap(({file, html}) =>
    [...html.matchAll(/(<mspace[^>]*><\/mspace>|<m?\w*[^<]*>)?<mi>[a-z]{2,}<\/mi><mo>\u2061<\/mo>(.{8})/g)].map(([whole, , behind]) => ({file, whole, behind})));
  assert.ok(names.length >= 6);
  for (const {file, whole, behind} of names) {
    assert.match(behind, /^<mspace |^<mo str/, `${file}: ${whole}`);
    assert.doesNotMatch(whole, /^<\/m(?:i|n|sub|sup)>/, `${file}: ${whole}`);
  }
});

test('formulas are MathML without a trace of their source', () => {
  for (const {file, html} of pages) assert.doesNotMatch(html, /\$\$|katex|<annotation/, file);
});

test('no full stop can be parted from the formula before it', () => {
  const bare = /<span class="whole"><math[^]*?<\/math>[.,:;!?)]+<\/span>/g;
  for (const {file, html} of pages) {
    const [parted] = html.replace(bare, '').match(/.{0,40}<\/math>[.,:;!?)]/) ?? [];
    assert.equal(parted, undefined, file);
  }
});

test('a line below words and its style are said one by one, as Safari reads them', () => {
  for (const file of files.filter((name) => /\.(css|js)$/.test(name))) {
    assert.doesNotMatch(readFileSync(join(SITE, file), 'utf8'), /text-decoration: ?\w+ \w+/, file);
  }
});

test('what cannot be selected is not in Safari either, which reads its own name for it only', () => {
  for (const file of files.filter((name) => /\.(css|js)$/.test(name))) {
    const text = readFileSync(join(SITE, file), 'utf8');
    assert.doesNotMatch(text.replace(/-webkit-user-select:(\w+);user-select:\1/g, ''), /[{;]user-select:/, file);
  }
});

test('lines are evened out where a browser is known to bear it, and nowhere else', () => {
  // A paragraph of /v1/embed/ took WebKit 2.50 and its page down: rdar://162028337 and others.
  for (const file of files.filter((name) => /\.(css|js|html)$/.test(name))) {
    const text = readFileSync(join(SITE, file), 'utf8');
    assert.doesNotMatch(text, /text-wrap(-style)?: ?pretty|[{;]\s*hanging-punctuation/, file);
  }
});

test('no script evaluates text', () => {
  for (const file of files.filter((name) => name.endsWith('.js'))) {
    assert.doesNotMatch(readFileSync(join(SITE, file), 'utf8'), /\beval\(|new Function\b/, file);
  }
});
