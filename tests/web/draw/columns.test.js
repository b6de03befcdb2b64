// Columns on a line of zero, and the curve of -ln p: where everything lands.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {columnsLayout, domainOf} from '../../../web/draw/columns.js';
import {costCurveLayout} from '../../../web/draw/cost-curve.js';

const layout = (given) => columnsLayout({labels: ['a', 'b', 'c'], width: 300, height: 200, ...given});

test('positive columns stand on the line of zero, negative ones hang from it', () => {
  const {columns: [up, down, none], zero} = layout({values: [2, -1, 0]});
  assert.ok(Math.abs(up.y + up.height - zero) < 1e-9);
  assert.equal(down.y, zero);
  assert.ok(Math.abs(up.height / down.height - 2) < 1e-9);
  assert.equal(none.height, 0);
});

test('what is not zero can be seen, and what is unknown is not there', () => {
  const {columns: [tiny, unknown]} = layout({values: [1e-12, NaN, 1]});
  assert.equal(tiny.height, 1);
  assert.equal(unknown.height, 0);
});

test('ticks and rings stand at the heights of their numbers, within the picture', () => {
  const {columns, y} = layout({values: [0.1, 0.2, 0.3], before: [0.3, NaN, 9], counted: [0.2], domain: [0, 0.5]});
  assert.equal(columns[0].tick, y.position(0.3));
  assert.equal(columns[0].ring, y.position(0.2));
  assert.equal(columns[1].tick, null);
  assert.equal(columns[2].tick, y.position(0.5));
  assert.equal(columns[2].ring, null);
});

test('a domain holds all numbers and zero, and has some height', () => {
  assert.deepEqual(domainOf([-2, 3, NaN]), [-2, 3]);
  assert.deepEqual(domainOf([5]), [0, 5]);
  assert.deepEqual(domainOf([-5]), [-5, 0]);
  assert.deepEqual(domainOf([]), [0, 1]);
  assert.deepEqual(domainOf([Infinity, 2]), [0, 2]);
});

test('points lie on the curve, and what is off the scale on its edge', () => {
  const {points, x, y} = costCurveLayout({
    points: [{p: 0.5, cost: Math.LN2}, {p: 1, cost: 0}, {p: 1e-9, cost: 20.7}], most: 5, width: 400, height: 300,
  });
  assert.deepEqual(points[0], {x: x.position(0.5), y: y.position(Math.LN2)});
  assert.deepEqual(points[1], {x: x.position(1), y: y.position(0)});
  assert.equal(points[2].y, y.position(5));
});

test('the curve begins at the upper edge and ends at p = 1, where nothing is paid', () => {
  const {curve, x, y, plot} = costCurveLayout({points: [], most: 5, width: 400, height: 300});
  const places = curve.match(/[\d.]+ [\d.]+/g).map((pair) => pair.split(' ').map(Number));
  assert.ok(Math.abs(places[0][1] - plot.top) < 0.1);
  assert.deepEqual(places.at(-1), [x.position(1), y.position(0)]);
  // Smooth: no two points are far from each other.
  for (let i = 1; i < places.length; i++) assert.ok(Math.hypot(places[i][0] - places[i - 1][0], places[i][1] - places[i - 1][1]) < 12);
});
