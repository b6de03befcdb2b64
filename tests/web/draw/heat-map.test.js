// The map of parameters: placing, finding and walking.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {cellAt, cellBox, heatMapLayout, neighbour} from '../../../web/draw/heat-map.js';

const shapes = /** @type {const} */ ([
  ['wte', 27, 16], ['lm_head', 27, 16], ['layer0.attn_wq', 16, 16], ['layer0.attn_wk', 16, 16],
  ['layer0.attn_wv', 16, 16], ['layer0.attn_wo', 16, 16], ['layer0.mlp_fc1', 64, 16],
  ['layer0.mlp_fc2', 16, 64],
]);
let offset = 0;
const tensors = shapes.map(([name, rows, columns]) => {
  const tensor = {name, rows, columns, offset};
  offset += rows * columns;
  return tensor;
});
const COUNT = offset;

for (const width of [280, 320, 560, 1000]) {
  test(`${width} px: every parameter has one cell, and the cell leads back to it`, () => {
    const layout = heatMapLayout(tensors, {width});
    const seen = new Set();
    for (let index = 0; index < COUNT; index++) {
      const box = cellBox(layout, index);
      assert.ok(box, `${index}`);
      const found = cellAt(layout, box.x + box.size / 2, box.y + box.size / 2);
      assert.equal(found?.index, index);
      seen.add(`${box.x} ${box.y}`);
    }
    assert.equal(seen.size, COUNT);
    assert.ok(layout.width <= width, `${layout.width}`);
  });
}

test('3,936 parameters fit one row on a wide page with cells that show a shape', () => {
  const layout = heatMapLayout(tensors, {width: 976});
  assert.equal(COUNT, 3936);
  assert.ok(layout.cell >= 6, `${layout.cell}`);
  assert.ok(layout.height <= 300, `${layout.height}`);
});

test('a column of the first MLP matrix stands above the same column of the second', () => {
  const layout = heatMapLayout(tensors, {width: 976});
  const [fc1, fc2] = layout.blocks.slice(-2);
  assert.ok(fc1.sideways && !fc2.sideways);
  assert.equal(fc1.x, fc2.x);
  const unit = 11;
  const above = cellBox(layout, fc1.offset + unit * fc1.columns);
  assert.equal(above?.x, cellBox(layout, fc2.offset + unit)?.x);
});

test('between the tensors there is no cell', () => {
  const layout = heatMapLayout(tensors, {width: 976});
  assert.equal(cellAt(layout, -1, 30), null);
  assert.equal(cellAt(layout, layout.blocks[0].x, 2), null);
  assert.equal(cellBox(layout, COUNT), null);
});

test('arrows walk inside a tensor, across to the next one, and stop at the border', () => {
  const layout = heatMapLayout(tensors, {width: 976});
  assert.equal(neighbour(layout, 0, 1, 0), 1);
  assert.equal(neighbour(layout, 0, 0, 1), 16);
  assert.equal(cellBox(layout, neighbour(layout, 15, 1, 0))?.tensor, 'lm_head');
  assert.equal(neighbour(layout, 0, -1, 0), 0);
});

test('a bigger model gets smaller cells and still fits the width', () => {
  const big = [
    {name: 'wte', rows: 60, columns: 64, offset: 0},
    {name: 'layer0.mlp_fc1', rows: 256, columns: 64, offset: 3840},
  ];
  const layout = heatMapLayout(big, {width: 600});
  assert.ok(layout.width <= 600);
  assert.equal(heatMapLayout([], {width: 600}).blocks.length, 0);
});
