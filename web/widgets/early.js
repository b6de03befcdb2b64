// What elements will want, asked for before they are on screen: a script that has just come knows it
// some frames earlier than any of them, and a page that has the module ahead has time later.

import {ahead} from '../engine/engine.js';
import {namedElement} from './named.js';
import {loadWidget, widgetNames} from './registry.js';
import {warmUp} from './runs.js';

/** The module, where the page has it ahead; and the script of the widget that its address names. */
export function startEarly() {
  // Servers that make pages import the script too.
  const {document} = globalThis;
  if (!document) return;
  // A script that is there before the head was read: nobody has asked for anything yet, nor is there an element.
  if (!document.body) return document.addEventListener('DOMContentLoaded', startEarly, {once: true});
  if (ahead()) {
    warmUp();
    if (!savesData()) whenLoaded(() => import('./prepare.js').then(({prepareAll}) => prepareAll()).catch(() => {}));
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
