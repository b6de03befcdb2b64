// From typed text to a node, a scope, or what to say about it.

import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import {find} from '../../../web/widgets/graph/find.js';
import {GraphReader} from '../../../web/widgets/graph/reader.js';
import {emma} from './graph-session.js';

/** @type {GraphReader} */
let reader;
before(async () => {
  reader = new GraphReader(await emma());
});

const look = (text) => find(text, reader, reader.facts.allNodes);

test('the name of any node leads back to the node', () => {
  for (let id = 0; id < reader.facts.allNodes; id += 131) {
    assert.deepEqual(look(reader.node(id).name), {node: id}, reader.node(id).name);
  }
});

test('spaces, capitals and the brackets of a program are fine', () => {
  for (const text of ['wte[4, 2]', ' WTE[4,2] ', 'wte[4][2]', 'wte [ 4 , 2 ]', '66', '#66']) {
    assert.deepEqual(look(text), {node: 66}, text);
  }
});

test('a scope with several numbers is found as a scope, one with a single number as its node', () => {
  assert.equal(look('pos3.layer0.q').scope.path, 'pos3.layer0.q');
  assert.equal(look('pos3').scope.path, 'pos3');
  assert.equal(look('layer0.mlp_fc1').scope.elements, 1024);
  assert.deepEqual(look('loss'), {node: reader.facts.loss});
  assert.equal(reader.node(look('loss.pos2').node).name, 'loss.pos2');
});

test('what is not there is answered with what is', () => {
  assert.equal(look('').problem, 'empty');
  assert.equal(look('  .  ').problem, 'empty');
  assert.deepEqual(look('43895'), {problem: 'id', most: 43894});
  assert.deepEqual(look('wte[27, 0]'), {problem: 'matrix', name: 'wte[27,0]', rows: 27, columns: 16});
  assert.equal(look('wte[4]').problem, 'matrix');
  const start = look('layer0.q');
  assert.equal(start.problem, 'start');
  assert.ok(start.known.includes('wte') && start.known.includes('pos4') && start.known.includes('loss'));
  const part = look('pos3.layer0.query');
  assert.deepEqual([part.problem, part.within, part.known.includes('q')], ['part', 'pos3.layer0', true]);
  assert.deepEqual(look('pos3.layer0.q[16]'), {problem: 'element', name: 'pos3.layer0.q[16]', within: 'pos3.layer0.q', most: 15});
  const node = look('pos3.layer0.q[5].product[16]');
  assert.deepEqual([node.problem, node.within, node.known[0]], ['node', 'pos3.layer0.q[5]', 'product[0]']);
});

test('no text throws', () => {
  for (const text of ['[', ']', '.*', '\\', '\u0000', 'ſ', '9'.repeat(400), 'pos', 'pos4.', 'pos4[0]', '-1', '1e3', 'loss.mean[7]', '<b>']) {
    assert.ok(look(text), text);
  }
});
