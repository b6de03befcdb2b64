// Excerpts of our own program in a lesson, and code in general: highlighted when the site is
// built, with classes and not with inline styles, which the policy of the pages forbids.
//
//   ```engine train/adam.cc adam_update
//   ```
//
// is the function of that name as it stands in engine/train/adam.cc now, with the comment above
// it. A name that is gone stops the build: what a lesson shows cannot grow old.

import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {createHighlighterCore, createCssVariablesTheme} from 'shiki/core';
import {createOnigurumaEngine} from 'shiki/engine/oniguruma';

/** @import MarkdownIt from 'markdown-it' */

/** Languages of a fence, and the grammar of each. */
const LANGUAGES = {cpp: 'cpp', js: 'javascript', html: 'html'};
const THEME = 'css-variables';
/** `var(--shiki-token-keyword)` -> `keyword`. What is not named here looks like the text around it. */
const TOKEN = /--shiki-token-(comment|keyword|function|string)/;

/** @typedef {(code: string, language: string) => string} Highlight answers with HTML */

/** @returns {Promise<Highlight>} */
export async function loadHighlighter() {
  const highlighter = await createHighlighterCore({
    themes: [createCssVariablesTheme({name: THEME})],
    langs: [import('shiki/langs/cpp.mjs'), import('shiki/langs/javascript.mjs'), import('shiki/langs/html.mjs')],
    engine: createOnigurumaEngine(import('shiki/wasm')),
  });
  return (code, language) =>
    highlighter
      .codeToTokensBase(code, {lang: language, theme: THEME})
      .map((line) => line.map(({content, color = ''}) => marked(content, TOKEN.exec(color)?.[1])).join(''))
      .join('\n');
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** @param {string} content @param {string | undefined} token */
function marked(content, token) {
  return token && content.trim() ? `<span class="tok-${token}">${escaped(content)}</span>` : escaped(content);
}

/**
 * A function of C++ and the comment right above it.
 * @param {string} source
 * @param {string} name
 * @returns {{code: string, line: number}} line: number of its first line, from 1
 */
export function excerpt(source, name) {
  const lines = source.split('\n');
  const definition = new RegExp(`^[\\w].*\\b${name}\\(`);
  const found = lines.flatMap((line, i) => (definition.test(line) && bodyFrom(lines, i) > 0 ? [i] : []));
  if (found.length !== 1) {
    throw new Error(`${name} is defined ${found.length} times, and must be once: name another function`);
  }
  let first = found[0];
  while (first > 0 && lines[first - 1].startsWith('//')) first -= 1;
  return {code: lines.slice(first, bodyFrom(lines, found[0]) + 1).join('\n'), line: first + 1};
}

/** Line of the brace that ends what begins here; 0 if it is only declared. @param {string[]} lines @param {number} begin */
function bodyFrom(lines, begin) {
  for (let i = begin; i < lines.length; i++) {
    if (lines[i].endsWith(';') && i - begin < 6 && !lines.slice(begin, i).some((line) => line.endsWith('{'))) {
      return lines[i].includes('{') ? i : 0;
    }
    if (lines[i].startsWith('}')) return i;
  }
  return 0;
}

/**
 * @param {string} root of the project
 * @param {string} info of the fence: `engine train/adam.cc adam_update`
 */
function ownProgram(root, info) {
  const [, file, name] = info.split(/\s+/);
  if (!file || !name) throw new Error(`"${info}": write engine, a file below engine/, and a function in it`);
  const path = join('engine', file);
  try {
    return {path, ...excerpt(readFileSync(join(root, path), 'utf8'), name)};
  } catch (error) {
    throw new Error(`"${info}": ${error instanceof Error ? error.message : error}`);
  }
}

/**
 * @param {MarkdownIt} markdown
 * @param {string} root of the project
 * @param {Highlight} highlight
 */
export function programs(markdown, root, highlight) {
  markdown.renderer.rules.fence = (tokens, i) => {
    const {content, info} = tokens[i];
    const [kind] = info.trim().split(/\s+/);
    if (kind === 'engine') {
      const {path, code, line} = ownProgram(root, info.trim());
      return figure(highlight(code, 'cpp'), `${path}, from line ${line}`, `<figcaption><code>${path}</code>, from line ${line}</figcaption>`);
    }
    const language = Object.hasOwn(LANGUAGES, kind) ? LANGUAGES[/** @type {keyof typeof LANGUAGES} */ (kind)] : '';
    const code = content.replace(/\n$/, '');
    return figure(language ? highlight(code, language) : escaped(code), 'Code', '');
  };
}

/** Long lines are reached by the keyboard too. @param {string} html @param {string} name @param {string} caption */
function figure(html, name, caption) {
  return `<figure class="program">${caption}<pre tabindex="0" role="group" aria-label="${name}"><code>${html}</code></pre></figure>\n`;
}
