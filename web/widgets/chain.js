// The widget `chain`: a small graph of the engine as gears. Local slopes multiply along a path and
// add over paths; the backward pass and a nudge say the same. At last a path through the model.

import {html, nothing} from 'lit';
import {formatFixed, formatNumber, speakNumber} from '../draw/number.js';
import {slider} from '../draw/slider.js';
import {loadEngine} from '../engine/engine.js';
import {oneOf} from './attribute-kinds.js';
import {pathsBetween, product, progress, stepsOf} from './chain/paths.js';
import {ModelGraph} from './chain/model-path.js';
import {modelPathView} from './chain/model-view.js';
import {chainPicture, labelOf} from './chain/picture.js';
import {MODEL, graphNames, presets} from './chain/presets.js';
import {chainStyles} from './chain/styles.js';
import {insideWidth, section} from './frame.js';
import {icon} from './move-icon.js';
import {segments} from './segments.js';
import {loadPlacing} from './small-graph.js';
import {chain} from './strings/en-chain.js';
import {isWithin} from './within.js';

/** @import {Engine, Expression, ExpressionNode} from '../engine/types.js' */
/** @import {Path} from './chain/paths.js' */
/** @import {Placing} from './chain/picture.js' */
/** @import {Context, Widget} from './widget.js' */

/** Below this width the graph runs downwards. */
const WIDE = 620;

/**
 * @typedef {object} ChainView
 * @property {ExpressionNode[]} nodes
 * @property {Path[]} paths
 * @property {number} steps done
 * @property {number} most
 * @property {number} x
 * @property {number} result
 * @property {number} gradient by the backward pass
 * @property {number} measured by central differences
 */

/** @implements {Widget} */
export default class Chain {
  static styles = chainStyles;
  static words = {en: {chain}};
  static attributes = {
    graph: {doc: 'Which small graph is open at first, or the model.', ...oneOf(graphNames)},
  };
  static parts = {
    picture: 'The graph with its local slopes.',
    ledger: 'The products along the paths, and their sum.',
  };
  static ahead = loadPlacing;
  /** What is loaded before. */
  static async prepare() {
    const [engine, place] = await Promise.all([loadEngine(), loadPlacing()]);
    return {engine, place};
  }
  #context;
  /** @type {Engine} */
  #engine;
  /** @type {Placing} */
  #place;
  /** @type {{name: string, expression: Expression} | undefined} */
  #open;
  /** @type {ModelGraph | undefined} once it was asked for */
  #model;

  /** @param {Context} context @param {{engine: Engine, place: Placing}} prepared */
  constructor(context, {engine, place}) {
    this.#context = context;
    this.#engine = engine;
    this.#place = place;
  }

  /** What Alt+Right, Alt+Left and Alt+P do here. */
  get commands() {
    return {step: () => this.#move(1), back: () => this.#move(-1), play: () => this.#move(Infinity)};
  }

  render() {
    if (this.#name === MODEL) return this.#modelView();
    const {words: {chain: says}, shows} = this.#context;
    const view = this.#view();
    const state = progress(view.paths, view.steps);
    const width = insideWidth(this.#context);
    const direction = width >= WIDE ? 'LR' : 'TB';
    return html`${this.#controls(view, this.#slider(view))}
      ${shows('picture') ? section({
        name: 'picture',
        heading: says.picture.heading,
        hint: says.picture.hint,
        body: html`<div class="chain-picture" tabindex="0" role="group" aria-label=${says.picture.heading}>${chainPicture(this.#context, this.#place, {...view, ...state, direction, width})}</div>`,
      }) : nothing}
      ${shows('ledger') ? this.#ledger(view, state) : nothing}`;
  }

  /** @returns {string} */
  get #name() {
    const {memory, attributes} = this.#context;
    return graphNames.includes(memory.graph) ? memory.graph : attributes.graph;
  }

  /** @returns {ChainView} */
  #view() {
    const {memory} = this.#context;
    const name = this.#name;
    if (this.#open?.name !== name) {
      this.#open?.expression.free();
      this.#open = {name, expression: this.#engine.createExpression(presets[name].source)};
    }
    const {expression} = this.#open;
    const {range: [low, high], x: initial} = presets[name];
    const x = isWithin(memory.x, low, high) ? memory.x : initial;
    expression.set('x', x);
    const {result, value, events} = expression.seek(expression.situation().events);
    // All of it is recorded and swept; what the visitor has seen of it is `steps`.
    if (expression.situation().event !== events) throw new Error('the walk did not end');
    const nodes = expression.nodes();
    const input = /** @type {ExpressionNode} */ (nodes.find((node) => node.name === 'x'));
    const paths = pathsBetween(nodes, input.id, result);
    const most = stepsOf(paths);
    const steps = this.#steps(most);
    const measured = /** @type {{numeric: number}} */ (expression.check().find(({node}) => node === input.id)).numeric;
    return {nodes, paths, steps, most, x, result: value, gradient: input.grad, measured};
  }

  /** Done, of so many. @param {number} most @returns {number} */
  #steps(most) {
    const {steps} = this.#context.memory;
    return Number.isSafeInteger(steps) ? Math.min(most, Math.max(0, steps)) : 0;
  }

