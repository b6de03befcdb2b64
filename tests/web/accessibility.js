// axe on a page, in words.

import axe from 'axe-core';

/**
 * What axe finds wrong with a page as it is now; nothing if all is well.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>}
 */
export async function violations(page) {
  // Through the debugger, not through the page: the page's policy stays what it is.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const found = await window.axe.run(document, {rules: {'target-size': {enabled: true}}});
    return found.violations.flatMap(({id, nodes}) =>
      nodes.map(({target, failureSummary}) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
  });
}

/**
 * How many pixels of a page lie beyond its right edge.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<number>}
 */
export function overflow(page) {
  return page.evaluate(() => {
    const {scrollWidth, clientWidth} = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
