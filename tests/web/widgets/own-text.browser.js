// A text of one's own to learn from: it goes with the element, a state of another one is named, and
// what is edited in a state counts.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {visit} from '../browser.js';
import {openBench} from './bench.js';

const NAMES = 'anna\nemma\nhannah\nlena\nmina';
/** All elements of a test are on screen. */
const TALL = {viewport: {width: 1280, height: 6000}};

let bench;
before(async () => {
  bench = await openBench('own-text');
});
after(() => bench.close());

/**
 * A page with a text at /own.txt, which has a name more from `grow()` on.
 * @param {(page: import('playwright-core').Page, grow: () => void) => Promise<void>} work
 */
async function onPage(work) {
  const {page, faults, close} = await visit(bench, '', TALL);
  let text = NAMES;
  await page.route('**/own.txt*', (route) => route.fulfill({body: text, contentType: 'text/plain'}));
  await page.evaluate(() => {
    window.heard = [];
    addEventListener('microgpt-error', ({detail}) => window.heard.push(detail));
    window.own = (attributes = {}) => window.bench.mount({'corpus-src': 'own.txt', loading: 'eager', steps: '20', ...attributes});
    window.facts = ({position, loss, state: {recipe}}) => ({position, loss, seed: recipe.settings.seed, steps: recipe.settings.steps, corpusSrc: recipe.corpusSrc});
  });
  await work(page, () => (text += '\nnora'));
  assert.deepEqual(faults, []);
  await close();
}

test('what is pasted for an element learns from the same text, by its whole address', () => onPage(async (page) => {
  const {codes, first, second, heard} = await page.evaluate(async () => {
    const element = window.own({seed: '7'});
    await element.seek({step: 2, phase: 'backward', event: 12});
    const codes = [{place: true}, {}].map((options) => element.embedCode('element', options));
    codes.push(element.embedCode('link', {place: true}), element.embedCode('iframe', {place: true}));
    const written = [...codes[0].match(/<micro-gpt[^>]*>/)[0].matchAll(/ ([\w-]+)="([^"]*)"/g)];
    const other = window.bench.mount(Object.fromEntries(written.map(([, name, value]) => [name, value])));
    await other.ready;
    return {codes, first: window.facts(element), second: window.facts(other), heard: window.heard};
  });
  const [placed, plain, ...addresses] = codes;
  for (const code of [placed, plain]) assert.match(code, /<micro-gpt[^>]* corpus-src="http:[^"]*\/own\.txt"/);
  assert.match(placed, / state="1\.corpus-own_/);
  for (const code of addresses) assert.doesNotMatch(code, /corpus-src/);
  assert.deepEqual(second, first);
  assert.deepEqual(heard, []);
}));

test('a run that a state brought is shared with its text, though no attribute names it', () => onPage(async (page) => {
  const {first, second, code, heard} = await page.evaluate(async () => {
    const a = window.own({seed: '7'});
    await a.step('step', 3);
    const b = window.bench.mount({loading: 'eager'});
    b.state = JSON.parse(JSON.stringify(a.state));
    await b.ready;
    return {first: window.facts(a), second: window.facts(b), code: b.embedCode('element', {place: true}), heard: window.heard};
  });
  assert.deepEqual(second, first);
  assert.match(code, / corpus-src="http:[^"]*\/own\.txt" state="1\.corpus-own_/);
  assert.deepEqual(heard, []);
}));

test('a state of another text is named, however it was set, and the attributes decide', () => onPage(async (page, grow) => {
  const state = await page.evaluate(async () => {
    const element = window.own({seed: '7'});
    await element.step('step', 3);
    const {state} = element;
    element.remove();
    return state;
  });
  grow();
  const opened = await page.evaluate(async ({state, link}) => {
    const src = 'own.txt?grown';
    const elements = [
      window.own({'corpus-src': src, state: link, seed: '5'}),
      window.bench.mount({state: link, seed: '5', steps: '20', loading: 'eager'}),
      Object.assign(window.own({'corpus-src': src, seed: '5'}), {state: {...state, recipe: {...state.recipe, corpusSrc: new URL(src, document.baseURI).href}}}),
      ...[link, ''].map((given) => window.own({'corpus-src': src, seed: '5', run: 'pair', ...(given && {state: given})})),
    ];
    await Promise.all(elements.map(({ready}) => ready));
    return {facts: elements.map(window.facts), heard: window.heard, again: await elements[0].step('step', 2)};
  }, {state, link: state.link});
  for (const {position, seed} of opened.facts) assert.deepEqual([position.step, seed], [0, 5]);
  assert.equal(opened.again.step, 1);
  assert.equal(opened.heard.length, 4, JSON.stringify(opened.heard));
  for (const {code, recoverable, message} of opened.heard) {
    assert.deepEqual([code, recoverable], ['dropped_value', true]);
    assert.match(message, /^state \(".*learned from another text/);
  }
}));

test('what is edited in a state counts, and the rest is as its link has it', () => onPage(async (page) => {
  const {edited, sized, moved, viewed, unopened} = await page.evaluate(async () => {
    const a = window.bench.mount({loading: 'eager', seed: '5', steps: '30', 'learning-rate': '0.02'});
    await a.seek({step: 3, phase: 'backward', event: 34});
    a.shadowRoot.querySelector('[name=view][value=grad]').click();
    const state = JSON.parse(JSON.stringify(a.state));
    const opened = async (change, attributes = {}) => {
      const json = structuredClone(state);
      change(json);
      const b = window.bench.mount({loading: 'eager', ...attributes});
      b.state = json;
      await b.ready;
      return {...window.facts(b), rate: b.state.recipe.settings.learningRate, view: b.state.view, block: b.state.recipe.settings.block};
    };
    return {
      edited: await opened((json) => {
        json.position = {step: 10, phase: 'forward', event: 0};
        json.recipe.settings.seed = 7;
      }),
      sized: await opened((json) => (json.recipe.settings.steps = 40)),
      moved: await opened((json) => (json.recipe.corpusSrc = new URL('own.txt', document.baseURI).href)),
      viewed: await opened((json) => (json.view = {parameter: 3})),
      // Who asks before it is open gets what the attribute says, and no place.
      unopened: await opened((json) => Object.assign(json, window.bench.mount({loading: 'interaction', state: state.link}).state)),
    };
  });
  assert.deepEqual([edited.position, edited.seed, edited.steps, edited.rate, edited.view.view], [{step: 10, phase: 'forward', event: 0}, 7, 30, 0.02, 'grad']);
  assert.deepEqual([sized.position.step, sized.position.event, sized.seed, sized.steps], [3, 34, 5, 40]);
  assert.ok(sized.block > 0);
  assert.match(moved.corpusSrc, /own\.txt$/);
  assert.deepEqual([viewed.view, viewed.position.event], [{parameter: 3}, 34]);
  assert.deepEqual([unopened.position.event, unopened.seed, unopened.view.view], [34, 5, 'grad']);
}));

test('a blank address is none', () => onPage(async (page) => {
  const [srcs, heard] = await page.evaluate(async () => {
    const elements = ['', ' '].map((src) => window.own({'corpus-src': src}));
    await Promise.all(elements.map(({ready}) => ready));
    return [elements.map(({state}) => state.recipe.corpusSrc), window.heard];
  });
  assert.deepEqual(srcs, ['', '']);
  assert.deepEqual(heard, []);
}));
