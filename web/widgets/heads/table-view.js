// What the loss becomes, head by head: the number, and the change as a bar from a common zero.

import {html, nothing, svg} from 'lit';
import {formatCount, formatFixed} from '../../draw/number.js';
import {section} from '../frame.js';
import {KINDS, idOf} from './cases.js';

/** @import {Context} from '../widget.js' */
/** @import {Case} from './cases.js' */

/**
 * @param {Context} context
 * @param {readonly Case[]} cases
 * @param {ReadonlyMap<string, number>} losses by case
 */
export function tableView({words: {heads: {table: says}}, run}, cases, losses) {
  const whole = losses.get('whole') ?? NaN;
  const changes = cases.slice(1).map(({id}) => (losses.get(id) ?? NaN) - whole).filter(Number.isFinite);
  const domain = {low: Math.min(0, ...changes), high: Math.max(1e-9, 0, ...changes)};
  const groups = cases.filter(({kind}) => kind === KINDS[0]).map(({heads}) => heads);
  const named = (/** @type {readonly number[]} */ heads) => (heads.length === 1 && groups.length > 1 ? says.one(String(heads[0])) : says.all);
  return section({
    name: 'ablations-view',
    heading: says.heading,
    hint: says.hint,
    body: html`<div class="sideways"><table class="ablations" aria-label=${says.summary(formatCount(run.session.corpus().documents))}>
      <thead><tr><th scope="col">${says.head}</th>${KINDS.map((kind) => html`<th scope="col" class="change">${says[kind]}</th>`)}</tr></thead>
      <tbody>${groups.map((heads) => html`<tr><th scope="row">${named(heads)}</th>
        ${KINDS.map((kind) => html`<td class="change">${change(losses.get(idOf(kind, heads)) ?? NaN, whole, domain)}</td>`)}</tr>`)}</tbody>
    </table></div>`,
  });
}

/** A change with as many decimals as the losses. @param {number} by */
export function signed(by) {
  const text = formatFixed(by);
  return by > 0 && Number(text) > 0 ? `+${text}` : text;
}

/**
 * @param {number} loss NaN while not measured
 * @param {number} whole
 * @param {{low: number, high: number}} domain of all changes
 */
function change(loss, whole, {low, high}) {
  const by = loss - whole;
  const place = (/** @type {number} */ value) => ((value - low) / (high - low)) * 100;
  const [from, to] = [Math.min(0, by), Math.max(0, by)].map(place);
  return html`<div class="change-line">
    <svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none">
      ${Number.isFinite(by) ? svg`<rect class="change-bar ${by < 0 ? 'better' : ''}" x=${from} y="2" width=${to - from} height="6" />` : ''}
      <line class="change-zero" x1=${place(0)} x2=${place(0)} y1="0" y2="10" /></svg>
    <span class="number">${formatFixed(loss)}${Number.isFinite(by) ? html` <small>${signed(by)}</small>` : nothing}</span></div>`;
}
