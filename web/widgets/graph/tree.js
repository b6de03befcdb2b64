// The outline on screen: the rows that can be seen, and the keyboard of a tree.

import {html} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {styleProps} from '../style-props.js';
import {labelOf} from './labels.js';
import {row} from './row.js';
import {moveFor} from './tree-keys.js';

/** @import {Context} from '../widget.js' */
/** @import {Item} from './items.js' */
/** @import {Naming} from './labels.js' */
/** @import {Place} from './place.js' */

/** Rows made above and below what can be seen, for a hand that scrolls: none while the run moves. */
const MARGIN = 4;
/** Until the first picture has been measured, in CSS pixels. */
const GUESS = {row: 36, room: 640};
/** Up to here numbers have two digits, or three; tree-styles.js has the same numbers. */
const TIGHT = 320;
const NARROW = 560;
/** Rows that stay visible around the one that is brought into view. */
const EDGE = 2;

export class Tree {
  #context;
  #place;
  #naming;
  #pick;
  #row = GUESS.row;
  #room = GUESS.room;
  #measured = -1;
  #top = 0;
  /** Where to scroll to after the next picture; -1 for nowhere. */
  #scrollTo = -1;
  /** @type {Item | undefined} what Tab reaches */
  #active;
  #focusActive = false;

  /**
   * @param {Context} context
   * @param {Place} place
   * @param {Naming} naming
   * @param {(id: number, item: Item) => void} pick
   */
  constructor(context, place, naming, pick) {
    this.#context = context;
    this.#place = place;
    this.#naming = naming;
    this.#pick = pick;
  }

  render() {
    const {outline, cursor, wanted} = this.#place;
    if (wanted && outline.has(wanted)) this.#goTo(wanted);
    this.#place.wanted = undefined;
    if (!this.#active || !outline.has(this.#active)) {
      this.#active = outline.shownItemOf(this.#place.picked);
    }
    const here = cursor >= 0 ? outline.shownItemOf(cursor) : undefined;
    const {width, words: {graph: words}, run: {moving}} = this.#context;
    return html`<div class="scroller" @scroll=${(/** @type {Event} */ event) => this.#scrolled(event)}>
      <div class="tree" role="tree" aria-label=${words.outline.label(this.#naming.document.text)}
        @click=${(/** @type {MouseEvent} */ event) => this.#clicked(event)}
        @keydown=${(/** @type {KeyboardEvent} */ event) => this.#pressed(event)}
        ${styleProps({'--rows': outline.rows})}>
        ${repeat(this.#shown(), ({item}) => item.key, ({item, index}) =>
          row(item, {
            index,
            words,
            label: labelOf(item, this.#naming),
            reader: this.#place.reader,
            siblings: outline.siblings(item).length,
            digits: width < TIGHT ? 2 : width < NARROW ? 3 : 4,
            active: item === this.#active,
            here: item === here,
            moving,
            picked: item.output >= 0 && item.output === this.#place.picked && !(item.open && item.opens),
          }))}
      </div></div>`;
  }

  /** @param {ShadowRoot} root */
  painted(root) {
    const scroller = root.querySelector('.scroller');
    if (!scroller) return;
    if (this.#scrollTo >= 0) scroller.scrollTop = this.#scrollTo;
    this.#scrollTo = -1;
    if (this.#focusActive) {
      this.#focusActive = false;
      /** @type {HTMLElement | null} */ (scroller.querySelector('[tabindex="0"]'))?.focus({preventScroll: true});
    }
    if (this.#measured !== this.#context.width) this.#measure(scroller);
  }

  /** @param {Element} scroller */
  #measure(scroller) {
    const {height} = scroller.querySelector('.row')?.getBoundingClientRect() ?? {height: 0};
    const room = scroller.clientHeight;
    // Where a page hides it.
    if (height === 0) return;
    this.#measured = this.#context.width;
    if (height === this.#row && room === this.#room) return;
    this.#row = height;
    this.#room = room;
    if (this.#active) this.#place.wanted = this.#active;
    this.#context.refresh();
  }

  /** Rows in view, a few more, and the one that Tab reaches. */
  #shown() {
    const {outline} = this.#place;
    const margin = this.#context.run.moving ? 0 : MARGIN;
    const first = Math.max(0, Math.floor(this.#top / this.#row) - margin);
    const count = Math.ceil(this.#room / this.#row) + 2 * margin;
    const rows = outline.slice(first, count).map((item, i) => ({item, index: first + i}));
    const active = /** @type {Item} */ (this.#active);
    if (!rows.some(({item}) => item === active)) {
      rows.push({item: active, index: outline.rowOf(active)});
      rows.sort((a, b) => a.index - b.index);
    }
    return rows;
  }

  /**
   * Brings an item into view and lets Tab reach it.
   * @param {Item} item
   */
  #goTo(item) {
    const {outline} = this.#place;
    const rows = Math.floor(this.#room / this.#row);
    // Page by page: rows stand still while the cursor moves on a page, and where it is decides
    // which page that is.
    const page = Math.max(1, rows - 2 * EDGE - 1);
    this.#active = item;
    this.#scroll(Math.floor((outline.rowOf(item) - EDGE) / page) * page * this.#row);
  }

  /**
   * The same by keyboard: the rows move as little as they can.
   * @param {Item} item
   */
  #focus(item) {
    const y = this.#place.outline.rowOf(item) * this.#row;
    this.#active = item;
    this.#focusActive = true;
    const below = y + this.#row - this.#room;
    if (y < this.#top) this.#scroll(y);
    else if (below > this.#top) this.#scroll(below);
  }

  /** @param {number} top */
  #scroll(top) {
    this.#top = Math.max(0, Math.min(top, this.#place.outline.rows * this.#row - this.#room));
    this.#scrollTo = this.#top;
  }

  /** @param {Event} event */
  #scrolled(event) {
    const {scrollTop} = /** @type {HTMLElement} */ (event.currentTarget);
    const moved = Math.floor(scrollTop / this.#row) !== Math.floor(this.#top / this.#row);
    this.#top = scrollTop;
    if (moved) this.#context.refresh();
  }

  /** @param {MouseEvent} event */
  #clicked(event) {
    const target = /** @type {Element} */ (event.target);
    const item = itemAt(target);
    if (!item) return;
    this.#active = item;
    if (item.opens && target.closest('.twisty')) this.#toggle(item);
    else this.#choose(item);
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    const item = itemAt(/** @type {Element} */ (event.target));
    if (!item) return;
    const rtl = getComputedStyle(/** @type {Element} */ (event.currentTarget)).direction === 'rtl';
    const page = Math.max(1, Math.floor(this.#room / this.#row) - 1);
    const title = (/** @type {Item} */ at) => labelOf(at, this.#naming);
    const move = moveFor(event, {outline: this.#place.outline, item, page, rtl, title});
    if (!move) return;
    event.preventDefault();
    if (move.kind === 'choose') this.#choose(item);
    else if (move.kind === 'toggle') move.items.forEach((at) => this.#toggle(at));
    else this.#focus(move.item);
    this.#context.refresh();
  }

  /** @param {Item} item */
  #choose(item) {
    if (item.output < 0) this.#toggle(item);
    else this.#pick(item.output, item);
  }

  /** @param {Item} item */
  #toggle(item) {
    this.#place.toggle(item);
    this.#context.refresh();
  }
}

/** @param {Element} element @returns {Item | undefined} */
function itemAt(element) {
  return /** @type {any} */ (element.closest('[role="treeitem"]'))?.item;
}
