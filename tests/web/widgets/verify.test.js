// The checks of the verify page in node: what passes, and how each one fails when it should.

import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {before, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {recognise} from '../../../web/widgets/verify/brought.js';
import {GRADIENT_BOUND, LOSS_BOUND, Reproduction, compare, corpusCheck} from '../../../web/widgets/verify/checks.js';
import {missingIn} from '../../../web/widgets/verify/complete.js';
import {bytesOf, sha256} from '../../../web/widgets/verify/sha256.js';
import {Verification} from '../../../web/widgets/verify/verification.js';
import {finding, meaning, reportText, timeInWords} from '../../../web/widgets/verify/words.js';
import {en} from '../../../web/widgets/strings/en-all.js';
import {names, openEngine} from '../engine/open.js';
import {SITE} from '../browser.js';

const published = JSON.parse(readFileSync(join(SITE, 'v1/published.json'), 'utf8'));
const words = en.verify;
/** makemore's list, where somebody has put it: it is not part of the project. */
const BROUGHT = process.env.KARPATHY_NAMES ?? fileURLToPath(new URL('../../../../shared/data/karpathy-names.txt', import.meta.url));

let engine;
before(async () => {
  engine = await openEngine();
});

/** Does a check to its end. @param {import('../../../web/widgets/verify/checks.js').Check} check */
function done({work}) {
  const shares = [];
  const running = work();
  for (;;) {
    const {done, value} = running.next();
    if (done) return {...value, shares};
    shares.push(value);
  }
}

/** @param {string} text @param {object} run */
function outcomes(text, run) {
  const again = new Reproduction(engine, text, run);
  try {
    return Object.fromEntries(again.checks.map((check) => [check.id, done(check)]));
  } finally {
    again.free();
  }
}

/** As a view has it. @param {string} id @param {any} outcome */
const said = (id, {passed, figures}) => finding(words, {id, figures, state: passed ? 'passed' : 'failed', share: 1});

test('SHA-256 is the one of node, for every length around its blocks', () => {
  for (let length = 0; length < 200; length++) {
    const bytes = Uint8Array.from({length}, (_, i) => (i * 7 + length) % 256);
    assert.equal(sha256(bytes), createHash('sha256').update(bytes).digest('hex'), `${length} bytes`);
  }
  assert.deepEqual([...bytesOf(Float64Array.of(1, -0))], [0, 0, 0, 0, 0, 0, 0xf0, 0x3f, 0, 0, 0, 0, 0, 0, 0, 0x80]);
});

test('numbers that are missing or not a number are far away', () => {
  const {passed, beyond, first, largest, at} = compare([1, NaN, 3], [1, 2, 3, 4], 0.5);
  assert.deepEqual({passed, beyond, first, largest, at}, {passed: false, beyond: 2, first: 1, largest: Infinity, at: 1});
  assert.deepEqual(compare([], [], 0).passed, true);
});

for (const run of published.runs) {
  test(`${run.positions}: all that is published comes out again`, () => {
    assert.ok(done(corpusCheck(names, run)).passed);
    const all = outcomes(names, run);
    assert.deepEqual(Object.keys(all), ['losses', 'names', 'parameters', 'graph', 'gradients']);
    for (const [id, outcome] of Object.entries(all)) assert.ok(outcome.passed, `${id}: ${said(id, outcome)}`);
    const {losses, names: drawn, parameters, graph, gradients} = all;
    assert.equal(losses.figures.count, 1000);
    assert.ok(losses.figures.largest < LOSS_BOUND);
    assert.equal(drawn.figures.names.length, 20);
    assert.match(parameters.figures.digest, /^[0-9a-f]{64}$/);
    assert.ok(graph.figures.values.largest > 0, 'two ways of computing that never differ are one way');
    assert.ok(gradients.figures.largest > 0 && gradients.figures.largest < GRADIENT_BOUND);
    assert.equal(gradients.figures.count, parameters.figures.count);
    assert.ok(graph.shares.every((share, i) => i === 0 || share >= graph.shares[i - 1]));
  });
}

test('a corpus with one letter changed fails where it must, and the words say how', () => {
  const [run] = published.runs;
  const text = names.replace('\nhugibert\n', '\nhugiburt\n');
  const corpus = done(corpusCheck(text, run));
  assert.equal(corpus.passed, false);
  assert.ok(said('corpus', corpus).includes(run.corpus));
  const {losses, names: drawn, parameters, graph, gradients} = outcomes(text, run);
  assert.deepEqual([losses, drawn, parameters, graph, gradients].map(({passed}) => passed), [false, false, false, true, true]);
  assert.match(said('losses', losses), /of 1,000 are too far away\. The first is training step 1: 3\.\d{11} here, 3\.28512098522 published\./);
  assert.match(said('names', drawn), /^Name \d+ is [a-z]+ here, and [a-z]+ as published\.$/);
});

test('published numbers that were tampered with are found out', () => {
  const [run] = published.runs;
  const losses = run.losses.with(700, run.losses[700] + 2e-10);
  const samples = run.samples.with(19, 'henna');
  const all = outcomes(names, {...run, losses, samples, digest: run.digest.replace(/.$/, (last) => (last === '0' ? '1' : '0'))});
  assert.match(said('losses', all.losses), /^1 of 1,000 are too far away\. The first is training step 701:/);
  assert.equal(said('names', all.names), 'Name 20 is hennan here, and henna as published.');
  assert.equal(all.parameters.passed, false);
});

test('published numbers that were cut short do not pass', () => {
  const [run] = published.runs;
  const cut = {...run, losses: run.losses.slice(0, 10), samples: run.samples.slice(0, 3)};
  const {losses, names: drawn} = outcomes(names, cut);
  assert.match(said('losses', losses), /^990 of 1,000 are too far away\. The first is training step 11: \d\.\d+ here, – published\./);
  assert.match(said('names', drawn), /^Name 4 is [a-z]+ here, and – as published\.$/);
  const emptied = outcomes(names, {...run, losses: [], samples: [], first: [], last: [], digest: undefined});
  assert.deepEqual(['losses', 'names', 'ends'].map((id) => emptied[id].passed), [false, false, false]);
});

test('a key that is missing in them is named', () => {
  const {runs: [run, other], brought} = published;
  assert.equal(missingIn(published), '');
  assert.equal(missingIn(null), 'runs');
  assert.equal(missingIn({runs: [], brought}), 'runs');
  assert.equal(missingIn({runs: [run, other]}), 'brought.corpus');
  assert.equal(missingIn({runs: [run, {...other, digest: undefined}], brought}), 'runs[1].digest');
  for (const key of ['corpus', 'documents', 'positions', 'seed', 'steps', 'temperature', 'losses', 'samples', 'first', 'last']) {
    const {[key]: _, ...rest} = run;
    assert.equal(missingIn({runs: [rest, other], brought}), `runs[0].${key}`);
    assert.throws(() => outcomes(names, rest), {message: `The published numbers are incomplete: ${key} is missing or cut off. Reload the page to try again.`});
  }
  assert.equal(missingIn({runs: [{...run, steps: 10}], brought}), 'runs[0].steps');
});

test('checks that are stopped keep what is done, and go on from there', async () => {
  let parts = 0;
  const slow = function* () {
    for (; parts < 100; parts++) {
      const end = performance.now() + 2;
      while (performance.now() < end);
      yield parts / 100;
    }
    return {passed: true, figures: {}};
  };
  const quick = function* () {
    return {passed: true, figures: {}};
  };
  const checks = new Verification([{id: 'corpus', work: quick}, {id: 'losses', work: slow}, {id: 'names', work: quick}], () => parts > 5 && parts < 90 && checks.stop());
  await checks.run();
  assert.deepEqual(checks.items.map(({state}) => state), ['passed', 'waiting', 'waiting']);
  assert.deepEqual([checks.running, checks.done, checks.ended], [false, false, undefined]);
  const before = parts;
  assert.ok(before > 5 && before < 90, String(before));
  parts = 90;
  await checks.run();
  assert.ok(checks.done && checks.ended instanceof Date);
});

test('the time of the report says its zone', () => {
  const time = new Date('2026-11-29T05:07:59Z');
  assert.equal(timeInWords(words, time), 'Time: 2026-11-29 05:07 UTC');
  const text = reportText(words, [{group: 'brought', run: published.brought, items: [], ended: time}], []);
  assert.match(text, /The reference program’s list: names\.txt\nSeed 42, 1,000 training steps, temperature 0\.5, positions="learned"\nTime: 2026-11-29 05:07 UTC\n/);
});

test('the report says of each run which it is, as it is done again', () => {
  const [run] = published.runs;
  const sections = [{group: 'corpus', run, items: []}, {group: 'rope', run: {...run, seed: 7, steps: 2000, temperature: 0.8}, items: []}];
  const text = reportText(words, sections, []);
  assert.deepEqual(text.match(/^Seed .*$/gm), ['Seed 7, 2,000 training steps, temperature 0.8, positions="rope"']);
});

test('a gradient that nobody answers for has failed', () => {
  const session = engine.createSession(names, {});
  const Short = {createSession: () => new Proxy(session, {
    get(target, name) {
      if (name === 'free') return () => {};
      const method = target[name].bind(target);
      return name === 'checkGradients' ? (first, count) => method(first, count).slice(1) : method;
    },
  })};
  const {gradients} = Object.fromEntries(new Reproduction(Short, names, published.runs[0]).checks.map((check) => [check.id, check]));
  const outcome = done(gradients);
  session.free();
  assert.match(said('gradients', outcome), /^246 of 3,936 gradients are too far .* difference ∞, for parameter 0\.$/);
});

test('a gradient that is wrong is found by measuring', () => {
  const session = engine.createSession(names, {});
  const Wrong = {createSession: () => new Proxy(session, {
    get(target, name) {
      if (name === 'free') return () => {};
      const method = target[name].bind(target);
      if (name !== 'checkGradients') return method;
      return (first, count) => method(first, count).map((check) =>
        check.parameter === 1234 ? {...check, relativeError: 0.01} : check);
    },
  })};
  const {gradients} = Object.fromEntries(new Reproduction(Wrong, names, published.runs[0]).checks.map((check) => [check.id, check]));
  const outcome = done(gradients);
  session.free();
  assert.equal(outcome.passed, false);
  assert.match(said('gradients', outcome), /^1 of 3,936 gradients are too far .* for parameter 1,234\.$/);
});

test('every check says what it means, with the numbers of the run', () => {
  for (const id of /** @type {const} */ (['corpus', 'losses', 'names', 'parameters', 'ends', 'graph', 'gradients'])) {
    assert.match(meaning(words, id, published.runs[0]), /^[A-Z].*\.$/, id);
  }
  assert.match(meaning(words, 'losses', published.runs[0]), /seed 42, .* 1,000 .* 10⁻¹⁰ /);
});

/** @param {string} name @param {string | Uint8Array} content */
const file = (name, content) => new File([content], name);

test('a file that is not the one is refused in words', async () => {
  const {brought} = published;
  const refused = async (/** @type {File} */ candidate) => /** @type {any} */ (await recognise(candidate, brought, words.brought)).problem;
  assert.match(await refused(file('names.txt', 'anna\nemma\n')), /^names\.txt is not the names\.txt that .* should be 0a30b555/);
  assert.equal(await refused(file('names.txt', '')), 'names.txt is empty. Bring names.txt as it is on GitHub.');
  assert.match(await refused(file('names.txt', '\r\n')), /is empty/);
  const folder = Object.assign(file('letters', 'x'), {arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError'))});
  assert.equal(await refused(folder), 'letters could not be read. Choose the file again.');
  assert.match(await refused(file('a.bin', Uint8Array.of(0xff, 0xfe, 0x00))), /^a\.bin is not a text in UTF-8/);
  assert.match(await refused(file('huge.txt', 'a'.repeat(1_000_001))), /^huge\.txt is too large \(977 kB\)/);
});

if (existsSync(BROUGHT)) test('makemore’s names.txt gives the run of the reference program', async () => {
  const {brought} = published;
  const original = readFileSync(BROUGHT, 'utf8');
  const answer = await recognise(file('names.txt', original.replaceAll('\n', '\r\n')), brought, words.brought);
  assert.ok('text' in answer, 'not recognised with other line ends');
  const edited = await recognise(file('names.txt', `\ufeff\n\n${original.replaceAll('\n', ' \t\n').replace('\nava', '\n\n  ava')}`), brought, words.brought);
  assert.deepEqual(edited, answer, 'what the model strips is no other text');
  assert.ok('problem' in await recognise(file('names.txt', original.replace('\nava', '\nav a')), brought, words.brought));
  const all = outcomes(answer.text, brought);
  for (const [id, outcome] of Object.entries(all)) assert.ok(outcome.passed, `${id}: ${said(id, outcome)}`);
  assert.equal(all.losses.figures.here[0].toFixed(4), '3.3660');
  assert.equal(all.losses.figures.here[999].toFixed(4), '2.6497');
  assert.deepEqual(all.names.figures.names.slice(0, 4), ['kamon', 'ann', 'karai', 'jaire']);
});
