// Several lines over the same steps: each where it belongs, and none lost.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {STROKES, alignedLayouts, seriesChart, seriesChartLayout} from '../../../web/draw/series-chart.js';
import {markup} from './text.js';

const words = {summary: 'two runs', xLabel: 'step', yLabel: 'nats'};
const size = {steps: 10, width: 400, height: 200};
const points = (path) => [...path.matchAll(/[ML]([-\d.]+) ([-\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

test('the first number stands at step 1, the last at the end of the run', () => {
  const values = Float64Array.from({length: 10}, (_, i) => i);
  const layout = seriesChartLayout({...size, done: 10, series: [{values, stroke: 'first'}]});
  const drawn = points(layout.lines[0].behind);
  assert.equal(drawn.length, 10);
  assert.ok(Math.abs(drawn[0][0] - layout.plot.left) < 0.1);
  assert.ok(Math.abs(drawn[9][0] - layout.plot.right) < 0.1);
  assert.equal(layout.lines[0].ahead, '');
});

test('what lies ahead of the cursor is drawn apart, and both halves meet', () => {
  const values = [1, 2, 3, 4, 5];
  const {lines: [line]} = seriesChartLayout({...size, done: 3, series: [{values, stroke: 'first'}]});
  assert.deepEqual(points(line.behind).at(-1), points(line.ahead)[0]);
  assert.equal(points(line.ahead).length, 3);
});

test('higher numbers stand higher, whatever line they belong to', () => {
  const {lines} = seriesChartLayout({...size, done: 2, series: [{values: [1, 1], stroke: 'first'}, {values: [2, 2], stroke: 'second'}]});
  assert.ok(points(lines[1].behind)[0][1] < points(lines[0].behind)[0][1]);
});

test('a line ends where its numbers do, and goes on after a gap', () => {
  const {lines: [line]} = seriesChartLayout({...size, done: 5, series: [{values: [1, NaN, 2, 3, Infinity], stroke: 'first'}]});
  assert.deepEqual(line.behind.match(/M/g)?.length, 2);
  assert.equal(line.end, null);
});

test('zero is always there when it is asked for', () => {
  const layout = seriesChartLayout({...size, done: 2, zero: true, series: [{values: [5, 6], stroke: 'first'}]});
  assert.ok(layout.zero !== null && layout.zero <= layout.plot.bottom + 0.01);
  assert.ok(layout.yTicks.some(({label}) => Number(label) === 0));
});

test('the axis of training steps begins with 1', () => {
  for (const steps of [2, 10, 1000]) {
    const {xTicks, x, plot} = seriesChartLayout({...size, steps, done: 2, series: [{values: [5, 6], stroke: 'first'}]});
    assert.equal(xTicks[0], 1, `${steps}`);
    assert.ok(xTicks.length > 1 && x.position(xTicks[1]) - plot.left > 20, `${steps}`);
  }
});

test('charts that stand together have their axes at the same place, where the longest number fits', () => {
  const one = (values) => ({...size, done: 2, series: [{values, stroke: 'first'}]});
  const [short, long] = alignedLayouts([one([5, 6]), one([1e-7, 2e-7])]);
  assert.equal(short.plot.left, long.plot.left);
  assert.deepEqual(short.xTicks.map(short.x.position), long.xTicks.map(long.x.position));
  assert.equal(long.plot.left, seriesChartLayout(one([1e-7, 2e-7])).plot.left);
  assert.ok(long.plot.left > seriesChartLayout(one([5, 6])).plot.left);
});

test('no numbers, equal numbers and tiny numbers make a chart without NaN', () => {
  for (const values of [[], [NaN, NaN], [0, 0], [3, 3], [-2, -2], [1e-7, 2e-7], [1e9, -1e9]]) {
    for (const done of [0, 1, 2]) {
      const layout = seriesChartLayout({...size, done, series: STROKES.map((stroke) => ({values, stroke}))});
      assert.doesNotMatch(markup(seriesChart(layout, words)), /NaN|undefined|Infinity/);
    }
  }
});
