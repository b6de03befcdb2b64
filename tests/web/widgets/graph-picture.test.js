// The picture of a node and its neighbours: nothing overlaps, nothing leaves its room.

import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import {nodeFacts} from '../../../web/widgets/graph/node-facts.js';
import {pictureLayout} from '../../../web/widgets/graph/picture-layout.js';
import {GraphReader} from '../../../web/widgets/graph/reader.js';
import {emma} from './graph-session.js';

const MOST_NODES = 12;
const WIDTHS = [240, 304, 428, 720];

let reader;
before(async () => {
  const session = await emma();
  session.step('phase', 3);
  reader = new GraphReader(session);
});

test('boxes keep apart and inside, whatever node and room', () => {
  for (let id = 0; id < reader.facts.allNodes; id += 89) {
    const facts = nodeFacts(reader, id);
    for (const width of WIDTHS) {
      const {boxes, edges, height, more} = pictureLayout(facts, width);
      const label = `${facts.node.name} at ${width}`;
      assert.ok(boxes.length <= MOST_NODES, label);
      for (const box of boxes) {
        assert.ok(box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= height, label);
        const clash = boxes.some((other) => other !== box && other.y === box.y && Math.abs(other.x - box.x) < box.width);
        assert.ok(!clash, label);
      }
      const users = new Set(facts.contributions.map(({user}) => user));
      const drawn = boxes.filter(({role}) => role === 'user').length;
      assert.equal(drawn + more, users.size, label);
      assert.doesNotMatch(JSON.stringify(edges), /null|NaN/, label);
    }
  }
});

test('each edge carries the slope of the engine, one for each use', () => {
  const square = reader.scopes(reader.scopes(0)[1].id)[1].begin;
  const facts = nodeFacts(reader, square);
  const {boxes, edges} = pictureLayout(facts, 428);
  assert.equal(boxes.filter(({role}) => role === 'input').length, 1);
  const down = edges.filter(({from}) => from === square);
  assert.deepEqual(down.map(({local}) => local), facts.inputs.map(({local}) => local));
  assert.notEqual(down[0].label.x, down[1].label.x);
});

test('an edge is open until the gradient has come that way', async () => {
  const session = await emma();
  session.step('phase', 2);
  session.step('node', 1);
  const {facts} = new GraphReader(session);
  const {edges} = pictureLayout(nodeFacts(new GraphReader(session), facts.loss), 428);
  assert.deepEqual(edges.map(({arrived}) => arrived), [true, true]);
  session.back('node', 1);
  const before = pictureLayout(nodeFacts(new GraphReader(session), facts.loss), 428);
  assert.deepEqual(before.edges.map(({arrived}) => arrived), [false, false]);
});
