// Every way through a small graph from an input to its result, with the local slopes on it. The
// walk goes as the backward pass does: from the result to the input, one path after the other.

/** @import {ExpressionNode} from '../../engine/types.js' */

/**
 * @typedef {object} Link
 * @property {number} from node that is used
 * @property {number} to node that uses it
 * @property {number} input place among the inputs of that node
 * @property {number} local slope of `to` with respect to `from`
 */

/** @typedef {Link[]} Path from the result back to the input */

/**
 * @param {readonly ExpressionNode[]} nodes
 * @param {number} input
 * @param {number} result
 * @returns {Path[]}
 */
export function pathsBetween(nodes, input, result) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  /** @param {number} to @returns {Path[]} */
  const ways = (to) => {
    if (to === input) return [[]];
    const {inputs} = /** @type {ExpressionNode} */ (byId.get(to));
    return inputs.flatMap(({node, local}, i) => ways(node).map((way) => [{from: node, to, input: i, local}, ...way]));
  };
  return ways(result);
}

/**
 * How far each path is walked, and whether they are added up, after so many steps.
 * @param {readonly Path[]} paths
 * @param {number} steps
 * @returns {{walked: number[], added: boolean, path: number}} path: the one walked last, or -1
 */
export function progress(paths, steps) {
  let left = steps;
  let path = -1;
  const walked = paths.map(({length}, i) => {
    const here = Math.min(length, Math.max(0, left));
    if (here > 0) path = i;
    left -= length;
    return here;
  });
  return {walked, added: paths.length > 1 && left > 0, path};
}

/** Steps in all: one a slope, and one to add where there are several paths. @param {readonly Path[]} paths */
export function stepsOf(paths) {
  return paths.reduce((sum, {length}) => sum + length, 0) + (paths.length > 1 ? 1 : 0);
}

/** @param {Path} path @param {number} walked @returns {number} product of the slopes walked so far */
export function product(path, walked) {
  return path.slice(0, walked).reduce((value, {local}) => value * local, 1);
}
