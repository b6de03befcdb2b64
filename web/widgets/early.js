// What will be wanted as soon as elements are on screen, asked for before they are: a script that
// has just come knows it some frames earlier than any of them.

import {MODULE_FILES, ownFolder} from '../engine/engine.js';
import {loadWidget, widgetNames} from './registry.js';
import {warmUp} from './runs.js';

/** The module, where the page fetches it by itself; and the script of the widget that its address names. */
export function startEarly() {
  // Servers that make pages import the script too.
  const {document} = globalThis;
  if (!document) return;
  const module = ownFolder() + MODULE_FILES[0];
  const links = /** @type {NodeListOf<HTMLLinkElement>} */ (document.querySelectorAll('link[rel=preload]'));
  if ([...links].some(({href}) => href === module)) {
    warmUp();
    addEventListener('load', fetchWhenIdle, {once: true});
  }
  const named = document.getElementById(location.hash.slice(1).split('&')[0]);
  const element = named?.matches('micro-gpt') ? named : named?.querySelector('micro-gpt');
  const widget = element?.getAttribute('widget') ?? '';
  if (widgetNames.includes(widget)) loadWidget(widget).catch(() => {});
}

/** The scripts of the page's widgets, one after another, when there is nothing else to do. */
async function fetchWhenIdle() {
  const widgets = [...document.querySelectorAll('micro-gpt')].map((element) => element.getAttribute('widget') ?? '');
  for (const name of new Set(widgets)) {
    await new Promise((resolve) => requestIdleCallback(resolve));
    if (widgetNames.includes(name)) await loadWidget(name).then(({ahead}) => ahead?.()).catch(() => {});
  }
}
