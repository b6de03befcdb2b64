// How far a reader has come with the questions of a lesson: answers go into the address of the
// page and come back from it, and the lesson says how many there are. Nothing is stored.

import {joinFragment, splitFragment} from './answers.js';

/** @import {Answers} from './answers.js' */

/** @type {Map<string, HTMLElement>} in the order of the page */
const questions = new Map(
  [...document.querySelectorAll('micro-gpt[widget=predict]')].map((element) => [nameOf(element), /** @type {HTMLElement} */ (element)]),
);
/** @type {Answers} */
let answers = new Map();

/** @param {Element} question */
function nameOf(question) {
  return (question.getAttribute('question') ?? '').replace(/^\d\d-/, '');
}

/** As the address has them. @returns {string} what else stands in it */
function read() {
  const {answers: found, rest} = splitFragment(location.hash);
  for (const [name, answer] of found) {
    if (answers.get(name) === answer) continue;
    answers.set(name, answer);
    questions.get(name)?.setAttribute('answer', answer);
  }
  return rest;
}

/** @param {string} rest */
function write(rest) {
  answers = new Map([...answers].filter(([name]) => questions.has(name)));
  const fragment = joinFragment(rest, answers);
  if (fragment === location.hash.slice(1)) return;
  history.replaceState(history.state, '', fragment ? `#${fragment}` : location.pathname + location.search);
}

/** Only once there is something to say. */
function show() {
  for (const place of document.querySelectorAll('.progress')) {
    /** @type {HTMLElement} */ (place).hidden = answers.size === 0;
    const count = place.querySelector('.count');
    if (count) count.textContent = `${answers.size} of ${questions.size} answered`;
  }
}

/** The browser finds no element whose id is a whole fragment with answers in it. @param {string} rest */
function go(rest) {
  if (location.hash.slice(1) === rest) return;
  try {
    document.getElementById(decodeURIComponent(rest))?.scrollIntoView();
  } catch {
    // Not written as an address writes it: nothing has such an id.
  }
}

document.addEventListener('microgpt-change', (event) => {
  const {name, value} = /** @type {CustomEvent} */ (event).detail;
  const question = event.target instanceof Element ? nameOf(event.target) : '';
  if (name !== 'answer' || !questions.has(question)) return;
  answers.set(question, value.text);
  write(splitFragment(location.hash).rest);
  show();
});

function follow() {
  const rest = read();
  go(rest);
  write(rest);
  show();
}

// A link within the page leads away from a fragment with answers: they come back behind it.
addEventListener('hashchange', follow);
follow();
