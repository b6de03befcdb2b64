// The program of a page that is one widget: a frame on somebody's page, or a file by itself. The
// fragment of its address says what attributes the widget has.

import {pageTokens} from '../draw/tokens.js';
import {line} from '../widgets/attribute-kinds.js';
import {ATTRIBUTES, attributesOf} from '../widgets/attributes.js';
import {loadWidget} from '../widgets/registry.js';
import {readFragment} from '../widgets/share/fragment.js';
import '../widgets/micro-gpt.js';
import {reportHeight} from './height.js';

// Not in the style of the page: here they are packed, and made of what the element has anyway.
const tokens = new CSSStyleSheet();
tokens.replaceSync(pageTokens);
document.adoptedStyleSheets = [tokens];

const element = /** @type {HTMLElement} */ (document.querySelector('micro-gpt'));
/** @type {Set<string>} names that the last fragment has set */
let set = new Set();

// Whoever opens a broken link would else take what is shown for what was meant.
const lost = document.createElement('ul');
lost.className = 'lost';
lost.setAttribute('role', 'alert');
element.addEventListener('microgpt-error', (event) => {
  const {code, message} = /** @type {CustomEvent} */ (event).detail;
  if (code !== 'dropped_value') return;
  const line = document.createElement('li');
  line.textContent = message;
  lost.append(line);
  element.before(lost);
});

/** @param {import('../widgets/attributes.js').Attributes} table */
function follow(table) {
  const {attributes, dropped} = readFragment(location.hash, table);
  // The element names a value once: where that is still there, so is the line.
  for (const line of [...lost.children]) {
    const [name] = line.textContent.split(' (');
    if (element.getAttribute(name) !== attributes[name]) line.remove();
  }
  if (!lost.hasChildNodes()) lost.remove();
  for (const name of set) if (!(name in attributes)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  set = new Set(Object.keys(attributes));
  for (const {message} of dropped) {
    const detail = {code: 'dropped_value', message, recoverable: true, source: 'api'};
    element.dispatchEvent(new CustomEvent('microgpt-error', {bubbles: true, composed: true, detail}));
  }
}

async function start() {
  const widget = element.getAttribute('widget') ?? '';
  // The element speaks the language of its place, and a frame has none but what its address says.
  const table = {...ATTRIBUTES, ...attributesOf(await loadWidget(widget)), lang: {doc: '', ...line()}};
  follow(table);
  addEventListener('hashchange', () => follow(table));
  // Not before: a page would jump twice, and a widget that cannot start has its height as well.
  await /** @type {any} */ (element).ready.catch(() => {});
  if (parent !== window) reportHeight(document.body, widget);
}

start();
