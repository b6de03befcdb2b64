// Every input's gradient against two forward passes.

import {html} from 'lit';
import {formatNumber} from '../../draw/number.js';
import {section} from '../frame.js';

/** @import {Expression} from '../../engine/types.js' */
/** @import {Context} from '../widget.js' */
/** @import {Recording} from './reading.js' */

/**
 * @param {Context} context
 * @param {Expression} expression
 * @param {Recording} recording
 */
export function checkView({words: {expression: {check: says}}}, expression, {names}) {
  return section({
    name: 'check',
    heading: says.heading,
    body: html`<div class="scroll" tabindex="0" role="group" aria-label=${says.heading}><table>
      <thead><tr>${says.columns.map((name, i) => html`<th scope="col" class=${i ? 'end' : ''}>${name}</th>`)}</tr></thead>
      <tbody>${expression.check().map(({node, analytic, numeric, relativeError}) => html`<tr><th scope="row">${names[node]}</th>
        <td class="end">${formatNumber(analytic, {digits: 8})}</td><td class="end">${formatNumber(numeric, {digits: 8})}</td>
        <td class="end">${formatNumber(relativeError, {digits: 2})}</td></tr>`)}</tbody>
    </table></div>`,
    foot: html`<p class="hint">${says.hint}</p>`,
  });
}
