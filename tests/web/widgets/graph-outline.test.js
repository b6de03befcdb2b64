// The outline of the graph: its rows, their order, and what opening and closing does to them.

import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import {Outline} from '../../../web/widgets/graph/outline.js';
import {GraphReader} from '../../../web/widgets/graph/reader.js';
import {emma} from './graph-session.js';

/** @type {GraphReader} */
let reader;
before(async () => {
  reader = new GraphReader(await emma());
});

const names = (items) => items.map(({scope, key}) => key.slice(scope.path.length ? key.lastIndexOf('.') + 1 : 0));

function openAll(outline) {
  const open = (item) => {
    if (!item.opens) return;
    outline.open(item);
    outline.children(item).forEach(open);
  };
  outline.roots.forEach(open);
}

test('the loss is on top in the order of the sweep, the parameters in that of the forward pass', () => {
  assert.deepEqual(names(new Outline(reader).roots), ['loss', 'pos4', 'pos3', 'pos2', 'pos1', 'pos0', 'parameters']);
  const forward = new Outline(reader, {order: 'forward'}).roots;
  assert.deepEqual(names(forward), ['parameters', 'pos0', 'pos1', 'pos2', 'pos3', 'pos4', 'loss']);
});

test('fully opened, every node has exactly one row of its own', () => {
  const outline = new Outline(reader);
  openAll(outline);
  const leaves = outline.slice(0, outline.rows).filter(({opens}) => !opens);
  assert.equal(leaves.length, reader.facts.allNodes);
  const nodes = leaves.map(({begin}) => begin);
  assert.deepEqual(nodes.toSorted((a, b) => a - b), Array.from(nodes, (_, i) => i));
  // What is swept reads downwards from the last node.
  const computed = nodes.filter((node) => node >= reader.facts.parameters);
  assert.deepEqual(computed, computed.toSorted((a, b) => b - a));
});

test('a row is found by its number and a number by its row, wherever something is open', () => {
  const outline = new Outline(reader);
  openAll(outline);
  for (let row = 0; row < outline.rows; row += 97) {
    const item = outline.at(row);
    assert.equal(outline.rowOf(item), row);
  }
  assert.equal(outline.at(outline.rows), undefined);
  outline.roots.forEach((item) => outline.close(item));
  assert.equal(outline.rows, 7);
  // What was open inside a closed item is open again with it.
  outline.open(outline.roots[0]);
  assert.ok(outline.rows > 7 + outline.roots[0].children.length);
});

test('a node is found in the outline without opening anything', () => {
  const outline = new Outline(reader);
  for (const id of [0, 70, 4191, 4192, 20000, reader.facts.loss]) {
    const item = outline.itemOf(id);
    assert.equal(item.begin, id);
    assert.equal(item.kind === 'scope' || item.opens, false);
  }
  assert.equal(outline.rows, 7);
});

test('following opens the way to a node and closes it behind itself, not what the user opened', () => {
  const outline = new Outline(reader);
  const own = outline.roots[2];
  outline.open(own);
  const rows = outline.rows;
  const first = outline.itemOf(reader.facts.loss - 1);
  outline.follow(first);
  assert.equal(outline.at(outline.rowOf(first)), first);
  assert.deepEqual(outline.openKeys(), ['pos3']);
  outline.follow(outline.itemOf(own.begin));
  assert.equal(outline.roots[0].open, false);
  outline.follow(undefined);
  assert.equal(outline.rows, rows);
});

test('open items are open again in another outline, where they exist', () => {
  const outline = new Outline(reader);
  outline.reveal(outline.itemOf(30000));
  outline.reveal(outline.itemOf(70));
  const keys = outline.openKeys();
  const other = new Outline(reader, {order: 'forward', open: [...keys, 'pos99', 'nonsense']});
  assert.equal(other.rows, outline.rows);
  assert.deepEqual(new Set(other.openKeys()), new Set(keys));
});

test('a matrix opens into its rows, and a row into its numbers', () => {
  const outline = new Outline(reader);
  const item = outline.itemOf(4 * 16 + 2);
  assert.equal(item.key, 'wte[4][2]');
  assert.deepEqual([item.level, item.parent.key, item.parent.elements], [4, 'wte[4]', 16]);
  assert.equal(outline.children(item.parent.parent).length, 27);
});

test('what an item puts out is what the engine says, on every level', async () => {
  const session = await emma();
  session.step('phase', 2);
  session.step('node', 2000);
  const numbers = new GraphReader(session);
  const outline = new Outline(numbers);
  for (const id of [3, 5000, 30000, numbers.facts.loss - 3, numbers.facts.loss]) {
    for (let item = outline.itemOf(id); item; item = item.parent) {
      const {values, grads} = numbers.numbers(item);
      assert.equal(values.length, grads.length);
      assert.ok(values.length >= 1, item.key);
      if (item.output < 0) continue;
      assert.deepEqual([values[0], grads[0]], [session.node(item.output).value, session.node(item.output).grad]);
    }
  }
});
