// Scatter, dial and dot chart: where points land, and that nothing unknown becomes NaN.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {dial, dialLayout} from '../../../web/draw/dial.js';
import {dotChart, dotChartLayout} from '../../../web/draw/dot-chart.js';
import {pointAt, scatter, scatterLayout} from '../../../web/draw/scatter.js';
import {markup} from './text.js';

const labels = [...'abc'];
const size = {width: 400, height: 300};

test('points keep their distances in both directions, up is up', () => {
  const {points: [a, b, c], origin} = scatterLayout({...size, labels, places: [0, 0, 2, 0, 0, 1]});
  assert.equal(a.x, origin.x);
  assert.equal(b.x - a.x, 2 * (a.y - c.y));
  assert.ok(c.y < a.y);
});

test('the scale stays put while points move within what is around them', () => {
  const around = [-3, -3, 3, 3];
  const first = scatterLayout({...size, labels, places: [1, 1, 0, 0, 0, 0], around});
  const later = scatterLayout({...size, labels, places: [-2, 1, 0, 0, 0, 0], around});
  assert.deepEqual(first.origin, later.origin);
  assert.equal(first.points[0].y, later.points[0].y);
});

test('every point fits, and a pointer finds the nearest', () => {
  const data = {...size, labels, places: [-5, 9, 2, -8, 1, 1]};
  const {points} = scatterLayout(data);
  for (const {index, x, y} of points) {
    assert.ok(x >= 0 && x <= size.width && y >= 0 && y <= size.height);
    assert.equal(pointAt(data, x + 3, y - 2), index);
  }
});

test('points that all lie in the middle are drawn there', () => {
  const text = markup(scatter({...size, labels, places: [0, 0, 0, 0, 0, 0]}, {summary: 'all alike'}));
  assert.doesNotMatch(text, /NaN|Infinity/);
});

test('the picked point is drawn after its neighbours', () => {
  const text = markup(scatter({...size, labels, places: [0, 0, 1, 1, 2, 2], picked: 0, linked: [1]}, {summary: ''}));
  assert.ok(text.indexOf('>c<') < text.indexOf('>a<'));
});

test('a hand as long as the reach ends on the rim', () => {
  const [end] = dialLayout({size: 132, reach: 2, hands: [{x: 0, y: 2, label: 'q', look: 'first'}]});
  assert.deepEqual([end.x, end.y], [66, 16]);
});

test('a hand without length and a dial without reach draw no NaN', () => {
  const hands = [{x: 0, y: 0, label: 'q', look: /** @type {const} */ ('first')}];
  assert.doesNotMatch(markup(dial({size: 132, reach: 0, hands}, {summary: ''})), /NaN|Infinity/);
});

test('dots of one place stand above each other, higher numbers higher', () => {
  const {dots, xTicks} = dotChartLayout({
    ...size, places: 3, domain: [0, 1], dots: [{x: 1, y: 0}, {x: 1, y: 1, here: true}, {x: 2, y: 0.5}],
  });
  assert.equal(dots[0].x, dots[1].x);
  assert.ok(dots[1].y < dots[0].y && dots[2].x > dots[1].x);
  assert.deepEqual(xTicks, [0, 1, 2]);
});

test('numbers that are all the same still have an axis', () => {
  const text = markup(dotChart({...size, places: 1, domain: [0, 0], dots: [{x: 0, y: 0}]}, {summary: '', xLabel: '', yLabel: ''}));
  assert.doesNotMatch(text, /NaN|Infinity/);
});
