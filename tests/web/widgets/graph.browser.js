// The graph widget as a person uses it: numbers, search, keyboard, tree, history, steps.

import assert from 'node:assert/strict';
import {after, afterEach, before, test} from 'node:test';
import {overflow, resize, violations} from '../accessibility.js';
import {formatNumber} from '../../../web/draw/number.js';
import {openGraph, openGraphBench} from './graph-page.js';

const MOST_ELEMENTS = 1500;

let bench;
let opened;
before(async () => {
  bench = await openGraphBench('graph');
});
after(() => bench.close());
afterEach(async () => {
  const {faults} = opened;
  await opened.close();
  assert.deepEqual(faults, []);
});

const clean = (text) => text.replace(/\s+/g, ' ').trim();

/** All numbers of the panel against the engine. */
async function comparePanel({page, engineNode, texts, heading}, id) {
  const node = await engineNode(id);
  assert.equal(await heading(), node.name);
  assert.deepEqual(await texts('.node-value'), [formatNumber(node.value)]);
  assert.deepEqual(await texts('.node-grad'), [formatNumber(node.grad)]);
  const inputs = await texts('.inputs tbody');
  assert.equal(inputs.length, node.inputs.length);
  node.inputs.forEach(({name, value, local}, i) => {
    for (const part of [name, formatNumber(value), formatNumber(local)]) assert.ok(inputs[i].includes(part), `${inputs[i]}: ${part}`);
  });
  const shares = [];
  for (;;) {
    shares.push(...(await texts('.shares tbody')));
    const next = page.locator('.pager').getByRole('button', {name: 'Next'});
    if ((await next.count()) === 0 || (await next.getAttribute('aria-disabled')) === 'true') break;
    await next.click();
  }
  assert.equal(shares.length, node.contributions.length);
  node.contributions.forEach(({name, incoming, local, product, arrived}, i) => {
    const parts = [name, `× ${formatNumber(local)}`, formatNumber(incoming), `= ${formatNumber(product)}`, arrived ? 'arrived' : 'to come'];
    for (const part of parts) assert.ok(clean(shares[i]).includes(part), `${shares[i]}: ${part}`);
  });
  if (shares.length > 0) assert.deepEqual(await texts('.shares .sum'), [formatNumber(node.grad)]);
}

test('the size of the graph is that of the model: 43,091 nodes and 75,632 edges for emma', async () => {
  opened = await openGraph(bench);
  const text = await opened.page.locator('.graph-facts').innerText();
  assert.match(text, /emma/);
  assert.match(text, /the loss depends on 43,091, through 75,632 edges/);
});

test('every number of a node is the engine\'s, before, during and after the sweep', async () => {
  opened = await openGraph(bench);
  const {find, jump} = opened;
  const spread = [0, 66, 1175, 4191, 4192, 4300, 9000, 20017, 30000, 43000, 43893, 43894];
  for (const [granularity, count] of [['node', 5], ['phase', 2], ['node', 20000], ['phase', 1], ['node', 3]]) {
    await jump(granularity, count);
    for (const id of spread) {
      await find(String(id));
      await comparePanel(opened, id);
    }
  }
});

test('a node with many users shows them page by page, and the sum of all', async () => {
  opened = await openGraph(bench);
  await opened.jump('phase', 3);
  await opened.find('pos2.layer0.mlp_norm.out[5]');
  assert.match(await opened.page.locator('.pager').innerText(), /1–8 of 64/);
  const id = await opened.page.evaluate(() => {
    const found = session.scopes(0).find(({name}) => name === 'pos2');
    const layer = session.scopes(found.id).find(({name}) => name === 'layer0');
    const norm = session.scopes(layer.id).find(({name}) => name === 'mlp_norm');
    return session.scopes(norm.id)[2].begin + 5;
  });
  await comparePanel(opened, id);
});

