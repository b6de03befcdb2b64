// What an item of the outline is called: in words, and as a short piece of its name.

/** @import {Document, GraphNode} from '../../engine/types.js' */
/** @import {Words} from '../strings/en-all.js' */
/** @import {Item} from './items.js' */

/** Matrices and operations with one row or number for each token of the alphabet. */
const BY_TOKEN = /^(wte|lm_head|logits|probs)$/;
/** Those with one for each position. */
const BY_POSITION = /^(wpe|scores|weights)$/;
const BY_UNIT = /^mlp_(hidden|relu|fc1)$/;

/**
 * @typedef {object} Naming
 * @property {Words} words
 * @property {Document} document
 * @property {string[]} alphabet the sentinel is the empty string
 * @property {(id: number) => Pick<GraphNode, 'name' | 'operation'>} node
 */

/** @typedef {{title: string, note: string, code: string}} Label note: more about the title */

/**
 * @param {Item} item
 * @param {Naming} naming
 * @returns {Label}
 */
export function labelOf(item, naming) {
  const label = item.kind === 'scope' ? scopeLabel(item, naming) : item.kind === 'node' ? nodeLabel(item, naming) : numberLabel(item, naming);
  return {...label, title: label.title.slice(0, 1).toUpperCase() + label.title.slice(1)};
}

/** Of a row of a matrix, or an element. @param {Item} item @param {Naming} naming @returns {Label} */
function numberLabel(item, naming) {
  const row = item.kind === 'row';
  const matrix = item.scope.kind === 'tensor';
  const index = row ? item.element / item.elements : item.element - (matrix ? (item.parent?.element ?? 0) : 0);
  const title = matrix && !row ? naming.words.graph.numbered.column(String(index)) : numberTitle(item, index, naming);
  return {title, note: '', code: `${matrix ? '' : lastPart(item.scope.name)}[${index}]`};
}

/** @param {Item} item @param {Naming} naming @returns {Label} */
function scopeLabel(item, naming) {
  const {kind, name} = item.scope;
  const note = kind === 'position' ? readsAndAsked(Number(numberIn(name)), naming) : '';
  return {title: scopeTitle(item, naming), note, code: name};
}

/** @param {Item} item @param {Naming} naming */
function scopeTitle({scope: {kind, name}, parent}, {words: {scopes, graph}}) {
  const number = numberIn(name);
  if (kind === 'position') return scopes.position(number, '');
  if (kind === 'layer' || kind === 'head') return scopes[kind](number);
  if (parent?.scope.kind === 'loss' && number !== '') return graph.numbered.loss(number);
  const words = kind === 'part' ? scopes.parts : kind === 'operation' || kind === 'loss' ? scopes.operations : scopes.matrices;
  return words[lastPart(name)] ?? name;
}

/** @param {number} position @param {Naming} naming */
function readsAndAsked(position, {words: {graph, text: {sentinel}}, document: {characters}}) {
  const {start, stop} = sentinel;
  return graph.reads(characters[position] || start, characters[position + 1] || stop);
}

/** Whether it is the row or the number of a token. @param {Item} item */
export function isOfToken(item) {
  return (item.kind === 'row' || item.kind === 'element') && BY_TOKEN.test(operationName(item)) && !(item.kind === 'element' && item.scope.kind === 'tensor');
}

/** @param {Item} item @param {number} index @param {Naming} naming */
function numberTitle(item, index, {words: {scopes, graph: {numbered, sentinel, token}}, alphabet}) {
  const name = operationName(item);
  const number = String(index);
  if (BY_TOKEN.test(name)) return alphabet[index] ? token(alphabet[index]) : sentinel;
  if (BY_POSITION.test(name)) return scopes.position(number, '');
  if (BY_UNIT.test(name)) return numbered.unit(number);
  return item.kind === 'row' ? numbered.row(number) : numbered.channel(number);
}

/** @param {Item} item @param {Naming} naming @returns {Label} */
function nodeLabel(item, {words: {graph: words}, node}) {
  const {name, operation} = node(item.begin);
  const code = lastPart(name);
  const isResult = item.begin + 1 === item.parent?.end;
  if (isResult) return {title: words.result, note: words.operations[operation], code};
  const [, kind, number] = /^(product|sum|zero)(?:\[(\d+)\])?$/.exec(code) ?? [];
  if (kind === 'product') return {title: words.numbered.product(number), note: '', code};
  if (kind === 'sum') return {title: words.numbered.sum(number), note: '', code};
  return {title: kind === 'zero' ? words.zero : words.operations[operation], note: '', code};
}

/** Of the operation or matrix around an item. @param {Item} item @returns {string} */
function operationName(item) {
  const {scope, parent} = item;
  return scope.kind === 'part' && parent ? operationName(parent) : lastPart(scope.name);
}

/** @param {string} name */
function lastPart(name) {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** @param {string} name `pos4` */
function numberIn(name) {
  return /\d+$/.exec(name)?.[0] ?? '';
}
