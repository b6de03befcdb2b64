// How far a reader has come with the questions of a lesson: answers go into the address of the
// page and come back from it, and the lesson says how many there are. Nothing is stored. And the
// figure that a link means, with the place where it shall be: see web/widgets/share/embed-code.js.

import {joinFragment, splitFragment} from './answers.js';
import {forgetLost, sayLostFigure, sayNoFigure} from './lost-link.js';

/** @import {Answers} from './answers.js' */

/** @type {Map<string, HTMLElement>} in the order of the page */
const questions = new Map(
  [...document.querySelectorAll('micro-gpt[widget=predict]')].map((element) => [nameOf(element), /** @type {HTMLElement} */ (element)]),
);
/** @type {Answers} */
let answers = new Map();
/** That the address means, with a place where it shall be. @type {Element | null} */
let figure = null;

/** @param {Element} question */
function nameOf(question) {
  return (question.getAttribute('question') ?? '').replace(/^\d\d-/, '');
}

/** Some that pass a link on write brackets and more as an address may write them. @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A figure of the page, and what it shall show: `training&state=...`. @param {string} rest */
function readFigure(rest) {
  const [id, ...more] = rest.split('&');
  const state = decoded(more.find((part) => part.startsWith('state='))?.slice('state='.length) ?? '');
  return {id, state, element: state ? document.querySelector(`micro-gpt[id="${CSS.escape(id)}"]`) : null};
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

/**
 * The browser finds no element whose id is a whole fragment with more in it. At once: a figure that
 * is passed on the way would open the run that both share.
 * @param {string} id
 */
function go(id) {
  if (location.hash.slice(1) === id) return;
  document.getElementById(decoded(id))?.scrollIntoView({behavior: 'instant'});
}

document.addEventListener('microgpt-change', (event) => {
  const {name, value} = /** @type {CustomEvent} */ (event).detail;
  const question = event.target instanceof Element ? nameOf(event.target) : '';
  if (name !== 'answer' || !questions.has(question)) return;
  answers.set(question, value.text);
  write(splitFragment(location.hash).rest);
  show();
});

document.addEventListener('microgpt-error', (event) => {
  const {code, message} = /** @type {CustomEvent} */ (event).detail;
  if (figure && event.target === figure && code === 'dropped_value') sayLostFigure(figure, message);
});

function follow() {
  const rest = read();
  const {id, state, element} = readFigure(rest);
  forgetLost();
  figure = element;
  element?.setAttribute('state', state);
  go(id);
  if (state && !element) sayNoFigure(id);
  write(rest);
  show();
}

// A link within the page leads away from a fragment with answers: they come back behind it.
addEventListener('hashchange', follow);
follow();
