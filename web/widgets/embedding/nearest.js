// The tokens most and least like the picked one, by the cosine of their rows.

import {html} from 'lit';
import {formatFixed} from '../../draw/number.js';
import {section} from '../frame.js';
import {keptTable} from '../kept-table.js';
import {styleProps} from '../style-props.js';

/** @import {Likeness} from '../embedding.js' */
/** @import {Context} from '../widget.js' */

const MOST = 5;
const LEAST = 5;

/** @param {Context} context @param {Likeness} likeness */
export function nearestView(context, {labels, token, cosines, order}) {
  const {words: {embedding: {nearest: says}}} = context;
  const item = (/** @type {number} */ i) => html`<li>
    <span class="who">${labels[i]}</span>
    <span class="cosine ${cosines[i] < 0 ? 'below' : ''}" ${styleProps({'--share': Math.min(1, Math.abs(cosines[i]))})}></span>
    <span class="number">${formatFixed(cosines[i], 2)}</span></li>`;
  return section({
    name: 'nearest',
    heading: says.heading(labels[token]),
    hint: says.hint,
    body: html`<div class="by-likeness">
      <div><p class="hint">${says.most}</p><ol class="alike">${order.slice(0, MOST).map(item)}</ol></div>
      <div><p class="hint">${says.least}</p><ol class="alike">${order.slice(-LEAST).map(item)}</ol></div></div>`,
    foot: keptTable(context, 'likenessTable', says.all, () => html`<table>
        <thead><tr><th scope="col">${says.columns[0]}</th><th scope="col" class="end">${says.columns[1]}</th></tr></thead>
        <tbody>${order.map((i) => html`<tr><th scope="row">${labels[i]}</th>
          <td class="end">${formatFixed(cosines[i])}</td></tr>`)}</tbody>
      </table>`),
  });
}
