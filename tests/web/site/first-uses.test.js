// The first use of a term in the running text of a lesson is the one that is marked.

import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {SITE} from '../browser.js';

/** @typedef {{id: string, term: string, aliases: string[]}} Term */

/** @type {{terms: Term[]}} */
const {terms} = JSON.parse(readFileSync(new URL('../../../lessons/terms.json', import.meta.url), 'utf8'));

/**
 * Words by which a use of these terms is known, where it is not by each of their names.
 * @type {Record<string, RegExp>}
 */
const KNOWN_BY = {
  // A weight is also that of an average, as in attention.
  parameter: /\bparameters?\b/i,
  // A start and a stop of anything else are written small.
  sentinel: /\bsentinels?\b|\bSTART\b|\bSTOP\b/,
  // A value is any number; arrow keys are on a keyboard.
  'query-key-value': /\b(query|queries|(?<!arrow )keys?)\b/i,
  'rotary-embedding': /\brotary embeddings?\b|\bRoPE\b/i,
  // A list can be walked backwards.
  backpropagation: /\b(backpropagation|backward)\b/i,
  // One can step downhill, back and through a figure.
  step: /\btraining steps?\b|\b[\d,]+ (training )?steps\b|\bstep after step\b/i,
};

/** @param {Term} term */
function wordsOf({id, term}) {
  const names = term.split('/').map((name) => name.trim().replace(/\W/g, '\\$&'));
  return KNOWN_BY[id] ?? new RegExp(`\\b(${names.join('|')})(s|es)?\\b`, 'i');
}

/** What is no running text: what announces the page, names a control, shows a formula, or ends the page. */
const APART = [
  /<section class="lesson-terms"[^]*/,
  /<p class="(lead|kicker|note)[^]*?<\/p>/g,
  /<section class="goals"[^]*?<\/section>/g,
  /<(h[1-6]|pre|code|math|micro-gpt|figure|script)\b[^]*?<\/\1>/g,
  /<a (?!class="term")[^]*?<\/a>/g,
];

/** @param {string} html of a page @returns {string} its text, with each mark as `[[id|text]]` */
function runningText(html) {
  const article = /<article>([^]*)<\/article>/.exec(html)?.[1] ?? '';
  return APART.reduce((rest, apart) => rest.replace(apart, ' … '), article)
    .replace(/<dl class="try">[^]*?<\/dl>/g, (figure) => figure.replace(/<b>[^]*?<\/b>/g, ' … '))
    .replace(/<a class="term" id="use-([a-z-]+)"[^>]*>([^<]*)<\/a>/g, '[[$1|$2]]')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

/**
 * Uses of terms that stand before their mark, or without one.
 * @param {string} text
 */
function early(text) {
  return terms.flatMap((term) => {
    const mark = text.indexOf(`[[${term.id}|`);
    // A longer term may have the name of another in it.
    const before = text.slice(0, mark < 0 ? undefined : mark).replace(/\[\[[^\]]*\]\]/g, (other) => '·'.repeat(other.length));
    const use = wordsOf(term).exec(before);
    return use ? [`${term.id}: “${text.slice(Math.max(0, use.index - 30), use.index + 30)}”`] : [];
  });
}

const lessons = readdirSync(join(SITE, 'v1')).filter((name) => /^\d\d$/.test(name)).sort();

for (const lesson of lessons) {
  test(`lesson ${lesson} marks each term that it uses, where it uses it first`, () => {
    const text = runningText(readFileSync(join(SITE, 'v1', lesson, 'index.html'), 'utf8'));
    assert.ok(text.length > 3000, 'no text was found');
    assert.deepEqual(early(text), []);
  });
}

test('a use before its mark and one without a mark are found, as one or as many; others are not', () => {
  const page = (/** @type {string} */ body) => `<article><h2>Loss</h2>${body}</article>`;
  const mark = '<a class="term" id="use-loss" href="#">loss</a>';
  const found = (/** @type {string} */ body) => early(runningText(page(body))).map((line) => line.split(':')[0]);
  assert.deepEqual(found(`<p>Losses, and <b>a</b> ${mark}.</p>`), ['loss']);
  assert.deepEqual(found('<p>Two <i>tokens</i> of a key.</p>'), ['token', 'query-key-value']);
  assert.deepEqual(found(`<p><code>loss</code> ${mark} loss</p><p>Stop at a value, use the arrow keys, a step back.</p>`), []);
  assert.deepEqual(found('<dl class="try"><dd>Press <b>Loss</b>.</dd></dl><micro-gpt><p>A loss.</p></micro-gpt>'), []);
  assert.deepEqual(found('<dl class="try"><dd>Press <b>Play</b>. The loss falls.</dd></dl>'), ['loss']);
});
