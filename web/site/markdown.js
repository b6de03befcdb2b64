// Markdown as the lessons use it: HTML allowed, anchors on headings, marked terms, and formulas
// between dollar signs, turned into MathML at build time (no fonts, no script in the page).

import katex from 'katex';
import MarkdownIt from 'markdown-it';
import {programs} from './program.js';
import {termMarks} from './term-marks.js';

/** @import {Highlight} from './program.js' */
/** @import {TermMarks} from './term-marks.js' */
/** @import {Terms} from './terms.js' */

/** @typedef {import('markdown-it/lib/rules_inline/state_inline.mjs').default} StateInline */
/** @typedef {import('markdown-it/lib/rules_core/state_core.mjs').default} StateCore */

/** What stands between a number and its function, and between that and what it is of: KaTeX leaves it to fonts. */
const THIN = '<mspace width="0.1667em"></mspace>';
const FUNCTION = /(<\/(?:mi|mn|msub|msup|msubsup)>)?(<mi>[a-z]{2,}<\/mi><mo>\u2061<\/mo>)(<mo stretchy="false">\()?/g;

const FORMULA = /(\$\$?)(?!\s)((?:\\.|[^\\$])+?)(?<!\s)\1/y;

/**
 * @param {string} source LaTeX
 * @param {boolean} display
 */
export function formula(source, display) {
  const mathml = katex.renderToString(source, {
    output: 'mathml',
    displayMode: display,
    throwOnError: true,
    strict: 'error',
  });
  // The source text that KaTeX adds is hidden at best; the wrapping span has no style here.
  const math = mathml
    .replace(/<annotation[^]*?<\/annotation>/g, '')
    .replace(/<\/?semantics>/g, '')
    .replace(/^<span[^>]*>|<\/span>$/g, '')
    .replace(FUNCTION, (_, before, name, bracket) => `${before ? before + THIN : ''}${name}${bracket ?? THIN}`);
  return display ? `<span class="equation">${math}</span>` : math;
}

/** @param {StateInline} state @param {boolean} silent */
function inlineFormula(state, silent) {
  if (state.src[state.pos] !== '$') return false;
  FORMULA.lastIndex = state.pos;
  const match = FORMULA.exec(state.src);
  if (!match) return false;
  if (!silent) {
    const token = state.push('formula', 'math', 0);
    token.content = match[2];
    token.markup = match[1];
  }
  state.pos += match[0].length;
  return true;
}

/** Safari ends a line between a formula and the full stop behind it. @param {StateCore} state */
function stopsStayWithFormulas({tokens}) {
  for (const {children} of tokens) {
    children?.forEach((token, i) => {
      const next = children[i + 1];
      const [stops] = (token.type === 'formula' && next?.type === 'text' && /^[.,:;!?)]+/.exec(next.content)) || [''];
      if (!stops) return;
      token.meta = {stops};
      next.content = next.content.slice(stops.length);
    });
  }
}

/** @param {string} text */
export function slug(text) {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** @param {StateCore} state */
function headingAnchors({tokens}) {
  tokens.forEach((token, i) => {
    if (token.type === 'heading_open') token.attrSet('id', slug(tokens[i + 1].content));
  });
}

/**
 * @param {Terms} terms
 * @param {TermMarks} marks what each page marks is put there
 * @param {{root: string, highlight: Highlight}} program where excerpts come from
 * @returns {MarkdownIt}
 */
export function lessonMarkdown(terms, marks, {root, highlight}) {
  const markdown = new MarkdownIt({html: true, typographer: false});
  markdown.inline.ruler.before('escape', 'formula', inlineFormula);
  markdown.core.ruler.push('heading_anchors', headingAnchors);
  termMarks(markdown, terms, marks);
  programs(markdown, root, highlight);
  markdown.core.ruler.push('stops_stay_with_formulas', stopsStayWithFormulas);
  markdown.renderer.rules.formula = (tokens, i) => {
    const {content, markup, meta} = tokens[i];
    const math = formula(content, markup === '$$');
    return meta ? `<span class="whole">${math}${meta.stops}</span>` : math;
  };
  return markdown;
}
