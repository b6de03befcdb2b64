// `[[token]]` and `[[logits|raw scores]]` in a lesson: the first use of a term on a page becomes
// a link to the glossary, later ones plain text. What a page marks is kept for its layout.

import {readFileSync} from 'node:fs';
import {toRoot} from './address.js';

/** @import MarkdownIt from 'markdown-it' */
/** @import {Terms} from './terms.js' */

/** @typedef {import('markdown-it/lib/rules_inline/state_inline.mjs').default} StateInline */
/** @typedef {import('markdown-it/lib/rules_core/state_core.mjs').default} StateCore */

const MARK = /\[\[([^[\]|]+)(?:\|([^[\]|]+))?\]\]/;
const MARKS = new RegExp(MARK, 'g');
const MARK_HERE = new RegExp(MARK, 'y');

/** The terms that each page marks, in the order of their first use. */
export class TermMarks {
  /** @type {Map<string, Set<string>>} */
  #pages = new Map();

  /** A page is rendered, maybe not for the first time. @param {string} page @returns {Set<string>} */
  begin(page) {
    const marked = new Set();
    this.#pages.set(page, marked);
    return marked;
  }

  /** @param {string} page @returns {string[]} ids */
  of(page) {
    return [...(this.#pages.get(page) ?? [])];
  }
}

/**
 * @param {MarkdownIt} markdown
 * @param {Terms} terms
 * @param {TermMarks} marks
 */
export function termMarks(markdown, terms, marks) {
  markdown.inline.ruler.before('link', 'term', inlineMark);
  markdown.core.ruler.push('terms', (state) => resolve(state, terms, marks));
  markdown.renderer.rules.term = (tokens, i) => tokens[i].content;
}

/** @param {StateInline} state @param {boolean} silent */
function inlineMark(state, silent) {
  if (state.src[state.pos] !== '[') return false;
  MARK_HERE.lastIndex = state.pos;
  const match = MARK_HERE.exec(state.src);
  if (!match) return false;
  if (!silent) state.push('term', '', 0).content = match[0];
  state.pos += match[0].length;
  return true;
}

/**
 * Goes through the page in the order of reading, so that the first use is the first one.
 * @param {StateCore} state
 * @param {Terms} terms
 * @param {TermMarks} marks
 */
function resolve({tokens, env, md}, terms, marks) {
  const {inputPath, url} = env.page;
  const marked = marks.begin(inputPath);
  const html = (/** @type {string} */ mark) => {
    const [, id, text] = /** @type {RegExpExecArray} */ (MARK.exec(mark));
    if (!terms.get(id)) throw new Error(`${placeOf(inputPath, mark)}: ${mark}: lessons/terms.json has no term "${id}"`);
    const shown = md.utils.escapeHtml(text ?? id.replaceAll('-', ' '));
    if (marked.has(id)) return shown;
    marked.add(id);
    return `<a class="term" id="use-${id}" href="${toRoot(url)}glossary/#${id}">${shown}</a>`;
  };
  tokens.forEach((token, i) => {
    for (const child of token.children ?? []) {
      if (child.type !== 'term') continue;
      if (tokens[i - 1]?.type === 'heading_open') refuse(inputPath, child.content, 'in a heading');
      child.content = html(child.content);
    }
    if (token.type === 'html_block') token.content = inBlock(token.content, html, inputPath);
  });
}

/**
 * What stands inside a `<micro-gpt>` is seen only where the element is not.
 * @param {string} block
 * @param {(mark: string) => string} html
 * @param {string} page
 */
function inBlock(block, html, page) {
  const mark = /<micro-gpt\b/.test(block) && MARK.exec(block);
  if (mark) refuse(page, mark[0], 'inside a <micro-gpt>');
  return block.replace(MARKS, html);
}

/** @param {string} page @param {string} mark @param {string} where */
function refuse(page, mark, where) {
  throw new Error(`${placeOf(page, mark)}: ${mark} stands ${where}: mark a use in the text`);
}

/** File and line of the first such mark. @param {string} page @param {string} mark */
function placeOf(page, mark) {
  const before = readFileSync(page, 'utf8').split(mark)[0];
  return `${page}:${before.split('\n').length}`;
}
