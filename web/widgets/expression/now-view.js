// What the last step did: an operation with its numbers, or the shares that a node handed on.

import {html, nothing} from 'lit';
import {formatNumber} from '../../draw/number.js';
import {section} from '../frame.js';
import {phaseOf} from './reading.js';

/** @import {ShareStep} from './shares.js' */
/** @import {Context} from '../widget.js' */
/** @import {Recording} from './reading.js' */

/**
 * @param {Context} context
 * @param {Recording} recording
 * @param {readonly ShareStep[]} shares of the node that has just handed on its gradient
 */
export function nowView({words: {expression: says}}, recording, shares) {
  return section({name: 'now', heading: says.now.heading, body: body(recording, shares, says)});
}

/**
 * @param {Recording} recording
 * @param {readonly ShareStep[]} shares
 * @param {Context['words']['expression']} says
 */
function body({situation, nodes, names, made}, shares, says) {
  const phase = phaseOf(situation);
  if (phase === 'start') return html`<p class="sentence">${says.now.nothing}</p>`;
  const {node} = situation;
  if (phase === 'forward') {
    const {operation, inputs, value, exponent, name} = nodes[node];
    const [a, b] = inputs.map((input) => formatNumber(input.value));
    const sign = says.signs[operation];
    const numbers = operation === 'pow' ? `${a}^${formatNumber(exponent)}` : b === undefined ? `${sign} ${a}` : `${a} ${sign} ${b}`;
    return html`<p class="sentence equation">${name ? html`<b>${name}</b> = ` : nothing}${made[node]} = ${says.now.computed(numbers, formatNumber(value))}</p>`;
  }
  if (phase === 'seed' || (phase === 'done' && shares.length === 0)) {
    return html`<p class="sentence">${says.now.seed(names[situation.result])}</p>`;
  }
  return html`<p class="sentence">${says.now.shares(names[node])}</p>
    <div class="scroll" tabindex="0" role="group" aria-label=${says.now.summary(names[node])}><table class="shares">
      <thead><tr><th scope="col">${says.now.to}</th><th scope="col" class="end">${says.now.incoming}</th><td></td>
        <th scope="col" class="end">${says.now.local}</th><td></td><th scope="col" class="end">${says.now.product}</th>
        <th scope="col" class="end">${says.now.before}</th><th scope="col" class="end again">${says.now.added}</th><th scope="col" class="end">${says.now.after}</th></tr></thead>
      <tbody>${shares.map((share) => html`<tr><th scope="row">${names[share.node]}</th>
        <td class="end">${formatNumber(share.incoming)}</td><td>×</td><td class="end">${formatNumber(share.local)}</td><td>=</td>
        <td class="end">${formatNumber(share.product)}</td>
        <td class="end">${formatNumber(share.before)}</td>
        <td class="end again"><span class="plus">+=</span> ${formatNumber(share.product)}</td>
        <td class="end"><span class="plus">=</span> <b>${formatNumber(share.total)}</b></td></tr>`)}</tbody>
    </table></div>`;
}
