// Axes and what stands on them: curves with tangents, contours.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {axesLayout, domainOf, polyline, tickLabel, valueAt} from '../../../web/draw/axes.js';
import {contour, contourLayout} from '../../../web/draw/contour.js';
import {curve, curveLayout} from '../../../web/draw/curve.js';
import {markup} from './text.js';

const WORDS = {summary: 'In a sentence', xLabel: 'x', yLabel: 'y'};
const SIZE = {width: 400, height: 240};

test('a place leads to its numbers and back, and never outside of the axes', () => {
  const layout = axesLayout({...SIZE, x: [-2, 2], y: [0, 10]});
  const at = {x: layout.x.position(0.5), y: layout.y.position(7)};
  const {x, y} = valueAt(layout, at);
  assert.ok(Math.abs(x - 0.5) < 1e-9 && Math.abs(y - 7) < 1e-9);
  assert.deepEqual(valueAt(layout, {x: -50, y: 9999}), {x: -2, y: 0});
});

test('ticks of an axis have the decimals that their distance needs', () => {
  assert.deepEqual([0, 1000, 2000].map((t, _, all) => tickLabel(t, all)), ['0', '1,000', '2,000']);
  assert.deepEqual([-0.5, 0, 0.5].map((t, _, all) => tickLabel(t, all)), ['−0.5', '0.0', '0.5']);
  assert.equal(tickLabel(0.00002, [0, 0.00002]), '2.0×10⁻⁵');
});

test('a domain has air, holds what it must, and survives nothing and infinities', () => {
  const [low, high] = domainOf([1, NaN, 3, Infinity], [5]);
  assert.ok(low < 1 && low > 0 && high > 5 && high < 6);
  assert.deepEqual(domainOf([NaN, -Infinity]), [0, 1]);
  const [flatLow, flatHigh] = domainOf([2, 2]);
  assert.ok(flatLow < 2 && flatHigh > 2);
});

test('a line breaks where a number is not known, and goes on behind it', () => {
  assert.equal(polyline([[0, 1], [1, 2], [2, NaN], [3, 4], [4, 5]]), 'M0.0 1.0L1.0 2.0M3.0 4.0L4.0 5.0');
  assert.equal(polyline([[0, 1], [1, NaN], [2, 3]]), 'M0.0 1.0h0M2.0 3.0h0', 'a point of its own is a dot');
});

const xs = Array.from({length: 41}, (_, i) => -2 + i / 10);
const parabola = xs.map((x) => x * x);

test('a tangent touches at its point and rises as steeply as it is said', () => {
  const layout = curveLayout({xs, ys: parabola, ...SIZE, here: {x: 1, y: 1}, slope: 2});
  const {tangent, here, x, y} = layout;
  assert.ok(Math.abs((tangent.x1 + tangent.x2) / 2 - here.x) < 1e-9);
  const slope = (y.invert(tangent.y2) - y.invert(tangent.y1)) / (x.invert(tangent.x2) - x.invert(tangent.x1));
  assert.ok(Math.abs(slope - 2) < 1e-9, `${slope}`);
});

test('tangents are equally long, steep or flat', () => {
  const length = (slope) => {
    const {tangent: {x1, y1, x2, y2}} = curveLayout({xs, ys: parabola, ...SIZE, here: {x: 1, y: 1}, slope});
    return Math.hypot(x2 - x1, y2 - y1);
  };
  assert.ok(Math.abs(length(0) - length(40)) < 1e-9);
});

test('the name of a point stands towards the middle, on the side that the line leaves free', () => {
  const nameAt = (ys, x) => {
    const {points: [{side, below}]} = curveLayout({xs, ys, ...SIZE, points: [{x, y: ys[xs.indexOf(x)], label: 'now'}]});
    return {side, below};
  };
  assert.deepEqual(nameAt(parabola, -1), {side: 1, below: false}, 'the line falls');
  assert.deepEqual(nameAt(parabola.map((y) => -y), -1), {side: 1, below: true}, 'the line rises');
  assert.deepEqual(nameAt(parabola.map((y) => -y), 1), {side: -1, below: true}, 'it rises to the left');
});

