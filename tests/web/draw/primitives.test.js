// Bars of several series, small graphs, dials and tables.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {barSeries, barSeriesLayout, groupAt, groupNumbers} from '../../../web/draw/bar-series.js';
import {dataTable} from '../../../web/draw/data-table.js';
import {nodeLink, nodeLinkLayout} from '../../../web/draw/node-link.js';
import {slider} from '../../../web/draw/slider.js';
import {markup} from './text.js';

const SERIES = [
  {name: 'untrained', values: [0.5, 0.25, NaN], look: 'hollow'},
  {name: 'trained', values: [1, 0, 0.5], look: 'solid'},
  {name: 'drawn', values: [0.75, 0.25, 0], look: 'dot'},
];
const layout = barSeriesLayout({series: SERIES, labels: ['a', 'b', 'c'], width: 300, height: 120, max: 1});

test('bars of a group stand beside each other, dots upon their middle', () => {
  const [hollow, solid, dot] = layout.series.map(({marks}) => marks[0]);
  assert.ok(Math.abs(hollow.x + hollow.width - solid.x) < 1e-9);
  assert.ok(Math.abs(dot.x - solid.x) < 1e-9);
  assert.ok(Math.abs(solid.height / hollow.height - 2) < 1e-9);
});

test('zero and unknown have no height; the group says which it is', () => {
  assert.equal(layout.series[1].marks[1].height, 0);
  assert.equal(layout.series[0].marks[2].height, 0);
  assert.deepEqual(groupNumbers(layout, 2), [
    {name: 'untrained', text: '–'}, {name: 'trained', text: '50.0%'}, {name: 'drawn', text: '0.0%'},
  ]);
});

test('every place belongs to a group, the edges too', () => {
  assert.deepEqual([-5, 0, 99, 101, 299, 400].map((x) => groupAt(layout, x)), [0, 0, 0, 1, 2, 2]);
});

test('series without anything draw their labels and no mark', () => {
  const text = markup(barSeries(barSeriesLayout({series: [{name: 'none', values: [], look: 'solid'}], labels: ['a'], width: 100, height: 80}), {summary: 'S'}));
  assert.doesNotMatch(text, /NaN|Infinity/);
});

const BOXES = [
  {id: 'a', label: 'a', x: 40, y: 40, width: 60, height: 56, value: 2, grad: NaN, order: 1},
  {id: 'b', label: '+', x: 160, y: 40, width: 60, height: 56, value: 4, grad: 1, state: 'current'},
];
const EDGES = [{from: 'a', to: 'b', points: [{x: 70, y: 40}, {x: 100, y: 20}, {x: 130, y: 40}], local: 1}];
const GRAPH_WORDS = {summary: 'b = a + a', grad: 'grad', node: ({id}) => `node ${id}`};

test('a small graph shows value, gradient, order and local slope', () => {
  const text = markup(nodeLink(nodeLinkLayout({boxes: BOXES, edges: EDGES, width: 200, height: 80}), GRAPH_WORDS));
  for (const part of ['2.000', 'grad –', 'grad 1.000', '×1.00', 'node a', 'class="box current']) assert.ok(text.includes(part), part);
  assert.match(text, /class="order"[^]*>1</);
});

test('an edge ends where it is said to, and carries its label in its middle', () => {
  const [edge] = nodeLinkLayout({boxes: BOXES, edges: EDGES, width: 200, height: 80}).edges;
  assert.match(edge.d, /^M70\.0 40\.0.*L130\.0 40\.0$/);
  assert.deepEqual(edge.middle, {x: 100, y: 20});
});

test('only one box of a graph that can be picked is in the order of Tab', () => {
  const text = markup(nodeLink(nodeLinkLayout({boxes: BOXES, edges: EDGES, width: 200, height: 80, picked: 'b'}), GRAPH_WORDS, {pick() {}}));
  assert.deepEqual([...text.matchAll(/tabindex=(-?\d)/g)].map(([, tab]) => tab), ['-1', '0']);
});

const DIAL = {label: 'Learning rate', value: 0.01, min: 0, max: 1, step: 0.01, problem: (text) => `“${text}” is not from 0 to 1.`};

/** A typed text, as the browser would tell it. */
function type(text) {
  const heard = [];
  const said = {textContent: ''};
  const box = {value: text, closest: () => ({querySelector: () => said}), setAttribute: (_, value) => (box.invalid = value)};
  const {values} = slider({...DIAL, input: (value) => heard.push(value)});
  const typed = values.find((value) => typeof value === 'function');
  typed({target: box});
  return {heard, said: said.textContent, invalid: box.invalid};
}

test('a number can be typed as people write it', () => {
  assert.deepEqual(type(' 0,5 '), {heard: [0.5], said: '', invalid: 'false'});
  assert.deepEqual(type('1'), {heard: [1], said: '', invalid: 'false'});
});

test('what is no number, or out of range, is named and changes nothing', () => {
  for (const text of ['', 'fast', '2', '−0.1', 'NaN', 'Infinity']) {
    assert.deepEqual(type(text), {heard: [], said: `“${text}” is not from 0 to 1.`, invalid: 'true'});
  }
});

test('a dial says its value in words, with the unit', () => {
  assert.match(markup(slider({...DIAL, value: -0.5, min: -1, unit: 'nats', input() {}})), /aria-valuetext=minus 0\.5000 nats/);
});

test('a closed table asks for no row, an open one names columns and rows', () => {
  const rows = () => assert.fail('asked');
  const shape = {summary: 'As a table', columns: [{name: 'Step'}, {name: 'Loss', end: true}], toggle() {}};
  assert.doesNotMatch(markup(dataTable({...shape, open: false, rows})), /<table/);
  const text = markup(dataTable({...shape, open: true, rows: () => [[1, '3.2851'], [2, '3.1']]}));
  assert.equal(text.match(/scope="row"/g).length, 2);
  assert.match(text, /class=end>3\.2851/);
});

test('opening a table is told once, and not what is known', () => {
  const told = [];
  const {values} = dataTable({summary: 'S', columns: [], rows: () => [], open: false, toggle: (open) => told.push(open)});
  const heard = values.find((value) => typeof value === 'function');
  heard({target: {open: true}});
  heard({target: {open: false}});
  assert.deepEqual(told, [true]);
});
