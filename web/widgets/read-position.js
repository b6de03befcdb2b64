// One position of a text that was typed: which one is picked, and what it holds at each stage.

import {tokenPicker} from './token-picker.js';

/** @import {NamedActivation, Reading} from '../engine/types.js' */
/** @import {TypedText} from './typed-text.js' */
/** @import {Context} from './widget.js' */

/**
 * @typedef {object} ReadPosition
 * @property {Reading} reading
 * @property {string[]} labels of the tokens read
 * @property {number} position picked
 * @property {(name: string, layer?: number) => Float64Array} at the numbers of the position at a stage
 */

/** @param {Context} context @param {TypedText} text @returns {ReadPosition} */
export function readPosition({memory, words: {typed: says}}, text) {
  const {reading} = text;
  const labels = reading.characters.slice(0, reading.positions).map((it, i) => it || (i ? says.stop : says.start));
  const last = reading.positions - 1;
  const position = Number.isSafeInteger(memory.position) ? Math.max(0, Math.min(last, memory.position)) : Math.min(1, last);
  const at = (/** @type {string} */ name, layer = 0) => {
    const found = /** @type {NamedActivation} */ (
      reading.activations.find((it) => it.name === name && (it.layer === layer || it.layer < 0))
    );
    return found.values.subarray(position * found.columns, (position + 1) * found.columns);
  };
  return {reading, labels, position, at};
}

/** @param {Context} context @param {ReadPosition} view */
export function positionPicker({memory, changed, words: {typed: says}}, {labels, position}) {
  return tokenPicker({
    legend: says.position,
    name: 'position',
    labels,
    value: position,
    pick: (index) => {
      memory.position = index;
      changed('position', index);
    },
  });
}