  #modelView() {
    const {words: {chain: {model: says}}, recipe, attempt, refresh} = this.#context;
    if (!this.#model) {
      const model = (this.#model = new ModelGraph(recipe));
      attempt(() => model.open().then(() => refresh()));
    }
    if (!this.#model.isOpen) {
      return html`${this.#controls({steps: 0, most: 0}, nothing)}
        <p class="hint opening">${says.opening}</p>`;
    }
    const path = this.#modelPath(this.#model);
    const most = path.stretches.length;
    const start = html`<label class="start"><span>${says.start}</span> <select name="start" @change=${(/** @type {Event} */ {target}) => this.#begin(/** @type {HTMLSelectElement} */ (target).value)}>
      ${this.#model.starts.map(({name}) => html`<option value=${name} ?selected=${name === path.name}>${name}</option>`)}</select></label>`;
    const steps = this.#steps(most);
    return html`${this.#controls({steps, most}, start)}
      ${modelPathView(this.#context, path, steps)}`;
  }

  /** @param {ModelGraph} model */
  #modelPath(model) {
    const {start} = this.#context.memory;
    const {parameter} = model.starts.find(({name}) => name === start) ?? model.starts[0];
    return model.path(parameter);
  }

  /** @param {string} start name of a parameter */
  #begin(start) {
    const {memory, changed} = this.#context;
    Object.assign(memory, {start, steps: 0});
    changed('start', start);
  }

  /** @param {{steps: number, most: number}} place @param {unknown} own control of the graph that is open */
  #controls({steps, most}, own) {
    const {words: {chain: says}, locked} = this.#context;
    return html`<div class="bar-of-controls chain-controls">
      ${locked('move') ? nothing : html`<div class="group moves" role="group" aria-label=${says.moves}>
        <button class="primary step" aria-disabled=${steps === most} aria-keyshortcuts="Alt+ArrowRight" @click=${() => this.#move(1)}>${icon('step')}${says.step}</button>
        <button class="back" aria-disabled=${steps === 0} aria-keyshortcuts="Alt+ArrowLeft" @click=${() => this.#move(-1)}>${icon('back')}${says.back}</button>
        <button class="finish" aria-disabled=${steps === most} aria-keyshortcuts="Alt+P" @click=${() => this.#move(Infinity)}>${icon('end')}${says.play}</button>
      </div>`}
      ${locked('settings') ? nothing : html`${segments({
        legend: says.graph,
        name: 'graph',
        options: graphNames.map((value) => ({value, label: says.presets[value]})),
        value: this.#name,
        pick: (value) => this.#pick(value),
      })}
      ${own}`}
    </div>`;
  }

  /** @param {ChainView} view */
  #slider({x, result}) {
    const {words: {chain: says}, memory, changed} = this.#context;
    const {range: [low, high]} = presets[this.#name];
    return slider({
      label: says.x,
      value: x,
      min: low,
      max: high,
      step: 0.05,
      format: (value) => String(Number(value.toFixed(4))),
      spoken: (value) => says.spoken(speakNumber(value), speakNumber(result)),
      problem: (typed) => says.problem(typed, formatFixed(low, 0), formatFixed(high, 0)),
      input: (value) => {
        memory.x = Number(value.toFixed(6));
        changed('x', value);
      },
    });
  }

  /** @param {ChainView} view @param {ReturnType<typeof progress>} state */
  #ledger({paths, nodes, gradient, measured}, {walked, added, path}) {
    const {words: {chain: {ledger: says}}} = this.#context;
    const nameOf = (/** @type {number} */ id) => {
      const node = /** @type {ExpressionNode} */ (nodes.find((one) => one.id === id));
      return node.name || labelOf(node);
    };
    const totals = paths.map((way) => product(way, way.length));
    const sum = totals.reduce((all, one) => all + one, 0);
    const whole = `${totals.map(plus).join(' ')} = ${formatNumber(sum)}`;
    // Before the end the others would give away what is worked out here.
    const done = paths.length > 1 ? added : walked[0] === paths[0].length;
    return section({
      name: 'chain-ledger',
      heading: says.heading,
      hint: says.hint,
      body: html`<ol class="ledger">${paths.map((way, i) => html`<li>
          <span class="way">${[nameOf(way[0].to), ...way.map(({from}) => nameOf(from))].join(' ← ')}</span>
          <span class="product room ${i === path && !added ? 'now' : ''}" data-room=${sentence(way, way.length)}><span>${walked[i] ? sentence(way, walked[i]) : i === 0 && path < 0 ? says.nothing : says.waiting}</span></span></li>`)}
        ${paths.length > 1 ? html`<li class=${added ? 'sum' : ''}><span class="way">${says.sum}</span>
          <span class="product room ${added ? 'now' : ''}" data-room=${whole}><span>${added ? whole : says.waiting}</span></span></li>` : nothing}</ol>`,
      foot: html`<dl class="facts chain-facts">
        <div><dt>${says.hand}</dt><dd class="by-hand">${done ? formatNumber(sum) : '–'}</dd></div>
        <div><dt>${says.engine}</dt><dd class="by-engine">${done ? formatNumber(gradient) : '–'}</dd></div>
        <div><dt>${says.measured}</dt><dd class="by-nudge">${done ? formatNumber(measured) : '–'}</dd></div>
      </dl>`,
    });
  }

  /** @param {string} name */
  #pick(name) {
    const {memory, changed} = this.#context;
    memory.graph = name;
    memory.steps = 0;
    memory.x = undefined;
    changed('graph', name);
  }

  /** @param {number} by */
  #move(by) {
    if (this.#name === MODEL) return this.#moveInModel(by);
    const {words: {chain: says}, say} = this.#context;
    const {paths, steps, most} = this.#view();
    const next = this.#go(steps, by, most);
    if (next === steps) return;
    const {walked, added, path} = progress(paths, next);
    if (added) return say(says.saidSum(speakNumber(paths.reduce((sum, way) => sum + product(way, way.length), 0))));
    if (path < 0) return say(says.saidStart);
    say(says.said(speakNumber(paths[path][walked[path] - 1].local), speakNumber(product(paths[path], walked[path]))));
  }

  /** @param {number} by */
  #moveInModel(by) {
    const {words: {chain: says}, say} = this.#context;
    if (!this.#model?.isOpen) return;
    const {stretches} = this.#modelPath(this.#model);
    const steps = this.#steps(stretches.length);
    const next = this.#go(steps, by, stretches.length);
    if (next === steps) return;
    if (next === 0) return say(says.saidStart);
    const {local, product: walked} = stretches[next - 1];
    say(says.said(speakNumber(local), speakNumber(walked)));
  }

  /** @param {number} steps done @param {number} by @param {number} most @returns {number} done now */
  #go(steps, by, most) {
    const next = Math.min(most, Math.max(0, steps + by));
    if (next !== steps) {
      this.#context.memory.steps = next;
      this.#context.changed('steps', next);
    }
    return next;
  }

  closed() {
    this.#model?.close();
    this.#model = undefined;
    this.#open?.expression.free();
    this.#open = undefined;
  }
}

/** @param {Path} way @param {number} walked */
function sentence(way, walked) {
  const slopes = way.slice(0, walked).map(({local}) => formatNumber(local, {digits: 4}));
  const factors = slopes.map((slope, i) => (i && slope.startsWith('−') ? `(${slope})` : slope));
  return walked === 1 ? factors[0] : `${factors.join(' × ')} = ${formatNumber(product(way, walked))}`;
}

/** @param {number} value @param {number} i */
function plus(value, i) {
  if (i === 0) return formatNumber(value);
  return `${value < 0 ? '−' : '+'} ${formatNumber(Math.abs(value))}`;
}
