// What a model of these sizes has and costs, and where its parameters sit.

import {html} from 'lit';
import {formatCount, formatPercent} from '../../draw/number.js';
import {section} from '../frame.js';
import {styleProps} from '../style-props.js';

/** @import {Sizes, Tensor} from '../../engine/types.js' */
/** @import {Context} from '../widget.js' */

/** @typedef {Sizes & {tensors: Tensor[], positions: number}} Cost of a document of so many positions */

/** @param {Context} context @param {Cost} sizes @param {boolean} gone only its room is there */
export function costView({words: {sizes: says, scopes: {matrices}}}, {parameters, tensors, nodes, flops, positions}, gone) {
  const most = Math.max(...tensors.map(({rows, columns}) => rows * columns));
  return section({
    name: gone ? 'cost gone' : 'cost',
    heading: says.cost,
    hint: says.longest(formatCount(positions)),
    body: html`<dl class="facts">
        <div><dt>${says.parameters}</dt><dd class="parameters">${formatCount(parameters)}</dd></div>
        <div><dt>${says.flops}</dt><dd class="flops">${formatCount(flops)}</dd></div>
        <div><dt>${says.nodes(formatCount(positions))}</dt><dd class="nodes">${formatCount(nodes)}</dd></div></dl>
      <div class="sideways"><table class="tensors"><caption class="unseen">${says.where}</caption>
        <thead><tr><th scope="col">${says.tensor}</th><th scope="col">${says.shape}</th><th scope="col" class="end">${says.count}</th><th scope="col" class="wide-only">${says.share}</th></tr></thead>
        <tbody>${tensors.map(({name, rows, columns}) => html`<tr>
          <th scope="row"><code>${name}</code> <span class="hint">${matrices[name.split('.').at(-1) ?? name] ?? ''}</span></th>
          <td>${rows} × ${columns}</td><td class="end">${formatCount(rows * columns)}</td>
          <td class="wide-only"><span class="share-bar" ${styleProps({'--share': (rows * columns) / most})}></span>
            <span class="unseen">${formatPercent((rows * columns) / parameters)}</span></td></tr>`)}</tbody></table></div>`,
  });
}
