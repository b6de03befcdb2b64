// The widget `graph`: the scalar graph of the model, from the loss to the last parameter, and any
// node of it.

import {html} from 'lit';
import {formatCount, formatNumber} from '../draw/number.js';
import {engineIsWhole} from '../engine/engine.js';
import {shortName} from './graph/node-facts.js';
import {panel} from './graph/panel.js';
import {Place} from './graph/place.js';
import {problemSentence} from './graph/problems.js';
import {stateIcon} from './graph/state-icon.js';
import {graphStyles} from './graph/styles.js';
import {Tree} from './graph/tree.js';
import {place} from './narration.js';
import {onEnter} from './on-enter.js';
import {segments} from './segments.js';
import {graph} from './strings/en-graph.js';
import {transport} from './transport.js';

/** @import {GradientCheck} from '../engine/types.js' */
/** @import {Item} from './graph/items.js' */
/** @import {State} from './graph/progress.js' */
/** @import {Context, Widget} from './widget.js' */

/** From here on outline and node stand side by side; graph/styles.js has the same number. */
const WIDE = 880;
const NODE_SHARE = 0.46;
/** Up to here names are cut short. */
const NARROW = 560;
/** @type {State[]} */
const LEGEND = ['waiting', 'computed', 'arriving', 'sweeping', 'swept'];

/** @implements {Widget} */
export default class Graph {
  static styles = graphStyles;
  static words = {en: {graph}};

