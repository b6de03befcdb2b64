// A table behind a drawing, closed until somebody asks for it. That it is open is remembered, and so
// a link opens it too; what is closed is not drawn.

import {html, nothing} from 'lit';

/** @import {Context} from './widget.js' */

/**
 * @param {Pick<Context, 'memory' | 'changed'>} context
 * @param {string} name in memory
 * @param {string} summary
 * @param {() => unknown} table
 */
export function keptTable({memory, changed}, name, summary, table) {
  return html`<details ?open=${Boolean(memory[name])} @toggle=${toggled(name, {memory, changed})}><summary>${summary}</summary>
    ${memory[name] ? html`<div class="scroll" tabindex="0" role="group" aria-label=${summary}>${table()}</div>` : nothing}
  </details>`;
}

/**
 * For details of which it is remembered that they are open.
 * @param {string} name in memory
 * @param {Pick<Context, 'memory' | 'changed'>} context
 * @returns {(event: Event) => void} hears their `toggle`
 */
export const toggled = (name, {memory, changed}) => ({target}) => {
  const {open} = /** @type {HTMLDetailsElement} */ (target);
  if (open === Boolean(memory[name])) return;
  memory[name] = open || undefined;
  changed(name, open);
};
