// What goes into a node, and what the node sends back to it: also told by the sentence of a step.

/** @import {Contribution, GraphNode, NodeInput} from '../../engine/types.js' */
/** @import {NodeSource} from './node-facts.js' */

/** @typedef {NodeInput & {symbol: string, sent: Contribution | null}} InputFacts sent: its share of
 *   the input's gradient, null where no gradient flows */

/**
 * @param {Pick<NodeSource, 'contributions'>} source
 * @param {GraphNode} node
 * @returns {InputFacts[]}
 */
export function inputFacts(source, {id, inputs}) {
  /** @type {Map<number, Contribution[]>} */
  const shares = new Map();
  return inputs.map((input, slot) => {
    // A node may be used twice by one user, as in x * x: its shares come in the order of the slots.
    let own = shares.get(input.node);
    if (!own) {
      own = source.contributions(input.node).filter(({user}) => user === id);
      shares.set(input.node, own);
    }
    return {...input, symbol: 'ab'[slot], sent: own.shift() ?? null};
  });
}
