// How lessons/ becomes build/site/v1/. Run from the project's root by build.js.

import {lessonMarkdown} from './markdown.js';

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

/**
 * The way from a page back to v1/, so that the site works under any path: `../` for /05/.
 * @param {string} url of the page, from v1/
 */
export function toRoot(url) {
  return '../'.repeat(url.split('/').length - 2) || './';
}

/** @param {any} config Eleventy's UserConfig, which has no types */
export default function configure(config) {
  config.setLibrary('md', lessonMarkdown());
  config.addFilter('toRoot', toRoot);
  config.addGlobalData('csp', CSP);
  config.addGlobalData('layout', 'page.njk');
  // Only lessons that exist: the navigation is read from their front matter.
  config.addCollection('lessons', (/** @type {any} */ api) =>
    api
      .getAll()
      .filter((/** @type {any} */ page) => page.data.lesson !== undefined)
      .sort((/** @type {any} */ a, /** @type {any} */ b) => a.data.lesson - b.data.lesson),
  );
  config.addFilter('twoDigits', (/** @type {number} */ n) => String(n).padStart(2, '0'));
  config.ignores.add('**/README.md');
  config.setQuietMode(true);
  return {
    dir: {input: 'lessons', includes: '../web/site/layouts', output: 'build/site/v1'},
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
    templateFormats: ['md'],
  };
}
