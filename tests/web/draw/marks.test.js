// Bars, strips and the legend.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {barAt, bars, barsLayout} from '../../../web/draw/bars.js';
import {divergingLegend} from '../../../web/draw/legend.js';
import {strip} from '../../../web/draw/strip.js';
import {drawStyles} from '../../../web/draw/styles.js';
import {markup} from './text.js';

const labels = [...'abc'];
const size = {width: 300, height: 144, labels};

test('the largest share has full height and the others their part of it', () => {
  const [a, b, c] = barsLayout({...size, values: [0.5, 0.25, 0]});
  assert.equal(a.height, 100);
  assert.equal(b.height, 50);
  assert.equal(c.height, 0);
  assert.equal(a.y + a.height, b.y + b.height);
});

test('shares that are not known yet draw no bar and no NaN', () => {
  const text = markup(bars({...size, values: [NaN, NaN, NaN]}, {summary: 'unknown'}));
  assert.doesNotMatch(text, /height=NaN|y=NaN/);
});

test('a pointer finds its bar, also at the very edge', () => {
  const data = {...size, values: [0.2, 0.3, 0.5]};
  assert.equal(barAt(data, 0), 0);
  assert.equal(barAt(data, 150), 1);
  assert.equal(barAt(data, 300), 2);
});

test('the bar pointed out is named in bold and carries its share', () => {
  const text = markup(bars({...size, values: [0.2, 0.3, 0.5], highlight: 0}, {summary: 'next'}));
  assert.match(text, /bar-name here/);
  assert.match(text, /20\.0%/);
  assert.match(text, /50\.0%/);
});

test('in a strip negative numbers are discs and positive ones squares', () => {
  const text = markup(strip({values: [-1, 1], cell: 10}, {summary: 'two numbers'}));
  // From the left of a circle of radius 4 about (5, 5); from the upper edge of a square of 8 from (11, 1).
  assert.match(text, /mark v-n8"? d="?M1 5a4 4 0 0 1 8 0a4 4 0 0 1 -8 0z/);
  assert.match(text, /mark v-p8"? d="?M12 1h6a1 1 0 0 1 1 1v6a1 1 0 0 1 -1 1h-6a1 1 0 0 1 -1 -1v-6a1 1 0 0 1 1 -1z/);
});

test('marks of one look are one path, each in its cell', () => {
  const text = markup(strip({values: [1, -1, 1, 1, NaN, -1], cell: 10, columns: 3}, {summary: 'six numbers'}));
  const starts = [...text.matchAll(/mark (v-\w+)"? d="?([^">]*)/g)].map(([, look, d]) => [look, [...d.matchAll(/M([\d.]+ [\d.]+)/g)].map(([, at]) => at)]);
  assert.deepEqual(starts, [['v-p8', ['2 1', '22 1', '2 11']], ['v-n8', ['11 5', '21 15']], ['v-none', ['12 11']]]);
});

test('a strip breaks into rows', () => {
  const values = new Array(16).fill(0.5);
  const text = markup(strip({values, cell: 10, columns: 8}, {summary: 's'}));
  assert.match(text, /width=80 height=20/);
});

test('the legend names both ends with their sign', () => {
  const text = markup(divergingLegend({max: 0.2, summary: 'scale'}));
  assert.match(text, /\u22120\.2/);
  assert.match(text, /\+0\.2/);
});

test('every class that a drawing uses has a style', () => {
  for (const level of ['v-0', 'v-none', 'v-n1', 'v-n8', 'v-p1', 'v-p8']) {
    assert.ok(drawStyles.cssText.includes(`.${level}`), level);
  }
});

test('a share stands at the end of its bar, and beyond the tick only where that is in the way', () => {
  const height = (/** @type {number} */ tick) => {
    const text = markup(bars({...size, values: [0.5, 0.1, 0.1], ticks: [tick, 0, 0], max: 1}, {summary: 'next'}));
    return Number(text.match(/bar-value.*?y=([\d.]+)/s)?.[1]);
  };
  // The bar ends at 70: 144 less 24 for the name, less half of 100.
  assert.equal(height(0.2), 64);
  assert.equal(height(0.6), 54);
  assert.equal(height(0.9), 64);
});
