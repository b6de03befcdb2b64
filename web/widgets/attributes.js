// What may be written on a <micro-gpt>: one row an attribute. Values are clamped or dropped,
// never thrown on; what was dropped or clamped is said once, in words.

import {widgetNames} from './registry.js';

/** @import {Settings} from '../engine/types.js' */

/**
 * @typedef {object} Options
 * @property {string} widget
 * @property {string} run name that ties elements to one run; '' for a run of its own
 * @property {string} corpus preset
 * @property {string} corpusSrc address of a text; '' for the preset
 * @property {Partial<Settings>} settings what the attributes say of the run
 * @property {number} temperature
 * @property {'lazy' | 'eager' | 'interaction'} loading
 * @property {'off' | 'step' | 'verbose'} announce
 */

/** @typedef {{name: string, value: string, message: string}} Dropped */

/**
 * @template T
 * @typedef {{value: T, message?: string}} Parsed message: why the value is not what was written
 */

/** @typedef {(text: string) => Parsed<any>} Parser */

/**
 * @param {readonly string[]} words the first one is the default
 * @returns {Parser}
 */
function oneOf(words) {
  return (text) =>
    words.includes(text)
      ? {value: text}
      : {value: words[0], message: `must be one of: ${words.join(', ')}`};
}

/**
 * @param {number} initial
 * @param {number} least
 * @param {number} most
 * @param {RegExp} form
 * @returns {Parser}
 */
function number(initial, least, most, form) {
  return (text) => {
    if (!form.test(text.trim())) return {value: initial, message: `must be a number from ${least} to ${most}`};
    const value = Number(text);
    if (value < least) return {value: least, message: `must be at least ${least}`};
    if (value > most) return {value: most, message: `must be at most ${most}`};
    return {value};
  };
}

const WHOLE = /^-?\d{1,16}$/;
const DECIMAL = /^\d{0,9}(\.\d{1,12})?$/;
const NAME = /^[\w-]{1,64}$/;

/** @type {Parser} */
function runName(text) {
  return NAME.test(text)
    ? {value: text}
    : {value: '', message: 'must be 1 to 64 letters, digits, - or _'};
}

/** @type {Parser} */
function address(text) {
  try {
    const {protocol, href} = new URL(text, globalThis.document?.baseURI);
    if (/^https?:$/.test(protocol)) return {value: href};
  } catch {
    // Not an address: said below.
  }
  return {value: '', message: 'must be the http or https address of a text file'};
}

/**
 * @typedef {object} Attribute
 * @property {string} doc one sentence
 * @property {any} initial
 * @property {Parser} parse
 * @property {boolean} [restarts] the run depends on it: a change starts it anew
 */

/** @type {Record<string, Attribute>} */
export const ATTRIBUTES = {
  widget: {doc: 'What is shown.', initial: widgetNames[0], parse: oneOf(widgetNames), restarts: true},
  run: {doc: 'Elements with the same name show the same run and move together.', initial: '', parse: runName, restarts: true},
  seed: {doc: 'Start of the random numbers.', initial: 42, parse: number(42, -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, WHOLE), restarts: true},
  steps: {doc: 'Length of the run in training steps.', initial: 1000, parse: number(1000, 1, 10_000, WHOLE), restarts: true},
  positions: {doc: 'How the model knows where a token stands: rotary, or a learned table.', initial: 'rope', parse: oneOf(['rope', 'learned']), restarts: true},
  'learning-rate': {doc: 'Learning rate of the first step; it falls to zero over the run.', initial: 0.01, parse: number(0.01, 0.000001, 1, DECIMAL), restarts: true},
  temperature: {doc: 'Divides the logits before a name is drawn.', initial: 0.5, parse: number(0.5, 0.1, 2, DECIMAL)},
  corpus: {doc: 'What the model learns from.', initial: 'names', parse: oneOf(['names']), restarts: true},
  'corpus-src': {doc: 'A text of your own, one document a line: same origin or CORS, UTF-8, at most 256 kB.', initial: '', parse: address, restarts: true},
  theme: {doc: 'Colours: those of the page or the system, or one of three.', initial: 'auto', parse: oneOf(['auto', 'light', 'dark', 'contrast'])},
  loading: {doc: 'When to start: near the screen, at once, or when asked to.', initial: 'lazy', parse: oneOf(['lazy', 'eager', 'interaction'])},
  announce: {doc: 'What a screen reader is told: nothing, a sentence a step, or more.', initial: 'step', parse: oneOf(['step', 'off', 'verbose'])},
};

/**
 * @param {(name: string) => string | null} read
 * @returns {{options: Options, dropped: Dropped[]}}
 */
export function readAttributes(read) {
  /** @type {Dropped[]} */
  const dropped = [];
  /** @type {Record<string, any>} */
  const values = {};
  for (const [name, {initial, parse}] of Object.entries(ATTRIBUTES)) {
    const text = read(name);
    if (text === null) {
      values[name] = initial;
      continue;
    }
    const {value, message} = parse(text);
    values[name] = value;
    if (message) dropped.push({name, value: text, message: `${name} ("${cut(text)}") ${message}`});
  }
  return {options: optionsOf(values), dropped};
}

/**
 * @param {Record<string, any>} values
 * @returns {Options}
 */
function optionsOf(values) {
  const {widget, run, corpus, temperature, loading, announce, seed, steps, positions} = values;
  const settings = {seed, steps, positions, learningRate: values['learning-rate']};
  return {widget, run, corpus, corpusSrc: values['corpus-src'], settings, temperature, loading, announce};
}

/** @param {string} text */
function cut(text) {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
