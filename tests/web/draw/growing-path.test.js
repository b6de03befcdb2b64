// The path over training steps that grows: it is the one that would be made at once.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {GrowingPath} from '../../../web/draw/growing-path.js';
import {linearScale} from '../../../web/draw/scale.js';

const scales = {x: linearScale([0, 1000], [0, 500]), y: linearScale([0, 4], [200, 0])};
const points = (d) => [...d.matchAll(/([ML])([\d.-]+) ([\d.-]+)/g)].map(([, command, x, y]) => ({command, x: Number(x), y: Number(y)}));
const series = (length) => Float64Array.from({length}, (_, i) => 2 + Math.sin(i * i));

test('grown in any pieces it is the path drawn at once', () => {
  fc.assert(fc.property(
    fc.array(fc.oneof({weight: 9, arbitrary: fc.double({min: 0, max: 4, noNaN: true})}, {weight: 1, arbitrary: fc.constant(NaN)}), {maxLength: 120}),
    fc.array(fc.nat(120), {maxLength: 5}),
    fc.constantFrom(0.2, 1, 1.56, 7.8, 50),
    (numbers, stops, wide) => {
      const values = Float64Array.from(numbers);
      const grown = new GrowingPath();
      for (const stop of stops.sort((a, b) => a - b)) grown.through(values.slice(0, stop), {...scales, wide});
      assert.equal(grown.through(values, {...scales, wide}), new GrowingPath().through(values, {...scales, wide}));
    },
  ));
});

test('where there is room every value is drawn', () => {
  const values = series(30);
  const drawn = points(new GrowingPath().through(values, {...scales, wide: 0.5}));
  assert.equal(drawn.length, 30);
  drawn.forEach(({y}, i) => assert.ok(Math.abs(y - scales.y.position(values[i])) <= 0.05));
});

test('in a column of many steps the lowest and the highest survive', () => {
  const values = series(1000);
  const {length} = points(new GrowingPath().through(values, {...scales, wide: 100}));
  assert.ok(length <= 40, String(length));
  for (const value of [Math.min(...values), Math.max(...values)]) {
    assert.match(new GrowingPath().through(values, {...scales, wide: 100}), new RegExp(`${scales.y.position(value).toFixed(1)}(?=[ML]|$)`));
  }
});

test('a loss that is no number breaks the line', () => {
  const drawn = points(new GrowingPath().through(Float64Array.of(1, 2, NaN, 3, 2), {...scales, wide: 1}));
  assert.deepEqual(drawn.map(({command}) => command), ['M', 'L', 'M', 'L']);
});

test('another run, another scale or a branch is drawn anew', () => {
  const grown = new GrowingPath();
  grown.through(series(100), {...scales, wide: 1});
  const branch = series(120);
  branch[60] = 0;
  assert.equal(grown.through(branch, {...scales, wide: 1}), new GrowingPath().through(branch, {...scales, wide: 1}));
  const taller = {...scales, y: linearScale([0, 8], [200, 0]), wide: 1};
  assert.equal(grown.through(branch, taller), new GrowingPath().through(branch, taller));
  assert.equal(grown.through(branch.slice(0, 10), taller), new GrowingPath().through(branch.slice(0, 10), taller));
});
