// A tag that was typed: what is read of it, and how long that may take.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readTag} from '../../../web/embed/read-tag.js';
import {embedCode} from '../../../web/widgets/share/embed-code.js';

const read = (text) => {
  const found = readTag(text);
  return found && [found.widget, Object.fromEntries(found.attributes)];
};

test('what a code to paste says is read back', () => {
  const attributes = {expression: 'a = "1" & <b>; a > \'2\' &lt;', seed: '7', flag: ''};
  const code = embedCode('element', {site: 'https://example.org/v1/', widget: 'expression', title: 'T', height: 1, attributes});
  assert.deepEqual(read(code), ['expression', attributes]);
});

test('quotes of both kinds, none, and lines between', () => {
  assert.deepEqual(read(`<MICRO-GPT Widget='loss'\n  text="a b"\n seed=7 flag>`), ['loss', {text: 'a b', seed: '7', flag: ''}]);
  assert.deepEqual(read('<micro-gpt>'), ['', {}]);
});

test('what is not whole is none, and is refused at once', () => {
  for (const text of ['', 'loss', '<micro-gpt', '<micro-gpt widget="loss>', '<micro-gpt <b>', '<micro-gptx>', '<p widget="loss">']) {
    assert.equal(readTag(text), undefined, text);
  }
  const begun = performance.now();
  for (const part of [' ', ' a', 'a', ' a=b', ' a="', '<micro-gpt ']) readTag(`<micro-gpt ${part.repeat(2000)}<`);
  assert.ok(performance.now() - begun < 500);
});

test('of two attributes with one name the first one counts, as in a browser', () => {
  assert.deepEqual(readTag('<micro-gpt widget="loss" seed="1" SEED="2" widget="train">'), {widget: 'loss', attributes: new Map([['seed', '1']])});
});
