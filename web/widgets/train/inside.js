// Look inside a training step: the parts of its graph as lines, each the inside of what is picked
// in the line above, down to a node with its value, its gradient and where that comes from. Fetched
// when a visitor first looks.

import {html, nothing} from 'lit';
import {formatCount, formatNumber} from '../../draw/number.js';
import {shortName} from '../graph/node-facts.js';
import {panel} from '../graph/panel.js';
import {place} from '../narration.js';
import {graph} from '../strings/en-graph.js';
import {inside} from '../strings/en-inside.js';
import {line} from './inside-line.js';
import {insideStyles} from './inside-styles.js';
import {summary} from './inside-summary.js';
import {Zoom} from './zoom.js';

/** @import {GradientCheck, Position} from '../../engine/types.js' */
/** @import {Item} from '../graph/items.js' */
/** @import {Naming} from '../graph/labels.js' */
/** @import {Words} from '../strings/en-all.js' */
/** @import {Context} from '../widget.js' */

/** From here on lines and node stand side by side; inside-styles.js has the same number. */
const WIDE = 880;
const NODE_SHARE = 0.46;
const GAP = 24;
/** Room above the line of what was picked, in its scroller. */
const SIGHT = 16;
/** Up to here names of nodes are cut short. */
const NARROW = 560;
/** @type {Record<string, (at: number, count: number) => number>} */
const MOVES = {ArrowRight: (at) => at + 1, ArrowLeft: (at) => at - 1, Home: () => 0, End: (_, count) => count - 1};

export class Inside {
  static styles = insideStyles;
  static words = {en: {graph, inside}};

  #context;
  #words;
  #zoom;
  #page = 0;
  #shown = -1;
  /** What was just picked shall have the focus, in a line of its own or another. */
  #picked = false;
  /** @type {{key: string, result: GradientCheck} | undefined} */
  #check;
  /** @type {Naming} */
  #naming;

