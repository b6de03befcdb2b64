// The keys of a tree, as the ARIA practices have them.

/** @import {Item} from './items.js' */
/** @import {Label} from './labels.js' */
/** @import {Outline} from './outline.js' */

/** How far type-ahead looks. */
const MOST_LOOKED_AT = 500;
/** Largest family that * opens at once. */
const LARGEST_FAMILY = 128;

/**
 * @typedef {{kind: 'go', item: Item} | {kind: 'choose'} | {kind: 'toggle', items: Item[]}} Move
 */

/**
 * @typedef {object} Ground
 * @property {Outline} outline
 * @property {Item} item that has the focus
 * @property {number} page rows in view
 * @property {boolean} rtl
 * @property {(item: Item) => Label} title
 */

/**
 * @param {Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>} event
 * @param {Ground} ground
 * @returns {Move | undefined} undefined for a key that means nothing here
 */
export function moveFor({key, altKey, ctrlKey, metaKey}, {outline, item, page, rtl, title}) {
  if (altKey || ctrlKey || metaKey) return undefined;
  const row = (/** @type {number} */ n) => go(outline.at(Math.max(0, Math.min(n, outline.rows - 1))));
  const inwards = rtl ? 'ArrowLeft' : 'ArrowRight';
  const outwards = rtl ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case 'ArrowDown':
      return row(outline.rowOf(item) + 1);
    case 'ArrowUp':
      return row(outline.rowOf(item) - 1);
    case 'PageDown':
      return row(outline.rowOf(item) + page);
    case 'PageUp':
      return row(outline.rowOf(item) - page);
    case 'Home':
      return row(0);
    case 'End':
      return row(outline.rows - 1);
    case 'Enter':
    case ' ':
      return {kind: 'choose'};
    case '*':
      return openFamily(outline.siblings(item));
    case inwards:
      if (!item.opens) return undefined;
      return item.open ? go(outline.children(item)[0]) : {kind: 'toggle', items: [item]};
    case outwards:
      return item.open ? {kind: 'toggle', items: [item]} : go(item.parent ?? undefined);
    default:
      return key.length === 1 ? typeAhead(key, outline, item, title) : undefined;
  }
}

/** @param {Item | undefined} item @returns {Move | undefined} */
function go(item) {
  return item && {kind: 'go', item};
}

/** @param {Item[]} family @returns {Move | undefined} */
function openFamily(family) {
  const items = family.filter(({opens, open}) => opens && !open);
  return family.length <= LARGEST_FAMILY ? {kind: 'toggle', items} : undefined;
}

/** To the next row that begins with a letter, in words or in code. */
function typeAhead(/** @type {string} */ letter, /** @type {Outline} */ outline, /** @type {Item} */ item, /** @type {Ground['title']} */ title) {
  const wanted = letter.toLowerCase();
  let at = outline.next(item);
  for (let i = 0; at && i < MOST_LOOKED_AT; i++, at = outline.next(at)) {
    const label = title(at);
    if ([label.title, label.code].some((text) => text.toLowerCase().startsWith(wanted))) return go(at);
  }
  return undefined;
}
