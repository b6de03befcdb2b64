// The widget `graph`: the scalar graph of the model, from the loss to the last parameter, and any
// node of it.

import {html, nothing} from 'lit';
import {formatCount, formatNumber} from '../draw/number.js';
import {panel} from './graph/panel.js';
import {Place} from './graph/place.js';
import {eventSentence, problemSentence} from './graph/sentences.js';
import {stateIcon} from './graph/state-icon.js';
import {graphStyles} from './graph/styles.js';
import {Tree} from './graph/tree.js';
import {segments} from './segments.js';
import {transport} from './transport.js';

/** @import {GradientCheck} from '../engine/types.js' */
/** @import {State} from './graph/progress.js' */
/** @import {Context, Widget} from './widget.js' */

/** From here on outline and node stand side by side; graph/styles.js has the same number. */
const WIDE = 880;
/** @type {State[]} */
const LEGEND = ['waiting', 'computed', 'arriving', 'sweeping', 'swept'];

/** @implements {Widget} */
export default class Graph {
  static styles = graphStyles;

  #context;
  #words;
  #place;
  #tree;
  #problem = '';
  #page = 0;
  /** @type {{key: string, result: GradientCheck} | undefined} */
  #check;
  #shown = -1;

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    this.#words = context.words.graph;
    const place = new Place(context.run, context.memory);
    this.#place = place;
    this.#tree = new Tree(context, place, {
      words: context.words,
      get document() {
        return place.reader.document;
      },
      alphabet: context.run.session.corpus().alphabet,
      node: (id) => place.reader.node(id),
    });
  }

  render() {
    const place = this.#place;
    place.sync();
    if (place.picked !== this.#shown) this.#page = 0;
    this.#shown = place.picked;
    return html`${transport(this.#context)}
      <div class="graph-bar">${this.#facts()}${this.#findBox()}${this.#buttons()}</div>
      <p class="event" aria-hidden="true">${this.#event() || nothing}</p>
      <div class="graph-body">
        <div class="outline">${this.#columns()}${this.#tree.render()}${this.#legend()}</div>
        ${panel(place, {
          words: this.#words,
          width: this.#panelWidth(),
          page: this.#page,
          checked: this.#check?.key === this.#checkKey() ? this.#check.result : undefined,
          pick: (id) => this.#pick(id),
          travel: (direction) => this.#act(() => place.travel(direction)),
          turnTo: (page) => this.#act(() => (this.#page = page)),
          check: () => this.#runCheck(),
        })}
      </div>`;
  }

  /** @param {ShadowRoot} root */
  painted(root) {
    this.#tree.painted(root);
  }

  #facts() {
    const {facts, document} = this.#place.reader;
    return html`<div class="graph-facts"><h3 class="heading">${this.#words.title(document.text)}</h3>
      <p class="hint">${this.#words.size(formatCount(facts.nodes), formatCount(facts.edges))}</p></div>`;
  }

  #findBox() {
    const {find} = this.#words;
    const submit = (/** @type {SubmitEvent} */ event) => {
      event.preventDefault();
      const form = /** @type {HTMLFormElement} */ (event.target);
      this.#find(String(new FormData(form).get('node') ?? ''));
    };
    const wrong = this.#problem !== '';
    return html`<form class="find" role="search" @submit=${submit}>
      <label><span class="unseen">${find.label}</span>
        <input type="text" name="node" placeholder=${find.hint} autocomplete="off" autocapitalize="off" spellcheck="false"
          enterkeyhint="go" maxlength="200" aria-invalid=${wrong} aria-describedby="problem"></label>
      <button>${find.button}</button>
      <p class="problem" id="problem">${this.#problem}</p>
    </form>`;
  }

  #buttons() {
    const place = this.#place;
    const {order, follow, toLoss} = this.#words;
    return html`<div class="group">
      <button class="follow" aria-pressed=${place.following} @click=${() => this.#change('follow', () => place.follow(!place.following))}>${follow}</button>
      <button class="to-loss" @click=${() => this.#pick(place.reader.facts.loss)}>${toLoss}</button>
      ${segments({
        legend: order.legend,
        name: 'order',
        options: [{value: 'backward', label: order.backward}, {value: 'forward', label: order.forward}],
        value: place.outline.order,
        pick: (value) => this.#change('order', () => place.turn(value === 'forward' ? 'forward' : 'backward')),
      })}</div>`;
  }

  #columns() {
    const {outline} = this.#words;
    return html`<div class="columns" aria-hidden="true"><span class="count">${outline.nodes}</span>
      <span class="cell">${outline.value}</span><span class="cell">${outline.gradient}</span></div>`;
  }

  #legend() {
    const {states, outline} = this.#words;
    return html`<p class="hint legend-of-states">${LEGEND.map((state) => html`<span>${stateIcon(state)} ${states[state]}</span>`)}
      <span>${outline.hint}</span></p>`;
  }

  /** What the last event did, if it was one node. */
  #event() {
    return this.#context.run.granularity === 'node' ? eventSentence(this.#place.reader, this.#words.status) : '';
  }

  /** @param {number} id */
  #pick(id) {
    this.#change('node', () => this.#place.pick(id));
    const {name, value, grad} = this.#place.reader.node(id);
    this.#context.say(this.#words.status.picked(name, formatNumber(value), formatNumber(grad)));
  }

  /** @param {string} text */
  #find(text) {
    const place = this.#place;
    const found = place.find(text);
    this.#problem = 'problem' in found ? problemSentence(found, this.#words.problems) : '';
    if ('node' in found) return this.#pick(found.node);
    if ('scope' in found) {
      const {scope} = found;
      this.#change('scope', () => place.visitScope(scope));
      return this.#context.say(this.#words.status.scope(scope.path, formatCount(scope.end - scope.begin)));
    }
    this.#context.say(this.#problem);
    this.#context.refresh();
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

  #panelWidth() {
    const {width} = this.#context;
    return Math.max(240, Math.floor(width >= WIDE ? width * 0.46 : width) - 48);
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
