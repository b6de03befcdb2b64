// Where an element is: near the screen or not, and how large. Its panel is measured: it has a width
// even where the rules of a page make the element itself a mere run of text.

import {nextTask} from './task.js';

/** Starts a little before it is seen. */
const MARGIN = '240px';

/** @param {Element} element that is drawn */
const panelOf = (element) => /** @type {HTMLElement} */ (element.shadowRoot?.querySelector('.panel'));

/**
 * Does it once the page was read to its end: only then the browser goes to the place that a link
 * names, and until then it shows the top of the page.
 * @param {() => void} begin
 */
function whenRead(begin) {
  if (document.readyState !== 'loading') return begin();
  document.addEventListener('DOMContentLoaded', () => nextTask().then(begin), {once: true});
}

/**
 * What will be reported, for who cannot wait for it.
 * @param {Element} element
 */
export const contentWidth = (element) => panelOf(element).offsetWidth;

/**
 * @param {import('lit').ReactiveElement} element
 * @param {{seen: (near: boolean, onScreen: boolean) => void, sized: (width: number, height: number) => void}} report
 * @returns {() => void} ends it
 */
export function watch(element, {seen, sized}) {
  const place = new IntersectionObserver(
    (entries) => {
      const {isIntersecting, boundingClientRect: {top, bottom}} = entries[entries.length - 1];
      seen(isIntersecting, top < innerHeight && bottom > 0);
    },
    {rootMargin: MARGIN},
  );
  const size = new ResizeObserver((entries) => {
    const [{inlineSize, blockSize}] = entries[entries.length - 1].borderBoxSize;
    sized(inlineSize, blockSize);
  });
  let over = false;
  whenRead(() => {
    if (!over) place.observe(element);
  });
  element.updateComplete.then(() => over || size.observe(panelOf(element)));
  return () => {
    over = true;
    place.disconnect();
    size.disconnect();
  };
}
