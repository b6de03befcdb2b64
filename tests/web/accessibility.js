// axe on a page, in words.

import axe from 'axe-core';

/**
 * What axe finds wrong with a page as it is now; nothing if all is well.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>}
 */
export async function violations(page) {
  // Through the debugger, not through the page: the page's policy stays what it is.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const found = await window.axe.run(document, {rules: {'target-size': {enabled: true}}, resultTypes: ['violations']});
    return found.violations.flatMap(({id, nodes}) =>
      nodes.map(({target, failureSummary}) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
  });
}

/**
 * Sets the width of the window and waits until the page has followed.
 * @param {import('playwright-core').Page} page
 * @param {number} width
 */
export async function resize(page, width) {
  await page.setViewportSize({width, height: 900});
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    for (let i = 0; i < 4; i++) await frame();
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
