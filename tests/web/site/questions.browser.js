// Every question of every lesson as a reader answers it: a wrong answer is called so, the right one
// right, and the reasons are those that the engine gives here. The answers stand in the address,
// and whoever opens it finds them judged again.

import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {after, before, describe, test} from 'node:test';
import {formatNumber} from '../../../web/draw/number.js';
import {loadQuestion} from '../../../web/widgets/predict/question.js';
import {en} from '../../../web/widgets/strings/en-all.js';
import {names, openEngine} from '../engine/open.js';
import {violations} from '../accessibility.js';
import {open, visit} from '../browser.js';

const lessons = new URL('../../../lessons/', import.meta.url);
const numbers = readdirSync(lessons).filter((name) => /^\d\d$/.test(name)).sort();
/** A question may train three runs before it knows. */
const PATIENCE = {timeout: 120_000};

let bench;
let engine;
before(async () => {
  bench = await open();
  engine = await openEngine();
});
after(() => bench.close());

/** @param {string} lesson @returns {string[]} the ids of its questions, in their order */
function asked(lesson) {
  const text = readFileSync(new URL(`${lesson}/index.md`, lessons), 'utf8');
  return [...text.matchAll(/<micro-gpt widget="predict" question="([^"]*)"/g)].map(([, id]) => id);
}

/** The truth, asked here, with an answer that is right and one that is not. */
async function truthOf(id) {
  const question = await loadQuestion(id, en);
  const opened = [];
  const open = (settings) => {
    opened.push(engine.createSession(names, settings));
    return opened.at(-1);
  };
  const items = question.kind === 'pick' ? question.items(open(question.settings)) : [];
  const session = open(question.settings);
  const truth = await question.answer(session, engine, (settings) => open({...session.settings(), ...settings}));
  for (const each of opened) each.free();
  const {value} = truth;
  const answers = {
    choice: () => [value === 0 ? 1 : 0, value],
    pick: () => [items.find(({key}) => key !== value).key, value],
    number: () => [String(value + 1000), String(value)],
  };
  const [wrong, right] = answers[question.kind]();
  return {question, truth, items, wrong, right};
}

/** What stands in the address for an answer. */
const written = ({kind}, given) => (kind === 'choice' ? String(given + 1) : given);

/** Gives an answer as a person does, and answers with what is said. */
async function commit(element, {question, items}, given) {
  if (question.kind === 'number') await element.getByRole('textbox').fill(given);
  else {
    const place = question.kind === 'choice' ? given : items.findIndex(({key}) => key === given);
    await element.getByRole('radio').nth(place).check({force: true});
  }
  await element.getByRole('button', {name: 'Commit'}).click();
  return verdict(element);
}

async function verdict(element) {
  await element.locator('.verdict').waitFor(PATIENCE);
  return element.locator('.verdict p').innerText();
}

/** What shall be said. */
function said({question, truth}, given, right) {
  const number = question.kind === 'number';
  const numbers = number ? `You said ${given}, the model says ${formatNumber(truth.value, {digits: question.digits ?? 4})}. ` : '';
  return `${right ? 'Right.' : 'Not so.'} ${numbers}${question.why(truth, number ? Number(given) : given)}`;
}

/** The element of a question, once it is there. */
async function opened(page, id) {
  const element = page.locator(`micro-gpt[question="${id}"]`);
  await element.scrollIntoViewIfNeeded();
  await element.evaluate((one) => one.ready);
  return element;
}

for (const lesson of numbers) {
  describe(`lesson ${lesson}`, () => {
    const ids = asked(lesson);

    test('asks at least five questions', () => assert.ok(ids.length >= 5, String(ids.length)));

    test('every question is judged as the engine judges it, and the address keeps the answers', async () => {
      const {page, faults, close} = await visit(bench, `v1/${lesson}/`);
      assert.equal(await page.locator('.progress:visible').count(), 0);
      const given = new Map();
      for (const [done, id] of ids.entries()) {
        const known = await truthOf(id);
        const element = await opened(page, id);
        for (const answer of [known.wrong, known.right]) {
          const right = answer === known.right;
          const heard = await commit(element, known, answer);
          assert.ok(heard.startsWith(said(known, answer, right)), `${id}: ${heard}`);
          if (!right) await element.getByRole('button', {name: 'Try again'}).click();
        }
        // Some are left wrong, so that the address has both.
        if (done % 2) await commit(element, known, known.wrong);
        given.set(id, {known, answer: done % 2 ? known.wrong : known.right});
        const count = `${done + 1} of ${ids.length} answered`;
        for (const place of await page.locator('.progress .count').all()) assert.equal(await place.innerText(), count);
      }
      const fragment = `answers=${[...given].map(([id, {known, answer}]) => `${id.slice(3)}:${encodeURIComponent(written(known.question, answer))}`).join(',')}`;
      assert.equal(new URL(page.url()).hash, `#${fragment}`);
      assert.deepEqual(faults, []);
      await close();

      // Sent to somebody else, to a place in the middle of the page.
      const again = await visit(bench, `v1/${lesson}/#what-this-is-not&${fragment}`);
      await again.page.waitForFunction(() => Math.abs(document.querySelector('#what-this-is-not').getBoundingClientRect().top) < innerHeight);
      for (const [id, {known, answer}] of given) {
        const element = await opened(again.page, id);
        assert.ok((await verdict(element)).startsWith(said(known, answer, answer === known.right)), id);
      }
      assert.equal(await again.page.locator('.progress .count').first().innerText(), `${ids.length} of ${ids.length} answered`);
      assert.deepEqual(again.faults, []);
      await again.close();
    });
  });
}

test('a verdict leads to its figure, and the address keeps the answers on the way', async () => {
  const {page, faults, close} = await visit(bench, 'v1/00/#answers=gears:24');
  const question = await opened(page, '00-gears');
  await verdict(question);
  await question.getByRole('link', {name: 'See it in the figure.'}).click();
  await page.waitForURL('**#chain&answers=gears:24');
  await page.waitForFunction(() => Math.abs(document.querySelector('#chain').getBoundingClientRect().top) < innerHeight / 2);
  assert.equal(await page.locator('.progress .count').first().innerText(), '1 of 7 answered');
  assert.deepEqual(faults, []);
  await close();
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test(`what is right and what is wrong can be read by everybody, in ${colorScheme} colours`, async () => {
    const {page, faults, close} = await visit(bench, 'v1/00/#answers=gears:24,paths:1', {colorScheme});
    for (const id of ['00-gears', '00-paths']) await verdict(await opened(page, id));
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(faults, []);
    await close();
  });
}

test('what else stands in a fragment is left alone, and answers that cannot be are not judged', async () => {
  const {page, faults, close} = await visit(bench, 'v1/00/#seed=7&answers=gears:many,paths:9,far:2,nobody:1,%ff:%ff&theme=dark');
  assert.equal(new URL(page.url()).hash, '#seed=7&theme=dark&answers=gears:many,paths:9,far:2');
  for (const [id, judged] of [['00-gears', 0], ['00-paths', 0], ['00-far', 1]]) {
    const element = await opened(page, id);
    if (judged) await verdict(element);
    assert.equal(await element.locator('.verdict').count(), judged, id);
    assert.equal(await element.getByRole('button', {name: 'Commit'}).getAttribute('aria-disabled'), String(Boolean(judged)), id);
  }
  assert.deepEqual(faults, []);
  await close();
});
