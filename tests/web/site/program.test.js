// Excerpts of the program in lessons: they are the engine's own lines, and a name that is gone
// stops the build.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {before, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {excerpt, loadHighlighter, programs} from '../../../web/site/program.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const MarkdownIt = createRequire(join(root, 'web/package.json'))('markdown-it');

let markdown;
before(async () => {
  markdown = new MarkdownIt();
  programs(markdown, root, await loadHighlighter());
});

const fence = (info, code = '') => markdown.render(`\`\`\`${info}\n${code}\n\`\`\`\n`);
/** What a reader sees. */
const textOf = (html) => html.replace(/<figcaption>.*?<\/figcaption>/s, '').replace(/<[^>]*>/g, '')
  .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&').trim();

test('an excerpt is the engine’s own text, from the line it names', () => {
  const html = fence('engine train/adam.cc adam_update');
  const source = readFileSync(join(root, 'engine/train/adam.cc'), 'utf8');
  assert.ok(source.includes(textOf(html)));
  const line = Number(/from line (\d+)/.exec(html)[1]);
  assert.equal(source.split('\n')[line - 1], textOf(html).split('\n')[0]);
  assert.match(textOf(html), /adam_update\([^]*\}$/);
});

test('highlighting has classes and no inline style', () => {
  const html = fence('engine train/adam.cc adam_update');
  assert.match(html, /class="tok-keyword"/);
  assert.match(html, /class="tok-comment"/);
  assert.doesNotMatch(html, /style=/);
});

test('markup in code is text', () => {
  for (const language of ['html', 'js', 'cpp', '']) {
    const html = fence(language, '<script>alert("&amp;")</script>');
    assert.doesNotMatch(html, /<script/);
    assert.equal(textOf(html), '<script>alert("&amp;")</script>', language);
  }
});

test('a file or a function that is gone stops the build, and is named', () => {
  assert.throws(() => fence('engine train/adam.cc sgd_step'), /adam\.cc sgd_step.*defined 0 times/);
  assert.throws(() => fence('engine train/gone.cc adam_update'), /gone\.cc/);
  assert.throws(() => fence('engine train/adam.cc'), /a function in it/);
});

const SOURCE = `int declared(int x);

// Doubles.
//   y = 2 x
int doubled(int x) {
  return 2 * x;
}

void wrapped(int a,
             int b) {
  if (a) {
  }
}

int caller() {
  return doubled(2);
}
`;

test('a function comes with the comment above it, and neither a call nor a declaration is it', () => {
  assert.deepEqual(excerpt(SOURCE, 'doubled'),
    {code: '// Doubles.\n//   y = 2 x\nint doubled(int x) {\n  return 2 * x;\n}', line: 3});
  assert.match(excerpt(SOURCE, 'wrapped').code, /^void wrapped[^]*\}\n\}$/);
  assert.throws(() => excerpt(SOURCE, 'declared'), /defined 0 times/);
});

test('a name that is defined twice is not guessed', () => {
  assert.throws(() => excerpt(`${SOURCE}${SOURCE}`, 'doubled'), /defined 2 times/);
});
