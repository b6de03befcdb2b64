// Links of strangers: 100,000 of them, generated. None throws, none reaches what is not meant for
// it, and what is dropped is named.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {before, test} from 'node:test';
import fc from 'fast-check';
import {EngineError, loadEngine} from '../../../web/engine/engine.js';
import {ATTRIBUTES, readAttributes, readTable} from '../../../web/widgets/attributes.js';
import {readFragment, writeFragment} from '../../../web/widgets/share/fragment.js';
import {readRecipe} from '../../../web/widgets/share/recipe.js';
import {splitState, writeState} from '../../../web/widgets/share/state-text.js';

/** @param {number} numRuns of each property; together 100,000 */
const times = (numRuns) => ({numRuns});

const NAMES = Object.keys(ATTRIBUTES);
const name = fc.oneof(fc.constantFrom(...NAMES, '__proto__', 'constructor', 'onclick', 'style', 'show', ''), fc.string());
const value = fc.oneof(fc.string(), fc.string({unit: 'binary'}), fc.double().map(String), fc.constantFrom('%', '%zz', '1e9', '-0', 'javascript:0'));
const fragment = fc.oneof(
  fc.string({unit: 'binary', maxLength: 300}),
  fc.array(fc.tuple(name, value)).map((pairs) => pairs.map((pair) => pair.join('=')).join('&')),
);
const json = fc.dictionary(fc.string({maxLength: 40}), fc.jsonValue({maxDepth: 2}), {maxKeys: 6});

/** @type {string} */
let recipe;
before(async () => {
  const wasm = readFileSync(new URL('../../../build/wasm/microgpt.wasm', import.meta.url));
  const engine = await loadEngine({wasm});
  const session = engine.createSession('anna\nemma', {seed: 7, steps: 20});
  session.step('step', 3);
  recipe = session.recipe();
});

test('a fragment is read without a throw, and every part of it is taken or named', () => {
  fc.assert(fc.property(fragment, (text) => {
    const {attributes, dropped} = readFragment(text, ATTRIBUTES);
    for (const taken of Object.keys(attributes)) assert.ok(NAMES.includes(taken));
    for (const {message} of dropped) assert.ok(message.length < 200);
    const {options} = readAttributes((attribute) => attributes[attribute] ?? null);
    assert.equal(options.corpusSrc, '');
    if (text.length <= 4000 && /[^#&]/.test(text)) assert.ok(Object.keys(attributes).length + dropped.length > 0);
  }), times(35_000));
});

test('attributes come back from a fragment, whatever is in them', () => {
  const table = {...ATTRIBUTES, text: ATTRIBUTES.state};
  const written = fc.dictionary(fc.constantFrom('seed', 'text', 'theme', 'state'), fc.string({unit: 'grapheme', maxLength: 60}));
  fc.assert(fc.property(written, (attributes) => {
    assert.deepEqual({...readFragment(`#${writeFragment(attributes)}`, table).attributes}, {...attributes});
  }), times(10_000));
});

test('what was picked comes back from a state, and nothing in it needs an escape', () => {
  fc.assert(fc.property(json, (view) => {
    const text = writeState(recipe, view);
    assert.equal(encodeURIComponent(text), text);
    const back = splitState(text);
    // Very much in one view is not a link any more.
    if (back === undefined) return assert.ok(text.length > 2000 || Object.keys(view).some((key) => key === '' || key.length > 8));
    assert.equal(back.recipe, recipe);
    assert.deepEqual(JSON.parse(JSON.stringify(back.view)), JSON.parse(JSON.stringify(view)));
  }), times(10_000));
});

test('what is true, a list and an object of words and numbers are short in a link, and come back as what they were', () => {
  for (const [open, text] of [
    [true, '~open'],
    [['loss', 'pos4.layer0'], '~open!*loss*pos4.layer0'],
    [[0.1, -2, 3], '~open!*0.1*-2*3'],
    [{a: -1.5, b: 'x', c: true}, '~open!**a*-1.5*b*x*c*true'],
  ]) {
    assert.equal(writeState('', {open}), text);
    assert.deepEqual(splitState(text)?.view.open, open);
  }
  const others = [
    [], [''], ['7'], ['*'], '*a', '**a*b', [['a']], [null], ['true', true], 'a*b', 'true', '', false, null,
    {}, {'': 1}, {a: ''}, {a: '7'}, {'a*b': 1}, {a: [1]}, {a: {b: 1}}, {a: undefined}, JSON.parse('{"__proto__": 7}'),
  ];
  for (const open of others) {
    assert.deepEqual(splitState(writeState('', {open}))?.view.open, JSON.parse(JSON.stringify(open)), JSON.stringify(open));
  }
});

test('links of before there were short ways to say a thing are read as ever', () => {
  for (const [text, open] of [
    ['~open!true', true],
    ["~open!'5B'22loss'22'2C1'5D", ['loss', 1]],
    ["~open!'7B'22a'22'3A-1.5'7D", {a: -1.5}],
    ["~open!'22**a'22", '**a'],
  ]) assert.deepEqual(splitState(text)?.view.open, open);
});

test('a text that is no state is named, and nothing of it is taken', () => {
  const text = fc.oneof(fc.string({unit: 'binary'}), fc.string(), fc.stringMatching(/^[\w.~!'-]*$/));
  fc.assert(fc.property(text, (state) => {
    const {values, dropped} = readTable({state: ATTRIBUTES.state}, () => state);
    assert.equal(values.state, splitState(state) ? state : '');
    assert.equal(dropped.length, splitState(state) ? 0 : 1);
    assert.equal(/** @type {any} */ ({}).polluted, undefined);
  }), times(30_000));
});

test('a recipe with one letter changed is refused in words', async () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789._-';
  const change = fc.tuple(fc.nat(), fc.constantFrom(...letters), fc.constantFrom('replace', 'insert', 'delete', 'cut'));
  await fc.assert(fc.asyncProperty(change, async ([place, letter, how]) => {
    const at = place % recipe.length;
    const rest = how === 'insert' ? recipe.slice(at) : how === 'cut' ? '' : recipe.slice(at + 1);
    const damaged = recipe.slice(0, at) + (how === 'delete' || how === 'cut' ? '' : letter) + rest;
    if (damaged === recipe) return;
    const error = await readRecipe(damaged, {corpus: 'names', corpusSrc: ''}).then(() => undefined, (refused) => refused);
    assert.ok(error instanceof EngineError, damaged);
    assert.ok(error.message.length > 20, error.message);
  }), times(15_000));
});
