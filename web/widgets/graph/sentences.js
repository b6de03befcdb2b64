// Sentences: what the last event did, what a search missed, what a node is made of.

import {formatCount, formatNumber} from '../../draw/number.js';
import {inputFacts} from './node-facts.js';

/** @import {GraphNode} from '../../engine/types.js' */
/** @import {Words} from '../strings/en-all.js' */
/** @import {Problem} from './find.js' */
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

/**
 * @param {Problem} found
 * @param {Words['graph']['problems']} words
 */
export function problemSentence(found, words) {
  switch (found.problem) {
    case 'id':
      return words.id(formatCount(found.most));
    case 'start':
      return words.start(found.name, spans(found.known, words.span).join(', '));
    case 'part':
      return words.part(found.within, lastPart(found.name, found.within), spans(found.known, words.span).join(', '));
    case 'node':
      return words.part(found.within, lastPart(found.name, found.within), spans(found.known, words.span).join(', '));
    case 'matrix':
      return words.matrix(found.name.replace(/\[.*/, ''), String(found.rows - 1), String(found.columns - 1));
    case 'element':
      return words.element(found.within, String(found.most));
    default:
      return words.empty;
  }
}

/** @param {string} name @param {string} within */
function lastPart(name, within) {
  return name.startsWith(within) ? name.slice(within.length).replace(/^\./, '') : name;
}

/**
 * Three names or more that only count on are taken together: `pos0 to pos4`.
 * @param {string[]} names
 * @param {(first: string, last: string) => string} span
 */
export function spans(names, span) {
  /** @type {{stem: string, names: string[]}[]} */
  const groups = [];
  for (const name of names) {
    const stem = name.replace(/\d+(?=\D*$)/, '#');
    const group = groups.at(-1);
    if (group?.stem === stem && stem !== name) group.names.push(name);
    else groups.push({stem, names: [name]});
  }
  return groups.flatMap(({names}) => (names.length < 3 ? names : span(names[0], names[names.length - 1])));
}
