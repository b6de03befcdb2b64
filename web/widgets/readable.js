// Paths of the graph in words: `pos4.layer0.head2.scores` is what programs say.

/** @import {Document} from '../engine/types.js' */
/** @import {Words} from './strings/en-all.js' */

/**
 * @param {string} path
 * @param {Document} document
 * @param {Words} words
 * @returns {string} `position 4 (m), layer 0, head 2: attention scores`
 */
export function readable(path, document, words) {
  const {scopes, text} = words;
  /** @type {string[]} */
  const places = [];
  /** @type {string[]} */
  const names = [];
  for (const piece of path.split('.')) {
    const [, kind, index] = /^(pos|layer|head)(\d+)$/.exec(piece) ?? [];
    if (kind === 'pos') {
      const character = document.characters[Number(index)];
      places.push(scopes.position(index, character === '' ? text.sentinel.start : character ?? ''));
    } else if (kind === 'layer') places.push(scopes.layer(index));
    else if (kind === 'head') places.push(scopes.head(index));
    else names.push((names.length ? scopes.parts[piece] : undefined) ?? scopes.operations[piece] ?? piece);
  }
  return [places.join(', '), names.join(', ')].filter(Boolean).join(': ');
}
