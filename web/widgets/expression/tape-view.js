// The record as a list, in the order in which it was written.

import {html} from 'lit';
import {formatNumber} from '../../draw/number.js';
import {section} from '../frame.js';
import {phaseOf} from './reading.js';

/** @import {Context} from '../widget.js' */
/** @import {Recording} from './reading.js' */

/**
 * @param {Context} context
 * @param {Recording} recording
 */
export function tapeView({words: {expression: {tape: says}}}, recording) {
  const {nodes, names, made, situation} = recording;
  const backward = !['start', 'forward'].includes(phaseOf(situation));
  const rows = nodes.filter(({operation}) => operation !== 'constant');
  return section({
    name: 'tape',
    heading: says.heading,
    hint: says.hint,
    body: html`<div class="scroll" tabindex="0" role="group" aria-label=${says.summary}><table class="tape-list">
      <thead><tr><th scope="col">${says.node}</th><th scope="col">${says.made}</th><th scope="col" class="end">${says.value}</th><th scope="col" class="end">${says.grad}</th></tr></thead>
      <tbody>${rows.map(({id, operation, value, grad, state}) => html`<tr class="${state} ${id === situation.node ? 'here' : ''}">
        <th scope="row">${names[id]}</th>
        <td>${operation === 'leaf' ? says.input : made[id]}</td>
        <td class="end">${formatNumber(value)}</td>
        <td class="end">${formatNumber(backward ? grad : NaN)}</td></tr>`)}</tbody>
    </table></div>`,
  });
}
