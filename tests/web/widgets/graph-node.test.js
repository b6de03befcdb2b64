// One node as the panel tells it: formula, inputs, contributions, the way to the loss.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {collapsePath, nodeFacts, shortName} from '../../../web/widgets/graph/node-facts.js';
import {progressOf} from '../../../web/widgets/graph/progress.js';
import {GraphReader} from '../../../web/widgets/graph/reader.js';
import {emptyTrail, trailFrom, travel, visit} from '../../../web/widgets/graph/trail.js';
import {emma, sameBits} from './graph-session.js';

/** As the sweep adds: in its order, from 0. */
const sumOfArrived = ({contributions}) => contributions.reduce((sum, {arrived, product}) => (arrived ? sum + product : sum), 0);

test('at any moment of the sweep the arrived contributions add up to the gradient, to the bit', async () => {
  const session = await emma();
  session.step('phase', 2);
  const reader = new GraphReader(session);
  for (const nodes of [1, 700, 9000, 30000, 1000]) {
    session.step('node', nodes);
    reader.refresh();
    for (let id = nodes % 7; id < reader.facts.allNodes - 1; id += 7) {
      const facts = nodeFacts(reader, id);
      assert.ok(sameBits(sumOfArrived(facts), facts.node.grad), facts.node.name);
    }
  }
  assert.equal(reader.situation.phase, 'update');
});

test('what a node sends to its inputs is what they receive from it', async () => {
  const session = await emma({positions: 'rope'});
  session.step('phase', 3);
  const reader = new GraphReader(session);
  for (let id = reader.facts.parameters; id < reader.facts.allNodes; id += 11) {
    const {node, inputs} = nodeFacts(reader, id);
    for (const {sent, local} of node.reachesLoss ? inputs : []) {
      assert.equal(sent.user, id);
      assert.ok(sameBits(sent.local, local), node.name);
      assert.ok(sameBits(sent.incoming, node.grad), node.name);
      assert.ok(sameBits(sent.product, local * node.grad), node.name);
    }
  }
});

test('a square receives two shares from one user', async () => {
  const session = await emma();
  session.step('phase', 3);
  const reader = new GraphReader(session);
  const square = session.scopes(session.scopes(0)[1].id)[1];
  const {inputs} = nodeFacts(reader, square.begin);
  assert.equal(inputs[0].node, inputs[1].node);
  assert.deepEqual(inputs.map(({symbol}) => symbol), ['a', 'b']);
  assert.ok(inputs[0].sent && inputs[1].sent && inputs[0].sent !== inputs[1].sent);
});

test('a node goes from waiting to computed, arriving and swept, and a stretch as its nodes do', async () => {
  const session = await emma();
  const reader = new GraphReader(session);
  const id = 20000;
  const seen = [];
  const look = () => {
    reader.refresh();
    const state = nodeFacts(reader, id).state;
    const {grad} = reader.node(id);
    const stretch = progressOf({begin: id, end: id + 1}, reader.facts, [grad]).state;
    assert.equal(stretch, state);
    if (seen.at(-1) !== state) seen.push(state);
  };
  look();
  session.step('phase', 2);
  look();
  const {user} = session.contributions(id)[0];
  for (const event of [reader.facts.allNodes - user - 1, reader.facts.allNodes - user, reader.facts.allNodes - id]) {
    session.seek({step: 0, phase: 'backward', event});
    look();
  }
  assert.deepEqual(seen, ['waiting', 'computed', 'arriving', 'swept']);
});

test('parameters are done when the whole sweep is', () => {
  const facts = {allNodes: 100, parameters: 10, computed: 100, swept: 11};
  assert.equal(progressOf({begin: 0, end: 10}, facts, [1]).state, 'arriving');
  assert.equal(progressOf({begin: 0, end: 10}, {...facts, swept: 10}, [1]).state, 'swept');
  assert.deepEqual(progressOf({begin: 10, end: 50}, {...facts, swept: 40}, [1]), {state: 'sweeping', done: 10});
});

test('runs of sums on the way to the loss are one crumb, and the way ends at the loss', async () => {
  const session = await emma();
  const {begin} = session.scopes(session.scopes(session.scopes(0)[1].id)[2].id).find(({name}) => name === 'q');
  const path = session.pathToLoss(begin);
  const crumbs = collapsePath(path);
  assert.ok(crumbs.length < 30 && path.length > 40);
  assert.equal(crumbs.at(-1).node, session.graph().loss);
  const nodes = crumbs.reduce((count, {sums}) => count + Math.max(1, sums), 0);
  assert.equal(nodes, path.length);
  assert.ok(crumbs.some(({sums}) => sums > 10));
});

test('a short name keeps the end that tells nodes apart', () => {
  assert.equal(shortName('pos4.layer0.q[3].product[7]'), 'q[3].product[7]');
  assert.equal(shortName('pos4.layer0.attn_norm.out[7]'), 'attn_norm.out[7]');
  assert.equal(shortName('pos4.layer0.mlp_hidden[63].product[15]', 14), 'product[15]');
  assert.equal(shortName('wte[4, 2]'), 'wte[4, 2]');
  assert.equal(shortName('loss.mean'), 'loss.mean');
});

test('the trail of visited nodes goes back and forward, and a new visit cuts what was ahead', () => {
  let trail = ['loss', 'a', 'a', 'b'].reduce(visit, emptyTrail());
  assert.deepEqual(trail, {names: ['loss', 'a', 'b'], at: 2});
  assert.equal(travel(trail, 1), null);
  trail = travel(travel(trail, -1), -1);
  assert.equal(trail.names[trail.at], 'loss');
  assert.equal(travel(trail, -1), null);
  assert.deepEqual(visit(trail, 'c').names, ['loss', 'c']);
  assert.deepEqual(trailFrom(JSON.parse(JSON.stringify(trail))), trail);
  for (const broken of [null, 7, {}, {names: [3], at: 0}, {names: ['a'], at: 5}, {names: 'abc', at: 0}]) {
    assert.deepEqual(trailFrom(broken), emptyTrail());
  }
});
