// One path through the model's own graph: from the loss back to a parameter, always along the
// largest contribution. Of the great number of paths it is the one that carries most.

import {openSession} from '../runs.js';

/** @import {Contribution, Document, Operation, Session} from '../../engine/types.js' */
/** @import {Recipe} from '../runs.js' */

/**
 * Links of the path that are told as one: the running sums of a dot product all have slope 1.
 * @typedef {object} Stretch
 * @property {string} name of the node that uses the one before it; the last of several
 * @property {Operation} operation
 * @property {number} local slope of each
 * @property {number} count
 * @property {number} product of all slopes from the loss to here
 */

/**
 * @typedef {object} ModelPath
 * @property {string} name of the parameter
 * @property {Document} document
 * @property {number} links
 * @property {Stretch[]} stretches from the loss to the parameter
 * @property {number} gradient over all paths, by the backward pass
 * @property {number} measured by two forward passes
 */

/** The model of an element, at the end of the backward pass of its first training step. */
export class ModelGraph {
  #recipe;
  /** @type {Session | undefined} */
  #session;
  /** @type {{parameter: number, path: ModelPath} | undefined} */
  #read;
  #closed = false;
  /** @type {{parameter: number, name: string}[]} the steepest parameter of each matrix */
  starts = [];

  /** @param {Recipe} recipe */
  constructor(recipe) {
    this.#recipe = recipe;
  }

  get isOpen() {
    return this.#session !== undefined;
  }

  async open() {
    const {session} = await openSession(this.#recipe);
    if (this.#closed) return session.free();
    session.step('phase', 3);
    const grads = session.parameters('grad');
    this.starts = session.tensors().map(({offset, rows, columns}) => {
      const parameter = steepest(grads, offset, offset + rows * columns);
      return {parameter, name: session.node(parameter).name};
    });
    this.#session = session;
  }

  /** @param {number} parameter @returns {ModelPath} */
  path(parameter) {
    const session = /** @type {Session} */ (this.#session);
    if (this.#read?.parameter !== parameter) {
      const links = session.pathToLoss(parameter);
      const {name, grad} = session.node(parameter);
      const [{numeric}] = session.checkGradients(parameter, 1);
      this.#read = {parameter, path: {name, document: session.document(), links: links.length, stretches: stretchesOf(links), gradient: grad, measured: numeric}};
    }
    return this.#read.path;
  }

  close() {
    this.#closed = true;
    this.#session?.free();
    this.#session = undefined;
  }
}

/** @param {Float64Array} grads @param {number} first @param {number} end */
function steepest(grads, first, end) {
  let best = first;
  for (let i = first; i < end; i++) if (Math.abs(grads[i]) > Math.abs(grads[best])) best = i;
  return best;
}

/** @param {readonly Contribution[]} links from the parameter to the loss @returns {Stretch[]} */
export function stretchesOf(links) {
  /** @type {Stretch[]} */
  const stretches = [];
  let product = 1;
  for (const {name, operation, local} of [...links].reverse()) {
    product *= local;
    const last = stretches.at(-1);
    const goesOn = last && local === 1 && last.local === 1 && operation === last.operation && around(name) === around(last.name);
    if (goesOn) Object.assign(last, {name, count: last.count + 1});
    else stretches.push({name, operation, local, count: 1, product});
  }
  return stretches;
}

/** What a running sum belongs to: `pos5.layer0.q[3]` of `pos5.layer0.q[3].sum[7]` and of itself. @param {string} name */
export function around(name) {
  return name.replace(/\.(?:sum|product|zero|add|mul|log)(?:\[?\d+\]?)?$/, '');
}
