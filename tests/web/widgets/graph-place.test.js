// Where a visitor is in the graph, as the run moves on.

import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import {en} from '../../../web/widgets/strings/en-all.js';
import {labelOf} from '../../../web/widgets/graph/labels.js';
import {Place} from '../../../web/widgets/graph/place.js';
import {splitState, writeState} from '../../../web/widgets/share/state-text.js';
import {spans} from '../../../web/widgets/graph/problems.js';
import {eventSentence} from '../../../web/widgets/graph/sentences.js';
import {emma} from './graph-session.js';

/** What Place needs of a run. */
let run;
beforeEach(async () => {
  const session = await emma();
  run = {session, granularity: 'node', situation: session.situation()};
});

function move(...command) {
  const [direction, granularity, count = 1] = command;
  run.situation = run.session[direction](granularity, count);
}

const at = (place, item = place.wanted) => place.outline.slice(0, place.outline.rows).indexOf(item);

test('the cursor is followed: what it did last is picked and has a row', () => {
  const place = new Place(run, {});
  assert.equal(place.name, 'loss.mean');
  move('step', 'node', 700);
  place.sync();
  assert.equal(place.picked, run.situation.node);
  assert.equal(place.wanted.begin, run.situation.node);
  assert.ok(at(place) >= 0);
  run.granularity = 'operation';
  move('step', 'operation', 3);
  place.sync();
  assert.equal(place.wanted.scope.id, run.situation.scope);
  assert.equal(place.wanted.kind, 'scope');
});

test('a pick by hand ends following, and following begins again where the cursor is', () => {
  const memory = {};
  const place = new Place(run, memory);
  place.pick(66);
  assert.equal(place.following, false);
  move('step', 'node', 10);
  place.sync();
  assert.deepEqual([place.picked, place.name], [66, 'wte[4, 2]']);
  place.follow(true);
  assert.equal(place.picked, run.situation.node);
  assert.equal(memory.follow, undefined);
});

test('the outline only keeps open what the visitor opened', () => {
  const place = new Place(run, {open: []});
  const rows = place.outline.rows;
  move('step', 'node', 9000);
  place.sync();
  assert.ok(place.outline.rows > rows);
  move('back', 'step');
  place.sync();
  assert.equal(place.outline.rows, rows);
  place.pick(20000, place.outline.itemOf(20000));
  assert.ok(place.outline.has(place.outline.itemOf(20000)));
  assert.ok(place.outline.openKeys().length >= 3);
});

test('a picked name that the next document has not is picked again where it is', () => {
  const memory = {};
  const place = new Place(run, memory);
  move('step', 'step');
  move('step', 'node');
  place.sync();
  const found = place.find('pos10.layer0.q[3]');
  place.pick(found.node);
  move('back', 'step', 2);
  place.sync();
  assert.equal(place.reader.document.text, 'emma');
  assert.deepEqual([place.picked, place.gone], [place.reader.facts.loss, 'pos10.layer0.q[3]']);
  move('step', 'step');
  move('step', 'node');
  place.sync();
  assert.deepEqual([place.name, place.gone], ['pos10.layer0.q[3]', '']);
});

test('a saved view is the same view, and a broken one is none', () => {
  const memory = {};
  const place = new Place(run, memory);
  place.pick(30000);
  place.pick(66);
  place.turn('forward');
  const again = new Place(run, JSON.parse(JSON.stringify(memory)));
  assert.deepEqual([again.name, again.following, again.outline.order], ['wte[4, 2]', false, 'forward']);
  assert.equal(again.outline.rows, place.outline.rows);
  // The way there is the visitor's own: it outlives the widget, and no link carries it.
  assert.equal(again.canTravel(-1), false);
  const here = new Place(run, memory);
  assert.ok(here.canTravel(-1));
  here.travel(-1);
  assert.equal(here.picked, 30000);
  for (const broken of [
    {picked: 7, open: {}, order: 1, follow: 'no', trail: []},
    {picked: '<b>', open: [null, 3, {}, 'x'.repeat(1e5)], trail: {names: ['a'], at: 9}},
    {branches: [null, 3, '', '9', '4.q', '-', 'pos3.'.repeat(1e4), ...Array.from({length: 1e5}, () => '99999.x')]},
    {picked: 'pos99', open: Array.from({length: 1e5}, (_, i) => `pos${i}`), order: 'sideways'},
  ]) {
    assert.equal(new Place(run, broken).name, 'loss.mean');
  }
});

test('a link to a node is short, however long the way to it was', () => {
  const memory = {};
  const place = new Place(run, memory);
  for (const name of ['pos2.layer0.q[3]', 'wte[4, 2]', 'loss.mean', 'pos3.layer0.mlp_hidden[5]', 'pos1.logits[3]']) {
    const found = place.find(name);
    assert.ok('node' in found, name);
    place.pick(found.node);
  }
  const state = writeState('1.text-6cd242c4_go-11u3936_4c45d3f1', memory);
  assert.ok(state.length < 100, state);
});

test('a link says which node is picked, with brackets that need no escape; one of before is read too', () => {
  const memory = {};
  const place = new Place(run, memory);
  place.pick(place.find('pos3.layer0.q[5]').node);
  assert.equal(memory.picked, 'pos3.layer0.q(5)');
  for (const picked of [memory.picked, 'pos3.layer0.q[5]']) assert.equal(new Place(run, {picked, follow: false}).name, 'pos3.layer0.q[5]');
  const gone = new Place(run, {picked: 'pos15.layer0.q(5)', follow: false});
  assert.equal(gone.gone, 'pos15.layer0.q[5]');
});

