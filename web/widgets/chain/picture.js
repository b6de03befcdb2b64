// The graph of a preset, with the slopes that have been multiplied so far.

import {nodeLink, nodeLinkLayout} from '../../draw/node-link.js';
import {formatNumber} from '../../draw/number.js';

/** @import {ExpressionNode} from '../../engine/types.js' */
/** @import {Context} from '../widget.js' */
/** @import {loadPlacing} from '../small-graph.js' */
/** @import {Path} from './paths.js' */

/** @typedef {Awaited<ReturnType<typeof loadPlacing>>} Placing */

/** @type {Record<string, string>} */
const SIGNS = {add: '+', mul: '×', pow: 'power', log: 'log', exp: 'exp', relu: 'ReLU'};
const BOX = {width: 76, height: 46};

/**
 * @param {Context} context
 * @param {Placing} place
 * @param {object} data
 * @param {readonly ExpressionNode[]} data.nodes
 * @param {readonly Path[]} data.paths
 * @param {readonly number[]} data.walked
 * @param {number} data.path that was walked last
 * @param {boolean} data.added
 * @param {'LR' | 'TB'} data.direction
 * @param {number} data.width that there is
 */
export function chainPicture({words: {chain: says}}, place, {nodes, paths, walked, path, added, direction, width}) {
  const onWay = new Set(paths.flatMap((way) => way.map(({from, to, input}) => `${from} ${to} ${input}`)));
  const lit = new Set(paths.flatMap((way, i) =>
    (added || i === path ? way.slice(0, walked[i]).map(({from, to, input}) => `${from} ${to} ${input}`) : [])));
  const at = path < 0 ? undefined : paths[path][walked[path] - 1]?.from;
  const boxes = nodes.map((node) => ({
    id: String(node.id),
    label: isConstant(node) ? formatNumber(node.value) : labelOf(node),
    ...BOX,
    value: isConstant(node) ? undefined : node.value,
    state: /** @type {'current' | 'computed'} */ (node.id === at && !added ? 'current' : 'computed'),
  }));
  const edges = nodes.flatMap(({id, inputs}) => inputs.map(({node, local}, i) => {
    const key = `${node} ${id} ${i}`;
    return {from: String(node), to: String(id), local: onWay.has(key) ? local : undefined, highlight: lit.has(key)};
  }));
  const placed = place(boxes, edges, direction, width);
  return nodeLink(nodeLinkLayout(placed), {
    summary: says.summary(nodes.filter((node) => !isConstant(node)).map((node) => `${labelOf(node)} ${formatNumber(node.value)}`).join(', ')),
    grad: '',
    node: ({label, value}) => (value === undefined ? label : `${label}, ${formatNumber(value)}`),
  });
}

/** A number in the source. @param {ExpressionNode} node */
function isConstant({name, inputs}) {
  return name === '' && inputs.length === 0;
}

/** What it is called, and what it does. @param {ExpressionNode} node */
export function labelOf({name, operation, exponent}) {
  if (operation === 'pow') return name ? `${name} (^${exponent})` : `^${exponent}`;
  const sign = SIGNS[operation];
  if (!sign) return name;
  return name ? `${name} (${sign})` : sign;
}
