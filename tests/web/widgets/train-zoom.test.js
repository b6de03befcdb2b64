// How far a visitor has looked into a training step: from the step to a node, by name.

import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import {Zoom} from '../../../web/widgets/train/zoom.js';
import {emma} from './graph-session.js';

/** What Zoom needs of a run. */
let run;
beforeEach(async () => {
  const session = await emma();
  run = {session, granularity: 'step', situation: session.situation()};
});

function move(direction, ...command) {
  run.situation = run.session[direction](...command);
}

const keys = (zoom) => zoom.path().map(({key}) => key);

test('at first nothing is picked, and the step has its parts in the order of the forward pass', () => {
  const zoom = new Zoom(run, {});
  assert.deepEqual(keys(zoom), []);
  assert.deepEqual(zoom.outline.roots.map(({key}) => key), ['parameters', 'pos0', 'pos1', 'pos2', 'pos3', 'pos4', 'loss']);
});

test('a node that was picked lies inside everything around it', () => {
  const zoom = new Zoom(run, {});
  for (const id of [0, 100, 4191, 5000, 20_000, zoom.reader.facts.loss, zoom.reader.facts.allNodes - 1]) {
    zoom.pickNode(id);
    const path = zoom.path();
    assert.equal(path.at(-1).output, id);
    path.forEach((item, i) => {
      assert.equal(item.level, i + 1);
      assert.ok(item.begin <= id && id < item.end);
    });
    assert.equal(zoom.gone, '');
  }
});

test('what was picked is found again by its name, also in a saved state', () => {
  const memory = {};
  const zoom = new Zoom(run, memory);
  zoom.pickNode(20_000);
  const {name} = zoom.reader.node(20_000);
  const again = new Zoom(run, JSON.parse(JSON.stringify(memory)));
  assert.equal(again.reader.node(again.path().at(-1).output).name, name);
});

test('in a shorter document the way goes as far as it can, and says what is gone', async () => {
  const memory = {inside: 'pos20.layer0.q[3]'};
  const zoom = new Zoom(run, memory);
  assert.deepEqual(keys(zoom), []);
  assert.equal(zoom.gone, 'pos20.layer0.q[3]');
  memory.inside = 'pos2.layer0.nothing[3]';
  assert.deepEqual(keys(zoom), ['pos2', 'pos2.layer0']);
  memory.inside = {no: 'name'};
  assert.deepEqual(keys(zoom), []);
});

test('until something is picked the way follows the cursor, by node and by operation', () => {
  const zoom = new Zoom(run, {});
  run.granularity = 'node';
  move('step', 'node', 700);
  zoom.sync();
  assert.equal(zoom.path().at(-1).begin, run.situation.node);
  run.granularity = 'operation';
  move('step', 'operation', 3);
  zoom.sync();
  const last = zoom.path().at(-1);
  assert.equal(last.kind, 'scope');
  assert.equal(last.scope.id, run.situation.scope);
  zoom.pickNode(300);
  move('step', 'operation', 3);
  zoom.sync();
  assert.equal(zoom.path().at(-1).output, 300);
  zoom.pick(undefined);
  assert.equal(zoom.path().at(-1).scope.id, run.situation.scope);
});

test('the run goes to the moment of a value, and to that of a gradient', () => {
  const zoom = new Zoom(run, {});
  const {parameters, loss, allNodes} = zoom.reader.facts;
  for (const id of [parameters, parameters + 5000, loss, allNodes - 1]) {
    move('seek', zoom.placeOf(id, 'forward'));
    zoom.sync();
    assert.equal(run.situation.node, id);
    assert.ok(!Number.isNaN(zoom.reader.node(id).value));
    move('seek', zoom.placeOf(id, 'backward'));
    zoom.sync();
    assert.equal(run.situation.node, id);
    assert.equal(zoom.reader.node(id).state, 'swept');
  }
  assert.equal(zoom.placeOf(3, 'forward'), undefined);
});