  /** @param {Context} context @param {Words} words its own among them */
  constructor(context, words) {
    const {run, memory} = context;
    this.#context = context;
    this.#words = words;
    const zoom = new Zoom(run, memory);
    this.#zoom = zoom;
    this.#naming = {
      words,
      get document() {
        return zoom.reader.document;
      },
      alphabet: run.session.corpus().alphabet,
      node: (id) => zoom.reader.node(id),
    };
  }

  /** @param {number} width */
  render(width) {
    const zoom = this.#zoom;
    zoom.sync();
    const {run} = this.#context;
    const words = this.#words;
    const {inside: says} = words;
    const path = zoom.path();
    const last = path.at(-1);
    const {facts, document} = zoom.reader;
    const short = (/** @type {string} */ name) => (width < NARROW ? shortName(name) : name);
    const wide = width >= WIDE;
    return html`<div class="inside" id="inside" part="inside" role="group" aria-label=${says.heading(formatCount(run.situation.step + 1))}>
      <div class="title">
        <p class="heading">${says.heading(formatCount(run.situation.step + 1))}</p>
        <p class="hint">${says.hint(document.text, formatCount(facts.nodes))}</p>
      </div>
      <p class="event" aria-hidden="true">${place(run, words, short)}</p>
      ${this.#crumbs(path)}
      <div class="inside-body ${last || zoom.moving ? 'open' : ''}">
        <div class="lines">
          ${zoom.gone ? html`<p class="hint">${words.graph.status.gone(zoom.gone, document.text)}</p>` : nothing}
          ${this.#lines(path, wide)}
        </div>
        ${last && last.output >= 0 ? this.#node(last.output, wide ? Math.floor(width * NODE_SHARE) - GAP : width) : this.#summary(last)}
      </div>
    </div>`;
  }

  /** Where there is little room, only the two that matter. @param {Item[]} path @param {boolean} all */
  #lines(path, all) {
    const {outline} = this.#zoom;
    const lines = [
      this.#line(outline.roots, undefined, path),
      ...path.flatMap((item) => (item.opens ? [this.#line(outline.children(item), item, path)] : [])),
    ];
    return all ? lines : lines.slice(-2);
  }

  /** @param {Item[]} path */
  #crumbs(path) {
    const {inside: says} = this.#words;
    const {run} = this.#context;
    const step = says.step(formatCount(run.situation.step + 1));
    const free = this.#zoom.key !== '';
    return html`<nav class="crumbs-of-zoom" aria-label=${says.path}><ol>
      <li>${free ? html`<button class="plain small" @click=${() => this.#pick(undefined)}>${step}</button>` : html`<span>${step}</span>`}</li>
      ${path.map((item, i) => html`<li>${i + 1 < path.length
        ? html`<button class="plain small" @click=${() => this.#pick(item)}>${this.#short(item)}</button>`
        : html`<span aria-current="true">${this.#short(item)}</span>`}</li>`)}
    </ol></nav>`;
  }

  /** @param {Item} item */
  #short(item) {
    const {scope: {name, kind}} = item;
    if (item.kind === 'node') return this.#naming.node(item.begin).name.split('.').at(-1);
    if (item.kind !== 'scope') return item.key.slice(item.key.lastIndexOf('['));
    return kind === 'parameters' ? this.#words.scopes.matrices.parameters : name.slice(name.lastIndexOf('.') + 1);
  }

  /**
   * @param {Item[]} items
   * @param {Item | undefined} parent
   * @param {Item[]} path
   */
  #line(items, parent, path) {
    const level = parent?.level ?? 0;
    const words = this.#words;
    const picked = path[level];
    return line(items, {
      words,
      naming: this.#naming,
      reader: this.#zoom.reader,
      label: words.inside.line(parent ? this.#short(parent) ?? '' : ''),
      picked,
      last: picked !== undefined && picked === path.at(-1),
      here: this.#zoom.cursor,
      pick: (item) => this.#pick(item === picked && item.key === this.#zoom.key ? parent : item),
      press: (event, item) => this.#press(event, items, item),
    });
  }

  /** @param {number} id @param {number} width */
  #node(id, width) {
    const words = this.#words;
    if (id !== this.#shown) this.#page = 0;
    this.#shown = id;
    const {reader, cursor} = this.#zoom;
    return html`<div class="inside-node">
      ${this.#journeys(id)}
      ${panel({reader, cursor, picked: id, gone: '', canTravel: () => false}, {
        words: words.graph,
        width,
        page: this.#page,
        checked: this.#check?.key === this.#checkKey(id) ? this.#check.result : undefined,
        pick: (other) => this.#pickNode(other),
        turnTo: (page) => {
          this.#page = page;
          this.#context.refresh();
        },
        check: () => this.#runCheck(id),
      })}
    </div>`;
  }

  /** To where this node was computed, and to where it sends its gradient on. @param {number} id */
  #journeys(id) {
    const {inside: says} = this.#words;
    const {locked} = this.#context;
    const [forward, backward] = [this.#zoom.placeOf(id, 'forward'), this.#zoom.placeOf(id, 'backward')];
    if (!forward || !backward || locked('move')) return nothing;
    return html`<div class="journeys" role="group" aria-label=${says.go}>${says.go}
      <button class="small to-value" @click=${() => this.#go(forward)}>${says.toValue}</button>
      <button class="small to-grad" @click=${() => this.#go(backward)}>${says.toGradient}</button>
    </div>`;
  }

  /** @param {Position} there */
  #go(there) {
    const {run, attempt} = this.#context;
    attempt(() => run.seek(there, 'user'));
  }

  /** @param {Item | undefined} item */
  #summary(item) {
    const {inside: says, graph: graphWords} = this.#words;
    return summary(item, {words: says, graph: graphWords, reader: this.#zoom.reader, naming: this.#naming});
  }

  /** @param {Item | undefined} item */
  #pick(item) {
    const {graph: {status}} = this.#words;
    const {say, changed} = this.#context;
    this.#zoom.pick(item);
    this.#picked = true;
    changed('inside', this.#zoom.key);
    if (!item) return;
    if (item.output < 0) return say(status.scope(item.key, formatCount(item.end - item.begin)));
    const {name, value, grad} = this.#zoom.reader.node(item.output);
    say(status.picked(name, formatNumber(value), formatNumber(grad)));
  }

  /** @param {number} id */
  #pickNode(id) {
    const {outline} = this.#zoom;
    this.#pick(outline.itemFor(id) ?? outline.itemOf(id));
  }

  /** Arrow keys within a line. @param {KeyboardEvent} event @param {Item[]} items @param {Item} item */
  #press(event, items, item) {
    const move = MOVES[event.key];
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const rtl = event.key.startsWith('Arrow') && getComputedStyle(/** @type {Element} */ (event.currentTarget)).direction === 'rtl';
    const at = item.place;
    const to = Math.max(0, Math.min(items.length - 1, rtl ? 2 * at - move(at, items.length) : move(at, items.length)));
    const buttons = /** @type {HTMLElement} */ (event.currentTarget).querySelectorAll('button');
    buttons.forEach((button, i) => (button.tabIndex = i === to ? 0 : -1));
    buttons[to].focus();
  }

  /** @param {number} id */
  #checkKey(id) {
    return `${this.#context.run.situation.step}:${id}`;
  }

  /** @param {number} id */
  #runCheck(id) {
    const {graph: {status}} = this.#words;
    const {attempt, refresh, say} = this.#context;
    attempt(() => {
      const {name, parameter} = this.#zoom.reader.node(id);
      const result = this.#zoom.reader.check(parameter);
      this.#check = {key: this.#checkKey(id), result};
      refresh();
      const [backward, nudged] = [result.analytic, result.numeric].map((x) => formatNumber(x, {digits: 8}));
      say(status.checked(name, backward, nudged, formatNumber(result.relativeError, {digits: 2})));
    });
  }

  /** @param {ShadowRoot} root */
  painted(root) {
    if (!this.#picked) return;
    this.#picked = false;
    const scroller = root.querySelector('.lines');
    const button = scroller?.querySelector('.part-line [aria-pressed="true"][data-last]') ?? scroller?.querySelector('.part-line [tabindex="0"]');
    if (!(button instanceof HTMLElement) || !scroller) return;
    // The line of what was picked stands first, and its inside below it.
    scroller.scrollTop += button.getBoundingClientRect().top - scroller.getBoundingClientRect().top - SIGHT;
    button.focus({preventScroll: true});
  }
}
