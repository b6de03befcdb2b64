// What an element shows now, as something to be pasted elsewhere.

import {ownFolder} from '../../engine/engine.js';
import {ATTRIBUTES} from '../attributes.js';

/** @import {Attributes} from '../attributes.js' */
/** @import {Embedding} from './embed-code.js' */

/** Attributes that a state decides. */
export const OF_STATE = ['seed', 'steps', 'positions', 'learning-rate', 'corpus', 'corpus-src'];
/** The widget is named by itself; a tie to others, and when to start, are of this page only. */
const LEFT_OUT = ['widget', 'run', 'state', 'loading'];

/**
 * @param {HTMLElement} element
 * @param {Attributes} own attributes that only its widget has
 * @returns {Record<string, string>} as written on it, but for what is the default
 */
export function writtenOn(element, own) {
  const table = {...ATTRIBUTES, ...own};
  const written = Object.keys(table)
    .filter((name) => !LEFT_OUT.includes(name) && element.hasAttribute(name))
    .map((name) => [name, element.getAttribute(name) ?? '']);
  return Object.fromEntries(written.filter(([name, value]) => isGood(table, name, value)));
}

/**
 * @param {Attributes} table
 * @param {string} name
 * @param {string} value
 */
function isGood(table, name, value) {
  const {parse, initial} = table[name];
  const {value: read, message} = parse(value);
  return !message && String(read) !== String(initial);
}

/**
 * The place of an element in a lesson of this site, as an address; '' if it stands elsewhere.
 * @param {HTMLElement} element
 */
export function lessonOf(element) {
  const site = ownFolder();
  const page = location.href.replace(/[?#].*/, '');
  const found = site && element.id && page.startsWith(site) && /^\d\d\/(index\.html)?$/.test(page.slice(site.length));
  return found ? `${page}#${element.id}` : '';
}

/**
 * @param {object} facts
 * @param {string} facts.widget
 * @param {string} facts.title
 * @param {number} facts.height
 * @param {Record<string, string>} facts.attributes
 * @param {string} [facts.state] takes the place of the attributes that decide the run
 * @param {string} [facts.lesson] see lessonOf
 * @returns {Embedding}
 */
export function embeddingOf({widget, title, height, attributes, state, lesson = ''}) {
  const kept = Object.entries(attributes).filter(([name]) => !state || !OF_STATE.includes(name));
  return {
    site: ownFolder(),
    widget,
    title,
    height: Math.ceil(height),
    lesson,
    attributes: {...Object.fromEntries(kept), ...(state ? {state} : {})},
  };
}
