// What the widgets of a page take, fetched when there is nothing else to do: for a page that has many
// and is jumped about in. A chunk of its own, which other pages do without.

import {loadWidget, widgetNames} from './registry.js';
import {idle} from './task.js';
import {turn} from './turns.js';

/** @import {CSSResult} from 'lit' */

/** One widget after another; those on screen come first. */
export async function prepareAll() {
  await turn();
  const widgets = [...document.querySelectorAll('micro-gpt')].map((element) => element.getAttribute('widget') ?? '');
  for (const name of new Set(widgets)) {
    await idle();
    if (widgetNames.includes(name)) await prepare(name).catch(() => {});
  }
}

/** @param {string} name one of widgetNames */
async function prepare(name) {
  const {styles = [], ahead} = await loadWidget(name);
  await ahead?.();
  await idle();
  // Whoever asks for a sheet first has it read.
  for (const style of /** @type {CSSResult[]} */ ([styles].flat(8))) void style.styleSheet;
}
