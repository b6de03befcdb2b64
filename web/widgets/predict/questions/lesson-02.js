// Questions of lesson 02, in its language. Each truth is computed when it is asked for.

import {formatCount, formatNumber} from '../../../draw/number.js';

/** @import {Engine, Expression, Session} from '../../../engine/types.js' */
/** @import {Question} from '../question.js' */

/** Node of that name. @param {Expression} expression @param {string} name */
function named(expression, name) {
  return /** @type {import('../../../engine/types.js').ExpressionNode} */ (expression.nodes().find((node) => node.name === name));
}

/**
 * Computed and walked to its end.
 * @template T
 * @param {Engine} engine
 * @param {string} source
 * @param {Record<string, number>} values
 * @param {(expression: Expression) => T} read
 */
function walked(engine, source, values, read) {
  const expression = engine.createExpression(source);
  try {
    for (const [name, value] of Object.entries(values)) expression.set(name, value);
    expression.seek(expression.situation().events);
    return read(expression);
  } finally {
    expression.free();
  }
}

/** Parameters in one call: a page can draw in between. */
const SLICE = 64;
const CLOSE = 1e-6;

/** @param {Session} session */
async function checkAll(session) {
  const count = session.parameters('value').length;
  const checks = [];
  while (checks.length < count) {
    checks.push(...session.checkGradients(checks.length, Math.min(SLICE, count - checks.length)));
    await new Promise((resolve) => setTimeout(resolve));
  }
  return checks;
}

/** @type {Record<string, Question>} */
export const questions = {
  /** What is the gradient of a value that is used twice, twice over? */
  twice: {
    kind: 'number',
    tolerance: {absolute: 0},
    digits: 2,
    answer: (_session, engine) => walked(engine, 'b = a + a; c = b + b', {a: 1}, (expression) => ({
      value: named(expression, 'a').grad,
      middle: named(expression, 'b').grad,
      shares: expression.contributions(named(expression, 'a').id).map(({product}) => product),
    })),
    why: ({value, middle, shares}) =>
      `Two shares of 1 reach b, so its gradient is ${formatNumber(middle)}. Then two shares of ${formatNumber(shares[0])} reach a: ${shares.map((/** @type {number} */ share) => formatNumber(share)).join(' + ')} = ${formatNumber(value)}. ` +
      'Without += only the last share would be left.',
  },

  /** Which gradient is complete first? */
  'which-first': {
    kind: 'choice',
    choices: 3,
    answer: (_session, engine) => walked(engine, 'c = a * b + a', {a: 2, b: -3}, (expression) => {
      const nodes = expression.nodes();
      const product = nodes.find(({operation}) => operation === 'mul');
      const ids = [named(expression, 'a').id, named(expression, 'b').id, product?.id ?? -1];
      const {operations, events} = expression.situation();
      const finished = ids.map((id) => {
        const final = nodes[id].grad;
        for (let event = operations + 1; event <= events; event++) {
          expression.seek(event);
          if (Object.is(expression.nodes()[id].grad, final)) return event - operations - 1;
        }
        return events;
      });
      return {value: finished.indexOf(Math.min(...finished)), finished};
    }),
    why: ({finished}) =>
      `The sum c hands on first, and a * b has only this one user: after ${formatCount(finished[2])} step of the walk it is complete. ` +
      'a has got one share by then, and waits for the one that a * b hands on.',
  },

  /** What does a node that is too early hand on? */
  'wrong-order': {
    kind: 'choice',
    choices: 3,
    answer: (_session, engine) => walked(engine, 'b = a * a; c = b * b + b', {a: 1.5}, (expression) => {
      const [sum, product, square] = expression.order();
      const {grads, expected} = expression.backwardIn([sum, square, product]);
      const {id} = named(expression, 'a');
      const size = Math.abs(grads[id]) - Math.abs(expected[id]);
      return {value: size < 0 ? 0 : size === 0 ? 1 : 2, wrong: grads[id], right: expected[id]};
    }),
    why: ({wrong, right}) =>
      `Node b hands on only the share that the sum gave it. At a = 1.5 the gradient of a comes out as ${formatNumber(wrong)}, and it is ${formatNumber(right)}: the share that came through b * b is missing.`,
  },

  /** How large is the record of one name? */
  nodes: {
    kind: 'number',
    tolerance: {relative: 0.5},
    unit: 'thousand nodes',
    digits: 3,
    answer(session) {
      const {nodes, edges} = session.graph();
      return {value: nodes / 1000, nodes, edges, text: session.document().text};
    },
    why: ({nodes, edges, text}) =>
      `The graph of “${text}” has ${formatCount(nodes)} nodes on which the loss depends, and ${formatCount(edges)} edges. Most of them are products and sums of the matrices.`,
  },

  /** How many gradients agree with their central difference? */
  agree: {
    kind: 'choice',
    choices: 3,
    async answer(session) {
      const checks = await checkAll(session);
      const close = checks.filter(({relativeError}) => relativeError <= CLOSE).length;
      const share = close / checks.length;
      const worst = Math.max(...checks.map(({relativeError}) => relativeError));
      // Against nothing but the two slopes: where both are next to nothing, rounding decides.
      const own = checks.map(({analytic, numeric}) => Math.abs(analytic - numeric) / Math.max(Math.abs(analytic), Math.abs(numeric), Number.MIN_VALUE));
      const apart = own.filter((error) => error > CLOSE).length;
      return {value: share === 1 ? 0 : share > 0.75 ? 1 : 2, close, count: checks.length, worst, apart, worstOwn: Math.max(...own)};
    },
    why: ({close, count, worst, apart, worstOwn}) =>
      `So closely agree ${formatCount(close)} of ${formatCount(count)}. The largest relative error of all is ${formatNumber(worst, {digits: 2})}. ` +
      (apart === 0 ? '' : `Held against the two slopes alone, ${formatCount(apart)} are further apart, by up to ${formatNumber(worstOwn, {digits: 2})}: gradients so small that rounding takes some of their digits.`),
  },
};
