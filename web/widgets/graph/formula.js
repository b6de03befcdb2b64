// The operation of a node as a formula, in letters and in numbers.

import {html} from 'lit';
import {formatNumber} from '../../draw/number.js';
import {bracketed} from './sentences.js';

/** @import {Operation} from '../../engine/types.js' */
/** @import {GraphWords} from '../strings/en-graph.js' */
/** @import {NodeFacts} from './node-facts.js' */

/**
 * @param {NodeFacts} facts
 * @param {GraphWords} words
 */
export function formula({node}, {node: words}) {
  const {operation, inputs, exponent, value} = node;
  if (operation === 'leaf') return told(words.isParameter);
  if (operation === 'constant') return told(words.isConstant);
  if (operation === 'negative max') return told(words.isNegativeMax);
  const numbers = inputs.map((input) => input.value);
  return html`<p class="formula">
    <span class="letters">${written(operation, ['a', 'b'], formatNumber(exponent))}</span>
    <span class="sign">=</span> <span class="numbers">${written(operation, [formatNumber(numbers[0]), inSecondPlace(operation, numbers)], formatNumber(exponent))}</span>
    <span class="sign">=</span> <b>${formatNumber(value)}</b></p>`;
}

/** @param {string} text */
function told(text) {
  return html`<p class="hint">${text}</p>`;
}

/** @param {Operation} operation @param {number[]} numbers */
function inSecondPlace(operation, [, b]) {
  return operation === 'add' || operation === 'mul' ? bracketed(b) : '';
}

/** @param {Operation} operation @param {string[]} operands @param {string} exponent */
function written(operation, [a, b], exponent) {
  const base = a.startsWith('−') ? `(${a})` : a;
  switch (operation) {
    case 'add':
      return html`${a} + ${b}`;
    case 'mul':
      return html`${a} × ${b}`;
    case 'pow':
      return html`${base}<sup>${exponent}</sup>`;
    case 'log':
      return html`ln ${base}`;
    case 'exp':
      return html`e<sup>${a}</sup>`;
    case 'relu':
      return html`max(0, ${a})`;
    default:
      return html`${a}`;
  }
}

/**
 * The slope of an operation towards an input, in letters.
 * @param {Operation} operation
 * @param {string} symbol `a` or `b`
 */
export function slope(operation, symbol) {
  switch (operation) {
    case 'mul':
      return html`${symbol === 'a' ? 'b' : 'a'} =`;
    case 'pow':
      return html`k a<sup>k−1</sup> =`;
    case 'log':
      return html`1/a =`;
    case 'exp':
      return html`e<sup>a</sup> =`;
    case 'relu':
      return html`a &gt; 0:`;
    default:
      return '';
  }
}
