// Shares laid end to end: they fill the bar, in order, and a number falls on the right one.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {shareBar, shareBarLayout} from '../../../web/draw/share-bar.js';
import {markup as text} from './text.js';

const values = [0.5, 0.25, 0, 0.2499, 0.0001];
const labels = ['a', 'b', 'c', 'd', 'e'];

test('shares stand end to end, each as wide as it is large', () => {
  const shares = shareBarLayout({values, labels, width: 400});
  assert.deepEqual(shares.map(({x}) => x), [0, 200, 300, 300, 399.96]);
  assert.deepEqual(shares.map(({from, to}) => [from, to])[1], [0.5, 0.75]);
  for (const [i, {width}] of shares.entries()) assert.ok(Math.abs(width - 400 * values[i]) < 1e-9);
});

test('only shares with room for it carry their name', () => {
  const narrow = shareBarLayout({values, labels, width: 40});
  assert.deepEqual(narrow.map(({labelled}) => labelled), [true, false, false, false, false]);
  const long = shareBarLayout({values: [0.5, 0.25, 0.25], labels: ['STOP', 'STOP', 'a'], width: 80});
  assert.deepEqual(long.map(({labelled}) => labelled), [true, false, true]);
});

test('shares that add up to a little more than 1 do not leave the bar', () => {
  const shares = shareBarLayout({values: [0.7, 0.3000001], labels, width: 100});
  assert.equal(shares[1].x + shares[1].width, 100);
});

test('the number that fell stands over the bar, and not outside of it', () => {
  const drawing = (point) => text(shareBar({values, labels, width: 300, point, hit: 0}, {summary: 'shares'}));
  assert.match(drawing(0.25), /M75 18/);
  assert.match(drawing(0.25), /0\.2500/);
  assert.match(drawing(0.0001), /x=22 y="12"/);
  assert.doesNotMatch(text(shareBar({values, labels, width: 300}, {summary: 'shares'})), /share-drop/);
});