test('the gradient check says what the engine measures', async () => {
  opened = await openGraph(bench);
  await opened.jump('phase', 1);
  await opened.find('layer0.attn_wq[3, 7]');
  await opened.page.getByRole('button', {name: 'Check the gradient'}).click();
  const check = await opened.page.evaluate(() => session.checkGradients(1175, 1)[0]);
  const shown = await opened.texts('.checked dd');
  assert.deepEqual(shown, [formatNumber(check.analytic, {digits: 8}), formatNumber(check.numeric, {digits: 8}), formatNumber(check.relativeError, {digits: 2})]);
  assert.ok(check.relativeError < 1e-6);
  assert.match(await opened.status(), /backward says/);
});

test('search finds names, ids and scopes, and answers what is not there with what is', async () => {
  opened = await openGraph(bench);
  const {find, heading, problem, page} = opened;
  for (const [text, name] of [['wte[4, 2]', 'wte[4, 2]'], ['pos3.layer0.q[5]', 'pos3.layer0.q[5]'], ['loss', 'loss.mean'], ['66', 'wte[4, 2]'], ['POS0.logits[3].sum[7]', 'pos0.logits[3].sum[7]']]) {
    await find(text);
    assert.equal(await heading(), name);
    assert.equal(await problem(), '');
    assert.equal(await page.locator('.row[aria-selected="true"]').count(), 1);
  }
  for (const [text, answer] of [['nonsense', /begin with .*wte.*pos0 to pos4/], ['pos3.layer0.qq', /pos3\.layer0 has .*\bq\b/], ['wte[99, 0]', /rows 0 to 26 and columns 0 to 15/], ['99999999', /0 to 43,894/], ['', /Type a name/], ['<img src=x onerror=alert(1)>', /begin with/]]) {
    await find(text);
    assert.match(await problem(), answer);
    assert.equal(await opened.status(), await problem());
    assert.equal(await heading(), 'pos0.logits[3].sum[7]');
  }
  await find('pos2.layer0');
  assert.equal(await problem(), '');
  assert.equal(await page.locator('.row[aria-expanded="true"]', {hasText: 'layer0'}).count(), 1);
});

