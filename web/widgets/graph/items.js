// The rows of the outline as data: a scope, a row of a matrix, an element, a node.

/** @import {Scope} from '../../engine/types.js' */

/** @typedef {'scope' | 'row' | 'element' | 'node'} ItemKind row: a row of a parameter matrix */

/**
 * @typedef {object} Item
 * @property {string} key the same for the same thing in the graph of another document
 * @property {ItemKind} kind
 * @property {Item | null} parent
 * @property {number} level 1 for the top
 * @property {number} place among its siblings, from 0
 * @property {Scope} scope innermost scope around it
 * @property {number} element first element it covers, within the scope; 0 for scopes
 * @property {number} elements how many it covers
 * @property {number} begin first node
 * @property {number} end after its last node
 * @property {number} output the one number it puts out, or -1 if there are several
 * @property {boolean} opens whether there is something inside
 * @property {boolean} open
 * @property {Item[] | null} children
 * @property {number} rows shown for it and all that is open inside
 */

/**
 * @param {Scope} scope
 * @param {Item | null} parent
 */
export function makeScopeItem(scope, parent) {
  const {begin, end, elements} = scope;
  const key = scope.path || scope.name;
  return makeItem({key, kind: 'scope', parent, scope, element: 0, elements, begin, end});
}

/**
 * What is inside an item without scopes of its own: rows of a matrix, elements, or nodes.
 * @param {Item} item
 * @param {number} columns numbers in a row if the scope is a matrix
 * @returns {Item[]} in the order of execution
 */
export function makeChildren(item, columns) {
  const {scope} = item;
  const isMatrix = item.kind === 'scope' && scope.kind === 'tensor' && columns < scope.elements;
  if (isMatrix) return list(scope.elements / columns, (row) => rowItem(item, row, columns));
  if (item.elements > 1) return list(item.elements, (e) => elementItem(item, item.element + e));
  return list(item.end - item.begin, (n) => nodeItem(item, item.begin + n));
}

/** @param {Item} parent @param {number} row @param {number} columns */
function rowItem(parent, row, columns) {
  const element = row * columns;
  const begin = parent.begin + element;
  const end = begin + columns;
  const key = `${parent.key}[${row}]`;
  return makeItem({key, kind: 'row', parent, scope: parent.scope, element, elements: columns, begin, end});
}

/** @param {Item} parent @param {number} element */
function elementItem(parent, element) {
  const {scope} = parent;
  const begin = scope.begin + element * scope.elementNodes;
  const end = begin + scope.elementNodes;
  // The second [] of a matrix: `wte[4][2]` lies in row `wte[4]`.
  const key = `${parent.key}[${element - parent.element}]`;
  return makeItem({key, kind: 'element', parent, scope, element, elements: 1, begin, end});
}

/** @param {Item} parent @param {number} node */
function nodeItem(parent, node) {
  const {scope, element} = parent;
  const key = `${parent.key}#${node - parent.begin}`;
  return makeItem({key, kind: 'node', parent, scope, element, elements: 1, begin: node, end: node + 1});
}

/**
 * @param {Pick<Item, 'key' | 'kind' | 'parent' | 'scope' | 'element' | 'elements' | 'begin' | 'end'>} facts
 * @returns {Item}
 */
function makeItem(facts) {
  return {
    ...facts,
    level: (facts.parent?.level ?? 0) + 1,
    place: 0,
    output: facts.elements === 1 ? facts.end - 1 : -1,
    opens: facts.end - facts.begin > 1,
    open: false,
    children: null,
    rows: 1,
  };
}

/**
 * @template T
 * @param {number} length
 * @param {(index: number) => T} make
 */
function list(length, make) {
  return Array.from({length}, (_, i) => make(i));
}
