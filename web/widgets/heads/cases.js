// The models that are compared: as it is, and with heads silenced or made uniform.

/** @import {Surgery} from '../../engine/types.js' */

/** @typedef {'silenced' | 'uniform'} Kind */

/**
 * @typedef {object} Case
 * @property {string} id
 * @property {Kind | undefined} kind undefined: as it is
 * @property {readonly number[]} heads counted through all layers
 * @property {Partial<Surgery>} surgery
 */

/** @type {readonly Kind[]} */
export const KINDS = ['silenced', 'uniform'];

/**
 * Each head alone, then all of them.
 * @param {number} count heads of all layers
 * @returns {Case[]}
 */
export function casesOf(count) {
  const every = Array.from({length: count}, (_, head) => head);
  const groups = count > 1 ? [...every.map((head) => [head]), every] : [every];
  return [
    {id: 'whole', kind: undefined, heads: [], surgery: {}},
    ...KINDS.flatMap((kind) => groups.map((heads) => ({id: idOf(kind, heads), kind, heads, surgery: surgeryOf(kind, heads)}))),
  ];
}

/** @param {Kind} kind @param {readonly number[]} heads */
export function idOf(kind, heads) {
  return `${kind} ${heads.join()}`;
}

/** @param {Kind} kind @param {readonly number[]} heads @returns {Partial<Surgery>} */
function surgeryOf(kind, heads) {
  return kind === 'silenced' ? {silencedHeads: [...heads]} : {uniformHeads: [...heads]};
}
