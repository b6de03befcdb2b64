// The path through the model, slope by slope: what has been multiplied, and what it is a part of.

import {html, nothing} from 'lit';
import {formatCount, formatNumber} from '../../draw/number.js';
import {section} from '../frame.js';
import {readable} from '../readable.js';
import {around} from './model-path.js';

/** @import {Context} from '../widget.js' */
/** @import {ModelPath, Stretch} from './model-path.js' */

/**
 * @param {Context} context
 * @param {ModelPath} path
 * @param {number} steps stretches walked
 */
export function modelPathView(context, path, steps) {
  const {words: {chain: {model: says, ledger}}, shows} = context;
  const {name, document, links, stretches, gradient, measured} = path;
  const done = steps === stretches.length;
  const product = stretches[stretches.length - 1].product;
  const share = says.share(formatNumber(product), formatNumber(gradient), formatNumber(gradient - product));
  return html`${shows('picture') ? section({
    name: 'model-path',
    heading: says.heading(name),
    hint: says.hint(document.text, formatCount(links)),
    body: html`<table class="path">
      <caption class="unseen">${says.heading(name)}</caption>
      <thead><tr><th scope="col">${says.place}</th><th scope="col" class="operation">${says.operation}</th>
        <th scope="col" class="end">${says.slope}</th><th scope="col" class="end">${says.product}</th></tr></thead>
      <tbody>${stretches.map((stretch, i) => row(context, path, stretch, i < steps, i === steps - 1))}</tbody>
    </table>`,
  }) : nothing}
  ${shows('ledger') ? section({
    name: 'chain-ledger',
    heading: ledger.heading,
    body: html`<p class="hint model-told room" data-room=${share}><span>${done ? share : says.waiting}</span></p>`,
    foot: html`<dl class="facts chain-facts">
      <div><dt>${says.hand}</dt><dd class="by-hand">${done ? formatNumber(product) : '–'}</dd></div>
      <div><dt>${says.engine}</dt><dd class="by-engine">${done ? formatNumber(gradient) : '–'}</dd></div>
      <div><dt>${says.measured}</dt><dd class="by-nudge">${done ? formatNumber(measured) : '–'}</dd></div>
    </dl>`,
  }) : nothing}`;
}

/**
 * @param {Context} context
 * @param {ModelPath} path
 * @param {Stretch} stretch
 * @param {boolean} walked
 * @param {boolean} now
 */
function row({words, words: {chain: {model: says, operations}}}, {document}, {name, operation, local, count, product}, walked, now) {
  const place = around(name);
  const slope = formatNumber(local, {digits: 4});
  return html`<tr class="${walked ? 'walked' : ''} ${now ? 'now' : ''}">
    <th scope="row">${readable(place.replace(/\[[^\]]*\]/g, ''), document, words)}<span class="hint code">${place}</span></th>
    <td class="operation">${operations[operation] ?? operation}${count > 1 ? html` <span class="hint">${says.inARow(formatCount(count))}</span>` : nothing}</td>
    <td class="end slope">${slope}</td>
    <td class="end product">${walked ? formatNumber(product) : html`<span class="unseen">${says.notYet}</span>`}</td></tr>`;
}
