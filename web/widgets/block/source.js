// Lines of the engine's own source, a chunk of their own. The site build cuts them out of engine/,
// so they are what runs.

import {html, nothing} from 'lit';
import {toggled} from '../kept-table.js';

/** @import {Context} from '../widget.js' */

/** @typedef {Record<string, {file: string, line: number, code: string}>} Passages by function */

/** @type {Passages | undefined} */
let loaded;

/**
 * Loaded before the widget is there, so that nothing moves when they come. Without them the rest
 * of the widget is as it was.
 * @returns {Promise<Passages>}
 */
export async function loadPassages() {
  try {
    return (loaded ??= (await import('../../../build/source/model_recorder.js')).passages);
  } catch {
    return {};
  }
}

/**
 * @param {Context} context
 * @param {Passages} passages
 * @param {string} name of the function
 * @param {boolean} beside the stages there is room for them; among the stages they wait to be opened
 */
export function sourceLines({words: {block: says}, memory, changed}, passages, name, beside) {
  const passage = passages[name];
  if (!passage) return nothing;
  const {file, line, code} = passage;
  const lines = html`<pre tabindex="0" role="group" aria-label=${says.code}><code>${code}</code></pre>`;
  const title = says.source(file, String(line));
  if (beside) return html`<div class="source"><p class="hint">${title}</p>${lines}</div>`;
  const toggle = toggled('source', {memory, changed});
  return html`<details class="source" ?open=${Boolean(memory.source)} @toggle=${toggle}><summary>${title}</summary>${lines}</details>`;
}
