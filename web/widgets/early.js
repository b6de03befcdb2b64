// What elements will want, asked for before they are on screen: a script that has just come knows it
// some frames earlier than any of them, and a page that preloads the module has time later.

import {ahead} from '../engine/engine.js';
import {namedElement} from './named.js';
import {loadWidget, widgetNames} from './registry.js';
import {warmUp} from './runs.js';
import {idle} from './task.js';
import {turn} from './turns.js';

/** @import {CSSResult} from 'lit' */

/** The module, where the page fetches it by itself; and the script of the widget that its address names. */
export function startEarly() {
  // Servers that make pages import the script too.
  const {document} = globalThis;
  if (!document) return;
  if (ahead) {
    warmUp();
    if (!savesData()) whenLoaded(prepareWhenIdle);
  }
  const widget = namedElement()?.getAttribute('widget') ?? '';
  if (widgetNames.includes(widget)) loadWidget(widget).then(({ahead}) => ahead?.()).catch(() => {});
}

/** The visitor has asked for no byte that is not needed. */
const savesData = () => /** @type {{connection?: {saveData?: boolean}}} */ (navigator).connection?.saveData ?? false;

/** @param {() => void} begin */
function whenLoaded(begin) {
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, {once: true});
}

/** What the widgets of the page take, one after another, when there is nothing else to do. */
async function prepareWhenIdle() {
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
