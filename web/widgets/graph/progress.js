// Where a stretch of nodes stands relative to the cursor.

/** @import {GraphFacts, GraphNode, Contribution} from '../../engine/types.js' */

/**
 * waiting: no value yet. computing: the forward pass is inside. computed: value, no gradient.
 * arriving: gradients come in. sweeping: the backward sweep is inside. swept: gradient final.
 * apart: the loss does not depend on it.
 * @typedef {'waiting' | 'computing' | 'computed' | 'arriving' | 'sweeping' | 'swept' | 'apart'} State
 */

/**
 * @typedef {object} Progress
 * @property {State} state
 * @property {number} done nodes the cursor has passed in the current direction
 */

/**
 * @param {{begin: number, end: number}} stretch
 * @param {Pick<GraphFacts, 'allNodes' | 'parameters' | 'computed' | 'swept'>} facts
 * @param {ArrayLike<number>} grads of what the stretch puts out
 * @returns {Progress}
 */
export function progressOf({begin, end}, {allNodes, parameters, computed, swept}, grads) {
  if (swept === allNodes) {
    const done = clamp(computed - begin, end - begin);
    if (done === end - begin) return {state: 'computed', done};
    return {state: done > 0 ? 'computing' : 'waiting', done};
  }
  // The sweep sends nothing on from parameters: theirs are final when it has reached them.
  if (end <= parameters && swept <= parameters) return {state: 'swept', done: end - begin};
  const done = clamp(end - swept, end - begin);
  if (done === end - begin) return {state: 'swept', done};
  if (done > 0) return {state: 'sweeping', done};
  return {state: hasGradient(grads) ? 'arriving' : 'computed', done};
}

/**
 * @param {Pick<GraphNode, 'id' | 'state' | 'reachesLoss' | 'operation'>} node
 * @param {readonly Pick<Contribution, 'arrived'>[]} contributions
 * @param {GraphFacts} facts
 * @returns {State}
 */
export function nodeState(node, contributions, facts) {
  if (node.state === 'waiting') return 'waiting';
  if (!node.reachesLoss) return 'apart';
  if (node.state === 'swept') return 'swept';
  if (facts.swept === facts.allNodes) return 'computed';
  if (node.operation === 'leaf' && facts.swept <= facts.parameters) return 'swept';
  return contributions.some(({arrived}) => arrived) || node.id === facts.loss ? 'arriving' : 'computed';
}

/** @param {ArrayLike<number>} grads */
function hasGradient(grads) {
  for (let i = 0; i < grads.length; i++) if (grads[i] !== 0 && !Number.isNaN(grads[i])) return true;
  return false;
}

/** @param {number} x @param {number} most */
function clamp(x, most) {
  return Math.max(0, Math.min(most, x));
}