test('a link says which branches are open, in few letters', () => {
  const memory = {};
  const place = new Place(run, memory);
  const item = (name) => {
    const found = place.find(name);
    return found.scope ? place.outline.itemOfScope(found.scope.id, found.scope.begin) : place.outline.itemFor(found.node);
  };
  const open = (...names) => {
    for (const name of names) {
      place.outline.reveal(item(name));
      place.toggle(item(name));
    }
  };
  const shown = ({outline}) => outline.slice(0, outline.rows).map(({key}) => key);
  const link = () => writeState('1.text-6cd242c4_go-11u3936_4c45d3f1', memory);
  const opened = () => new Place(run, splitState(link()).view);
  open('pos3.layer0.q[5]', 'pos3.layer0.q[6]', 'pos3.layer0.k[5]', 'pos3.layer0.head2.scores[1]', 'pos3.layer0.mlp_hidden[60]');
  open('pos2.layer0.v[3]', 'pos1.logits[9]', 'pos0.embedding_norm.out[4]', 'loss.pos2');
  assert.deepEqual(shown(opened()), shown(place));
  assert.ok(link().length < 200, `${link().length}: ${link()}`);
  // The key of a matrix does not begin with that of the parameters around it.
  open('wte[4, 2]', 'layer0.attn_wq[3, 7]');
  assert.deepEqual(shown(opened()), shown(place));
  // What is closed takes what is open inside it along.
  place.toggle(item('pos3'));
  assert.deepEqual(shown(opened()), shown(place));
});

test('a link of an earlier version opens what it names, and only that', () => {
  const {view} = splitState('~open!*loss*pos3*pos3.layer0*pos1.layer0');
  const keys = new Place(run, view).outline.openKeys();
  assert.deepEqual(keys.toSorted(), ['loss', 'pos3', 'pos3.layer0']);
  // It is shared on before anything was pressed, and comes back after a press.
  const again = (/** @type {object} */ memory) => new Place(run, splitState(writeState('', memory)).view).outline.openKeys().toSorted();
  assert.deepEqual(again(view), keys.toSorted());
  const place = new Place(run, view);
  place.toggle(place.outline.roots[0]);
  assert.deepEqual(again(view), ['pos3', 'pos3.layer0']);
});

test('every item has a name in words, and tokens are named as such', () => {
  const place = new Place(run, {});
  const naming = {words: en, document: place.reader.document, alphabet: run.session.corpus().alphabet, node: (id) => place.reader.node(id)};
  const title = (id, up = 0) => {
    let item = place.outline.itemFor(id);
    for (let i = 0; i < up; i++) item = item.parent;
    const {title, note, code} = labelOf(item, naming);
    return [title, note, code];
  };
  assert.deepEqual(title(66), ['Column 2', '', '[2]']);
  assert.deepEqual(title(66, 1), ['“e”', '', '[4]']);
  assert.deepEqual(title(26 * 16, 1), ['Sentinel', '', '[26]']);
  assert.deepEqual(title(place.find('pos4.layer0.q[3]').node), ['Channel 3', '', 'q[3]']);
  assert.deepEqual(title(place.find('pos4.layer0.q[3].product[7]').node), ['Product 7', '', 'product[7]']);
  assert.deepEqual(title(place.find('pos4.probs.share[0]').node), ['“a”', '', 'share[0]']);
  assert.deepEqual(title(place.find('pos4.layer0.head2.scores[1]').node), ['Position 1', '', 'scores[1]']);
  assert.deepEqual(title(place.find('pos0.layer0.q[0]').node, 3), ['Position 0', 'START → e', 'pos0']);
  assert.deepEqual(title(place.find('loss.pos2').node), ['Loss of position 2', '', 'pos2']);
  const untold = [];
  for (let id = 0; id < place.reader.facts.allNodes; id += 7) {
    for (let item = place.outline.itemOf(id); item; item = item.parent) {
      const label = labelOf(item, naming);
      if (!label.title || !label.code || /undefined/.test(label.title + label.code)) untold.push(item.key);
    }
  }
  assert.deepEqual(untold, []);
});

test('an event is told with the numbers of the engine', () => {
  run.session.step('phase', 2);
  run.session.step('node', 2);
  const {node} = run.session.situation();
  const {name, grad} = run.session.node(node);
  assert.equal(name, 'loss.mean.sum[4]');
  assert.equal(grad, 0.2);
  assert.equal(
    eventSentence(run.session, node, true, en.status.node),
    'loss.mean.sum[4] sent 0.2000 × 1.000 = 0.2000 to loss.mean.sum[3] and 0.2000 × 1.000 = 0.2000 to loss.pos4.',
  );
});

test('long lists of names are told shortly', () => {
  const span = (first, last) => `${first} to ${last}`;
  assert.deepEqual(spans(['pos0', 'pos1', 'pos2', 'loss'], span), ['pos0 to pos2', 'loss']);
  assert.deepEqual(spans(['mlp_fc1', 'mlp_fc2'], span), ['mlp_fc1', 'mlp_fc2']);
});
