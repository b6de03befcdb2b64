// A widget's chunk carries what the widget says: each brings the sections of strings/en-all.js that
// it reads and en.js has not, and no other.

import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import {loadWidget, widgetNames} from '../../../web/widgets/registry.js';
import {en as all} from '../../../web/widgets/strings/en-all.js';
import {en as common} from '../../../web/widgets/strings/en.js';
import {joined, speak, withOwn} from '../../../web/widgets/strings/languages.js';
import {Inside} from '../../../web/widgets/train/inside.js';
import {sectionsReader} from './words.js';

/** @type {(file: string) => string[]} */
let sectionsOf;
before(() => {
  sectionsOf = sectionsReader();
});

for (const name of widgetNames) {
  test(`${name} brings the words that it reads`, async () => {
    const {words} = await loadWidget(name);
    assert.deepEqual(Object.keys(words.en).sort(), sectionsOf(`${name}.js`));
    for (const [section, said] of Object.entries(words.en)) assert.equal(said, all[section], section);
  });
}

test('the element reads none but those of en.js, and the dialog brings its own', () => {
  assert.deepEqual(sectionsOf('micro-gpt.js'), []);
  assert.deepEqual(sectionsOf('share/dialog.js'), ['share']);
});

test('a look inside a step, which is fetched late, brings its own words', () => {
  assert.deepEqual(Object.keys(Inside.words.en).sort(), sectionsOf('train/inside.js'));
  const both = joined({en: {train: all.train}}, Inside.words);
  assert.deepEqual(Object.keys(both.en).sort(), ['graph', 'inside', 'train']);
});

test('no section stands in en.js and in a file of its own', () => {
  for (const name of Object.keys(all)) assert.equal(name in common, all[name] === common[name], name);
});

test('a language that a widget does not speak is English, section by section', () => {
  const {dir, words} = speak('en');
  const own = {en: {norm: all.norm, mlp: all.mlp}, de: {norm: {...all.norm, heading: 'Norm'}}};
  const heard = withOwn({lang: 'de', dir, words}, own);
  assert.equal(heard.norm.heading, 'Norm');
  assert.equal(heard.mlp, all.mlp);
  assert.equal(heard.host, words.host);
});
