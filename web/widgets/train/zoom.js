// How far the visitor has looked into a training step: from the whole graph through a position, a
// layer, an operation and a number to a single node. Knows structure, and nothing of the page.

import {rounded, squared} from '../graph/branches.js';
import {Outline} from '../graph/outline.js';
import {GraphReader} from '../graph/reader.js';

/** @import {Phase, Position, Situation} from '../../engine/types.js' */
/** @import {Item} from '../graph/items.js' */
/** @import {Run} from '../run.js' */

/** Longest name that a saved state may ask for. */
const LONGEST = 200;

export class Zoom {
  #run;
  #memory;
  /** @type {Situation} as of the last sync() */
  #seen;

  /** What is not in the graph of this document; '' if all is well. */
  gone = '';

  /**
   * @param {Run} run
   * @param {Record<string, any>} memory plain JSON, may come from a saved state; `inside` is the
   *   name of what is picked, and means the same thing in every document
   */
  constructor(run, memory) {
    this.#run = run;
    this.#memory = memory;
    this.#seen = run.situation;
    this.reader = new GraphReader(run.session);
    this.outline = this.#outlineNow();
  }

  #outlineNow() {
    return new Outline(this.reader, {order: 'forward'});
  }

  /** To be called before anything is shown. */
  sync() {
    if (this.#run.situation === this.#seen) return;
    this.#seen = this.#run.situation;
    if (this.reader.refresh().graph) this.outline = this.#outlineNow();
  }

  /** Name of what the visitor has picked; '' while the cursor is followed. */
  get key() {
    const {inside} = this.#memory;
    return typeof inside === 'string' && inside.length < LONGEST ? squared(inside) : '';
  }

  /** The node the cursor did last, or the parameter; -1 at the start. */
  get cursor() {
    const {node, parameter} = this.#run.situation;
    return node >= 0 ? node : parameter;
  }

  /** Whether the run moves inside a step, so that its place in the graph can be followed. */
  get moving() {
    const {granularity} = this.#run;
    return granularity === 'node' || granularity === 'operation';
  }

  /**
   * From the outermost to what is picked. Of a name that this graph has not, as much as there is;
   * without a name the way to the cursor, if it moves by nodes or operations.
   * @returns {Item[]}
   */
  path() {
    const {key} = this;
    this.gone = '';
    if (key) return this.#follow(key);
    if (this.cursor < 0 || !this.moving) return [];
    const level = this.#run.granularity === 'operation' ? this.#levelOfScope() : Infinity;
    return around(this.outline.itemOf(this.cursor)).slice(0, level);
  }

  /** How deep the operation lies that the cursor did last. */
  #levelOfScope() {
    const {scope} = this.#run.situation;
    const item = scope < 0 ? undefined : this.outline.itemOfScope(scope, this.cursor);
    return item?.level ?? Infinity;
  }

  /** @param {string} key @returns {Item[]} */
  #follow(key) {
    /** @type {Item[]} */
    const path = [];
    for (let inside = this.outline.roots; ; ) {
      const next = inside.find((item) => leadsTo(item, key)) ?? (path.length ? undefined : this.#matrices(key));
      if (!next) break;
      path.push(next);
      if (next.key === key || !next.opens) break;
      inside = this.outline.children(next);
    }
    if (path.at(-1)?.key !== key) this.gone = key;
    return path;
  }

  /** Matrices have names of their own: `wte` and not `parameters.wte`. @param {string} key */
  #matrices(key) {
    const [parameters] = this.outline.roots;
    return this.outline.children(parameters).some((matrix) => leadsTo(matrix, key)) ? parameters : undefined;
  }

  /** @param {Item | undefined} item undefined: follow the cursor again */
  pick(item) {
    this.#memory.inside = item && rounded(item.key);
  }

  /** @param {number} id of a node */
  pickNode(id) {
    this.pick(this.outline.itemFor(id) ?? this.outline.itemOf(id));
  }

  /**
   * Where in the run a node has just been computed, or has just sent its gradient on.
   * @param {number} id
   * @param {'forward' | 'backward'} direction
   * @returns {Position | undefined} a parameter is there from the start
   */
  placeOf(id, direction) {
    const {reader: {facts, situation: {step}}} = this;
    if (id < facts.parameters) return undefined;
    if (direction === 'backward') return {step, phase: 'backward', event: facts.allNodes - id};
    const {begin} = this.outline.roots[this.outline.roots.length - 1];
    const phase = /** @type {Phase} */ (id < begin ? 'forward' : 'loss');
    return {step, phase, event: id + 1 - (id < begin ? facts.parameters : begin)};
  }
}

/** @param {Item} item @param {string} key whether that is it, or something inside */
function leadsTo(item, key) {
  return key === item.key || (key.startsWith(item.key) && /[.[#]/.test(key[item.key.length]));
}

/** @param {Item | undefined} item @returns {Item[]} outermost first */
function around(item) {
  /** @type {Item[]} */
  const path = [];
  for (let at = item ?? null; at; at = at.parent) path.unshift(at);
  return path;
}
