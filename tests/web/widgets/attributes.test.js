// Attributes of <micro-gpt>: whatever is written there, the options are usable, and what was
// dropped is named.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {decimal, flag, line, oneOf, someOf, whole} from '../../../web/widgets/attribute-kinds.js';
import {ATTRIBUTES, UNOFFERED, attributesOf, readAttributes, readTable} from '../../../web/widgets/attributes.js';
import {loadWidget, widgetNames} from '../../../web/widgets/registry.js';

/** @param {Record<string, string>} written */
function read(written) {
  return readAttributes((name) => written[name] ?? null);
}

test('nothing written means the defaults, and nothing dropped', () => {
  const {options, dropped} = read({});
  assert.deepEqual(dropped, []);
  assert.deepEqual(options, {
    widget: 'train', run: '', after: null, corpus: 'names', corpusSrc: '', temperature: 0.5, lock: [], state: '', loading: 'lazy', announce: 'step',
    settings: {seed: 42, steps: 1000, positions: 'rope', learningRate: 0.01},
  });
});

test('good values are taken', () => {
  const {options, dropped} = read({
    seed: '-7', steps: '100', positions: 'learned', 'learning-rate': '0.5', temperature: '1.25',
    'corpus-src': 'https://example.org/a.txt', run: 'lesson-05', loading: 'eager', announce: 'off',
  });
  assert.deepEqual(dropped, []);
  assert.deepEqual(options.settings, {seed: -7, steps: 100, positions: 'learned', learningRate: 0.5});
  assert.equal(options.temperature, 1.25);
  assert.equal(options.corpusSrc, 'https://example.org/a.txt');
  assert.equal(options.run, 'lesson-05');
});

test('a number out of range is clamped, and said so', () => {
  const {options, dropped} = read({steps: '0', temperature: '99', 'learning-rate': '7'});
  assert.equal(options.settings.steps, 1);
  assert.equal(options.temperature, 2);
  assert.equal(options.settings.learningRate, 1);
  assert.deepEqual(dropped.map(({name, value}) => [name, value]), [
    ['steps', '0'], ['learning-rate', '7'], ['temperature', '99'],
  ]);
  for (const {name, value, message} of dropped) assert.ok(message.includes(name) && message.includes(value), message);
});

test('more steps done at the opening than the run has are its end, and said so', () => {
  assert.deepEqual(read({after: '500', steps: '500'}).dropped, []);
  assert.deepEqual(read({after: '501', steps: '500'}).dropped.map(({message}) => message), ['after ("501") must be at most steps, 500']);
  assert.equal(read({after: '2000'}).dropped.length, 1);
  assert.equal(read({after: '20000'}).dropped.length, 1);
});

const HOSTILE = ['', ' ', 'NaN', 'Infinity', '1e9', '0x10', '--1', '9'.repeat(400), '<script>', 'javascript:alert(1)',
  '__proto__', 'constructor', 'null', '\u0000', '💥', 'a'.repeat(100_000), 'data:text/plain,a', 'file:///etc/passwd', 'blob:x'];

for (const name of Object.keys(ATTRIBUTES)) {
  test(`${name} takes any text without throwing`, () => {
    for (const value of HOSTILE) {
      const {options, dropped} = read({[name]: value});
      assert.ok(dropped.length <= 1);
      // The names of all widgets fit; what was written is cut.
      for (const {message} of dropped) assert.ok(message.length < 400, message);
      const {settings, temperature, corpusSrc} = options;
      assert.ok(Number.isSafeInteger(settings.seed) && Number.isSafeInteger(settings.steps) && settings.steps >= 1);
      assert.ok(settings.learningRate > 0 && temperature > 0);
      assert.ok(corpusSrc === '' || corpusSrc.startsWith('http'));
    }
  });
}

/** What a widget may declare, one of each kind. */
const OWN = {
  token: {doc: 'A token.', ...whole(3, 0, 26)},
  rate: {doc: 'A rate.', ...decimal(0.5, 0, 2)},
  text: {doc: 'A text.', ...line('emma', 8)},
  kind: {doc: 'A kind.', ...oneOf(['q', 'k'])},
  heads: {doc: 'Some heads.', ...someOf(['0', '1', '2'])},
  grid: {doc: 'With lines.', ...flag()},
};

test('a widget adds attributes of its own, read in the same way', () => {
  const table = attributesOf({attributes: OWN, parts: {map: 'A map.', bars: 'Bars.'}});
  const values = (/** @type {Record<string, string>} */ written) => readTable(table, (name) => written[name] ?? null);
  assert.deepEqual(values({}), {
    values: {show: [], token: 3, rate: 0.5, text: 'emma', kind: 'q', heads: [], grid: false},
    dropped: [],
  });
  const good = {show: 'bars', token: '7', rate: '.25', text: 'åse ö', kind: 'k', heads: '2 0', grid: ''};
  assert.deepEqual(values(good), {
    values: {show: ['bars'], token: 7, rate: 0.25, text: 'åse ö', kind: 'k', heads: ['2', '0'], grid: true},
    dropped: [],
  });
  const bad = values({show: 'bars moon', token: '99', rate: '-1', text: '123456789', kind: 'x', heads: '7', grid: 'so'});
  assert.deepEqual(bad.values, {show: ['bars'], token: 26, rate: 0.5, text: '12345678', kind: 'q', heads: [], grid: false});
  assert.deepEqual(bad.dropped.map(({name}) => name), Object.keys(bad.values));
  assert.match(bad.dropped[0].message, /^show \("bars moon"\) must be some of: map, bars$/);
});

test('a text of several lines is not a line', () => {
  const {value, message} = OWN.text.parse('two\nlines');
  assert.equal(value, 'emma');
  assert.ok(message);
});

test('each attribute of all has its sentence, in one of two places', () => {
  for (const [name, {doc}] of Object.entries(ATTRIBUTES)) assert.match(doc + (UNOFFERED[name] ?? ''), /^[A-Z][^.]*\.$/, name);
});

for (const name of widgetNames) {
  test(`what the widget ${name} declares is complete, and hides no attribute of all`, async () => {
    const table = attributesOf(await loadWidget(name));
    for (const [attribute, {doc, kind, initial, parse}] of Object.entries(table)) {
      assert.match(attribute, /^[a-z][a-z0-9-]*$/);
      assert.ok(!(attribute in ATTRIBUTES), attribute);
      assert.match(doc, /^[A-Z].*\.$/, attribute);
      assert.ok(kind, attribute);
      if (kind !== 'list' && kind !== 'flag' && initial !== '') assert.deepEqual(parse(String(initial)), {value: initial}, attribute);
      for (const value of HOSTILE) assert.notEqual(parse(value).value, undefined, attribute);
    }
  });
}
