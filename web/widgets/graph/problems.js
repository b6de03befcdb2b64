// What a search missed, in a sentence.

import {formatCount} from '../../draw/number.js';

/** @import {Words} from '../strings/en-all.js' */
/** @import {Problem} from './find.js' */

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
