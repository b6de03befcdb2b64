// The terms of the glossary: their data, their marks in lessons, and every link both ways.

import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {before, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {lessonMarkdown} from '../../../web/site/markdown.js';
import {engineNumbers} from '../../../web/site/numbers.js';
import {TermMarks} from '../../../web/site/term-marks.js';
import {Terms, readTerms} from '../../../web/site/terms.js';
import {ATTRIBUTES, attributesOf, readTable} from '../../../web/widgets/attributes.js';
import {loadWidget, widgetNames} from '../../../web/widgets/registry.js';
import {SITE} from '../browser.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const raw = JSON.parse(readFileSync(join(root, 'lessons/terms.json'), 'utf8'));
const TERMS = 33;
/** No page here shows a program. */
const PROGRAM = {root, highlight: (/** @type {string} */ code) => code};

/** @type {Record<string, string>} */
let numbers;
/** @type {Terms} */
let terms;
before(async () => {
  numbers = await engineNumbers(root);
  terms = readTerms(root, numbers);
});

/** @param {string} path below v1/ */
const page = (path) => readFileSync(join(SITE, 'v1', path, 'index.html'), 'utf8');

/** Lessons that are written: their number and their page. */
const lessons = readdirSync(join(SITE, 'v1'))
  .filter((name) => /^\d\d$/.test(name))
  .map((name) => ({number: Number(name), html: page(name)}));

/** The part of the glossary that belongs to a term. @param {string} id */
function entry(id) {
  const html = page('glossary');
  const begin = html.indexOf(`<div class="term-entry" id="${id}"`);
  assert.ok(begin >= 0, `the glossary has no entry for ${id}`);
  const next = html.indexOf('<div class="term-entry"', begin + 1);
  return html.slice(begin, next < 0 ? undefined : next);
}

/** @param {string} html @param {RegExp} form */
const found = (html, form) => [...html.matchAll(form)].map(([, part]) => part);

test(`there are ${TERMS} terms, each with a sentence of its own, and no name means two of them`, () => {
  assert.equal(terms.all.length, TERMS);
  assert.equal(new Set(terms.all.map(({sentence}) => sentence)).size, TERMS);
  for (const {id, sentence, lessons} of terms.all) {
    assert.match(id, /^[a-z]+(-[a-z]+)*$/);
    assert.match(sentence, /^\p{Lu}[^.]*(\d\.\d+[^.]*)*\.$/u, `${id} is not one sentence`);
    assert.ok(lessons.length > 0 && lessons.every((n) => n >= 0 && n <= 5), id);
  }
  const names = terms.all.flatMap(({term, aliases}) => [term, ...aliases]).map((name) => name.toLowerCase());
  assert.deepEqual(names.filter((name, i) => names.indexOf(name) !== i), []);
});

test('no sentence writes down a number that the engine knows', () => {
  for (const {id, sentence} of raw.terms) assert.doesNotMatch(sentence, /\d\d|\d[.,]\d/, id);
  assert.equal(numbers.parameters, '3,936');
  assert.equal(numbers.uniformLoss, '3.2958');
  assert.match(terms.get('parameter')?.sentence ?? '', /3,936/);
});

test('data that cannot be right is refused by name', () => {
  const [first] = raw.terms;
  const build = (/** @type {object} */ change) => () => new Terms({...raw, terms: [{...first, related: [], ...change}]}, numbers);
  assert.throws(build({sentence: 'It has {heds}.'}), /"parameter" asks for \{heds\}; there are: .*heads/);
  assert.throws(build({group: 'other'}), /"parameter" is in the group "other"/);
  assert.throws(build({related: ['nothing']}), /"parameter" is related to "nothing"/);
  assert.throws(build({related: ['parameter']}), /"parameter" is related to itself/);
  assert.throws(() => new Terms({...raw, terms: [first, first]}, numbers), /"parameter" is there twice/);
});

/**
 * A page as the lessons are made, and what it marks.
 * @param {string} text
 */
function rendered(text) {
  const folder = mkdtempSync(join(tmpdir(), 'terms-'));
  const inputPath = join(folder, 'index.md');
  writeFileSync(inputPath, `---\ntitle: A\n---\n${text}`);
  const marks = new TermMarks();
  try {
    const html = lessonMarkdown(terms, marks, PROGRAM).render(text, {page: {inputPath, url: '/03/'}});
    return {html, marked: marks.of(inputPath)};
  } catch (error) {
    throw new Error(String(error).replace(inputPath, relative(folder, inputPath)));
  } finally {
    rmSync(folder, {recursive: true});
  }
}

test('the first use of a term becomes a link, later ones plain text', () => {
  const {html, marked} = rendered('A [[token]], two [[token|tokens]], and a [[causal-mask]].');
  assert.equal(
    html,
    '<p>A <a class="term" id="use-token" href="../glossary/#token">token</a>, two tokens, ' +
      'and a <a class="term" id="use-causal-mask" href="../glossary/#causal-mask">causal mask</a>.</p>\n',
  );
  assert.deepEqual(marked, ['token', 'causal-mask']);
});

test('marks work inside emphasis and in HTML, in the order of reading; not in code', () => {
  const {html, marked} = rendered('**[[adam|Adam]]**\n\n<ol>\n<li><b>[[loss|a < b]]</b></li>\n</ol>\n\n`[[token]]`\n\n[[loss]]\n');
  assert.deepEqual(marked, ['adam', 'loss']);
  assert.match(html, /<strong><a class="term" id="use-adam"[^>]*>Adam<\/a><\/strong>/);
  assert.match(html, /<li><b><a class="term" id="use-loss"[^>]*>a &lt; b<\/a><\/b><\/li>/);
  assert.match(html, /<code>\[\[token\]\]<\/code>/);
  assert.match(html, /<p>loss<\/p>/);
});

test('a mark that leads nowhere stops the build with file and line', () => {
  assert.throws(() => rendered('One.\n\nTwo [[tokn]].'), /index\.md:6: \[\[tokn\]\]: lessons\/terms\.json has no term "tokn"/);
  assert.throws(() => rendered('# About [[token]]\n'), /index\.md:4: \[\[token\]\] stands in a heading/);
  assert.throws(
    () => rendered('<micro-gpt widget="train">\n<p>[[token]]</p>\n</micro-gpt>\n'),
    /index\.md:5: \[\[token\]\] stands inside a <micro-gpt>/,
  );
});

test('there are lessons to follow links to', () => assert.ok(lessons.length > 0));

for (const {number, html} of lessons) {
  const name = String(number).padStart(2, '0');

  test(`lesson ${name} marks exactly the terms that name it`, () => {
    const marked = found(html, /<a class="term" id="use-([a-z-]+)"/g).sort();
    const meant = terms.all.filter((term) => term.lessons.includes(number)).map(({id}) => id).sort();
    const missing = meant.filter((id) => !marked.includes(id));
    const unknown = marked.filter((id) => !meant.includes(id));
    assert.deepEqual(missing, [], `lessons/${name}/index.md does not mark them; see web/site/README.md`);
    assert.deepEqual(unknown, [], `lessons/terms.json does not name lesson ${number} there`);
  });

  test(`lesson ${name} and the glossary link each other, term by term`, () => {
    for (const id of found(html, /<a class="term" id="use-([a-z-]+)"/g)) {
      assert.match(html, new RegExp(`id="use-${id}" href="../glossary/#${id}"`));
      assert.match(entry(id), new RegExp(`href="../${name}/#use-${id}"`), `the glossary's ${id} does not lead to lesson ${name}`);
    }
  });

  test(`lesson ${name} ends with the terms that it marks, in the words of the glossary`, () => {
    const end = html.slice(html.indexOf('<section class="lesson-terms"'));
    const listed = found(end, /<dt><a href="\.\.\/glossary\/#([a-z-]+)">/g);
    assert.deepEqual(listed, found(html, /<a class="term" id="use-([a-z-]+)"/g));
    for (const id of listed) assert.ok(end.includes(`id="term-${id}">${terms.get(id)?.sentence}</dd>`), id);
  });
}

test('every term has a miniature: a widget that there is, its room, and what to do with it', () => {
  for (const {id, widget, try: task, room} of terms.all) {
    assert.ok(widget && widgetNames.includes(widget.widget), `${id} has no widget`);
    assert.match(task ?? '', /^[A-Z].*[.?]$/, id);
    assert.ok(room?.length === 3 && room.every((rem) => rem > 0), `${id} has no room`);
    const attributes = Object.entries(widget).map(([name, value]) => ` ${name}="${value}"`).join('');
    assert.ok(entry(id).includes(`<micro-gpt${attributes}>`), id);
  }
});

for (const {id, widget} of raw.terms) {
  test(`the attributes of the miniature of ${id} are all understood`, async () => {
    const table = {...ATTRIBUTES, ...attributesOf(await loadWidget(widget.widget))};
    for (const name of Object.keys(widget)) assert.ok(name in table, name);
    assert.deepEqual(readTable(table, (name) => widget[name] ?? null).dropped, []);
  });
}

test('the glossary shows every term once, with what is related, and lessons that exist', () => {
  const written = lessons.map(({number}) => number);
  assert.equal(found(page('glossary'), /<div class="term-entry" id="([^"]*)"/g).length, TERMS);
  for (const {id, sentence, related, lessons: named} of terms.all) {
    const html = entry(id);
    assert.ok(html.includes(`<p class="sentence">${sentence}</p>`), id);
    assert.deepEqual(found(html, /<dd><a href="#([a-z-]+)">/g), [...related, 'all'], id);
    const linked = found(html, /<a href="\.\.\/(\d\d)\/#use-/g).map(Number);
    assert.deepEqual(linked, named.filter((n) => written.includes(n)), id);
  }
});
