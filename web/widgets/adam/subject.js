// Which parameter is looked at: picked by matrix, row and column, or named in an attribute.

/** @import {Session, Tensor} from '../../engine/types.js' */

const NAME = /^([\w.]+)\[(\d{1,6}),\s*(\d{1,6})\]$/;

/**
 * `wte[4, 2]` to its index in the flat block; -1 if there is none.
 * @param {Session} session
 * @param {string} name
 */
export function parameterIndex(session, name) {
  const [, tensor, row, column] = NAME.exec(name.trim()) ?? [];
  const found = session.tensors().find((candidate) => candidate.name === tensor);
  if (!found || Number(row) >= found.rows || Number(column) >= found.columns) return -1;
  return found.offset + Number(row) * found.columns + Number(column);
}

/**
 * The parameter with the largest gradient of this training step.
 * @param {Float64Array} grads
 */
export function largestGradient(grads) {
  let best = 0;
  for (let i = 1; i < grads.length; i++) {
    if (Math.abs(grads[i]) > Math.abs(grads[best])) best = i;
  }
  return best;
}

/**
 * The parameter without a gradient in this step that remembers most, and so moves all the same;
 * -1 if there is none.
 * @param {Float64Array} grads
 * @param {Float64Array} m
 */
export function stillMoving(grads, m) {
  let best = -1;
  for (let i = 0; i < grads.length; i++) {
    if (grads[i] === 0 && m[i] !== 0 && (best < 0 || Math.abs(m[i]) > Math.abs(m[best]))) best = i;
  }
  return best;
}

/**
 * @param {readonly Tensor[]} tensors
 * @param {number} index
 */
export function cellOf(tensors, index) {
  const tensor = tensors.findLast(({offset}) => offset <= index) ?? tensors[0];
  const at = index - tensor.offset;
  return {tensor, row: Math.floor(at / tensor.columns), column: at % tensor.columns};
}

/**
 * The parameter in the same place of another matrix, or as near as that has one.
 * @param {Tensor} tensor
 * @param {number} row
 * @param {number} column
 */
export function indexIn({offset, rows, columns}, row, column) {
  const inside = (/** @type {number} */ n, /** @type {number} */ count) => Math.min(count - 1, Math.max(0, Math.trunc(n) || 0));
  return offset + inside(row, rows) * columns + inside(column, columns);
}
