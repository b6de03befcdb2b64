// The same numbers as a table, under every chart: closed, and made only when it is opened.

import {html, nothing} from 'lit';

/**
 * @typedef {object} TableData
 * @property {string} summary of the <details>, such as `Losses as a table`
 * @property {readonly {name: string, end?: boolean}[]} columns end: numbers stand at the end. The
 *   first column names its row
 * @property {() => Iterable<readonly unknown[]>} rows asked for while open
 * @property {boolean} open
 * @property {(open: boolean) => void} toggle the visitor has opened or closed it
 */

/** @param {TableData} data */
export function dataTable({summary, columns, rows, open, toggle}) {
  const heard = (/** @type {Event} */ {target}) => {
    const now = /** @type {HTMLDetailsElement} */ (target).open;
    if (now !== open) toggle(now);
  };
  const place = (/** @type {number} */ i) => (columns[i]?.end ? 'end' : '');
  return html`<details class="data-table" ?open=${open} @toggle=${heard}><summary>${summary}</summary>
    ${open ? html`<div class="scroll" tabindex="0" role="group" aria-label=${summary}><table>
      <thead><tr>${columns.map(({name}, i) => html`<th scope="col" class=${place(i)}>${name}</th>`)}</tr></thead>
      <tbody>${Array.from(rows(), ([first, ...more]) => html`<tr><th scope="row" class=${place(0)}>${first}</th>
        ${more.map((cell, i) => html`<td class=${place(i + 1)}>${cell}</td>`)}</tr>`)}</tbody>
    </table></div>` : nothing}
  </details>`;
}
