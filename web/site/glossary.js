// The filter of the glossary, and of its index. Without this script both are whole.

const form = /** @type {HTMLFormElement} */ (document.querySelector('.glossary-filter'));
const field = /** @type {HTMLInputElement} */ (form.querySelector('input'));
const count = /** @type {HTMLElement} */ (form.querySelector('[role=status]'));

/** @typedef {{element: HTMLElement, listed: HTMLElement, words: string[]}} Entry */
/** Read when they are first asked for: the page has more urgent things to do. @type {Entry[] | undefined} */
let read;

const entries = () => (read ??= [...document.querySelectorAll('.term-entry')].map((element) => ({
  element: /** @type {HTMLElement} */ (element),
  listed: /** @type {HTMLElement} */ (document.querySelector(`.term-index [href="#${element.id}"]`)?.closest('li')),
  words: plain([
    ...['h3', '.aliases'].map((part) => element.querySelector(part)?.textContent),
    /** @type {HTMLElement} */ (element).dataset.finds,
  ].join(' ')),
})));

/** As it is compared: `Back-prop` finds backprop, `gradients` gradient, `losses` loss. @param {string} text */
function plain(text) {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/(?<=s|x|ch|sh)es$|(?<=..[^s])s$/, ''))
    .filter((word) => word);
}

function filter() {
  const asked = plain(field.value);
  let found = 0;
  const together = asked.join('');
  for (const {element, listed, words} of entries()) {
    const starts = (/** @type {string} */ part) => words.some((word) => word.startsWith(part));
    element.hidden = !asked.every(starts) && !starts(together);
    listed.hidden = element.hidden;
    if (!element.hidden) found++;
  }
  for (const group of document.querySelectorAll('.term-group, .term-index > div')) {
    /** @type {HTMLElement} */ (group).hidden = !group.querySelector('.term-entry:not([hidden]), li:not([hidden])');
  }
  count.textContent = said(found, asked.length > 0);
}

/** @param {number} found @param {boolean} sought something was typed that can be looked for */
function said(found, sought) {
  const all = entries().length;
  if (field.value.trim() === '') return `${all} terms`;
  if (!sought) return `No letter or digit to look for: all ${all} terms`;
  if (found === 0) return `No term matches “${field.value.trim()}”. Try a shorter word.`;
  return found === 1 ? '1 term' : `${found} of ${all} terms`;
}

/** A link to a term that is filtered out shows it again, and a link to all terms shows all. @param {string} hash */
function follow(hash) {
  const target = document.getElementById(hash.slice(1));
  if (!target?.closest(field.value ? '[hidden], .term-index' : '[hidden]')) return;
  field.value = '';
  filter();
  // A link to where the address is already tells of the same place in the history again.
  remember();
  target.scrollIntoView();
}

/** What was typed belongs to the place in the history: who comes back finds the list as it was. */
function remember() {
  history.replaceState({filter: field.value}, '');
}

function recall() {
  const typed = history.state?.filter ?? '';
  if (typed === field.value) return;
  field.value = typed;
  filter();
}

form.hidden = false;
form.addEventListener('submit', (event) => event.preventDefault());
field.addEventListener('input', () => {
  filter();
  remember();
});
addEventListener('popstate', recall);
addEventListener('hashchange', () => follow(location.hash));
// A link to where the address is already changes nothing in it.
document.addEventListener('click', ({target}) => {
  const link = target instanceof Element ? target.closest('a') : null;
  if (link && link.hash && link.hash === location.hash) follow(link.hash);
});
if (history.state?.filter) field.value = history.state.filter;
// A browser may have brought back what was typed.
if (field.value) filter();
