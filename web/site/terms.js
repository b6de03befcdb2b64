// The terms of the glossary: read from lessons/terms.json, checked, their numbers filled in.

import {readFileSync} from 'node:fs';
import {join} from 'node:path';

/**
 * @typedef {object} Term
 * @property {string} id its anchor on the glossary page
 * @property {string} term
 * @property {string[]} aliases other words for it
 * @property {string[]} [finds] more words by which the filter finds it
 * @property {string} group id of a group
 * @property {string} sentence
 * @property {number[]} lessons that mark it; only some of them may be written yet
 * @property {string[]} related ids
 * @property {Record<string, string>} [widget] attributes of its miniature
 * @property {string} [try] what to do with the miniature
 * @property {{text: string, at: string}} [more] a sentence that leads to a place of a lesson
 * @property {[number, number, number]} [room] heights of the miniature in rem, rounded down: on a
 *   phone, in one column, and beside the text. The page keeps them free, so that nothing moves
 */

/** @typedef {{id: string, title: string, terms: Term[]}} Group */

const FILE = 'lessons/terms.json';

/**
 * @param {string} root of the project
 * @param {Record<string, string>} numbers see numbers.js
 */
export function readTerms(root, numbers) {
  return new Terms(JSON.parse(readFileSync(join(root, FILE), 'utf8')), numbers);
}

/**
 * Style rules that keep the room of each miniature free.
 * @param {string} root of the project
 */
export function termRooms(root) {
  const {terms} = JSON.parse(readFileSync(join(root, FILE), 'utf8'));
  const rules = (/** @type {0 | 1 | 2} */ which) =>
    terms
      .filter((/** @type {Term} */ {room}) => room)
      .map((/** @type {Term} */ {id, room}) => `#${id}{--term-room:${/** @type {number[]} */ (room)[which]}rem}`)
      .join('');
  return `${rules(0)}@media (min-width:40rem){${rules(1)}}@media (min-width:64rem){${rules(2)}}`;
}

export class Terms {
  /** @type {Map<string, Term>} */
  #byId = new Map();
  #groups;

  /**
   * @param {{groups: {id: string, title: string}[], terms: Term[]}} data
   * @param {Record<string, string>} numbers
   */
  constructor({groups, terms}, numbers) {
    this.#groups = groups;
    for (const term of terms) {
      if (this.#byId.has(term.id)) throw new Error(`${FILE}: "${term.id}" is there twice`);
      this.#byId.set(term.id, {...term, ...filled(term, numbers)});
    }
    for (const term of terms) this.#check(term);
  }

  get all() {
    return [...this.#byId.values()];
  }

  /** @returns {Group[]} */
  get groups() {
    return this.#groups.map((group) => ({
      ...group,
      terms: this.all.filter((term) => term.group === group.id),
    }));
  }

  /** @param {string} id */
  get(id) {
    return this.#byId.get(id);
  }

  /** @param {Term} term */
  #check({id, group, related}) {
    if (!this.#groups.some((known) => known.id === group)) {
      throw new Error(`${FILE}: "${id}" is in the group "${group}", which is not there`);
    }
    for (const other of related) {
      if (!this.#byId.has(other)) throw new Error(`${FILE}: "${id}" is related to "${other}", which is not there`);
      if (other === id) throw new Error(`${FILE}: "${id}" is related to itself`);
    }
  }
}

/**
 * Sentence and instruction of a term with their `{numbers}`.
 * @param {Term} term
 * @param {Record<string, string>} numbers
 */
function filled(term, numbers) {
  const fill = (/** @type {string} */ text) =>
    text.replace(/\{(\w+)\}/g, (_, name) => {
      if (Object.hasOwn(numbers, name)) return numbers[name];
      throw new Error(`${FILE}: "${term.id}" asks for {${name}}; there are: ${Object.keys(numbers).join(', ')}`);
    });
  return {sentence: fill(term.sentence), ...(term.try && {try: fill(term.try)})};
}
