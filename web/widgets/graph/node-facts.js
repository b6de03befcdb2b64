// What the panel says of one node, as data: its formula, where its gradient comes from, and what
// it sends on. Every number is the engine's.

import {inputFacts} from './input-facts.js';
import {nodeState} from './progress.js';

/** @import {Contribution, GraphFacts, GraphNode} from '../../engine/types.js' */
/** @import {InputFacts} from './input-facts.js' */
/** @import {State} from './progress.js' */

/**
 * What to read; a GraphReader fits.
 * @typedef {object} NodeSource
 * @property {GraphFacts} facts
 * @property {(id: number) => GraphNode} node
 * @property {(id: number) => Contribution[]} contributions
 */

/**
 * @typedef {object} NodeFacts
 * @property {GraphNode} node
 * @property {State} state
 * @property {InputFacts[]} inputs
 * @property {Contribution[]} contributions in the order in which they are added
 * @property {number} arrived how many of them have been added
 */

/**
 * @param {NodeSource} source
 * @param {number} id
 * @returns {NodeFacts}
 */
export function nodeFacts(source, id) {
  const node = source.node(id);
  const contributions = source.contributions(id);
  const arrived = contributions.filter((contribution) => contribution.arrived).length;
  const state = nodeState(node, contributions, source.facts);
  return {node, state, inputs: inputFacts(source, node), contributions, arrived};
}

/**
 * A piece of the way from a node to the loss: one node, or a run of sums.
 * @typedef {object} Crumb
 * @property {number} node the last of the run
 * @property {string} name of that node
 * @property {number} sums length of the run; 0 for a node of its own
 */

const SUM = /^(.*)\.sum\[\d+\]$/;

/**
 * The path of largest contribution, with the sums of one element taken together.
 * @param {readonly Pick<Contribution, 'user' | 'name'>[]} path
 * @returns {Crumb[]}
 */
export function collapsePath(path) {
  /** @type {Crumb[]} */
  const crumbs = [];
  let element = '';
  for (const {user, name} of path) {
    const last = crumbs.at(-1);
    const around = SUM.exec(name)?.[1] ?? '';
    if (around && around === element && last) {
      Object.assign(last, {node: user, name, sums: last.sums + 1});
    } else {
      crumbs.push({node: user, name, sums: around ? 1 : 0});
    }
    element = around;
  }
  return crumbs;
}

/**
 * The end of a name, as long as there is room: `pos4.layer0.q[3].product[7]` becomes
 * `q[3].product[7]`.
 * @param {string} name
 * @param {number} [room] in characters
 */
export function shortName(name, room = 20) {
  const parts = name.split('.');
  let short = parts.pop() ?? name;
  while (parts.length > 0) {
    const longer = `${parts.pop()}.${short}`;
    if (longer.length > room || /^(pos|layer)\d+\./.test(longer)) break;
    short = longer;
  }
  return short;
}
