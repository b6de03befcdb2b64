// What the map of all parameters says in English.

/** @import {ParameterView} from '../../engine/types.js' */

export const map = {
  /** @param {string} count */
  heading: (count) => `${count} parameters`,
  view: 'Coloured by',
  views: {auto: 'auto', value: 'value', grad: 'gradient', m: 'm', v: 'v'},
  /** @type {Record<ParameterView, string>} */
  shows: {
    value: 'their values',
    grad: 'their gradients',
    m: 'm, Adam’s running mean of their gradients',
    v: 'v, Adam’s running mean of the squares',
  },
  /** @param {string} count @param {string} what @param {string} low @param {string} high */
  summary: (count, what, low, high) => `${count} parameters by ${what}, from ${low} to ${high}.`,
  legend: 'Squares are positive, discs negative: the stronger, the further from zero.',
  unknown: 'their gradients, which come with the backward pass',
  arriving: 'their gradients, as far as they have arrived',
  hint: 'Point at a cell, or use the arrow keys.',
  grid: 'Parameters, one cell each. Arrow keys move.',
  /** @param {string} name @param {string} value @param {string} grad */
  cell: (name, value, grad) => `${name}, value ${value}, gradient ${grad}`,
  facts: {name: 'Parameter', value: 'Value', grad: 'Gradient', m: 'm', v: 'v', move: 'Last move'},
  /** @param {string} tensor */
  table: (tensor) => `${tensor} as a table`,
  row: 'Row',
};
