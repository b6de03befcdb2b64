// The widget `expression`: an expression is typed, its graph is recorded while it is computed, and
// walked back one node at a time.

import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {nodeLinkStyles} from '../draw/node-link-styles.js';
import {formatNumber} from '../draw/number.js';
import {dialStyles} from '../draw/dial-styles.js';
import {EngineError, loadEngine} from '../engine/engine.js';
import {line} from './attribute-kinds.js';
import {checkView} from './expression/check-view.js';
import {EXAMPLES, LEAST, MOST, readValues} from './expression/examples.js';
import {graphView} from './expression/graph-view.js';
import {inputsView} from './expression/inputs-view.js';
import {nowView} from './expression/now-view.js';
import {orderView} from './expression/order-view.js';
import {phaseOf, readExpression} from './expression/reading.js';
import {sharesOf} from './expression/shares.js';
import {expressionStyles} from './expression/styles.js';
import {tapeView} from './expression/tape-view.js';
import {columns} from './frame.js';
import {icon, iconStyles} from './move-icon.js';
import {loadPlacing} from './small-graph.js';
import {expression} from './strings/en-expression.js';

/** @import {Engine, Expression} from '../engine/types.js' */
/** @import {Context, Widget} from './widget.js' */

const MOST_CHARACTERS = 200;

/** @typedef {{engine: Engine, place: Awaited<ReturnType<typeof loadPlacing>>}} Prepared */

/** @implements {Widget} */
export default class ExpressionWidget {
  static styles = [nodeLinkStyles, dialStyles, iconStyles, expressionStyles];
  static words = {en: {expression}};
  static attributes = {
    expression: {doc: 'One or more statements, with ; between them; the last is the result.', ...line(EXAMPLES.sum.source, MOST_CHARACTERS)},
    values: {doc: 'Of its inputs, such as a=2 b=-3; 1 where left out.', ...line('a=2 b=-3', MOST_CHARACTERS)},
  };
  static parts = {
    expression: 'The field, the examples and the walk.',
    inputs: 'A slider for every input.',
    graph: 'The record as a graph.',
    now: 'What the last step did.',
    tape: 'The record as a list.',
    order: 'The walk back in an order of your own.',
    check: 'Gradients against central differences.',
  };

  static ahead = loadPlacing;

  /** @returns {Promise<Prepared>} */
  static async prepare() {
    const [engine, place] = await Promise.all([loadEngine(), loadPlacing()]);
    return {engine, place};
  }

  #context;
  #engine;
  #place;
  /** @type {Expression} of the last source that could be read */
  #expression;
  /** @type {EngineError | undefined} what is said against the source that is typed */
  #problem;
  /** Source that was tried last. */
  #tried = '';
  #given;

  /** @param {Context} context @param {Prepared} prepared */
  constructor(context, {engine, place}) {
    this.#context = context;
    this.#engine = engine;
    this.#place = place;
    this.#given = this.#attributesNow;
    this.#expression = engine.createExpression(EXAMPLES.sum.source);
    this.#open(this.#source);
  }

  get commands() {
    const {situation} = {situation: this.#expression.situation()};
    return {
      step: () => this.#go(situation.event + 1),
      back: () => this.#go(situation.event - 1),
    };
  }

  get #attributesNow() {
    const {attributes: {expression, values}} = this.#context;
    return `${expression}\n${values}`;
  }

