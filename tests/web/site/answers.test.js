// Answers in the fragment of an address: there and back, beside what else stands in it.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {joinFragment, splitFragment} from '../../../web/site/answers.js';

const name = fc.stringMatching(/^[a-z][a-z-]{0,20}$/);
const answer = fc.string({minLength: 1, maxLength: 24}).filter((text) => text.isWellFormed());
const rest = fc.stringMatching(/^[\w=.~-]{0,30}$/).filter((text) => !text.startsWith('answers='));

test('answers come back, and the rest is as it was', () => {
  fc.assert(fc.property(rest, fc.dictionary(name, answer, {maxKeys: 9}), (before, given) => {
    const answers = new Map(Object.entries(given));
    assert.deepEqual(splitFragment(`#${joinFragment(before, answers)}`), {answers, rest: before});
  }));
});

test('whatever a stranger writes is read without a throw', () => {
  fc.assert(fc.property(fc.string({maxLength: 5000}), (text) => {
    const {answers, rest: left} = splitFragment(`#answers=${text}`);
    assert.ok([...answers].every(([key, value]) => key && value));
    assert.equal(typeof left, 'string');
  }));
});

test('a recipe in the fragment is not touched', () => {
  const recipe = 'seed=7&state=1.seed-7_go-450b120_9c1d03ab~parameter!17';
  const {answers, rest: left} = splitFragment(`#${recipe}&answers=gears:24`);
  assert.equal(left, recipe);
  assert.deepEqual([...answers], [['gears', '24']]);
  assert.equal(joinFragment('', new Map()), '');
  assert.equal(joinFragment('what-this-is-not', new Map([['paths', '3,5']])), 'what-this-is-not&answers=paths:3%2C5');
});
