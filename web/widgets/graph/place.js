// Where a visitor is in the graph: what is picked, what is open, whether the cursor is followed.
// Keeps outline and reader in step with the run; knows nothing of the page.

import {readBranches, rounded, squared, writeBranches} from './branches.js';
import {find} from './find.js';
import {Outline} from './outline.js';
import {GraphReader} from './reader.js';
import {trailFrom, travel, visit} from './trail.js';

/** @import {Situation} from '../../engine/types.js' */
/** @import {Run} from '../run.js' */
/** @import {Found} from './find.js' */
/** @import {Item} from './items.js' */

/** Of a saved state; nobody opens more by hand. */
const MOST_OPEN = 2000;

export class Place {
  #run;
  #memory;
  /** @type {Situation} as of the last sync() */
  #seen;
  #granularity;
  /** Item that was shown last. @type {Item | undefined} */
  #shown;

  /** Item the outline shall bring into view, once. @type {Item | undefined} */
  wanted;
  /** Name that is not in the graph of this document; '' if all is well. */
  gone = '';

  /**
   * @param {Run} run
   * @param {Record<string, any>} memory plain JSON, may come from a saved state
   */
  constructor(run, memory) {
    this.#run = run;
    this.#memory = memory;
    this.#seen = run.situation;
    this.#granularity = run.granularity;
    // What is as ever is not remembered: a link is shorter without it.
    memory.order = memory.order === 'forward' ? 'forward' : undefined;
    memory.follow = memory.follow === false ? false : undefined;
    // The way here is the visitor's own: a link leads to where it ends, and has no room for it.
    Object.defineProperty(memory, 'trail', {value: trailFrom(memory.trail), writable: true, enumerable: false});
    this.reader = new GraphReader(run.session);
    this.outline = new Outline(this.reader, {order: memory.order, open: this.#firstOpen()});
    this.picked = this.reader.facts.loss;
    const {folded} = memory;
    if (typeof memory.picked === 'string') this.#findAgain(memory.picked);
    if (this.following) this.#followCursor();
    else this.#show(this.outline.itemFor(this.picked));
    this.#foldAgain(folded);
  }

  /** Keys of what is open at first: the loss, and the last position. */
  #firstOpen() {
    const {branches, open} = this.#memory;
    if (Array.isArray(branches)) return readBranches(branches.slice(0, MOST_OPEN));
    // As older links have it.
    if (Array.isArray(open)) return open.slice(0, MOST_OPEN);
    const positions = this.reader.scopes(0).filter(({kind}) => kind === 'position');
    return ['loss', ...positions.slice(-1).map(({path}) => path)];
  }

  get following() {
    return this.#memory.follow !== false;
  }

  /** Of the node that is picked. @returns {string} */
  get name() {
    return this.reader.node(this.picked).name;
  }

  /** The node the cursor did last, or the parameter; -1 at the start. */
  get cursor() {
    const {node, parameter} = this.#run.situation;
    return node >= 0 ? node : parameter;
  }

  /** To be called before anything is shown. */
  sync() {
    const {situation, granularity} = this.#run;
    if (situation === this.#seen && granularity === this.#granularity) return;
    const moved = situation !== this.#seen;
    this.#seen = situation;
    this.#granularity = granularity;
    if (moved && this.reader.refresh().graph) this.#anotherGraph();
    if (this.following) this.#followCursor();
  }

  #anotherGraph() {
    const name = this.#memory.picked ?? 'loss.mean';
    // As it opens here it opens from a link, which does not say what nobody has changed.
    const open = this.#memory.branches ? this.outline.openKeys() : this.#firstOpen();
    this.outline = new Outline(this.reader, {order: this.#memory.order, open});
    this.#findAgain(name);
  }

  /** @param {string} name of a node, in whatever graph this is now */
  #findAgain(name) {
    const found = this.find(name);
    // The name is kept: where it exists again it is picked again.
    this.#memory.picked = rounded(name);
    this.gone = 'node' in found ? '' : squared(name);
    this.picked = 'node' in found ? found.node : this.reader.facts.loss;
    this.#show(this.outline.itemFor(this.picked));
  }

  /** What is shown then depends on the position alone, and on what the visitor opened. */
  #followCursor() {
    const {cursor} = this;
    const {granularity, situation} = this.#run;
    const coarse = granularity === 'phase' || granularity === 'step';
    if (coarse || cursor < 0) {
      if (!coarse) this.#setPicked(this.reader.facts.loss);
      this.#show(this.outline.itemFor(this.picked));
      this.wanted = cursor < 0 ? this.outline.roots[0] : this.outline.shownItemOf(cursor);
      return;
    }
    this.#setPicked(cursor);
    const byOperation = granularity === 'operation' && situation.scope >= 0;
    this.#show(byOperation ? this.outline.itemOfScope(situation.scope, cursor) : this.outline.itemOf(cursor));
  }

  /** @param {Item | undefined} item */
  #show(item) {
    this.outline.follow(item);
    this.#shown = item;
    this.wanted = item;
    delete this.#memory.folded;
  }

