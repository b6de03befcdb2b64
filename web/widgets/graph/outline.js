// The graph as an outline: scopes, their elements, and the nodes of an element, made when they
// are first opened. It knows structure only; numbers are read row by row when they are shown.
//
// Every item counts the rows it shows, so row 20,000 of an opened graph is found in a few steps
// and nothing is ever made for rows nobody looks at.

import {makeChildren, makeScopeItem} from './items.js';

/** @import {Scope, Tensor} from '../../engine/types.js' */
/** @import {Item} from './items.js' */

/** @typedef {'backward' | 'forward'} Order backward: the loss first, as the sweep goes */

/**
 * Where the outline reads the structure from; a session fits.
 * @typedef {object} Structure
 * @property {(parent: number) => Scope[]} scopes
 * @property {() => Tensor[]} tensors
 */

export class Outline {
  #structure;
  #order;
  /** @type {Map<string, Tensor>} */
  #tensors;
  /** @type {Set<Item>} opened by follow(), to be closed by the next */
  #followed = new Set();

  /**
   * @param {Structure} structure
   * @param {{order?: Order, open?: Iterable<string>}} [options] open: keys of open items
   */
  constructor(structure, {order = 'backward', open = []} = {}) {
    this.#structure = structure;
    this.#order = order;
    this.#tensors = new Map(structure.tensors().map((tensor) => [tensor.name, tensor]));
    this.roots = this.#ordered(structure.scopes(0).map((scope) => makeScopeItem(scope, null)));
    const keys = new Set(open);
    for (const item of this.roots) this.#restore(item, keys);
  }

  get order() {
    return this.#order;
  }

  /** Rows of everything that is open. */
  get rows() {
    return sumOfRows(this.roots);
  }

