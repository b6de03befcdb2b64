// The widgets: one row each. A widget is a chunk of its own, fetched when an element asks for it.

/** @import {WidgetClass} from './widget.js' */

/** @type {Record<string, () => Promise<{default: WidgetClass}>>} */
const widgets = {
  train: () => import('./train.js'),
  graph: () => import('./graph.js'),
  embedding: () => import('./embedding.js'),
  sample: () => import('./sample.js'),
  adam: () => import('./adam.js'),
  race: () => import('./race.js'),
};

/** The first one is the default. */
export const widgetNames = Object.keys(widgets);

/**
 * @param {string} name one of widgetNames
 * @returns {Promise<WidgetClass>}
 */
export async function loadWidget(name) {
  return (await widgets[name]()).default;
}
