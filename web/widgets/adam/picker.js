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
  const number = (/** @type {Event} */ {target}) => Number(/** @type {HTMLInputElement} */ (target).value);
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
    <label>${says.row} <input type="number" name="row" min="0" max=${tensor.rows - 1} .value=${live(String(row))}
      @change=${(/** @type {Event} */ event) => pick(indexIn(tensor, number(event), column))}></label>
    <label>${says.column} <input type="number" name="column" min="0" max=${tensor.columns - 1} .value=${live(String(column))}
      @change=${(/** @type {Event} */ event) => pick(indexIn(tensor, row, number(event)))}></label>
    <div class="group">
      <button class="small largest" @click=${() => pick(largestGradient(grads()))}>${says.largest}</button>
      <button class="small still" @click=${still}>${says.still}</button>
    </div>
  </div>`;
}
