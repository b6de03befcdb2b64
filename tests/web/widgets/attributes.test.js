// Attributes of <micro-gpt>: whatever is written there, the options are usable, and what was
// dropped is named.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ATTRIBUTES, readAttributes} from '../../../web/widgets/attributes.js';

/** @param {Record<string, string>} written */
function read(written) {
  return readAttributes((name) => written[name] ?? null);
}

test('nothing written means the defaults, and nothing dropped', () => {
  const {options, dropped} = read({});
  assert.deepEqual(dropped, []);
  assert.deepEqual(options, {
    widget: 'train', run: '', corpus: 'names', corpusSrc: '', temperature: 0.5, loading: 'lazy', announce: 'step',
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

const HOSTILE = ['', ' ', 'NaN', 'Infinity', '1e9', '0x10', '--1', '9'.repeat(400), '<script>', 'javascript:alert(1)',
  '__proto__', 'constructor', 'null', '\u0000', '💥', 'a'.repeat(100_000), 'data:text/plain,a', 'file:///etc/passwd', 'blob:x'];

for (const name of Object.keys(ATTRIBUTES)) {
  test(`${name} takes any text without throwing`, () => {
    for (const value of HOSTILE) {
      const {options, dropped} = read({[name]: value});
      assert.ok(dropped.length <= 1);
      for (const {message} of dropped) assert.ok(message.length < 200, message);
      const {settings, temperature, corpusSrc} = options;
      assert.ok(Number.isSafeInteger(settings.seed) && Number.isSafeInteger(settings.steps) && settings.steps >= 1);
      assert.ok(settings.learningRate > 0 && temperature > 0);
      assert.ok(corpusSrc === '' || corpusSrc.startsWith('http'));
    }
  });
}