test('a curve with nothing known draws its axes and no mark', () => {
  const text = markup(curve(curveLayout({xs, ys: xs.map(() => NaN), ...SIZE, here: {x: 0, y: NaN}, slope: NaN}), WORDS));
  assert.match(text, /In a sentence/);
  assert.doesNotMatch(text, /NaN|class="marker"|class="tangent"/);
});

const bowl = (rows, columns) => Float64Array.from({length: rows * columns}, (_, i) => {
  const [x, y] = [(i % columns) / (columns - 1) - 0.5, Math.floor(i / columns) / (rows - 1) - 0.5];
  return x * x + y * y;
});

test('bands of a bowl lie inside each other and inside the axes', () => {
  const layout = contourLayout({values: bowl(21, 31), rows: 21, columns: 31, x: [-1, 1], y: [-3, 3], ...SIZE});
  assert.ok(layout.bands.length >= 6);
  assert.deepEqual(layout.bands.map(({value}) => value), layout.bands.map(({value}) => value).toSorted((a, b) => a - b));
  const numbers = layout.bands.flatMap(({d}) => [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]));
  for (const [x, y] of numbers) {
    assert.ok(x >= layout.plot.left - 0.1 && x <= layout.plot.right + 0.1, `${x}`);
    assert.ok(y >= layout.plot.top - 0.1 && y <= layout.plot.bottom + 0.1, `${y}`);
  }
});

test('low y is at the bottom, and a path of steps keeps its order', () => {
  const layout = contourLayout({values: bowl(5, 5), rows: 5, columns: 5, x: [0, 1], y: [0, 1], ...SIZE,
    path: [{x: 0.1, y: 0.1}, {x: 0.5, y: 0.9}]});
  assert.ok(layout.steps[0].y > layout.steps[1].y && layout.steps[0].x < layout.steps[1].x);
  assert.match(markup(contour(layout, WORDS)), /class=start[^]*class=step-dot/);
});

test('the name of the lowest place steps aside for the path, and stays inside', () => {
  const named = (/** @type {number} */ x, /** @type {{x: number, y: number}[]} */ path) => {
    const layout = contourLayout({values: bowl(5, 5), rows: 5, columns: 5, x: [0, 1], y: [0, 1], ...SIZE, path, lowest: {x, y: 0.5, label: 'low'}});
    const [, anchor, y] = markup(contour(layout, WORDS)).match(/point-name"? text-anchor=(\w+)[^>]* y=([\d.]+)/) ?? [];
    return [anchor, Number(y) - layout.y.position(0.5)];
  };
  assert.deepEqual(named(0.5, []), ['start', 4]);
  assert.deepEqual(named(0.5, [{x: 0.55, y: 0.5}]), ['end', 4]);
  assert.deepEqual(named(0.5, [{x: 0.45, y: 0.5}, {x: 0.55, y: 0.5}]), ['start', -14]);
  assert.deepEqual(named(1, []), ['end', 4]);
  assert.deepEqual(named(1, [{x: 0.95, y: 0.5}]), ['end', -14]);
});

test('a plane without any height has no bands, and unknown samples no NaN', () => {
  const flat = contourLayout({values: new Float64Array(9).fill(2), rows: 3, columns: 3, x: [0, 1], y: [0, 1], ...SIZE});
  assert.deepEqual(flat.bands, []);
  const holed = bowl(5, 5);
  holed[7] = NaN;
  const text = markup(contour(contourLayout({values: holed, rows: 5, columns: 5, x: [0, 1], y: [0, 1], ...SIZE}), WORDS));
  assert.doesNotMatch(text, /NaN/);
});