  #context;
  #words;
  #place;
  #tree;
  #problem = '';
  #page = 0;
  /** @type {{key: string, result: GradientCheck} | undefined} */
  #check;
  #shown = -1;
  /** The panel shows another node and shall begin at its begin. */
  #toTop = false;

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    this.#words = context.words.graph;
    const here = new Place(context.run, context.memory);
    this.#place = here;
    this.#tree = new Tree(context, here, {
      words: context.words,
      get document() {
        return here.reader.document;
      },
      alphabet: context.run.session.corpus().alphabet,
      node: (id) => here.reader.node(id),
    }, (id, item) => this.#pick(id, item));
  }

  render() {
    const here = this.#place;
    here.sync();
    this.#rememberCheck();
    if (here.picked !== this.#shown) this.#page = 0;
    this.#shown = here.picked;
    const {run, words, width, half} = this.#context;
    const short = (/** @type {string} */ name) => (width < NARROW ? shortName(name) : name);
    return html`${transport(this.#context)}
      <div class="graph-bar">${this.#facts()}${this.#findBox()}${this.#buttons()}</div>
      <p class="event" aria-hidden="true">${run.situation.atStart ? this.#words.untouched : place(run, words, short)}</p>
      <div class="graph-body">
        <div class="outline">${this.#columns()}${half(0, () => this.#tree.render())}${this.#legend()}</div>
        ${half(1, () => panel(here, {
          words: this.#words,
          width: this.#panelWidth(),
          page: this.#page,
          checked: this.#check?.key === this.#checkKey() ? this.#check.result : undefined,
          pick: (id) => this.#pick(id),
          travel: (direction) => this.#act(() => here.travel(direction)),
          turnTo: (page) => this.#act(() => (this.#page = page)),
          check: () => this.#runCheck(),
        }))}
      </div>`;
  }

  /** @param {ShadowRoot} root */
  painted(root) {
    this.#tree.painted(root);
    if (!this.#toTop) return;
    this.#toTop = false;
    root.querySelector('.node')?.scrollTo(0, 0);
  }

  #facts() {
    const {facts, document} = this.#place.reader;
    return html`<div class="graph-facts"><p class="heading">${this.#words.title(document.text)}</p>
      <p class="hint">${this.#words.size(formatCount(facts.allNodes), formatCount(facts.nodes), formatCount(facts.edges))}</p></div>`;
  }

  #findBox() {
    const {find} = this.#words;
    const go = (/** @type {Event} */ {target}) => {
      const field = /** @type {Element} */ (target).closest('.find')?.querySelector('input');
      this.#find(field?.value ?? '');
    };
    const wrong = this.#problem !== '';
    return html`<div class="find">
      <label><span class="unseen">${find.label}</span>
        <input type="text" name="node" @keydown=${onEnter(go)} placeholder=${find.hint} autocomplete="off" autocapitalize="off" spellcheck="false"
          enterkeyhint="go" maxlength="200" aria-invalid=${wrong} aria-describedby="problem"></label>
      <button @click=${go}>${find.button}</button>
      <p class="problem" id="problem">${this.#problem}</p>
    </div>`;
  }

  #buttons() {
    const here = this.#place;
    const {order, follow, toLoss} = this.#words;
    return html`<div class="group">
      <button class="follow" aria-pressed=${here.following} @click=${() => this.#change('follow', () => here.follow(!here.following))}>${follow}</button>
      <button class="to-loss" @click=${() => this.#pick(here.reader.facts.loss)}>${toLoss}</button>
      ${segments({
        legend: order.legend,
        name: 'order',
        options: [{value: 'backward', label: order.backward}, {value: 'forward', label: order.forward}],
        value: here.outline.order,
        pick: (value) => this.#change('order', () => here.turn(value === 'forward' ? 'forward' : 'backward')),
      })}</div>`;
  }

  #columns() {
    const {outline} = this.#words;
    return html`<div class="columns" aria-hidden="true"><span class="count">${outline.nodes}</span>
      <span class="cell value">${outline.value}</span><span class="cell">${outline.gradient}</span></div>`;
  }

  #legend() {
    const {states, outline} = this.#words;
    return html`<p class="hint legend-of-states">${LEGEND.map((state) => html`<span>${stateIcon(state)} ${states[state]}</span>`)}
      <span>${outline.hint}</span></p>`;
  }

  /** @param {number} id @param {Item} [item] where, if in the outline */
  #pick(id, item) {
    this.#change('node', () => this.#place.pick(id, item));
    this.#toTop = true;
    const {name, value, grad} = this.#place.reader.node(id);
    this.#context.say(this.#words.status.picked(name, formatNumber(value), formatNumber(grad)));
  }

  /** @param {string} text */
  #find(text) {
    const here = this.#place;
    const found = here.find(text);
    this.#problem = 'problem' in found ? problemSentence(found, this.#words.problems) : '';
    if ('node' in found) return this.#pick(found.node);
    if ('scope' in found) {
      const {scope} = found;
      this.#change('scope', () => here.visitScope(scope));
      return this.#context.say(this.#words.status.scope(scope.path, formatCount(scope.end - scope.begin)));
    }
    this.#context.say(this.#problem);
    this.#context.refresh();
  }

  /** Whether the gradient that is shown has been checked, as a link says it. */
  #rememberCheck() {
    const {memory} = this.#context;
    if (!engineIsWhole()) return;
    const {parameter} = this.#place.reader.node(this.#place.picked);
    // What a link brings is asked once, as it opens.
    if (memory.checked === true && !this.#check && parameter >= 0) this.#check = {key: this.#checkKey(), result: this.#place.reader.check(parameter)};
    memory.checked = this.#check?.key === this.#checkKey() || undefined;
  }

  #checkKey() {
    const {step} = this.#context.run.situation;
    return `${step}:${this.#place.picked}`;
  }

  #runCheck() {
    this.#context.attempt(() => {
      const {name, parameter} = this.#place.reader.node(this.#place.picked);
      const result = this.#place.reader.check(parameter);
      this.#check = {key: this.#checkKey(), result};
      this.#context.refresh();
      const {analytic, numeric, relativeError} = result;
      const shown = [analytic, numeric].map((x) => formatNumber(x, {digits: 8}));
      this.#context.say(this.#words.status.checked(name, shown[0], shown[1], formatNumber(relativeError, {digits: 2})));
    });
  }

  /** Room for what is inside the panel of the node; styles.js and controls.js say the same. */
  #panelWidth() {
    const {width} = this.#context;
    const padding = Math.min(24, Math.max(12, 0.03 * width));
    return Math.max(200, Math.floor(width >= WIDE ? width * NODE_SHARE - 1 : width) - 2 * padding - 2);
  }

  /** @param {string} name @param {() => void} work */
  #change(name, work) {
    work();
    this.#problem = '';
    this.#context.changed(name, name === 'follow' ? this.#place.following : this.#place.name);
  }

  /** @param {() => void} work */
  #act(work) {
    work();
    this.#context.refresh();
  }
}
