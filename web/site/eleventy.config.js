// How lessons/ becomes build/site/v1/. Run from the project's root by build.js.

import {forPage, reference} from '../embed/reference.js';
import {MODULE} from './bundle.js';
import {toRoot} from './address.js';
import {lessonMarkdown} from './markdown.js';
import {engineNumbers} from './numbers.js';
import {TermMarks} from './term-marks.js';
import {loadHighlighter} from './program.js';
import {readTerms} from './terms.js';

/** @import {Term} from './terms.js' */

/** What the page may do; quality.md's line. A server may send the same as a header. */
export const CSP = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Lines begin at their beginning, but for those of programs: a reader of the page pays for each byte. @param {string} page */
function withoutIndents(page) {
  return page.replace(/<pre[^]*?<\/pre>|\n\s+/g, (found) => (found[0] === '\n' ? '\n' : found));
}

/** @param {any} config Eleventy's UserConfig, which has no types */
export default async function configure(config) {
  const root = process.cwd();
  const terms = readTerms(root, await engineNumbers(root));
  const marks = new TermMarks();
  config.setLibrary('md', lessonMarkdown(terms, marks, {root, highlight: await loadHighlighter()}));
  // A layout is filled when all pages have been read, so what they mark is known by then.
  config.addFilter('termsOf', (/** @type {string} */ page) => marks.of(page).map((id) => terms.get(id)));
  config.addGlobalData('glossaryGroups', terms.groups);
  config.addFilter('countTerms', () => terms.all.length);
  config.addFilter('termName', (/** @type {string} */ id) => terms.get(id)?.term);
  // Only lessons that exist; a link to one leads to where it marks the term.
  config.addFilter('lessonsOf', (/** @type {Term} */ term, /** @type {any[]} */ lessons) =>
    lessons.filter(({data}) => term.lessons.includes(data.lesson)),
  );
  config.addGlobalData('reference', forPage(await reference(root)));
  config.addFilter('toRoot', toRoot);
  config.addGlobalData('csp', CSP);
  config.addGlobalData('moduleFile', MODULE);
  config.addGlobalData('layout', 'page.njk');
  // Only lessons that exist: the navigation is read from their front matter.
  config.addCollection('lessons', (/** @type {any} */ api) =>
    api
      .getAll()
      .filter((/** @type {any} */ page) => page.data.lesson !== undefined)
      .sort((/** @type {any} */ a, /** @type {any} */ b) => a.data.lesson - b.data.lesson),
  );
  // What stands beside the lessons in the header: pages with a `place`, the name there,
  // and a `placeOrder`.
  config.addCollection('places', (/** @type {any} */ api) =>
    api
      .getAll()
      .filter((/** @type {any} */ page) => page.data.place !== undefined)
      .sort((/** @type {any} */ a, /** @type {any} */ b) => a.data.placeOrder - b.data.placeOrder),
  );
  config.addFilter('twoDigits', (/** @type {number} */ n) => String(n).padStart(2, '0'));
  config.addTransform('without-indents', (/** @type {string} */ page) => withoutIndents(page));
  config.ignores.add('**/README.md');
  config.setQuietMode(true);
  return {
    dir: {input: 'lessons', includes: '../web/site/layouts', output: 'build/site/v1'},
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
    templateFormats: ['md'],
  };
}
