// What the widgets `next` and `loss` compute themselves: ranks, tallies, which part of a name is
// read. Compared with the engine, in node.

import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import {costsOf, readable} from '../../../web/widgets/loss/reading.js';
import {drawsAfter, farthest, ranked, tally} from '../../../web/widgets/next/reading.js';
import {names, openEngine} from '../engine/open.js';

let session;
before(async () => {
  session = (await openEngine()).createSession(names);
  session.step('step', 200);
});

test('ranks go from the largest down, the earlier first among equals', () => {
  assert.deepEqual(ranked([0.1, 0.5, 0.5, 0.2]), [1, 2, 3, 0]);
});

test('a tally counts every token that was drawn', () => {
  const drawn = drawsAfter(session, 'em', 500);
  const counts = tally(drawn, 27);
  assert.equal(counts.length, 27);
  assert.equal(counts.reduce((sum, count) => sum + count), 500);
  assert.equal(counts[0], drawn.filter((token) => token === 0).length);
});

test('nothing is drawn if nothing was asked for', () => {
  assert.equal(drawsAfter(session, 'em', 0).length, 0);
});

test('many draws come close to the probabilities', () => {
  const {probabilities} = session.distribution('em');
  const counts = tally(drawsAfter(session, 'em', 10_000), 27);
  const far = farthest(counts, probabilities, 10_000);
  // Five standard deviations of the likeliest token.
  const most = Math.max(...probabilities);
  assert.ok(Math.abs(counts[far] / 10_000 - probabilities[far]) < 5 * Math.sqrt((most * (1 - most)) / 10_000));
});

for (const name of ['emma', '', 'a', 'maximilian', 'bartholomewjames', 'a'.repeat(40)]) {
  test(`the costs of "${name}" are -ln of what the distribution gives to each next character`, () => {
    const {characters, positions, chances, costs, loss} = costsOf(session, name);
    const {tokens} = session.tokenize(name);
    assert.equal(positions, Math.min(16, name.length + 1));
    for (let i = 0; i < positions; i++) {
      const prefix = name.slice(0, i);
      const wanted = session.distribution(prefix).probabilities[tokens[i + 1]];
      assert.ok(Math.abs(chances[i] - wanted) < 1e-12, `${i}`);
      assert.ok(Math.abs(costs[i] + Math.log(wanted)) < 1e-12, `${i}`);
      assert.equal(characters[i + 1], name[i] ?? '');
    }
    assert.ok(Math.abs(loss - costs.reduce((sum, cost) => sum + cost) / positions) < 1e-12);
  });
}

test('of a name that is too long the part is read that the model is asked about', () => {
  assert.equal(readable(session, 'emma'), 'emma');
  assert.equal(readable(session, 'a'.repeat(15)), 'a'.repeat(15));
  assert.equal(readable(session, 'abcdefghijklmnopqrstuvwxyz'), 'abcdefghijklmnop');
  assert.equal(costsOf(session, 'a'.repeat(15)).truncated, false);
  assert.equal(costsOf(session, 'a'.repeat(16)).truncated, true);
});
