// Links to a figure of a lesson: "Share or embed" writes them, and the lesson opens at that figure,
// at that node.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {open, visit} from '../browser.js';

/** @type {import('../browser.js').Bench} */
let bench;
before(async () => {
  bench = await open();
});
after(() => bench.close());

/** A figure of a lesson, taken somewhere: its link, and what it knows there. */
async function wandered(id) {
  await customElements.whenDefined('micro-gpt');
  const element = /** @type {any} */ (document.getElementById(id));
  element.scrollIntoView();
  await element.ready;
  await element.seek({step: 2, phase: 'backward', event: 345});
  const {document: name, situation, position, view} = element.toJSON();
  return {link: element.embedCode('link', {place: true}), plain: element.embedCode('link'), there: {name, situation, position, view}};
}

/** The same figure in a page that a link has opened. */
async function opened(id) {
  await customElements.whenDefined('micro-gpt');
  const element = /** @type {any} */ (document.getElementById(id));
  await element.ready;
  const {top, bottom} = element.getBoundingClientRect();
  const {document: name, situation, position, view} = element.toJSON();
  return {there: {name, situation, position, view}, seen: top < innerHeight && bottom > 0};
}

for (const id of ['training', 'graph']) {
  test(`a link to the figure "${id}" opens its lesson, at the figure, at the node, to the bit`, async () => {
    const from = await visit(bench, 'v1/05/');
    const {link, plain, there} = await from.page.evaluate(wandered, id);
    const lesson = `${from.page.url().replace(/#.*/, '')}#${id}`;
    assert.equal(plain, lesson);
    assert.ok(link.startsWith(`${lesson}&state=`), link);
    assert.ok(link.length < 200, `${link.length} characters`);
    const to = await visit(bench, link.slice(link.indexOf('v1/')).replace('#', '?#'));
    const shown = await to.page.evaluate(opened, id);
    assert.ok(shown.seen, 'the figure is on screen');
    assert.deepEqual(shown.there, there);
    assert.deepEqual([...from.faults, ...to.faults], []);
    await Promise.all([from.close(), to.close()]);
  });
}

test('a link whose brackets somebody has escaped on its way is the same link', async () => {
  const {page, faults, close} = await visit(bench, 'v1/05/?#graph&state=~follow!false~picked!pos3.layer0.q%285%29'.replace('!', '%21'));
  const view = await page.evaluate(async () => {
    await customElements.whenDefined('micro-gpt');
    const element = /** @type {any} */ (document.getElementById('graph'));
    await element.ready;
    return element.toJSON().view;
  });
  assert.deepEqual([view.follow, view.picked], [false, 'pos3.layer0.q(5)']);
  assert.deepEqual(faults, []);
  await close();
});

test('a link shows its own view, and nothing of what was picked on the page before', async () => {
  const from = await visit(bench, 'v1/05/');
  const {link} = await from.page.evaluate(wandered, 'training');
  const views = await from.page.evaluate(async (address) => {
    const element = /** @type {any} */ (document.getElementById('training'));
    const view = () => JSON.parse(JSON.stringify(element.toJSON().view));
    element.shadowRoot.querySelector('.look').click();
    element.shadowRoot.querySelector('[name=view][value=grad]').click();
    await element.updateComplete;
    const picked = view();
    location.href = address;
    for (let i = 0; i < 200 && view().view; i++) await new Promise((resolve) => setTimeout(resolve, 20));
    await element.ready;
    return [picked, view()];
  }, link);
  assert.deepEqual([views[0].looking, views[0].view], [true, 'grad']);
  assert.deepEqual([views[1].looking, views[1].view], [undefined, undefined]);
  assert.deepEqual(from.faults, []);
  await from.close();
});

test('a lesson that is open goes to the place of another link, and keeps its answers', async () => {
  const {page, faults, close} = await visit(bench, 'v1/05/#graph&answers=phase:3');
  const {link, there} = await page.evaluate(wandered, 'training');
  await page.evaluate(() => /** @type {any} */ (document.getElementById('training')).reset());
  await page.evaluate((address) => {
    /** @type {any} */ (window).before = true;
    location.href = `${address}&answers=phase:3`;
  }, link);
  await page.waitForFunction((step) => /** @type {any} */ (document.getElementById('training')).position?.step === step, there.position.step);
  const shown = await page.evaluate(opened, 'training');
  assert.deepEqual(shown.there, there);
  assert.ok(await page.evaluate(() => 'before' in window), 'the page did not begin anew');
  // The other figure that shows this run has gone with it.
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (document.getElementById('graph')).position), there.position);
  assert.match(page.url(), /answers=phase:3/);
  assert.equal(await page.locator('micro-gpt[question="05-phase"]').getAttribute('answer'), '3');
  assert.deepEqual(faults, []);
  await close();
});

test('the dialog says that it opens the lesson; with other options, that it opens the widget', async () => {
  const {page, faults, close} = await visit(bench, 'v1/05/');
  const figure = page.locator('#training');
  await figure.scrollIntoViewIfNeeded();
  await figure.evaluate((element) => /** @type {any} */ (element).ready);
  await figure.getByRole('button', {name: 'Share or embed'}).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Opens this lesson, at this figure.').waitFor();
  const code = dialog.getByRole('textbox', {name: 'What to paste'});
  assert.match(await code.inputValue(), /\/v1\/05\/#training/);
  await dialog.getByText('Options', {exact: true}).click();
  await dialog.getByLabel('theme', {exact: true}).selectOption('contrast');
  await dialog.getByText('Opens this widget by itself').waitFor();
  assert.match(await code.inputValue(), /\/v1\/embed\/train\.html#.*theme=contrast/);
  assert.deepEqual(faults, []);
  await close();
});

test('a link that means no figure, or no state, opens the lesson all the same', async () => {
  for (const [fragment, said] of /** @type {[string, RegExp][]} */ ([
    ['nowhere&state=abc', /figure “nowhere”, which is not in this lesson/],
    ['training&state=nonsense', /state \("nonsense"\) cannot be opened/],
    ['%zz&state=%zz', /figure “%zz”, which is not in this lesson/],
    [`training&state=${'a'.repeat(3000)}`, /is not a whole state: copy the link once more/],
  ])) {
    const {page, faults, close} = await visit(bench, `v1/05/#${fragment}`);
    const figure = page.locator('#training');
    const lost = page.locator('.lost');
    assert.match(await lost.innerText(), said, fragment);
    assert.ok(await lost.evaluate((notice) => {
      const {top, bottom} = notice.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }), fragment);
    await figure.scrollIntoViewIfNeeded();
    assert.equal(await figure.evaluate(async (element) => {
      await /** @type {any} */ (element).ready;
      return /** @type {any} */ (element).position.step;
    }), 0, fragment);
    // Away from the broken link, and what was said is over.
    await page.evaluate(() => (location.hash = '#training'));
    await lost.waitFor({state: 'detached'});
    assert.deepEqual(faults, [], fragment);
    await close();
  }
});
