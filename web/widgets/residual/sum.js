// Stream + correction = stream, at one position, forward and backward.

import {html} from 'lit';
import {formatFixed, formatNumber} from '../../draw/number.js';
import {largestMagnitude} from '../../draw/scale.js';
import {signedBars} from '../../draw/signed-bars.js';
import {section} from '../frame.js';
import {keptTable} from '../kept-table.js';
import {segments} from '../segments.js';

/** @import {NamedActivation} from '../../engine/types.js' */
/** @import {ReadPosition} from '../read-position.js' */
/** @import {Context} from '../widget.js' */

/** What is added, and what it is added to. */
const SUMS = /** @type {const} */ ({
  attention: ['embedding_norm', 'attn_out', 'attn_residual'],
  mlp: ['attn_residual', 'mlp_out', 'mlp_residual'],
});
const HEIGHT = 84;
const MOST_WIDTH = 420;

/** @param {Context} context @param {ReadPosition} view */
export function sumView({run: {session}, width, memory, changed, words: {residual: says}}, {reading, labels, position}) {
  const part = memory.part === 'mlp' ? 'mlp' : 'attention';
  const rows = SUMS[part].map((name) => {
    const {values, grads, columns} = /** @type {NamedActivation} */ (
      reading.activations.find((it) => it.name === name && it.layer <= 0));
    const cut = (/** @type {Float64Array} */ all) => all.subarray(position * columns, (position + 1) * columns);
    return {values: cut(values), grads: cut(grads)};
  });
  const max = Math.max(...rows.map(({values}) => largestMagnitude(values)));
  const across = Math.max(200, Math.min(MOST_WIDTH, width - 60));
  return section({
    name: 'sum',
    heading: says.sum.heading(labels[position]),
    hint: says.sum.hint,
    controls: segments({
      legend: says.sum.part,
      name: 'part',
      options: [{value: 'attention', label: says.sum.parts.attention}, {value: 'mlp', label: says.sum.parts.mlp}],
      value: part,
      pick: (value) => {
        memory.part = value;
        changed('part', value);
      },
    }),
    body: html`<ol class="terms">${rows.map(({values, grads}, i) => {
      const name = says.sum.terms[i](says.sum.parts[part]);
      const size = formatFixed(session.norm(values).rms);
      return html`<li><span class="sign" aria-hidden="true">${['', '+', '='][i]}</span>
        <div class="term"><p class="stage-name">${name}</p>
          ${signedBars({values, width: across, height: HEIGHT, max}, {summary: says.sum.summary(name, size)})}</div>
        <dl class="facts"><div><dt>${says.sum.size}</dt><dd class="size">${size}</dd></div>
          <div><dt>${says.sum.gradient}</dt><dd class="gradient">${formatNumber(session.norm(grads).rms)}</dd></div></dl></li>`;
    })}</ol>`,
    foot: keptTable({memory, changed}, 'sumTable', says.sum.table, () => html`<table>
      <thead><tr><th scope="col">${says.sum.channel}</th>${says.sum.terms.map((term) => html`<th scope="col" class="end">${term(says.sum.parts[part])}</th>`)}</tr></thead>
      <tbody>${Array.from(rows[0].values, (_, c) => html`<tr><th scope="row">${c}</th>
        ${rows.map(({values}) => html`<td class="end">${formatNumber(values[c])}</td>`)}</tr>`)}</tbody></table>`),
  });
}
