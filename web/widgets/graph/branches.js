// What is open in the outline, as short words for a link. Only the last of each branch is named:
// what its key begins with is open too. And of a key only what differs from the one before, with the
// number of parts that do not: pos3.layer0.q[2] and pos3.layer0.k[1] are pos3.layer0.q(2), 2.k(1).

/** `pos3`, `.layer0`, `.q`, `[2]`. */
const PART = /[.[]?[^.[]+/g;
const WORD = /^(\d*)(.+)$/;
/** Far more than a graph has inside each other. */
const MOST_PARTS = 16;

/** A name for a link: an address has to write square brackets in three letters each. @param {string} name */
export const rounded = (name) => name.replaceAll('[', '(').replaceAll(']', ')');

/** @param {string} name as a link has it, or as it is */
export const squared = (name) => name.replaceAll('(', '[').replaceAll(')', ']');

/** @param {string} key @returns {string[]} */
const partsOf = (key) => key.match(PART) ?? [];

/** @param {string[]} a @param {string[]} b */
function sharedParts(a, b) {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count++;
  return count;
}

/** @param {Iterable<string>} keys in the order of the outline: see Outline.branches() */
export function writeBranches(keys) {
  /** @type {string[]} */
  let before = [];
  return [...keys].map((key) => {
    const parts = partsOf(key);
    const shared = sharedParts(parts, before);
    before = parts;
    return (shared || '') + rounded(parts.slice(shared).join(''));
  });
}

/**
 * @param {unknown[]} words may come from anywhere: what is no word is passed over
 * @returns {Set<string>} keys of all that is open
 */
export function readBranches(words) {
  /** @type {Set<string>} */
  const keys = new Set();
  /** @type {string[]} */
  let before = [];
  for (const word of words) {
    const [, shared, rest] = WORD.exec(typeof word === 'string' ? word : '') ?? [];
    if (rest === undefined) continue;
    const parts = partsOf(squared(rest));
    before = [...before.slice(0, Number(shared)), ...parts].slice(0, MOST_PARTS);
    before.forEach((_, last) => keys.add(before.slice(0, last + 1).join('')));
  }
  return keys;
}
