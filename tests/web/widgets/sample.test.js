// What the widget `sample` holds: a name on its way from START to STOP, as the engine drew it.

import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import {shareBarLayout} from '../../../web/draw/share-bar.js';
import {Generation} from '../../../web/widgets/sample/generation.js';
import {placeAfter} from '../../../web/widgets/place-after.js';
import {en} from '../../../web/widgets/strings/en-all.js';
import {names, openEngine} from '../engine/open.js';

let session;
before(async () => {
  const engine = await openEngine();
  session = engine.createSession(names, {steps: 200});
  session.seek(placeAfter(200, session));
});

/** @param {Record<string, any>} [memory] */
function generation(memory = {}, temperature = 0.5) {
  const run = {session, situation: session.situation()};
  const made = new Generation({run, memory, temperature, words: en});
  made.read();
  return made;
}

test('asking and drawing in turn makes the names that the engine samples', () => {
  const wanted = session.sample(20, 0.5);
  for (let name = 0; name < 20; name++) {
    const one = generation({name});
    let text = '';
    for (one.move(1); ; one.move(2)) {
      assert.ok(one.drawn);
      text += one.character(one.draw.token);
      if (one.atEnd) break;
    }
    assert.equal(text, wanted[name]);
    assert.equal(one.name, wanted[name]);
  }
});

test('each number falls on the share of the token that was drawn', () => {
  for (const temperature of [0.1, 0.5, 1, 2]) {
    for (const {random, token, probabilities} of session.generate(3, temperature)) {
      const {from, to} = shareBarLayout({values: probabilities, labels: [], width: 1})[token];
      assert.ok(from <= random && random < to, `${from} <= ${random} < ${to}`);
    }
  }
});

test('the end of a name says whether the model stopped or was stopped', () => {
  const one = generation({name: 0});
  one.move(Infinity);
  assert.match(one.fell(), /that is STOP, and the name is finished\.$/);
  // Hot and untrained, some name fills the block.
  session.seek({step: 0, phase: 'forward', event: 0});
  const {block} = session.settings();
  const long = session.sample(200, 2).findIndex((name) => name.length === block);
  assert.ok(long >= 0);
  const full = generation({name: long}, 2);
  full.move(Infinity);
  assert.match(full.fell(), /These are 16 tokens, and the model reads no more\.$/);
  session.seek(placeAfter(200, session));
});

test('what is remembered may be nonsense, and the place is a good one still', () => {
  for (const name of [-1, NaN, 'x', 1e9, null]) {
    for (const place of [-5, 1e6, 'y', NaN]) {
      const one = generation({name, place, temperature: 'hot'});
      assert.ok(one.draw.probabilities.length === 27);
      assert.ok(one.index >= 0 && one.place >= 0);
    }
  }
});

test('temperature 1 is what the engine says of the same prefix', () => {
  const one = generation({name: 1, place: 4});
  const {logits} = one.draw;
  assert.deepEqual(one.plain().logits, logits);
});