  /** What the visitor has closed around what is shown, until that is another item. @param {unknown} key of the outermost, as a link has it */
  #foldAgain(key) {
    for (let at = this.#shown?.parent; at; at = at.parent) if (rounded(at.key) === key) this.outline.close(at);
    this.#rememberFolded();
  }

  #rememberFolded() {
    let folded;
    for (let at = this.#shown?.parent; at; at = at.parent) if (!at.open) folded = at;
    if (folded) this.#memory.folded = rounded(folded.key);
    else delete this.#memory.folded;
  }

  /** @param {number} id */
  #setPicked(id) {
    this.picked = id;
    this.gone = '';
    this.#memory.picked = rounded(this.name);
  }

  /**
   * The visitor picks a node.
   * @param {number} id
   * @param {Item} [item] where, if in the outline: nothing there moves then
   */
  pick(id, item) {
    const {name} = this.reader.node(this.picked);
    this.#memory.follow = false;
    this.#setPicked(id);
    this.#memory.trail = visit(visit(this.#memory.trail, name), this.name);
    if (item) this.outline.reveal(item);
    else this.#show(this.outline.itemFor(id));
    this.#remember();
  }

  /** @param {string} text @returns {Found} */
  find(text) {
    return find(text, this.reader, this.reader.facts.allNodes);
  }

  /** Opens a scope and brings it into view. @param {{id: number, begin: number}} scope */
  visitScope({id, begin}) {
    const item = this.outline.itemOfScope(id, begin);
    if (!item) return;
    this.#memory.follow = false;
    this.#show(item);
    this.outline.open(item);
    this.#remember();
  }

  /** @param {-1 | 1} direction @returns {boolean} whether there is somewhere to go */
  canTravel(direction) {
    return travel(this.#memory.trail, direction) !== null;
  }

  /** To a node visited before or after. @param {-1 | 1} direction */
  travel(direction) {
    const trail = travel(this.#memory.trail, direction);
    if (!trail) return;
    this.#memory.trail = trail;
    this.#memory.follow = false;
    this.#findAgain(trail.names[trail.at]);
  }

  /** @param {Item} item */
  toggle(item) {
    if (item.open) this.outline.close(item);
    else this.outline.open(item);
    this.#remember();
  }

  /** @param {boolean} follow */
  follow(follow) {
    this.#memory.follow = follow ? undefined : false;
    if (follow) this.#followCursor();
  }

  /** @param {'backward' | 'forward'} order */
  turn(order) {
    this.#memory.order = order === 'forward' ? order : undefined;
    this.outline = new Outline(this.reader, {order, open: this.outline.openKeys()});
    if (this.following) this.#followCursor();
    else this.#show(this.outline.itemFor(this.picked));
  }

  #remember() {
    delete this.#memory.open;
    this.#memory.branches = writeBranches(this.outline.branches());
    this.#rememberFolded();
  }
}
