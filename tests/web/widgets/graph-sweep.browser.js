// The whole backward sweep of "emma" through the element, and how much of a graph is in the page.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {formatNumber} from '../../../web/draw/number.js';
import {openGraph, openGraphBench} from './graph-page.js';
import {EMMA} from './graph-session.js';

/** Elements that a phone lays out well within a frame. */
const LARGEST_DOCUMENT = 1500;

let bench;
before(async () => {
  bench = await openGraphBench('graph-sweep');
});
after(() => bench.close());

test('node by node or at once, every parameter has the same gradient, to the bit', async () => {
  const opened = await openGraph(bench);
  const {page, find, texts, close} = opened;
  const walk = await page.evaluate(async ({corpus, seed}) => {
    await graph.step('phase', 2);
    // Nobody watches: every node is still an event, but no picture.
    graph.style.marginBlockStart = '4000px';
    await new Promise((resolve) => setTimeout(resolve, 200));
    let steps = 0;
    while (graph.position.phase !== 'update') {
      await graph.step('node');
      steps++;
    }
    await graph.back('node');
    const engine = await bench.loadEngine();
    const other = engine.createSession(corpus, {positions: 'learned', seed});
    other.step('phase', 3);
    const [walked, whole] = [session, other].map((one) => new BigUint64Array(one.parameters('grad').buffer));
    let same = 0;
    walked.forEach((bits, i) => (same += bits === whole[i] ? 1 : 0));
    const {allNodes, parameters, nodes} = session.graph();
    graph.style.marginBlockStart = '';
    return {steps, same, all: whole.length, place: graph.position, allNodes, parameters, nodes, expected: other.node(1175).grad};
  }, EMMA);
  console.log(`${walk.steps} steps by node, ${walk.same} of ${walk.all} gradients the same`);
  assert.deepEqual(walk.place, {step: 0, phase: 'backward', event: walk.allNodes - walk.parameters});
  assert.ok(walk.steps > 30000 && walk.steps < walk.nodes);
  assert.deepEqual([walk.same, walk.all], [4192, 4192]);
  await find('layer0.attn_wq[3, 7]');
  assert.deepEqual(await texts('.node-grad'), [formatNumber(walk.expected)]);
  assert.deepEqual(opened.faults, []);
  await close();
});

test('a graph of more than 70,000 nodes never puts more than a page of them in the document', async () => {
  const opened = await openGraph(bench, {attributes: {positions: 'learned', seed: '42'}});
  const {page, close} = opened;
  assert.ok((await page.evaluate(() => session.graph().nodes)) > 70000);
  for (const [granularity, skip] of [['node', 9000], ['operation', 20]]) {
    const most = await page.evaluate(async ([by, n]) => {
      await graph.seek({step: 0, phase: 'backward', event: 1});
      await graph.step(by, n);
      // As a person would: Play and Step move by what is chosen.
      graph.shadowRoot.querySelector(`input[value="${by}"]`).click();
      await graph.updateComplete;
      let elements = 0;
      for (let i = 0; i < 60; i++) {
        graph.shadowRoot.querySelector('button.step').click();
        await graph.updateComplete;
        elements = Math.max(elements, graph.shadowRoot.querySelectorAll('*').length);
      }
      return elements;
    }, /** @type {const} */ ([granularity, skip]));
    assert.ok(most < LARGEST_DOCUMENT, `${most} elements, ${granularity} by ${granularity}`);
  }
  await close();
});