test('by keyboard alone: from the loss down to a single node, and back up', async () => {
  opened = await openGraph(bench);
  const {page, heading} = opened;
  await opened.jump('phase', 3);
  await page.getByRole('textbox', {name: 'Find a node'}).focus();
  const focused = () => page.evaluate(() => {
    const {activeElement: row} = graph.shadowRoot;
    return {label: row.textContent.replace(/\s+/g, ' ').trim(), level: row.getAttribute('aria-level'), role: row.getAttribute('role')};
  });
  while ((await focused()).role !== 'treeitem') await page.keyboard.press('Tab');
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
    await page.evaluate(() => graph.updateComplete);
    return focused();
  };
  assert.match((await press('Home')).label, /^Loss loss/);
  assert.match((await press('End')).label, /^Parameters/);
  assert.match((await press('Home', 'ArrowDown')).label, /mean/);
  assert.match((await press('ArrowRight', 'ArrowRight')).label, /Result/);
  assert.equal((await focused()).level, '3');
  assert.equal(new Set(await page.locator('.row').evaluateAll((rows) => rows.map((row) => row.offsetHeight))).size, 1);
  await press('ArrowDown', 'Enter');
  assert.equal(await heading(), 'loss.mean.constant6');
  assert.match((await press('ArrowLeft')).label, /mean/);
  assert.match((await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft')).label, /^Loss loss/);
  // Type-ahead, and a long way down: the focus is never lost when its row leaves the view.
  assert.match((await press('p')).label, /^Position 4/);
  await press('*', 'PageDown', 'PageDown', 'PageDown');
  assert.equal((await focused()).role, 'treeitem');
  assert.match((await press('End')).label, /layer0.mlp_fc2/);
  assert.match((await press('ArrowLeft')).label, /^Parameters/);
  const {label} = await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  assert.match(label, /^Column 0/);
  await press(' ');
  assert.equal(await heading(), 'wte[0, 0]');
  // No trap.
  await page.keyboard.press('Tab');
  assert.notEqual((await focused()).role, 'treeitem');
});

test('however much is open, the page stays small', async () => {
  opened = await openGraph(bench);
  const {page, elements} = opened;
  await opened.jump('phase', 3);
  await page.locator('.row').first().focus();
  await page.keyboard.press('Home');
  // Opens whole families, again and again: scopes, elements, nodes.
  for (let i = 0; i < 150; i++) {
    await page.keyboard.press('*');
    await page.keyboard.press(i % 3 ? 'ArrowDown' : 'PageDown');
  }
  const rows = await page.evaluate(() => Number(graph.shadowRoot.querySelector('.tree').style.getPropertyValue('--rows')));
  assert.ok(rows > 1000, `${rows} rows are open`);
  let most = 0;
  for (const key of ['Home', 'PageDown', 'End', 'PageUp']) {
    await page.keyboard.press(key);
    most = Math.max(most, await elements());
  }
  console.log(`${rows} rows open, at most ${most} elements`);
  assert.ok(most < MOST_ELEMENTS, `${most} elements`);
});

test('a step by node is told as the share it sent, and picks the node', async () => {
  opened = await openGraph(bench);
  const {moveBy, step, status, heading, page, jump, engineNode} = opened;
  await jump('phase', 2);
  await jump('operation', 14);
  await moveBy('node');
  await step();
  const id = await page.evaluate(() => session.situation().node);
  const {name, inputs, grad} = await engineNode(id);
  assert.equal(await heading(), name);
  const sentence = await status();
  assert.ok(sentence.startsWith(`${name} sent ${formatNumber(grad)} × `), sentence);
  for (const input of inputs) assert.ok(sentence.includes(` to ${input.name}`), sentence);
  assert.equal(clean(await page.locator('.event').innerText()), sentence);
  const row = page.locator('.row.here');
  assert.equal(await row.getAttribute('aria-current'), 'step');
  assert.equal(await row.getAttribute('aria-selected'), 'true');
});

test('Back restores everything that was shown, at every granularity', async () => {
  opened = await openGraph(bench);
  const {moveBy, step, back, shown, jump} = opened;
  // From coarse to fine, so that every start is an end of the granularity.
  for (const granularity of ['training step', 'phase', 'operation', 'node']) {
    await moveBy(granularity);
    for (let i = 0; i < 3; i++) {
      const there = await shown();
      await step();
      assert.notDeepEqual(await shown(), there);
      await back();
      assert.deepEqual(await shown(), there, `${granularity}, ${i}`);
      await jump(granularity === 'training step' ? 'step' : granularity, 1);
    }
  }
});

test('what was visited is found again, in the graph of another name too', async () => {
  opened = await openGraph(bench);
  const {find, heading, page, jump} = opened;
  await find('pos4.layer0.q[3]');
  await page.locator('.inputs .link').first().click();
  assert.equal(await heading(), 'pos4.layer0.q[3].sum[14]');
  await page.getByRole('button', {name: 'Visited before'}).click();
  assert.equal(await heading(), 'pos4.layer0.q[3]');
  await page.getByRole('button', {name: 'Visited before'}).click();
  assert.equal(await heading(), 'loss.mean');
  await page.getByRole('button', {name: 'Visited after'}).click();
  await jump('step', 1);
  await jump('node', 1);
  assert.match(await page.locator('.graph-facts').innerText(), /abcdefghijklmnopqrstuvwxyz/);
  assert.equal(await heading(), 'pos4.layer0.q[3]');
});

test('it is accessible and fits, wide and narrow, in every theme', async () => {
  for (const theme of ['light', 'dark', 'contrast']) {
    if (opened) await opened.close();
    opened = await openGraph(bench);
    const {page, jump, find} = opened;
    await page.evaluate((name) => graph.setAttribute('theme', name), theme);
    await jump('phase', 2);
    await jump('node', 300);
    await find('layer0.mlp_fc1[3, 7]');
    await page.getByRole('button', {name: 'Check the gradient'}).click();
    for (const width of [1280, 768, 320]) {
      await resize(page, width);
      assert.equal(await overflow(page), 0, `${theme}, ${width} px`);
      const hidden = await page.evaluate(() => {
        const {scrollWidth, clientWidth} = graph.shadowRoot.querySelector('.node');
        return scrollWidth - clientWidth;
      });
      assert.equal(hidden, 0, `${theme}, ${width} px: the node`);
      assert.deepEqual(await violations(page), [], `${theme}, ${width} px`);
    }
  }
});

test('while it plays, what is shown is where the cursor is', async () => {
  opened = await openGraph(bench);
  const {page, heading, moveBy, jump} = opened;
  await jump('phase', 2);
  await moveBy('node');
  await page.getByRole('combobox', {name: 'Pace'}).selectOption('300');
  await page.getByRole('button', {name: 'Play'}).click();
  await page.waitForFunction(() => session.situation().event > 50);
  await page.getByRole('button', {name: 'Pause'}).click();
  const {done, name} = await page.evaluate(async () => {
    await graph.updateComplete;
    const {event, node} = session.situation();
    return {done: event, name: session.node(node).name};
  });
  assert.ok(done > 50, `${done} nodes`);
  assert.equal(await heading(), name);
  assert.equal(await page.locator('.row.here[aria-selected="true"]').count(), 1);
});

test('tied to another widget, it moves with it, and the other with it', async () => {
  opened = await openGraph(bench);
  const {page, heading, moveBy} = opened;
  await moveBy('node');
  await page.evaluate(async () => {
    globalThis.train = bench.mount({widget: 'train', run: 'graph', loading: 'eager', positions: 'learned', seed: '0', 'corpus-src': new URL('emma.txt', location.href).href});
    await train.ready;
    await train.step('phase', 2);
    await train.step('node', 2);
    await graph.updateComplete;
  });
  assert.equal(await heading(), 'loss.mean.sum[4]');
  await opened.page.locator('micro-gpt').first().getByRole('button', {name: 'Back', exact: true}).click();
  assert.deepEqual(await page.evaluate(() => train.position), {step: 0, phase: 'backward', event: 1});
});

test('by touch: a tap on a row picks it, a tap on its arrow opens it', async () => {
  opened = await openGraph(bench, {viewport: {width: 360, height: 800}, hasTouch: true, isMobile: true});
  const {page, heading} = opened;
  const row = page.locator('.row', {hasText: 'Mean over all positions'});
  const {height} = await row.boundingBox();
  assert.ok(height >= 44, `${height} px`);
  await page.locator('.row', {hasText: 'Loss of position 2'}).tap();
  assert.equal(await heading(), 'loss.pos2');
  await row.locator('.twisty').tap();
  assert.equal(await row.getAttribute('aria-expanded'), 'true');
  assert.equal(await heading(), 'loss.pos2');
  await page.locator('.row[aria-level="3"]').first().tap();
  assert.equal(await heading(), 'loss.mean');
});

test('a state brings back what was picked and open', async () => {
  opened = await openGraph(bench);
  const {page, find, heading, jump, texts} = opened;
  await jump('phase', 2);
  await jump('node', 50);
  await find('pos3.layer0.q[5].product[2]');
  await page.getByRole('radio', {name: 'Input first'}).check({force: true});
  const [state, rows] = [await page.evaluate(() => graph.state), await texts('.row .name')];
  assert.ok(JSON.stringify(state).length < 2000);
  // The run is shared, so the state does not move it.
  await find('loss');
  await page.evaluate(async (json) => {
    graph.state = json;
    await graph.ready;
    await graph.updateComplete;
  }, state);
  assert.equal(await heading(), 'pos3.layer0.q[5].product[2]');
  assert.deepEqual(await texts('.row .name'), rows);
});