  /** Keys of the items the user opened. */
  openKeys() {
    /** @type {string[]} */
    const keys = [];
    const visit = (/** @type {Item} */ item) => {
      if (item.open && !this.#followed.has(item)) keys.push(item.key);
      item.children?.forEach(visit);
    };
    this.roots.forEach(visit);
    return keys;
  }

  /**
   * Keys that say which items are open, of those that have a row, but for what only follow() opened:
   * an item is left out if the key of an open one inside it begins with its own.
   */
  branches() {
    /** @returns {string[]} */
    const inside = (/** @type {Item} */ item) => {
      if (!item.open) return [];
      const deeper = item.children?.flatMap(inside) ?? [];
      const said = deeper.some((key) => key.startsWith(item.key)) || (this.#followed.has(item) && deeper.length === 0);
      return said ? deeper : [item.key, ...deeper];
    };
    return this.roots.flatMap(inside);
  }

  /**
   * @param {number} row from 0
   * @returns {Item | undefined}
   */
  at(row) {
    let left = row;
    let siblings = this.roots;
    for (;;) {
      let place = 0;
      while (place < siblings.length && left >= siblings[place].rows) left -= siblings[place++].rows;
      const item = siblings[place];
      if (!item || left === 0) return item;
      left -= 1;
      siblings = this.children(item);
    }
  }

  /**
   * Items of rows first .. first + count - 1, those that there are.
   * @param {number} first
   * @param {number} count
   */
  slice(first, count) {
    /** @type {Item[]} */
    const items = [];
    for (let item = this.at(first); item && items.length < count; item = this.next(item)) items.push(item);
    return items;
  }

  /**
   * The item in the row below.
   * @param {Item} item
   * @returns {Item | undefined}
   */
  next(item) {
    if (item.open && item.children?.length) return item.children[0];
    for (let at = item; ; at = at.parent) {
      const sibling = this.siblings(at)[at.place + 1];
      if (sibling || !at.parent) return sibling;
    }
  }

  /**
   * The row of an item; all around it must be open.
   * @param {Item} item
   */
  rowOf(item) {
    let row = 0;
    for (let at = item; ; at = at.parent) {
      row += sumOfRows(this.siblings(at).slice(0, at.place));
      if (!at.parent) return row;
      row += 1;
    }
  }

  /**
   * Whether an item has a row now.
   * @param {Item} item
   */
  has(item) {
    let at = item;
    while (at.parent?.open) at = at.parent;
    return !at.parent && this.roots[at.place] === at;
  }

  /** @param {Item} item */
  siblings(item) {
    return item.parent ? this.children(item.parent) : this.roots;
  }

  /** @param {Item} item */
  open(item) {
    this.#followed.delete(item);
    this.#setOpen(item, true);
  }

  /** @param {Item} item */
  close(item) {
    this.#followed.delete(item);
    this.#setOpen(item, false);
  }

  /**
   * The item of a node at most `depth` levels down, without opening anything.
   * @param {number} node
   * @param {number} [depth]
   * @returns {Item | undefined}
   */
  itemOf(node, depth = Infinity) {
    const holds = (/** @type {Item} */ item) => item.begin <= node && node < item.end;
    let item = this.roots.find(holds);
    while (item && item.level < depth && item.opens) {
      const child = this.children(item).find(holds);
      if (!child) break;
      item = child;
    }
    return item;
  }

  /**
   * The outermost item that puts out a node, or its own: `q[3]` and not the last sum inside.
   * @param {number} node
   */
  itemFor(node) {
    let item = this.itemOf(node);
    while (item?.parent && item.parent.output === node) item = item.parent;
    return item;
  }

  /**
   * The row in which a node is: its own, or that of the closed item around it.
   * @param {number} node
   */
  shownItemOf(node) {
    let item = this.itemOf(node, 1);
    while (item?.open) {
      const {level} = item;
      item = this.itemOf(node, level + 1);
      if (item?.level === level) break;
    }
    return item;
  }

  /**
   * The item of a scope.
   * @param {number} id
   * @param {number} node any node inside
   */
  itemOfScope(id, node) {
    let item = this.itemOf(node);
    while (item && !(item.kind === 'scope' && item.scope.id === id)) item = item.parent ?? undefined;
    return item;
  }

  /**
   * Opens everything around an item.
   * @param {Item} item
   */
  reveal(item) {
    for (let at = item.parent; at; at = at.parent) this.open(at);
  }

  /**
   * Opens everything around an item until the next call, which closes what only it had opened.
   * @param {Item | undefined} item
   */
  follow(item) {
    const around = new Set();
    for (let at = item?.parent; at; at = at.parent) around.add(at);
    for (const old of this.#followed) {
      if (around.has(old)) continue;
      this.#followed.delete(old);
      this.#setOpen(old, false);
    }
    for (const at of around) {
      if (at.open) continue;
      this.#setOpen(at, true);
      this.#followed.add(at);
    }
  }

  /**
   * What is inside, made when first asked for.
   * @param {Item} item
   */
  children(item) {
    item.children ??= this.#ordered(this.#inside(item));
    return item.children;
  }

  /** @param {Item} item */
  #inside(item) {
    const {scope} = item;
    if (item.kind === 'scope' && scope.children > 0) {
      return this.#structure.scopes(scope.id).map((child) => makeScopeItem(child, item));
    }
    return makeChildren(item, this.#tensors.get(scope.name)?.columns ?? 0);
  }

  /** @param {Item} item @param {Set<string>} keys */
  #restore(item, keys) {
    if (!keys.has(item.key) || !item.opens) return;
    this.#setOpen(item, true);
    for (const child of this.children(item)) this.#restore(child, keys);
  }

  /** @param {Item} item @param {boolean} open */
  #setOpen(item, open) {
    if (!item.opens || item.open === open) return;
    item.open = open;
    const inside = sumOfRows(this.children(item));
    // Rows inside a closed item count as soon as it opens.
    for (let at = /** @type {Item | null} */ (item); at; at = at.parent) {
      at.rows += open ? inside : -inside;
      if (at.parent && !at.parent.open) break;
    }
  }

  /**
   * In the order of the outline; a parameter matrix always reads from its first row.
   * @param {Item[]} items in the order of execution
   */
  #ordered(items) {
    if (this.#order === 'backward' && items[0]?.scope.kind !== 'tensor') items.reverse();
    items.forEach((item, place) => (item.place = place));
    return items;
  }
}

/** @param {Item[]} items */
function sumOfRows(items) {
  let rows = 0;
  for (const item of items) rows += item.rows;
  return rows;
}
