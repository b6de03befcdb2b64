// A slider for every input.

import {html} from 'lit';
import {formatCount} from '../../draw/number.js';
import {slider} from '../../draw/slider.js';
import {section} from '../frame.js';
import {LEAST, MOST} from './examples.js';

/** @import {Context} from '../widget.js' */
/** @import {Recording} from './reading.js' */

const STEP = 0.01;

/**
 * @param {Context} context
 * @param {Recording} recording
 * @param {(name: string, value: number) => void} turn
 */
export function inputsView({words: {expression: {inputs: says}}}, {nodes}, turn) {
  const inputs = nodes.filter(({operation}) => operation === 'leaf');
  return section({
    name: 'inputs',
    heading: says.heading,
    hint: says.hint,
    body: inputs.length
      ? html`<div class="dials">${inputs.map(({name, value}) => slider({
          label: name,
          value,
          min: LEAST,
          max: MOST,
          step: STEP,
          problem: (text) => says.problem(text, formatCount(LEAST), formatCount(MOST)),
          input: (number) => turn(name, number),
        }))}</div>`
      : html`<p class="hint">${says.none}</p>`,
  });
}
