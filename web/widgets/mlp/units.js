// From the stream to four times as many units and back, at one position.

import {html} from 'lit';
import {live} from 'lit/directives/live.js';
import {formatFixed, formatNumber} from '../../draw/number.js';
import {largestMagnitude} from '../../draw/scale.js';
import {strip} from '../../draw/strip.js';
import {section} from '../frame.js';
import {keptTable} from '../kept-table.js';

/** @import {View} from '../mlp.js' */
/** @import {Context} from '../widget.js' */

const CELL = 18;
const STAGES = /** @type {const} */ (['mlp_norm', 'mlp_hidden', 'mlp_relu', 'mlp_out']);

/** @param {Context} context @param {View} view */
export function unitsView(context, view) {
  const {width, words: {mlp: says}} = context;
  const {at, unit, labels, position, pick} = view;
  const hidden = at('mlp_hidden');
  const fired = at('mlp_relu');
  // Before and after ReLU on one scale: the same number has the same colour.
  const most = largestMagnitude(hidden);
  const firing = fired.filter((value) => value > 0).length;
  const cell = Math.min(CELL, Math.floor((width - 30) / at('mlp_norm').length));
  const columns = at('mlp_norm').length;
  const set = (/** @type {Event} */ {target}) => pick(Number(/** @type {HTMLInputElement} */ (target).value));
  const clicked = (/** @type {MouseEvent} */ event) => {
    const {left, top, width: wide, height: tall} = /** @type {Element} */ (event.currentTarget).getBoundingClientRect();
    const column = Math.min(columns - 1, Math.floor(((event.clientX - left) / wide) * columns));
    const row = Math.min(3, Math.floor(((event.clientY - top) / tall) * 4));
    pick(row * columns + column);
  };
  return section({
    name: 'units',
    heading: says.units.heading(labels[position]),
    hint: says.units.fire(String(firing), String(fired.length)),
    body: html`<ol class="way-through">${STAGES.map((name) => {
      const values = at(name);
      const {title, does} = says.units.stages[name];
      const units = values.length > columns;
      return html`<li><p class="stage-name">${title} <span class="hint">${does}</span></p>
        <div class="${units ? 'grid-of-units' : ''}" @click=${units ? clicked : null}>
          ${strip({values, cell, columns, max: units ? most : largestMagnitude(values)}, {summary: says.units.summary(title, formatNumber(Math.min(...values)), formatNumber(Math.max(...values)))})}
          ${units ? ring(unit, columns, cell) : ''}
        </div></li>`;
    })}</ol>
    <div class="one-unit">
      <label>${says.units.unit} <span class="number">${unit}</span>
        <input type="range" min="0" max=${fired.length - 1} step="1" .value=${live(String(unit))} @input=${set}
          aria-valuetext=${says.units.valueText(String(unit), formatFixed(hidden[unit]), formatFixed(fired[unit]))}></label>
      <dl class="facts">
        <div><dt>${says.units.before}</dt><dd class="before">${formatFixed(hidden[unit])}</dd></div>
        <div><dt>${says.units.after}</dt><dd class="after">${formatFixed(fired[unit])}</dd></div>
      </dl></div>`,
    foot: table(context, hidden, fired),
  });
}

/** @param {number} unit @param {number} columns @param {number} cell */
function ring(unit, columns, cell) {
  const width = columns * cell;
  return html`<svg class="ring" aria-hidden="true" viewBox="0 0 ${width} ${4 * cell}">
    <rect x=${(unit % columns) * cell + 0.5} y=${Math.floor(unit / columns) * cell + 0.5} width=${cell - 1} height=${cell - 1} rx="3" /></svg>`;
}

/** @param {Context} context @param {Float64Array} hidden @param {Float64Array} fired */
function table(context, hidden, fired) {
  const {words: {mlp: says}} = context;
  return keptTable(context, 'unitsTable', says.units.table, () => html`<table>
    <thead><tr><th scope="col">${says.units.unit}</th><th scope="col" class="end">${says.units.before}</th><th scope="col" class="end">${says.units.after}</th></tr></thead>
    <tbody>${Array.from(hidden, (value, i) => html`<tr><th scope="row">${i}</th><td class="end">${formatNumber(value)}</td><td class="end">${formatNumber(fired[i])}</td></tr>`)}</tbody>
  </table>`);
}
