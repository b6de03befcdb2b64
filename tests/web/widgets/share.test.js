// What is pasted elsewhere, and what comes back from a link: hostile ones too.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ATTRIBUTES, readTable} from '../../../web/widgets/attributes.js';
import {FORMS, embedCode} from '../../../web/widgets/share/embed-code.js';
import {readFragment, writeFragment} from '../../../web/widgets/share/fragment.js';

const plain = {site: 'https://example.org/v1/', widget: 'train', title: 'Training', height: 640, attributes: {}};

test('a widget without attributes has short codes', () => {
  assert.equal(embedCode('link', plain), 'https://example.org/v1/embed/train.html');
  assert.equal(embedCode('single', plain), 'https://example.org/v1/single/train.html');
  assert.equal(embedCode('element', plain), `<script type="module" src="https://example.org/v1/micro-gpt.js"></script>
<micro-gpt widget="train">
  <a href="https://example.org/v1/embed/train.html">Training</a>
</micro-gpt>`);
  assert.equal(embedCode('iframe', plain), `<iframe src="https://example.org/v1/embed/train.html" title="Training" width="100%" height="640"
  loading="lazy" sandbox="allow-scripts" frameborder="0"></iframe>`);
});

test('a figure of a lesson is linked there, and a frame shows it by itself', () => {
  const figure = {...plain, lesson: 'https://example.org/v1/05/#training', attributes: {theme: 'dark', state: 'ab.c'}};
  assert.equal(embedCode('link', figure), 'https://example.org/v1/05/#training&state=ab.c');
  assert.equal(embedCode('link', {...figure, attributes: {theme: 'dark'}}), 'https://example.org/v1/05/#training');
  assert.match(embedCode('element', figure), /<a href="https:\/\/example\.org\/v1\/05\/#training&amp;state=ab\.c">/);
  assert.match(embedCode('iframe', figure), /src="https:\/\/example\.org\/v1\/embed\/train\.html#theme=dark&amp;state=ab\.c"/);
});

test('one file takes its attributes from its address, as a page of its own does', () => {
  const single = {...plain, attributes: {seed: '7', 'corpus-src': 'https://a.example/', steps: '20'}};
  assert.equal(embedCode('single', single), 'https://example.org/v1/single/train.html#seed=7&steps=20');
});

test('what has no page of its own is refused in words, and linked in its lesson', () => {
  const question = {...plain, widget: 'predict', title: 'A question', attributes: {question: '05-phase'}};
  for (const form of /** @type {const} */ (['link', 'iframe', 'single'])) {
    assert.throws(() => embedCode(form, question), {name: 'EngineError', code: 'no_page', message: /take the element/});
  }
  assert.match(embedCode('element', question), /<a href="https:\/\/example\.org\/v1\/">A question</);
  const lesson = 'https://example.org/v1/05/#phase';
  assert.equal(embedCode('link', {...question, lesson}), lesson);
  assert.match(embedCode('element', {...question, lesson}), /<a href="https:\/\/example\.org\/v1\/05\/#phase">/);
});

test('what is written on an element is markup to nobody', () => {
  const hostile = {...plain, title: 'A <b> & "c"', attributes: {text: '"><script>alert(1)</script>', lock: ''}};
  for (const form of /** @type {const} */ (['element', 'iframe'])) {
    const code = embedCode(form, hostile);
    assert.doesNotMatch(code, /<b>|<script>|"c"/);
  }
  assert.match(embedCode('element', hostile), /text="&quot;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;" lock>/);
  assert.match(embedCode('element', hostile), />A &lt;b&gt; &amp; &quot;c&quot;<\/a>/);
});

test('a copy without an address, and a form that is none, are refused in words', () => {
  assert.throws(() => embedCode('link', {...plain, site: ''}), {name: 'EngineError', code: 'no_site'});
  assert.throws(() => embedCode(/** @type {any} */ ('widget'), plain), /form \("widget"\) must be one of: link, element/);
  assert.equal(FORMS.length, 4);
});

test('a fragment brings back what was written, whatever the letters', () => {
  const table = {...ATTRIBUTES, text: ATTRIBUTES.seed};
  for (const text of ['emma', 'a b', 'å=&#%+;"\'<>', '✓ \u{1f600}', '%41', '']) {
    const attributes = {seed: '7', text};
    const {attributes: back, dropped} = readFragment(`#${writeFragment(attributes)}`, table);
    assert.deepEqual([back, dropped], [attributes, []]);
  }
});

test('a link cannot make a page fetch, nor change what the page has decided', () => {
  const link = '#corpus-src=https://evil.example/a&run=mine&widget=graph&loading=eager&seed=3';
  const {attributes, dropped} = readFragment(link, ATTRIBUTES);
  assert.deepEqual(attributes, {seed: '3'});
  assert.deepEqual(dropped.map(({name}) => name), ['corpus-src', 'run', 'widget', 'loading']);
  assert.doesNotMatch(writeFragment({'corpus-src': 'https://a.example/', seed: '3'}), /corpus/);
});

test('names that are no attributes are named, and reach nothing', () => {
  const {attributes, dropped} = readFragment('#__proto__=1&onclick=alert(1)&style=x&%zz=1&seed=%zz&=&' + 'a'.repeat(99), ATTRIBUTES);
  assert.deepEqual(attributes, {});
  assert.equal(dropped.length, 7);
  for (const {message} of dropped) assert.ok(message.length < 120, message);
  assert.equal(/** @type {any} */ ({}).polluted, undefined);
});

test('a link that is too long is not read at all', () => {
  const {attributes, dropped} = readFragment(`#seed=1&${'x'.repeat(5000)}`, ATTRIBUTES);
  assert.deepEqual(attributes, {});
  assert.match(dropped[0].message, /5007 characters/);
});

test('a value out of range is left to the table, which names it', () => {
  const {attributes} = readFragment('#steps=0', ATTRIBUTES);
  const {dropped} = readTable(ATTRIBUTES, (name) => attributes[name] ?? null);
  assert.deepEqual(dropped.map(({name}) => name), ['steps']);
});
