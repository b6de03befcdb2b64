// Numbers of the real model that the specimens show: untrained, and after some training.

/** @import {Activation, Session, Tensor} from '../../engine/types.js' */

const STEPS = 200;
/** Of the landscape: samples a side, and how far it reaches from where training is. */
const SIDE = 25;
const REACH = 4;
const RATE = 4;

/**
 * @typedef {object} Plane
 * @property {Float64Array} values row by row
 * @property {number} side
 * @property {[number, number]} x
 * @property {[number, number]} y
 * @property {{x: number, y: number}[]} path
 * @property {[string, string]} names
 */

/**
 * @typedef {object} Facts
 * @property {string[]} letters of the alphabet; the sentinel as a dot
 * @property {Tensor[]} tensors
 * @property {Float64Array} values of all parameters
 * @property {Float64Array} losses
 * @property {number} ignorance ln of the size of the vocabulary
 * @property {Float64Array} untrained probabilities after `ma`
 * @property {Float64Array} trained the same
 * @property {number[]} drawn shares of first letters among names that were drawn
 * @property {Float64Array} embedding of the letter a
 * @property {Activation} weights of the first head
 * @property {string[]} read the characters of the document
 * @property {{xs: number[], ys: number[], at: number, loss: number, slope: number, name: string}} curve of one dial
 * @property {Plane} plane the loss over two parameters, and a descent on it
 * @property {Float64Array} square a matrix of the model
 * @property {{a: Float64Array, b: Float64Array, products: Float64Array, sums: Float64Array}} dot
 */

/**
 * @param {Session} session at its start
 * @returns {Facts}
 */
export function facts(session) {
  const {alphabet} = session.corpus();
  const untrained = session.distribution('ma').probabilities;
  session.step('step', STEPS);
  session.step('phase', 3);
  const tensors = session.tensors();
  const values = session.parameters('value');
  const [{columns, offset}] = tensors;
  return {
    letters: alphabet.map((character) => character || '·'),
    tensors,
    values,
    losses: session.losses(),
    ignorance: Math.log(alphabet.length),
    untrained,
    trained: session.distribution('ma').probabilities,
    drawn: firstLetters(session, alphabet),
    embedding: values.slice(offset, offset + columns),
    weights: session.activation('weights'),
    read: session.document().characters.slice(0, session.document().positions).map((character) => character || '·'),
    curve: dial(session),
    plane: descent(session),
    square: square(session),
    dot: sumOfProducts(session),
  };
}

/** @param {Session} session @param {string[]} alphabet */
function firstLetters(session, alphabet) {
  const names = session.sample(50, 1);
  return alphabet.map((character) => names.filter((name) => (name[0] ?? '') === character).length / names.length);
}

/** The parameter with the steepest slope, turned through a range. @param {Session} session */
function dial(session) {
  const values = session.parameters('value');
  const grads = session.parameters('grad');
  const [index] = twoLargest(grads);
  const at = values[index];
  const xs = Array.from({length: 61}, (_, i) => at - 1.5 + i / 20);
  return {
    xs, at, ys: xs.map((x) => session.lossWith(index, x)), loss: session.situation().loss, slope: grads[index],
    name: nameOf(session, index),
  };
}

/** @param {Session} session @param {number} index */
function nameOf(session, index) {
  const {name, offset, columns} = /** @type {Tensor} */ (session.tensors().findLast((tensor) => tensor.offset <= index));
  return `${name}[${Math.floor((index - offset) / columns)}, ${(index - offset) % columns}]`;
}

/** @param {Session} session */
function square(session) {
  const {offset, rows, columns} = /** @type {Tensor} */ (session.tensors().find((tensor) => tensor.rows === tensor.columns));
  return session.parameters('value').slice(offset, offset + rows * columns);
}

/** @param {Float64Array} numbers places of the two furthest from zero */
function twoLargest(numbers) {
  return [...numbers.keys()].sort((a, b) => Math.abs(numbers[b]) - Math.abs(numbers[a])).slice(0, 2);
}

/** The loss over the two parameters with the steepest slopes. @param {Session} session @returns {Plane} */
function descent(session) {
  const pair = twoLargest(session.parameters('grad'));
  const [x, y] = pair.map((i) => session.parameters('value')[i]);
  const at = (/** @type {number} */ centre, /** @type {number} */ i) => centre - REACH + (2 * REACH * i) / (SIDE - 1);
  const grid = Array.from({length: SIDE * SIDE}, (_, i) => [at(x, i % SIDE), at(y, Math.floor(i / SIDE))]).flat();
  const path = [{x: x + 0.8 * REACH, y: y + 0.8 * REACH}];
  for (let step = 0; step < 8; step++) {
    const here = path[path.length - 1];
    const [dx, dy] = session.gradientsWith(pair, [here.x, here.y]).grads;
    path.push({x: here.x - RATE * dx, y: here.y - RATE * dy});
  }
  return {
    values: session.lossesWith(pair, grid), side: SIDE, path,
    x: [x - REACH, x + REACH], y: [y - REACH, y + REACH],
    names: /** @type {[string, string]} */ (pair.map((i) => nameOf(session, i))),
  };
}

/** The first logit of the last position: products and running sums are nodes of the graph. @param {Session} session */
function sumOfProducts(session) {
  const last = session.document().positions - 1;
  const x = session.activation('mlp_residual');
  const a = x.values.slice(last * x.columns, (last + 1) * x.columns);
  const head = /** @type {Tensor} */ (session.tensors().find(({name}) => name === 'lm_head'));
  const b = session.parameters('value').slice(head.offset, head.offset + head.columns);
  const scope = all(session, 0).find(({path}) => path === `pos${last}.logits`);
  const {begin, elementNodes} = /** @type {import('../../engine/types.js').Scope} */ (scope);
  /** @type {number[]} */
  const products = [];
  const sums = [];
  for (let id = begin; id < begin + elementNodes; id++) {
    const {operation, value} = session.node(id);
    if (operation === 'mul') products.push(value);
    if (operation === 'add') sums.push(value);
  }
  const running = sums.length === products.length ? sums : [products[0], ...sums];
  return {a, b, products: Float64Array.from(products), sums: Float64Array.from(running)};
}

/** @param {Session} session @param {number} parent @returns {import('../../engine/types.js').Scope[]} */
function all(session, parent) {
  return session.scopes(parent).flatMap((scope) => [scope, ...(scope.children ? all(session, scope.id) : [])]);
}
