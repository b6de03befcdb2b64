// From what someone types to a place in the graph: a node id, a name of a node, or a scope.

import {squared} from './branches.js';

/** @import {GraphNode, Scope, Tensor} from '../../engine/types.js' */

/**
 * What went wrong, for a sentence.
 * @typedef {{problem: 'empty'} |
 *   {problem: 'id', most: number} |
 *   {problem: 'start', name: string, known: string[]} |
 *   {problem: 'part', name: string, within: string, known: string[]} |
 *   {problem: 'matrix', name: string, rows: number, columns: number} |
 *   {problem: 'element', name: string, within: string, most: number} |
 *   {problem: 'node', name: string, within: string, known: string[]}} Problem
 */

/** @typedef {{node: number} | {scope: Scope} | Problem} Found */

/**
 * Where to look; a session or a GraphReader fits.
 * @typedef {object} Directory
 * @property {(parent: number) => Scope[]} scopes
 * @property {() => Tensor[]} tensors
 * @property {(id: number) => Pick<GraphNode, 'name'>} node
 */

/**
 * @param {string} text such as `wte[4, 2]`, `pos3.layer0.q[5]`, `loss` or `1234`
 * @param {Directory} graph
 * @param {number} nodes how many there are
 * @returns {Found}
 */
export function find(text, graph, nodes) {
  const name = squared(text.toLowerCase().replace(/\s+/g, '').replace(/^#|\.+$/g, ''));
  if (name === '') return {problem: 'empty'};
  if (/^\d+$/.test(name)) {
    const id = Number(name);
    return id < nodes ? {node: id} : {problem: 'id', most: nodes - 1};
  }
  if (name === 'loss') return find('loss.mean', graph, nodes);
  return search(name, graph);
}

/** @param {string} name @param {Directory} graph @returns {Found} */
function search(name, graph) {
  const starts = graph.scopes(0).flatMap((scope) => (scope.path ? [scope] : graph.scopes(scope.id)));
  let scope = longestMatch(name, starts);
  if (!scope) return {problem: 'start', name, known: starts.map(({path}) => path)};
  while (scope.children > 0) {
    if (name === scope.path) return {scope};
    const children = graph.scopes(scope.id);
    const child = longestMatch(name, children);
    if (!child) return {problem: 'part', name, within: scope.path, known: children.map(lastPart)};
    scope = child;
  }
  return inScope(name, scope, graph);
}

/** @param {string} name @param {Scope} scope @param {Directory} graph @returns {Found} */
function inScope(name, scope, graph) {
  const rest = name.slice(scope.path.length);
  if (scope.kind === 'tensor') return inMatrix(name, rest, scope, graph);
  const [, index, tail] = /^(?:\[(\d+)\])?(.*)$/.exec(rest) ?? ['', undefined, rest];
  if (rest === '' && scope.elements > 1) return {scope};
  if (scope.elements > 1 && (index === undefined || Number(index) >= scope.elements)) {
    return {problem: 'element', name, within: scope.path, most: scope.elements - 1};
  }
  const end = scope.begin + (Number(index ?? 0) + 1) * scope.elementNodes;
  // `loss.mean[0]` may be said although there is one number only.
  return tail === '' ? {node: end - 1} : inElement(name, tail, end, scope, graph);
}

/**
 * @param {string} name
 * @param {string} tail after the element, such as `.sum[3]`
 * @param {number} end of the element
 * @param {Scope} scope
 * @param {Directory} graph
 * @returns {Found}
 */
function inElement(name, tail, end, {elementNodes}, graph) {
  const within = graph.node(end - 1).name;
  const known = [];
  for (let node = end - elementNodes; node < end - 1; node++) {
    const nodeName = graph.node(node).name;
    if (nodeName === within + tail) return {node};
    known.push(nodeName.slice(within.length + 1));
  }
  return {problem: 'node', name, within, known};
}

/** @param {string} name @param {string} rest @param {Scope} scope @param {Directory} graph @returns {Found} */
function inMatrix(name, rest, scope, graph) {
  if (rest === '') return {scope};
  const {rows, columns} = graph.tensors().find((tensor) => tensor.name === scope.name) ?? {rows: 0, columns: 0};
  const [, row, column] = /^\[(\d+)(?:,|\]\[)(\d+)\]$/.exec(rest) ?? [];
  const inside = row !== undefined && Number(row) < rows && Number(column) < columns;
  if (!inside) return {problem: 'matrix', name, rows, columns};
  return {node: scope.begin + Number(row) * columns + Number(column)};
}

/** @param {string} name @param {Scope[]} scopes */
function longestMatch(name, scopes) {
  const fits = scopes.filter(({path}) => name.startsWith(path) && /^$|^[.[]/.test(name.slice(path.length)));
  return fits.sort((a, b) => b.path.length - a.path.length)[0];
}

/** @param {Scope} scope */
function lastPart({path}) {
  return path.slice(path.lastIndexOf('.') + 1);
}
