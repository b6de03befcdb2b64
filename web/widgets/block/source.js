// Lines of the engine's own source, a chunk of their own. The site build cuts them out of engine/,
// so they are what runs.

import {html, nothing} from 'lit';

/** @import {Context} from '../widget.js' */

/** @typedef {Record<string, {file: string, line: number, code: string}>} Passages by function */

/**
 * Loaded before the widget is there, so that nothing moves when they come. Without them the rest
 * of the widget is as it was.
 * @returns {Promise<Passages>}
 */
export function loadPassages() {
  return import('../../../build/source/model_recorder.js').then(({passages}) => passages, () => ({}));
}

/** @param {Context} context @param {Passages} passages @param {string} name of the function */
export function sourceLines({words: {block: says}}, passages, name) {
  const passage = passages[name];
  if (!passage) return nothing;
  const {file, line, code} = passage;
  return html`<div class="source"><p class="hint">${says.source(file, String(line))}</p>
    <pre tabindex="0" role="group" aria-label=${says.code}><code>${code}</code></pre></div>`;
}
