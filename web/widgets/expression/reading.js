// What the parts of the widget read from the engine: the nodes of an expression and their names.

/** @import {Expression, ExpressionNode, ExpressionSituation} from '../../engine/types.js' */
/** @import {Words} from '../strings/en-all.js' */

import {formatNumber} from '../../draw/number.js';

/**
 * @typedef {object} Recording
 * @property {ExpressionSituation} situation
 * @property {readonly ExpressionNode[]} nodes
 * @property {readonly string[]} names of the nodes, short
 * @property {readonly string[]} made how each was made, as in `a * b`
 */

/** A longer piece of source is shown as its operation alone. */
const LONG = 16;

/**
 * @param {Expression} expression
 * @param {Words['expression']} says
 * @returns {Recording}
 */
export function readExpression(expression, says) {
  const nodes = expression.nodes();
  const source = expression.source();
  const piece = (/** @type {ExpressionNode} */ node) => source.slice(node.from, node.to).trim().replace(/\s+/g, ' ');
  const names = nodes.map((node) => {
    if (node.name) return node.name;
    if (node.operation === 'constant') return formatNumber(node.value);
    const text = piece(node);
    return text.length <= LONG ? text : says.signs[node.operation];
  });
  const made = nodes.map((node) => {
    if (node.inputs.length === 0) return '';
    const [a, b] = node.inputs.map((input) => names[input.node]);
    if (node.operation === 'pow') return `${a}^${formatNumber(node.exponent)}`;
    if (node.inputs.length === 2) return `${a} ${says.signs[node.operation]} ${b}`;
    return `${says.signs[node.operation]} ${a}`;
  });
  return {situation: expression.situation(), nodes, names, made};
}

/** Where the walk is: the forward part, the seed, the backward part. @param {ExpressionSituation} situation */
export function phaseOf({event, operations, events}) {
  if (event === 0) return 'start';
  if (event <= operations) return 'forward';
  if (event === operations + 1 && events > event) return 'seed';
  return event === events ? 'done' : 'backward';
}
