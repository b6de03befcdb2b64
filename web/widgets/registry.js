// The widgets: one row each. A widget is a chunk of its own, fetched when an element asks for it.

import {arrived} from '../engine/error.js';

/** @import {WidgetClass} from './widget.js' */

/**
 * @typedef {object} Row
 * @property {() => Promise<{default: WidgetClass}>} load
 * @property {readonly [number, number]} room heights in rem, rounded down, in a column of less than
 *   68 rem and of more: a page keeps them free, so that nothing below moves when the widget comes
 * @property {Record<string, readonly [number, number]>} [shown] the same where `show` has just this value
 * @property {boolean} [trained] its run opens at the end, unless `after` says otherwise
 * @property {boolean} [runless] opens no run; what it needs it asks context.recipe for
 * @property {boolean} [unmoved] of its run it takes text and settings only, and shows nothing of where it is
 * @property {'first'} [part] of the engine: with that part it is drawn and makes its first steps; it
 *   asks engineIsWhole() before it asks for more
 */

/** @type {Record<string, Row>} */
const widgets = {
  train: {load: () => import('./train.js'), room: [74, 72], part: 'first'},
  verify: {load: () => import('./verify.js'), room: [87, 87], unmoved: true},
  graph: {load: () => import('./graph.js'), room: [63, 63]},
  expression: {load: () => import('./expression.js'), room: [81, 81], shown: {'expression graph now inputs tape': [53, 49], 'expression order': [31, 29]}, runless: true},
  check: {load: () => import('./check.js'), room: [31, 31]},
  attention: {load: () => import('./attention.js'), room: [65, 65], trained: true},
  heads: {load: () => import('./heads.js'), room: [53, 53], trained: true, shown: {'training losses': [31, 31]}},
  mask: {load: () => import('./mask.js'), room: [60, 59], trained: true, shown: {'lists matrix': [44, 43]}},
  embedding: {load: () => import('./embedding.js'), room: [61, 63]},
  sample: {load: () => import('./sample.js'), room: [55, 55], trained: true},
  adam: {load: () => import('./adam.js'), room: [66, 66], trained: true},
  race: {load: () => import('./race.js'), room: [60, 60], unmoved: true},
  block: {load: () => import('./block.js'), room: [106, 106], trained: true, shown: {stages: [76, 76], stream: [49, 49]}},
  rope: {load: () => import('./rope.js'), room: [88, 88], trained: true},
  norm: {load: () => import('./norm.js'), room: [45, 45], trained: true},
  residual: {load: () => import('./residual.js'), room: [74, 74], trained: true, shown: {sum: [42, 42], cut: [39, 39]}},
  sizes: {load: () => import('./sizes.js'), room: [38, 38], unmoved: true},
  mlp: {load: () => import('./mlp.js'), room: [101, 101], trained: true},
  data: {load: () => import('./data.js'), room: [67, 67], unmoved: true},
  dial: {load: () => import('./dial.js'), room: [72, 71], shown: {'turn nudge': [45, 43]}},
  softmax: {load: () => import('./softmax.js'), room: [79, 79], trained: true},
  chain: {load: () => import('./chain.js'), room: [33, 33], runless: true},
  descent: {load: () => import('./descent.js'), room: [55, 56], trained: true},
  predict: {load: () => import('./predict.js'), room: [4, 4], runless: true},
  tokens: {load: () => import('./tokens.js'), room: [45, 41], shown: {'ids tokens vocabulary': [33, 28], questions: [28, 26]}},
  next: {load: () => import('./next.js'), room: [53, 52], shown: {'probabilities draws table': [31, 31]}},
  loss: {load: () => import('./loss.js'), room: [51, 50]},
};

/** The first one is the default. */
export const widgetNames = Object.keys(widgets);

/** @param {string} name one of widgetNames */
export function needsRun(name) {
  return !widgets[name].runless;
}

/** Whether it shows a run that can be moved. @param {string} name one of widgetNames */
export function movesRun(name) {
  return needsRun(name) && !widgets[name].unmoved;
}

/** Where its run opens: so many training steps are finished. @param {string} name one of widgetNames */
export function opensAfter(name) {
  return widgets[name].trained ? Infinity : 0;
}

/** The part of the engine that it waits for. @param {string} name one of widgetNames */
export function partFor(name) {
  return widgets[name].part ?? 'all';
}

/** Those that can stand alone. A question cannot: what it asks is in its tag. */
export const framedNames = widgetNames.filter((name) => name !== 'predict');

/** @param {string} name one of widgetNames @param {string} [show] value of the attribute */
export function roomOf(name, show = '') {
  return widgets[name].shown?.[show] ?? widgets[name].room;
}

/** Values of `show` that have a room of their own. @param {string} name one of widgetNames */
export function roomsOf(name) {
  return Object.keys(widgets[name].shown ?? {});
}

/** @type {Map<string, WidgetClass>} an import() takes a task of its own, even of what is there */
const loaded = new Map();

/**
 * @param {string} name one of widgetNames
 * @returns {Promise<WidgetClass>}
 */
export async function loadWidget(name) {
  const Widget = loaded.get(name) ?? (await arrived(widgets[name].load())).default;
  loaded.set(name, Widget);
  return Widget;
}
