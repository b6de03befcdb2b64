// Text to tokens and back, and what softmax goes through, through the facade.

import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import {names, openEngine} from './open.js';

let session;
before(async () => {
  session = (await openEngine()).createSession(names);
});

test('a text becomes sentinel, characters, sentinel', () => {
  const {tokens, characters, positions, truncated} = session.tokenize('emma');
  assert.deepEqual([...tokens], [26, 4, 12, 12, 0, 26]);
  assert.deepEqual(characters, ['', 'e', 'm', 'm', 'a', '']);
  assert.equal(positions, 5);
  assert.equal(truncated, false);
});

test('an empty text is two sentinels and one question', () => {
  const {tokens, positions} = session.tokenize('');
  assert.deepEqual([...tokens], [26, 26]);
  assert.equal(positions, 1);
});

test('a text that the block has no room for keeps its tokens, and says that not all are asked for', () => {
  assert.equal(session.tokenize('a'.repeat(15)).truncated, false);
  const {tokens, positions, truncated} = session.tokenize('a'.repeat(40));
  assert.equal(tokens.length, 42);
  assert.equal(positions, 16);
  assert.equal(truncated, true);
});

test('tokens become text again, and the sentinel adds nothing', () => {
  for (const name of ['emma', '', 'zoe', 'maximilian']) assert.equal(session.textOf([...session.tokenize(name).tokens]), name);
});

test('a document of the run is what its text is tokenized to', () => {
  const {text, tokens, characters, positions, truncated} = session.document();
  assert.deepEqual(session.tokenize(text), {tokens, characters, positions, truncated});
});

test('a distribution holds what its shares are made of', () => {
  for (const temperature of [0.5, 1, 2]) {
    const {logits, largest, exponentials, total, probabilities} = session.distribution('em', temperature);
    assert.equal(largest, Math.max(...logits) / temperature);
    assert.equal(Math.max(...exponentials), 1);
    assert.ok(Math.abs(exponentials.reduce((sum, x) => sum + x, 0) - total) < 1e-12);
    assert.ok(Math.abs(probabilities.reduce((sum, x) => sum + x, 0) - 1) < 1e-12);
    logits.forEach((logit, i) => {
      assert.ok(Math.abs(exponentials[i] - Math.exp(logit / temperature - largest)) < 1e-12);
      assert.ok(Math.abs(probabilities[i] - exponentials[i] / total) < 1e-12);
    });
  }
});
