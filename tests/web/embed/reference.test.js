// The reference: nothing that the source has is missing in it.

import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {forPage, manifest, reference} from '../../../web/embed/reference.js';
import {textsOf} from '../../../web/embed/reference-words.js';
import {EngineError} from '../../../web/engine/error.js';
import {FORMS} from '../../../web/widgets/share/embed-code.js';
import {openEngine} from '../engine/open.js';

const ROOT = join(import.meta.dirname, '../../..');
const all = await reference(ROOT);
const [element] = manifest(all).modules[0].declarations;
const named = (list, name) => list.find((entry) => entry.name === name);

test('every attribute of a single widget is named to editors, with the widgets that have it', () => {
  for (const {name: widget, attributes} of all.widgets) {
    for (const {name, doc} of attributes) {
      const {description, type} = named(element.attributes, name) ?? {};
      assert.ok(description?.includes(doc) && description.includes(widget), `${widget} ${name}`);
      assert.ok(type.text);
    }
  }
  for (const name of ['text', 'show', 'head', 'expression']) assert.equal(element.attributes.filter((entry) => entry.name === name).length, 1, name);
});

test('methods say what they take and answer, properties what they are', () => {
  const [granularity, count] = named(element.members, 'step').parameters;
  assert.deepEqual([granularity.type.text, granularity.default, count.type.text, count.default], ['Granularity', "'step'", 'number', '1']);
  assert.match(named(element.members, 'embedCode').parameters[1].type.text, /place\?: boolean/);
  for (const {kind, name, parameters = [], ...entry} of element.members) {
    assert.notEqual((kind === 'method' ? entry.return.type : entry.type).text, 'void', name);
    for (const {type} of parameters) assert.notEqual(type.text, 'any', name);
    assert.doesNotMatch(entry.description, /`/);
  }
  assert.deepEqual(element.members.filter(({kind, readonly}) => kind === 'field' && !readonly).map(({name}) => name), ['state']);
  assert.match(named(forPage(all).methods, 'embedCode(form, options)').values, /options: \{place\?: boolean\} = \{\}\) => string$/);
});

test('every custom property that is used is listed, and the part that a section has if it has no name', () => {
  const used = new Set(textsOf(ROOT, ['web/widgets', 'web/draw'], '.js').flatMap((text) => text.match(/var\(--mgpt-[\w-]+/g) ?? []));
  assert.ok(used.size > 20);
  for (const use of used) assert.ok(named(element.cssProperties, use.slice(4)), use);
  assert.ok(named(element.cssParts, 'section'));
});

test('the words of types are those that the engine and the element take', async () => {
  const words = (type) => named(all.types, type).values.split(', ');
  assert.deepEqual(words('Form'), FORMS);
  const engine = await openEngine();
  const session = engine.createSession('anna\notto\n', {steps: 2});
  for (const granularity of words('Granularity')) session.step(granularity);
  for (const phase of words('Phase')) session.seek({step: 0, phase, event: 0});
  assert.deepEqual(words('Move'), ['step', 'back', 'seek', 'reset']);
  const code = (work) => {
    try {
      return work();
    } catch (error) {
      return error instanceof EngineError ? error.code : error;
    }
  };
  const codes = [code(() => session.step('leap')), code(() => session.seek({step: 9, phase: 'loss', event: 0})),
    code(() => engine.createSession('', {})), code(() => engine.createSession('a\n', {nHead: 3}))];
  session.free();
  assert.equal(new Set([...codes, code(() => session.step('node'))]).size, 5);
  for (const one of [...codes, 'freed', 'dropped_value', 'tied', 'broken', 'corpus_stalled', 'module_unreachable']) assert.ok(all.codes.includes(one), one);
});
