// What an element shows now, as something to be pasted elsewhere.

import {ownFolder} from '../../engine/engine.js';
import {ATTRIBUTES, attributesOf} from '../attributes.js';
import {roomOf} from '../registry.js';

/** @import {Attributes} from '../attributes.js' */
/** @import {Stage} from '../stage.js' */
/** @import {Shared} from './dialog.js' */
/** @import {Embedding} from './embed-code.js' */

/** Attributes that a state decides. */
export const OF_STATE = ['seed', 'steps', 'positions', 'learning-rate', 'corpus', 'corpus-src'];
/** The widget is named by itself; a tie to others, and when to start, are of this page only. */
const LEFT_OUT = ['widget', 'run', 'state', 'loading'];
const REM = 16;

/**
 * What is shared of an element.
 * @param {HTMLElement} element
 * @param {Pick<Stage, 'options' | 'Widget' | 'widget' | 'inForce' | 'state' | 'stateText'>} stage behind it
 * @param {string} title
 * @param {boolean} [place] with the place where it is now
 * @returns {Shared}
 */
export function sharedOf(element, stage, title, place) {
  const {options: {widget}, Widget = {}, inForce: {corpusSrc}} = stage;
  const own = attributesOf(Widget);
  const attributes = writtenOn(element, own);
  // Behind a tab it has no height, and before it has started not its own.
  const height = (stage.state === 'running' && element.offsetHeight) || roomOf(widget, attributes.show)[0] * REM;
  return {widget, title, height, lesson: lessonOf(element), own, attributes, state: place && !stage.widget?.isPrivate ? stage.stateText() : '', corpusSrc};
}

/**
 * @param {HTMLElement} element
 * @param {Attributes} own attributes that only its widget has
 * @returns {Record<string, string>} as written on it, but for what is the default
 */
function writtenOn(element, own) {
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
function lessonOf(element) {
  const site = ownFolder();
  const page = location.href.replace(/[?#].*/, '');
  const found = site && element.id && page.startsWith(site) && /^\d\d\/(index\.html)?$/.test(page.slice(site.length));
  return found ? `${page}#${element.id}` : '';
}

/** Without a run it says nothing of what decides one. @param {string} state */
export const isOfRun = (state) => /^[^~]/.test(state);

/**
 * @param {Omit<Shared, 'own'>} shared its state takes the place of the attributes that decide the run
 * @returns {Embedding}
 */
export function embeddingOf({widget, title, height, attributes, state, corpusSrc, lesson}) {
  const decided = isOfRun(state);
  const kept = Object.entries(attributes).filter(([name]) => !decided || !OF_STATE.includes(name));
  return {
    site: ownFolder(),
    widget,
    title,
    height: Math.ceil(height),
    lesson,
    attributes: {
      ...Object.fromEntries(kept),
      // A state can tell a text from others, and not where it is; on another page only the whole address can.
      ...(corpusSrc && {'corpus-src': corpusSrc}),
      ...(state && {state}),
    },
  };
}