  /** What stands in the field. @returns {string} */
  get #source() {
    const {memory, attributes} = this.#context;
    return typeof memory.source === 'string' ? memory.source.slice(0, MOST_CHARACTERS) : this.#picked?.source ?? attributes.expression;
  }

  /** The example that was picked: a link carries its name, and no text. */
  get #picked() {
    const {example} = this.#context.memory;
    return Object.hasOwn(EXAMPLES, example) ? EXAMPLES[example] : undefined;
  }

  /** Of the inputs, as far as they are known. @returns {Record<string, number>} */
  get #values() {
    const {memory, attributes, dropped} = this.#context;
    if (memory.values && typeof memory.values === 'object') return memory.values;
    if (this.#picked) return this.#picked.values;
    const {values, taken} = readValues(attributes.values);
    if (!taken) dropped('values', `must be inputs with numbers from ${LEAST} to ${MOST}, such as a=2 b=-3`);
    return values;
  }

  /** Whether it is shown that an order is walked: then everything is computed already. */
  get #ordering() {
    const {shows} = this.#context;
    return shows('order') && !shows('now');
  }

  /** Opens a source if it can be read; else the one before stays. @param {string} source */
  #open(source) {
    this.#tried = source;
    try {
      const next = this.#engine.createExpression(source);
      this.#expression.free();
      this.#expression = next;
      this.#problem = undefined;
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      this.#problem = error;
      const {memory, dropped} = this.#context;
      if (typeof memory.source !== 'string' && !this.#picked) dropped('expression', `cannot be read: ${error.message}`);
    }
  }

  /** Brings the engine's expression to what is remembered. */
  #settle() {
    const {memory} = this.#context;
    if (this.#given !== this.#attributesNow) {
      this.#given = this.#attributesNow;
      this.#begin({});
    }
    if (this.#source !== this.#tried) this.#open(this.#source);
    const values = this.#values;
    const inputs = this.#expression.nodes().filter(({operation}) => operation === 'leaf');
    for (const {name, value} of inputs) {
      const wanted = values[name];
      if (Number.isFinite(wanted) && wanted !== value) this.#expression.set(name, wanted);
    }
    this.#nameStrangers(inputs.map(({name}) => name));
    const {events} = this.#expression.situation();
    const event = this.#ordering ? events : Number.isSafeInteger(memory.event) ? memory.event : 0;
    this.#expression.seek(Math.min(events, Math.max(0, event)));
  }

  /** Values of the attribute that no input has. @param {string[]} inputs */
  #nameStrangers(inputs) {
    const {memory, attributes, dropped} = this.#context;
    if (memory.values || typeof memory.source === 'string' || this.#picked || this.#problem) return;
    const stranger = Object.keys(readValues(attributes.values).values).find((name) => !inputs.includes(name));
    if (stranger) dropped('values', `names ${stranger}, which is no input of the expression: its inputs are ${inputs.join(', ')}`);
  }

  render() {
    this.#settle();
    const context = this.#context;
    const {shows, words: {expression: says}} = context;
    const recording = readExpression(this.#expression, says);
    const {node} = recording.situation;
    const shares = ['backward', 'done'].includes(phaseOf(recording.situation))
      ? sharesOf(this.#expression).filter(({user}) => user === node)
      : [];
    const {picked} = context.memory;
    const pick = (/** @type {number} */ id) => this.#remember('picked', picked === id ? null : id);
    const left = [shows('now') ? nowView(context, recording, shares) : undefined, shows('inputs') ? inputsView(context, recording, (name, value) => this.#turn(name, value)) : undefined].filter(Boolean);
    const right = shows('tape') ? tapeView(context, recording) : undefined;
    return html`${shows('expression') ? this.#controls() : nothing}
      ${shows('expression') && !this.#ordering ? this.#walk(recording.situation) : nothing}
      ${shows('graph') ? graphView(context, recording, this.#place, Number.isSafeInteger(picked) ? picked : null, pick) : nothing}
      ${left.length && right ? columns(html`<div class="stack">${left}</div>${right}`) : left.length ? left : right ?? nothing}
      ${shows('order') ? orderView(context, this.#expression, recording, (order) => this.#reorder(order)) : nothing}
      ${shows('check') ? checkView(context, this.#expression, recording) : nothing}`;
  }

  #controls() {
    const {words: {expression: says}} = this.#context;
    const problem = this.#problem;
    const example = Object.keys(EXAMPLES).find((name) => EXAMPLES[name].source === this.#source) ?? '';
    return html`<div class="bar-of-controls">
      <div class="source">
        <label for="source">${says.field}</label>
        <input id="source" type="text" maxlength=${MOST_CHARACTERS} autocomplete="off" autocapitalize="none" autocorrect="off"
          spellcheck="false" aria-invalid=${problem ? 'true' : 'false'} aria-describedby="source-hint" .value=${live(this.#source)}
          @input=${(/** @type {Event} */ {target}) => this.#write(/** @type {HTMLInputElement} */ (target).value)}>
        <p id="source-hint" class=${problem ? 'hint problem' : 'hint'}>${problem ? html`${this.#quote(problem)}${problem.message}` : says.hint}</p>
      </div>
      <div class="example">
        <label for="example">${says.examples}</label>
        <select id="example" .value=${live(example)} @change=${(/** @type {Event} */ {target}) => this.#example(/** @type {HTMLSelectElement} */ (target).value)}>
          ${example ? nothing : html`<option value="" selected>${says.own}</option>`}
          ${Object.keys(EXAMPLES).map((name) => html`<option value=${name} ?selected=${name === example}>${says.exampleNames[name]}</option>`)}
        </select>
      </div>
    </div>`;
  }

  /** The source with the column marked that the engine names. @param {EngineError} problem */
  #quote({at}) {
    if (at === undefined || at < 0) return nothing;
    const source = this.#source;
    return html`<span class="quote" aria-hidden="true">${source.slice(Math.max(0, at - 24), at)}<mark>${source[at] ?? ' '}</mark>${source.slice(at + 1)}</span>`;
  }

  /** @param {import('../engine/types.js').ExpressionSituation} situation */
  #walk(situation) {
    const {words: {expression: {move: says}, expression}} = this.#context;
    const {event, events, operations} = situation;
    const button = (/** @type {Parameters<typeof icon>[0]} */ sign, /** @type {string} */ name, /** @type {number} */ to, kind = '') => html`<button class=${kind}
      aria-disabled=${to === event} @click=${() => to !== event && this.#go(to)}>${icon(sign)}${name}</button>`;
    const place = this.#phase(situation, expression);
    return html`<div class="bar-of-controls walking">
      <div class="group" role="group" aria-label=${says.label}>
        ${button('step', says.step, Math.min(events, event + 1), 'primary')}
        ${button('back', says.back, Math.max(0, event - 1))}
        ${event < operations ? button('end', says.record, operations) : button('end', says.all, events)}
        ${button('reset', says.reset, 0)}
      </div>
      <label class="along">${place}
        <input type="range" min="0" max=${events} step="1" aria-label=${says.slider} aria-valuetext=${place} .value=${live(String(event))}
          @input=${(/** @type {Event} */ {target}) => this.#go(Number(/** @type {HTMLInputElement} */ (target).value))}>
      </label>
    </div>`;
  }

  /**
   * @param {import('../engine/types.js').ExpressionSituation} situation
   * @param {Context['words']['expression']} says
   */
  #phase(situation, {phase: says}) {
    const {event, events, operations} = situation;
    const phase = phaseOf(situation);
    if (phase === 'forward') return says.forward(String(event), String(operations));
    if (phase === 'backward') return says.backward(String(event - operations - 1), String(events - operations - 1));
    return says[phase];
  }

  /** @param {number} event */
  #go(event) {
    const {words: {expression: says}, say, memory} = this.#context;
    const {events} = this.#expression.situation();
    memory.event = Math.min(events, Math.max(0, event));
    this.#settle();
    const recording = readExpression(this.#expression, says);
    const {node, value} = recording.situation;
    const place = this.#phase(recording.situation, says);
    const what = node >= 0 ? `${recording.names[node]} = ${formatNumber(recording.nodes[node].value)}` : formatNumber(value);
    say(node >= 0 ? `${place}. ${what}.` : place);
    this.#context.changed('event', memory.event);
  }

  /** @param {string} source */
  #write(source) {
    this.#begin({source: source.slice(0, MOST_CHARACTERS), values: {...this.#values}});
    this.#context.changed('expression', this.#source);
  }

  /** Another expression, from its start. @param {{source?: string, example?: string, values?: Record<string, number>}} what */
  #begin({source, example, values}) {
    Object.assign(this.#context.memory, {source, example, values, order: undefined, picked: undefined, event: 0});
  }

  /** @param {string} name */
  #example(name) {
    if (!Object.hasOwn(EXAMPLES, name)) return;
    this.#begin({example: name});
    this.#context.changed('expression', this.#source);
  }

  /** @param {string} name @param {number} value */
  #turn(name, value) {
    this.#remember('values', {...this.#values, [name]: value});
  }

  /** @param {number[] | null} order */
  #reorder(order) {
    const {say, words: {expression: {order: says}}} = this.#context;
    this.#remember('order', order);
    const {grads, expected} = this.#expression.backwardIn(order ?? this.#expression.order());
    const wrong = grads.filter((grad, i) => !Object.is(grad, expected[i])).length;
    say(wrong ? says.said(String(wrong), String(grads.length)) : says.topological);
  }

  /** @param {string} name @param {unknown} value */
  #remember(name, value) {
    const {memory, changed} = this.#context;
    memory[name] = value;
    changed(name, value);
  }

  closed() {
    this.#expression.free();
  }
}
