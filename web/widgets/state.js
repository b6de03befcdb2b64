// A view as plain JSON, and back. What comes from outside is checked, never trusted.

import {EngineError} from '../engine/engine.js';
import {ATTRIBUTES} from './attributes.js';

/** @import {Phase, Position, Settings} from '../engine/types.js' */
/** @import {Recipe} from './runs.js' */

const VERSION = 1;
const PHASES = ['forward', 'loss', 'backward', 'update'];
/** Setting, and the attribute that knows which values it may have. */
const SETTINGS = /** @type {const} */ ([
  ['seed', 'seed'],
  ['steps', 'steps'],
  ['positions', 'positions'],
  ['learningRate', 'learning-rate'],
]);

/**
 * @typedef {object} View
 * @property {string} widget
 * @property {Recipe} recipe
 * @property {Position | null} position
 * @property {Record<string, any>} view
 * @property {string} link as an attribute `state` has it: with branches and sizes; '' before it is open
 */

/** @param {View} view */
export function writeState({widget, recipe, position, view, link}) {
  return {version: VERSION, widget, recipe: structuredClone(recipe), position, view: structuredClone(view), link};
}
writeState.version = VERSION;

/**
 * @param {unknown} json
 * @returns {Omit<View, 'widget'>}
 */
export function readState(json) {
  try {
    return read(json);
  } catch (error) {
    throw error instanceof EngineError ? error : bad('it is not plain JSON');
  }
}

/** @param {any} json @returns {Omit<View, 'widget'>} */
function read(json) {
  if (json?.version !== VERSION) {
    throw bad(`it has version ${String(json?.version).slice(0, 20)}, not ${VERSION}`);
  }
  const {recipe, position, view, link = ''} = json;
  return {recipe: readRecipe(recipe), position: position ? readPosition(position) : null, view: plain(view), link: parsed('state', link)};
}

/** @param {any} recipe @returns {Recipe} */
function readRecipe(recipe) {
  /** @type {Record<string, any>} */
  const settings = {};
  for (const [setting, attribute] of SETTINGS) {
    const value = recipe?.settings?.[setting];
    if (value !== undefined) settings[setting] = parsed(attribute, value);
  }
  return {
    corpus: parsed('corpus', recipe?.corpus ?? 'names'),
    corpusSrc: recipe?.corpusSrc ? parsed('corpus-src', recipe.corpusSrc) : '',
    settings: /** @type {Partial<Settings>} */ (settings),
  };
}

/** @param {string} attribute @param {unknown} value */
function parsed(attribute, value) {
  const {value: read, message} = ATTRIBUTES[attribute].parse(plainText(value));
  if (message) throw bad(`${attribute} ("${String(value).slice(0, 40)}") ${message}`);
  return read;
}

/** As an attribute would have it: no 1e-5. @param {unknown} value */
function plainText(value) {
  return typeof value === 'number' && !Number.isInteger(value)
    ? value.toFixed(12).replace(/0+$/, '')
    : String(value);
}

/** @param {any} position @returns {Position} */
function readPosition({step, phase, event}) {
  const whole = [step, event].every((n) => Number.isSafeInteger(n) && n >= 0);
  if (!whole || !PHASES.includes(phase)) throw bad('its position is not one of a run');
  return {step, phase: /** @type {Phase} */ (phase), event};
}

/** @param {unknown} view @returns {Record<string, any>} */
function plain(view) {
  return view && typeof view === 'object' && !Array.isArray(view) ? structuredClone(view) : {};
}

/** @param {string} message */
function bad(message) {
  return new EngineError('bad_state', `This state cannot be opened: ${message}.`);
}
