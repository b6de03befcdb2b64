// Reads the engine for the outline and the panel, and asks nothing twice at one position.

import {progressOf} from './progress.js';

/** @import {Contribution, GraphNode, Scope, Session} from '../../engine/types.js' */
/** @import {Item} from './items.js' */

/**
 * Numbers of what an item puts out.
 * @typedef {object} Numbers
 * @property {Float64Array} values NaN before they are computed
 * @property {Float64Array} grads NaN before the backward sweep
 */

export class GraphReader {
  #session;
  /** @type {Map<number, Scope[]>} structure, good for one graph */
  #children = new Map();
  /** @type {Map<number, Contribution[]>} good for one training step */
  #paths = new Map();
  /** @type {Float64Array | null} good for one training step */
  #leafValues = null;
  /** @type {Float64Array | null} good for one position, as the two below */
  #leafGrads = null;
  /** @type {Map<number, GraphNode>} */
  #nodes = new Map();
  /** @type {Map<number, Contribution[]>} */
  #contributions = new Map();

  /** @param {Session} session */
  constructor(session) {
    this.#session = session;
    this.facts = session.graph();
    this.situation = session.situation();
    this.document = session.document();
  }

  /**
   * The run has moved.
   * @returns {{graph: boolean, step: boolean}} whether structure or training step are others now
   */
  refresh() {
    const {facts, situation, document} = this;
    this.facts = this.#session.graph();
    this.situation = this.#session.situation();
    this.document = this.#session.document();
    this.#leafGrads = null;
    this.#nodes.clear();
    this.#contributions.clear();
    const graph = facts.allNodes !== this.facts.allNodes;
    const step = graph || situation.step !== this.situation.step || document.index !== this.document.index;
    if (graph) this.#children.clear();
    if (step) this.#paths.clear();
    if (step) this.#leafValues = null;
    return {graph, step};
  }

  tensors() {
    return this.#session.tensors();
  }

  /** Whether gradients have begun to flow. */
  get inBackward() {
    return this.facts.swept < this.facts.allNodes;
  }

  /** Only structure may be used: the ranges are those of the moment they were first read. */
  scopes(/** @type {number} */ parent) {
    let found = this.#children.get(parent);
    if (!found) this.#children.set(parent, (found = this.#session.scopes(parent)));
    return found;
  }

  /** @param {number} id */
  node(id) {
    let found = this.#nodes.get(id);
    if (!found) this.#nodes.set(id, (found = this.#session.node(id)));
    return found;
  }

  /** @param {number} id */
  contributions(id) {
    let found = this.#contributions.get(id);
    if (!found) this.#contributions.set(id, (found = this.#session.contributions(id)));
    return found;
  }

  /** @param {number} id */
  pathToLoss(id) {
    let found = this.#paths.get(id);
    if (!found) this.#paths.set(id, (found = this.#session.pathToLoss(id)));
    return found;
  }

  /** @param {number} parameter */
  check(parameter) {
    return this.#session.checkGradients(parameter, 1)[0];
  }

  /**
   * What an item puts out; of an item made of scopes, what the last of them does.
   * @param {Item} item
   * @returns {Numbers}
   */
  numbers(item) {
    if (item.end <= this.facts.parameters) return this.#leafNumbers(item.begin, item.end);
    if (item.kind === 'node') {
      const {value, grad} = this.node(item.begin);
      return {values: Float64Array.of(value), grads: Float64Array.of(grad)};
    }
    const scope = item.elements > 0 ? item.scope : this.#outputScope(item.scope);
    return this.#session.elements(scope.id, item.element, item.elements || scope.elements);
  }

  /** @param {Item} item @param {Numbers} numbers its own */
  progress(item, {grads}) {
    return progressOf(item, this.facts, grads);
  }

  /** @param {Scope} scope @returns {Scope} */
  #outputScope(scope) {
    const last = scope.elements > 0 ? undefined : this.scopes(scope.id).at(-1);
    return last ? this.#outputScope(last) : scope;
  }

  /** @param {number} begin @param {number} end */
  #leafNumbers(begin, end) {
    this.#leafValues ??= this.#readLeafValues();
    this.#leafGrads ??= this.#session.parameters('grad');
    return {values: this.#leafValues.subarray(begin, end), grads: this.#leafGrads.subarray(begin, end)};
  }

  // Of the graph, not of the optimizer, which has new values half-way through an update.
  #readLeafValues() {
    const values = new Float64Array(this.facts.parameters);
    const [parameters] = this.scopes(0);
    for (const {id, begin, elements} of this.scopes(parameters.id)) {
      values.set(this.#session.elements(id, 0, elements).values, begin);
    }
    return values;
  }
}
