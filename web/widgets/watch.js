// Where an element is: near the screen or not, and how large. Its panel is measured: it has a width
// even where the rules of a page make the element itself a mere run of text.

import {namedElement} from './named.js';
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

/** Nothing more will be put into it. @param {Element} element */
const isRead = (element) => document.readyState !== 'loading' || element.nextSibling !== null;

/**
 * A document without a window, as that of a frame that was removed, shows nothing.
 * @param {Element} element
 */
export const inPage = (element) => element.isConnected && element.ownerDocument.defaultView;

/**
 * What will be reported, for who cannot wait for it.
 * @param {Element} element
 */
export const contentWidth = (element) => panelOf(element).offsetWidth;

/** @typedef {{seen: (near: boolean, onScreen: boolean) => void, sized: (width: number, height: number) => void}} Report */

/** @type {Map<Element, Report['seen']>} */
const watched = new Map();
/** One for all, to tell of them in order: a browser tells in any. @type {IntersectionObserver | undefined} */
let places;

function observed() {
  if (!places) {
    places = new IntersectionObserver(tell, {rootMargin: MARGIN});
    // What the page was opened for needs no observer to be found. Elements come to life together.
    queueMicrotask(tellNamed);
    whenRead(tellNamed);
    // Tells of it before the page moves. Browsers without it tell when that is done; and a page may
    // call something of its own by this name.
    const {navigation, Navigation} = /** @type {any} */ (globalThis);
    if (Navigation && navigation instanceof Navigation) navigation.addEventListener('currententrychange', tellOfJump);
    else addEventListener('hashchange', tellOfJump);
  }
  return places;
}

/** @param {IntersectionObserverEntry[]} entries */
function tell(entries) {
  const last = new Map(entries.map((entry) => [entry.target, entry])).values();
  const goal = namedElement();
  for (const {target, isIntersecting, boundingClientRect} of [...last].sort(inOrder)) {
    // Beside what the address names all others can wait, those on the same screen too.
    watched.get(target)?.(isIntersecting, (!goal || goal === target) && onScreen(boundingClientRect));
  }
}

/** @param {DOMRectReadOnly} box */
const onScreen = ({top, bottom}) => top < innerHeight && bottom > 0;

/** @param {Element} element */
const named = (element) => element.closest(':target') !== null;

/**
 * A jump within the page.
 * @param {{from?: {url: string}} & Event} event of a browser that also tells when only something else of
 *   the entry has changed
 */
function tellOfJump({from}) {
  if (!from || new URL(from.url).hash !== location.hash) tellNamed();
}

/** What the address names opens now. The observer, asked anew, tells whether it is there. */
function tellNamed() {
  const element = namedElement();
  const seen = element && isRead(element) && watched.get(element);
  if (!seen) return;
  seen(true, true);
  // Until the page is read it stands at its top, and nothing is observed yet.
  if (document.readyState === 'loading') return;
  places?.unobserve(element);
  places?.observe(element);
}

/**
 * First what the address names, which is not at the top where the page ends; then the higher one.
 * @param {IntersectionObserverEntry} a
 * @param {IntersectionObserverEntry} b
 */
function inOrder(a, b) {
  return Number(named(b.target)) - Number(named(a.target)) || a.boundingClientRect.top - b.boundingClientRect.top;
}

/**
 * @param {import('lit').ReactiveElement} element
 * @param {Report} report
 * @returns {() => void} ends it
 */
export function watch(element, {seen, sized}) {
  const size = new ResizeObserver((entries) => {
    const [{inlineSize, blockSize}] = entries[entries.length - 1].borderBoxSize;
    // What is drawn anew may be higher: in the frame that tells of its width that is an error of the window.
    requestAnimationFrame(() => watched.get(element) === seen && sized(inlineSize, blockSize));
  });
  const observer = observed();
  watched.set(element, seen);
  whenRead(() => {
    if (watched.get(element) === seen) observer.observe(element);
  });
  element.updateComplete.then(() => watched.get(element) === seen && size.observe(panelOf(element)));
  return () => {
    watched.delete(element);
    observer.unobserve(element);
    size.disconnect();
  };
}
