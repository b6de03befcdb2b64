// Sizes here are in rem. Some pages make the root of the document tiny, so that their own sums are
// easier (`html {font-size: 62.5%}`); inside the element a rem then stays what the reader has
// chosen. A root that is larger than that is meant to be larger, and is followed. Whether a root is
// tiny may be known late only: a style sheet comes when it comes.

import {adoptStyles, css} from 'lit';
import {nextTask} from './task.js';

/** @import {CSSResultOrNative} from 'lit' */

/** @type {WeakMap<CSSResultOrNative, CSSStyleSheet>} */
const resized = new WeakMap();
let sizedFor = 0;
/**
 * Of the root, for this task: to ask makes the browser style the page, and many elements come to life in one.
 * @type {{size: number, isReadersOwn: boolean} | undefined}
 */
let rootNow;

/** Stays in rem for ever: a transition of this unseen length tells that the root has another size. */
const witness = css`
  .panel {
    outline-offset: 1rem;
  }
`;

/**
 * Whether that is at least what the reader has chosen, to half a pixel. In a media query a rem is the
 * reader's own, whatever the page does, and no window is as wide as what is asked of it otherwise; to
 * measure it would make the browser style the page. In a frame that is not shown a size may be none.
 * @param {number} root size in pixels
 */
const isReadersOwn = (root) =>
  !(root > 0) || matchMedia(`(min-width: max(0px, calc((1rem - ${root + 0.5}px) * 1000000)))`).matches;

/** Pixels of the reader's own choice: what `font-size: medium` means. */
function mediumSize() {
  const probe = document.createElement('p');
  probe.style.setProperty('font', 'medium serif', 'important');
  document.body.append(probe);
  const size = parseFloat(getComputedStyle(probe).fontSize);
  probe.remove();
  return size;
}

function rootOfDocument() {
  if (rootNow) return rootNow;
  const size = parseFloat(getComputedStyle(document.documentElement).fontSize);
  rootNow = {size, isReadersOwn: isReadersOwn(size)};
  nextTask().then(() => (rootNow = undefined));
  return rootNow;
}

/** @param {ShadowRoot} root @param {readonly CSSResultOrNative[]} styles */
export function dress(root, styles) {
  const sized = atReadersSize(styles);
  const view = /** @type {Window & typeof globalThis} */ (root.ownerDocument.defaultView);
  if (view !== window) root.adoptedStyleSheets = sized.map((style) => copyFor(style, view));
  else adoptStyles(root, sized);
}

/**
 * @param {readonly CSSResultOrNative[]} styles
 * @returns {CSSResultOrNative[]}
 */
function atReadersSize(styles) {
  const root = rootOfDocument();
  if (root.isReadersOwn) return [...styles, witness];
  sizedFor ||= mediumSize();
  if (root.size > sizedFor - 0.5) return [...styles, witness];
  const sized = styles.map((style) => {
    const sheet = resized.get(style) ?? inPixels(style, sizedFor);
    resized.set(style, sheet);
    return sheet;
  });
  return [...sized, witness];
}

/**
 * The same for another document, which takes no sheet but its own.
 * @param {CSSResultOrNative} style
 * @param {{CSSStyleSheet: typeof CSSStyleSheet}} window of that document
 */
function copyFor(style, window) {
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(textOf(style));
  return sheet;
}

/** @param {CSSResultOrNative} style */
function textOf(style) {
  return style instanceof CSSStyleSheet ? [...style.cssRules].map((rule) => rule.cssText).join('') : style.cssText;
}

/** @param {CSSResultOrNative} style @param {number} size */
function inPixels(style, size) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(textOf(style).replace(/(?<![\w#.-])(\d*\.?\d+)rem\b/g, (_, number) => `${Number(number) * size}px`));
  return sheet;
}
