// The loss chart: what is drawn where.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {lineChart, lineChartLayout, stepAt} from '../../../web/draw/line-chart.js';
import {markup} from './text.js';

const golden = JSON.parse(
  readFileSync(new URL('../../golden/names-en.rope.seed42.json', import.meta.url), 'utf8'),
);
const losses = Float64Array.from(golden.losses);
const reference = {value: Math.log(golden.vocab_size), label: 'ln 27'};
const size = {width: 640, height: 240, steps: golden.losses.length, reference};
const words = {summary: 'Loss', xLabel: 'training step', yLabel: 'loss'};

test('everything lies inside the plot, the reference line too', () => {
  const layout = lineChartLayout({...size, values: losses, done: 1000, window: 50});
  const {plot} = layout;
  for (const [, x, y] of layout.line.matchAll(/[ML]([\d.]+) ([\d.]+)/g)) {
    assert.ok(Number(x) >= plot.left && Number(x) <= plot.right, x);
    assert.ok(Number(y) >= plot.top && Number(y) <= plot.bottom, y);
  }
  assert.ok(layout.reference && layout.reference.y > plot.top);
});

test('the marker sits on the last loss behind the cursor', () => {
  const layout = lineChartLayout({...size, values: losses, done: 1});
  assert.equal(layout.marker?.step, 0);
  assert.equal(layout.marker?.value, golden.losses[0]);
  assert.equal(layout.marker?.y, layout.y.position(golden.losses[0]));
});

test('what lies ahead begins at the cursor, and both halves are cut from one path', () => {
  const layout = lineChartLayout({...size, values: losses, done: 300, window: 50});
  assert.equal(layout.reached, layout.marker?.x);
  const drawn = markup(lineChart(layout, words));
  const [ahead, behind] = ['ahead', 'line'].map((name) => new RegExp(`class=${name} d=([^ ]+)`).exec(drawn)?.[1]);
  assert.ok(ahead && ahead === behind);
});

test('nothing is drawn ahead at the end of the run, and no marker before its start', () => {
  const end = lineChartLayout({...size, values: losses, done: 1000});
  assert.equal(end.reached, end.width);
  assert.doesNotMatch(markup(lineChart(end, words)), /ahead/);
  const empty = lineChartLayout({...size, values: new Float64Array(0), done: 0});
  assert.equal(empty.marker, null);
  assert.doesNotMatch(markup(lineChart(empty, words)), /NaN|undefined/);
});

test('a hundred thousand losses make a path a browser draws at once', () => {
  const values = Float64Array.from({length: 100_000}, (_, i) => 3 - i / 100_000);
  const layout = lineChartLayout({...size, steps: values.length, values, done: values.length});
  assert.ok(layout.line.length < 60_000, `${layout.line.length} characters`);
});

test('a pointer outside the plot means the first or the last step', () => {
  const layout = lineChartLayout({...size, values: losses, done: 10});
  assert.equal(stepAt(layout, -50), 0);
  assert.equal(stepAt(layout, 5000), 1000);
  assert.equal(stepAt(layout, layout.x.position(400)), 400);
});

test('the chart has a name for those who do not see it', () => {
  const layout = lineChartLayout({...size, values: losses, done: 1000});
  assert.match(markup(lineChart(layout, words)), /role="img" aria-label=Loss/);
});
