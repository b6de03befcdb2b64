// Lines of the engine's own source, fetched as a chunk of their own when a stage is open. The
// site build cuts them out of engine/, so they are what runs.

import {html, nothing} from 'lit';
import {until} from 'lit/directives/until.js';

/** @import {Context} from '../widget.js' */

/** @type {Promise<Record<string, {file: string, line: number, code: string}>> | undefined} */
let passages;

/** @param {Context} context @param {string} name of the function */
export function sourceLines({words: {block: says}}, name) {
  passages ??= import('../../../build/source/model_recorder.js').then((module) => module.passages);
  const shown = passages.then((all) => {
    const {file, line, code} = all[name];
    return html`<p class="hint">${says.source(file, String(line))}</p>
      <pre tabindex="0" role="group" aria-label=${says.code}><code>${code}</code></pre>`;
  }, () => nothing);
  return html`<div class="source">${until(shown, nothing)}</div>`;
}
