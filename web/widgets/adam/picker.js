// Picks a parameter: by matrix, row and column, or by what it does in this step.

import {html} from 'lit';
import {live} from 'lit/directives/live.js';
import {parameterName} from '../narration.js';
import {cellOf, indexIn, largestGradient, stillMoving} from './subject.js';

/** @import {Context} from '../widget.js' */

/**
 * @param {Context} context
 * @param {number} parameter the one that is picked
 */
export function picker({run, words: {adam: {pick: says}}, memory, changed, say, locked}, parameter) {
  if (locked('settings')) return '';
  const {session} = run;
  const tensors = session.tensors();
  const {tensor, row, column} = cellOf(tensors, parameter);
  const pick = (/** @type {number} */ index) => {
    memory.parameter = index;
    changed('parameter', index);
    say(says.picked(parameterName(session, index)));
  };
  const byTensor = (/** @type {Event} */ {target}) => {
    const name = /** @type {HTMLSelectElement} */ (target).value;
    pick(indexIn(tensors.find((candidate) => candidate.name === name) ?? tensor, row, column));
  };
  /** A row or a column: what is not there gives way to the nearest. */
  const place = (/** @type {'row' | 'column'} */ which, /** @type {number} */ at, /** @type {number} */ most) => {
    const change = (/** @type {Event} */ {target}) => {
      const field = /** @type {HTMLInputElement} */ (target);
      const to = Number(field.value);
      const index = which === 'row' ? indexIn(tensor, to, column) : indexIn(tensor, row, to);
      pick(index);
      field.value = String(cellOf(tensors, index)[which]);
    };
    return html`<label>${says[which]} <input type="number" name=${which} min="0" max=${most - 1} .value=${String(at)} @change=${change}></label>`;
  };
  const grads = () => run.parameters('grad');
  const still = () => {
    const index = stillMoving(grads(), run.parameters('m'));
    if (index < 0) say(says.noneStill);
    else pick(index);
  };
  return html`<div class="picker" role="group" aria-label=${says.legend}>
    <label>${says.tensor} <select name="tensor" .value=${live(tensor.name)} @change=${byTensor}>
      ${tensors.map(({name}) => html`<option value=${name} ?selected=${name === tensor.name}>${name}</option>`)}
    </select></label>
    ${place('row', row, tensor.rows)}
    ${place('column', column, tensor.columns)}
    <div class="group">
      <button class="small largest" @click=${() => pick(largestGradient(grads()))}>${says.largest}</button>
      <button class="small still" @click=${still}>${says.still}</button>
    </div>
  </div>`;
}
