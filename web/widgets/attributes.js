// What may be written on a <micro-gpt>: the attributes of every widget, one row each, and how
// those that a widget adds are read. Values are clamped or dropped, never thrown on; what was
// dropped or clamped is said once, in words.

import {splitState} from './share/state-text.js';
import {address, decimal, name, oneOf, someOf, whole} from './attribute-kinds.js';
import {widgetNames} from './registry.js';

/** @import {Settings} from '../engine/types.js' */
/** @import {Kind} from './attribute-kinds.js' */
/** @import {WidgetClass} from './widget.js' */

/**
 * @typedef {object} Options
 * @property {string} widget
 * @property {string} run name that ties elements to one run; '' for a run of its own
 * @property {number | null} after training steps done when the run opens; null: as the widget has it
 * @property {string} corpus preset
 * @property {string} corpusSrc address of a text; '' for the preset
 * @property {Partial<Settings>} settings what the attributes say of the run
 * @property {number} temperature
 * @property {readonly string[]} lock see LOCKS
 * @property {string} state of run and view, as a link has it; ''
 * @property {'lazy' | 'eager' | 'interaction'} loading
 * @property {'off' | 'step' | 'verbose'} announce
 */

/** @typedef {{name: string, value: string, message: string}} Dropped */

/**
 * @typedef {Kind & {doc: string, restarts?: boolean}} Attribute doc: one sentence, or see UNOFFERED;
 *   restarts: one of a widget's own on which all of it depends, a change starts it anew
 */

/** @typedef {Record<string, Attribute>} Attributes */

/** What a visitor can be kept from. */
export const LOCKS = /** @type {const} */ (['move', 'settings', 'share']);

/** @type {Attributes} */
export const ATTRIBUTES = {
  widget: {doc: '', ...oneOf(widgetNames)},
  run: {doc: '', ...name()},
  seed: {doc: 'Start of the random numbers.', ...whole(42, -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)},
  steps: {doc: 'Length of the run in training steps.', ...whole(1000, 1, 10_000)},
  after: {doc: '', ...whole(0, 0, 10_000), initial: null},
  positions: {doc: 'How the model knows where a token stands: rotary, or a learned table.', ...oneOf(['rope', 'learned'])},
  'learning-rate': {doc: 'Learning rate of the first step; it falls to zero over the run.', ...decimal(0.01, 0.000001, 1)},
  temperature: {doc: 'Divides the logits before a name is drawn.', ...decimal(0.5, 0.1, 2)},
  corpus: {doc: '', ...oneOf(['names'])},
  'corpus-src': {doc: '', ...address()},
  state: {doc: '', ...stateText()},
  theme: {doc: 'Colours: light or dark as the system is, or one of three.', ...oneOf(['auto', 'light', 'dark', 'contrast'])},
  lock: {doc: 'What a visitor cannot do: move through the run, change how it moves and draws, share it.', ...someOf(LOCKS)},
  loading: {doc: 'When to start: near the screen, at once, or when asked to.', ...oneOf(['lazy', 'eager', 'interaction'])},
  announce: {doc: 'What a screen reader is told: nothing, a sentence a step, or more.', ...oneOf(['step', 'off', 'verbose'])},
};

/** Docs of those that no form offers: read when the site is built, and in no script of a page. */
export const UNOFFERED = /** @type {Record<string, string>} */ ({
  widget: 'What is shown.',
  run: 'Elements with the same name show the same run and move together.',
  after: 'Training steps that are done when a run opens; at the start, or at its end in a widget that is about a trained model, if left out.',
  corpus: 'What the model learns from.',
  'corpus-src': 'A text of your own, one document a line: same origin or CORS, UTF-8, at most 256 kB.',
  state: 'Run, place in it and view, as “Share or embed” writes them: goes before the attributes of the run, until one of those is changed.',
});

/** @returns {Kind} */
function stateText() {
  return {
    kind: 'text',
    initial: '',
    parse: (text) => splitState(text) ? {value: text} : {value: '', message: 'is not a whole state: copy the link once more'},
  };
}

/**
 * The attributes that a widget has beyond those of all: its own, and `show` if it has parts.
 * @param {Pick<WidgetClass, 'attributes' | 'parts'>} widget
 * @returns {Attributes}
 */
export function attributesOf({attributes = {}, parts = {}}) {
  const show = {doc: 'Parts that are shown; all if left out.', ...someOf(Object.keys(parts))};
  return {show, ...attributes};
}

/**
 * @param {(name: string) => string | null} read
 * @returns {{options: Options, dropped: Dropped[]}}
 */
export function readAttributes(read) {
  const {values, dropped} = readTable(ATTRIBUTES, read);
  const {after, steps} = values;
  if (after > steps && !dropped.some(({name}) => name === 'after')) dropped.push(droppedValue('after', `${after}`, `must be at most steps, ${steps}`));
  return {options: optionsOf(values), dropped};
}

/**
 * @param {Attributes} table
 * @param {(name: string) => string | null} read
 * @returns {{values: Record<string, any>, dropped: Dropped[]}} values by the attributes' names
 */
export function readTable(table, read) {
  /** @type {Dropped[]} */
  const dropped = [];
  /** @type {Record<string, any>} */
  const values = {};
  for (const [name, {initial, parse}] of Object.entries(table)) {
    const text = read(name);
    if (text === null) {
      values[name] = initial;
      continue;
    }
    const {value, message} = parse(text);
    values[name] = value;
    if (message) dropped.push(droppedValue(name, text, message));
  }
  return {values, dropped};
}

/**
 * @param {Record<string, any>} values
 * @returns {Options}
 */
function optionsOf(values) {
  const {widget, run, after, corpus, temperature, lock, state, loading, announce, seed, steps, positions} = values;
  const settings = {seed, steps, positions, learningRate: values['learning-rate']};
  return {widget, run, after, corpus, corpusSrc: values['corpus-src'], settings, temperature, lock, state, loading, announce};
}

/**
 * @param {string} name
 * @param {string} value as it is written
 * @param {string} message what is wrong with it, and what would be right
 * @returns {Dropped}
 */
export function droppedValue(name, value, message) {
  const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value;
  return {name, value, message: `${name} ("${shown}") ${message}`};
}

/** Of an element that has no attribute. */
export const INITIAL = readAttributes(() => null).options;
