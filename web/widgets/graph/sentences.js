// Sentences: what the last event did, what a node is made of.

import {formatNumber} from '../../draw/number.js';
import {inputFacts} from './input-facts.js';

/** @import {GraphNode} from '../../engine/types.js' */
/** @import {Words} from '../strings/en-all.js' */
/** @import {NodeSource} from './node-facts.js' */

/**
 * What a node did last: what it sent on in the backward sweep, how it was computed before it.
 * Empty if it has nothing to send.
 * @param {Pick<NodeSource, 'node' | 'contributions'>} source a session fits
 * @param {number} id
 * @param {boolean} swept
 * @param {Words['status']['node']} words
 * @param {(name: string) => string} [short] cuts names
 */
export function eventSentence(source, id, swept, words, short = (name) => name) {
  const node = source.node(id);
  if (!swept) return words.computed(short(node.name), formulaText(node), formatNumber(node.value));
  const shares = inputFacts(source, node).flatMap(({sent, name}) => (sent ? [{...sent, name}] : []));
  if (shares.length === 0) return '';
  return words.sent(
    short(node.name),
    shares.map(({incoming, local, product, name}) =>
      words.share(formatNumber(incoming), bracketed(local), formatNumber(product), short(name))),
  );
}

/**
 * The operation with its numbers, such as `0.4206 × (−0.1300)`; the value itself for what has no
 * inputs.
 * @param {Pick<GraphNode, 'operation' | 'inputs' | 'exponent' | 'value'>} node
 */
export function formulaText({operation, inputs, exponent, value}) {
  const [a, b] = inputs.map((input) => input.value);
  switch (operation) {
    case 'add':
      return `${formatNumber(a)} + ${bracketed(b)}`;
    case 'mul':
      return `${formatNumber(a)} × ${bracketed(b)}`;
    case 'pow':
      return `${bracketed(a)}^${bracketed(exponent)}`;
    case 'log':
      return `ln ${bracketed(a)}`;
    case 'exp':
      return `e^${bracketed(a)}`;
    case 'relu':
      return `max(0, ${formatNumber(a)})`;
    default:
      return formatNumber(value);
  }
}

/** A number that follows a sign of its own. @param {number} x */
export function bracketed(x) {
  return x < 0 ? `(${formatNumber(x)})` : formatNumber(x);
}
