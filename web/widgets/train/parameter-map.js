// All parameters, one cell each. The map is a picture for the eye; the grid over it holds the
// one cell that is picked, for the keyboard and for screen readers.

import {html, nothing} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {keyed} from 'lit/directives/keyed.js';
import {cellAt, cellBox, heatMap, heatMapLayout, neighbour} from '../../draw/heat-map.js';
import {paintHeatMap} from '../../draw/heat-map-paint.js';
import {divergingLegend} from '../../draw/legend.js';
import {formatCount, formatNumber, speakNumber} from '../../draw/number.js';
import {niceMagnitudeQuantile} from '../../draw/scale.js';
import {toggled} from '../kept-table.js';
import {parameterName, tensorOf} from '../narration.js';
import {placeIn} from '../pointer.js';
import {segments} from '../segments.js';
import {styleProps} from '../style-props.js';
import {LastMove} from './last-move.js';

/** @import {ParameterView} from '../../engine/types.js' */
/** @import {HeatMapLayout} from '../../draw/heat-map.js' */
/** @import {Context} from '../widget.js' */

/** @typedef {'auto' | ParameterView} Choice auto: gradients in the backward phase, else values */
/** @type {readonly Choice[]} */
const CHOICES = ['auto', 'value', 'grad', 'm', 'v'];
/** This share of all numbers stays below full colour; a few giants would pale the rest. */
const FULL_COLOUR = 0.99;
/** Share of the time that painting may take while the run plays. */
const MOST_SHARE = 0.25;
/** @type {Record<string, [-1 | 0 | 1, -1 | 0 | 1]>} */
const ARROWS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};

/**
 * @typedef {object} Source
 * @property {readonly ParameterView[]} views that can be picked, the first one at first
 * @property {(view: ParameterView) => Float64Array} read of 'value' and 'grad'; the same array until its numbers change
 * @property {() => string} gradients what the gradients are of
 * @property {number} picked until the visitor picks another one
 */

export class ParameterMap {
  #context;
  #source;
  #lastMove;
  /** @type {HeatMapLayout | undefined} */
  #layout;
  #layoutFor = '';
  /** @type {Float64Array} */
  #values = new Float64Array(0);
  #max = 1;
  #hovered = -1;
  #focus = false;
  /** @type {unknown[]} what the picture on the canvas was made of */
  #drawn = [];
  #painted = 0;
  #cost = 0;

  /**
   * @param {Context} context
   * @param {Source} [source] of other numbers than those of the training step
   */
  constructor(context, source) {
    this.#context = context;
    this.#source = source;
    this.#lastMove = new LastMove(context.run.session);
  }

  /** @returns {readonly Choice[]} */
  get #choices() {
    return this.#source?.views ?? CHOICES;
  }

  /** @returns {Choice} */
  get choice() {
    const {view} = this.#context.memory;
    return this.#choices.includes(view) ? view : this.#choices[0];
  }

  /** @returns {ParameterView} */
  get shows() {
    const {choice} = this;
    if (choice !== 'auto') return choice;
    return this.#context.run.situation.phase === 'backward' ? 'grad' : 'value';
  }

  /** The parameter that was picked; the first one until then. */
  get picked() {
    const {memory: {parameter}, run} = this.#context;
    const {length} = run.parameters('value');
    if (Number.isSafeInteger(parameter) && parameter >= 0 && parameter < length) return parameter;
    return Math.min(this.#source?.picked ?? 0, length - 1);
  }

  /** @param {ParameterView} view */
  #read(view) {
    return this.#source ? this.#source.read(view) : this.#context.run.parameters(view);
  }

  /** @param {number} width */
  render(width) {
    const {words, memory, changed} = this.#context;
    const {map: says} = words;
    this.#values = this.#read(this.shows);
    // Zeros do not count: while gradients arrive most are zero.
    this.#max = niceMagnitudeQuantile(this.#values, FULL_COLOUR);
    const layout = this.#layoutAt(width);
    const count = formatCount(this.#values.length);
    return html`<div class="map-view" part="map" role="group" aria-label=${says.heading(count)}>
      <div class="title">
        <p class="heading">${says.heading(count)}</p>
        ${segments({
          legend: says.view,
          name: 'view',
          options: this.#choices.map((value) => ({value, label: says.views[value]})),
          value: this.choice,
          pick: (value) => {
            memory.view = value;
            changed('view', value);
          },
        })}
        <p class="hint">${this.#what()}</p>
        <div class="scale">${divergingLegend({max: this.#max, summary: says.legend})}</div>
      </div>
      <div class="map" @pointermove=${this.#hover} @pointerleave=${this.#leave} @click=${this.#pick} @keydown=${this.#key}>
        ${heatMap(layout, {summary: this.#summary(count)})}
        ${this.#cell(layout)}
      </div>
      ${this.#facts(this.#hovered >= 0 ? this.#hovered : this.picked)}
      <div class="foot">${this.#table()}<p class="hint">${says.hint} ${says.legend}</p></div>
    </div>`;
  }

  /** @param {number} width @returns {HeatMapLayout} */
  #layoutAt(width) {
    const tensors = this.#context.run.session.tensors();
    const key = `${width} ${tensors.map(({name, rows, columns}) => `${name}:${rows}x${columns}`).join()}`;
    if (!this.#layout || key !== this.#layoutFor) this.#layout = heatMapLayout(tensors, {width, maxHeight: 400});
    this.#layoutFor = key;
    return this.#layout;
  }

  /** What the colours mean now. */
  #what() {
    const {map: says} = this.#context.words;
    const {phase, event, events} = this.#context.run.situation;
    if (this.#source) return this.shows === 'grad' ? this.#source.gradients() : says.shows[this.shows];
    if (this.shows === 'grad' && (phase === 'forward' || phase === 'loss')) return says.unknown;
    const arriving = this.shows === 'grad' && phase === 'backward' && event < events;
    return arriving ? says.arriving : says.shows[this.shows];
  }

  /** @param {string} count */
  #summary(count) {
    const {map: says} = this.#context.words;
    const [low, high] = extremes(this.#values);
    return says.summary(count, says.views[this.shows], speakNumber(low), speakNumber(high));
  }

  /** @param {HeatMapLayout} layout */
  #cell(layout) {
    const {words: {map: says}, run: {session}} = this.#context;
    const {picked} = this;
    const box = cellBox(layout, picked);
    if (!box) return nothing;
    const tensor = tensorOf(session, picked);
    const label = says.cell(parameterName(session, picked), ...this.#spoken(picked));
    // A new element for each cell: moving the focus to it is what makes it heard.
    return html`<div class="grid" role="grid" aria-label=${says.grid}
        aria-rowcount=${tensor.rows} aria-colcount=${tensor.columns}>
      <div role="row" aria-rowindex=${box.row + 1}>
        ${keyed(picked, html`<span class="picked" role="gridcell" tabindex="0" aria-selected="true"
          aria-colindex=${box.column + 1} aria-label=${label}
          ${styleProps({'--x': `${box.x}px`, '--y': `${box.y}px`, '--size': `${box.size}px`})}></span>`)}
      </div>
    </div>`;
  }

  /** @param {number} index @returns {[string, string]} */
  #spoken(index) {
    return [speakNumber(this.#read('value')[index]), speakNumber(this.#read('grad')[index])];
  }

  /** @param {number} index */
  #facts(index) {
    const {words: {map: {facts: says}}, run} = this.#context;
    if (this.#source) return this.#shortFacts(index);
    const [value, grad, m, v] = /** @type {const} */ (['value', 'grad', 'm', 'v']).map(
      (view) => run.parameters(view)[index],
    );
    const move = this.#lastMove.of(index);
    const rows = [[says.value, value], [says.grad, grad], [says.m, m], [says.v, v], [says.move, move]];
    return html`<dl class="facts parameter">
      <div class="whose"><dt>${says.name}</dt><dd><code>${parameterName(run.session, index)}</code></dd></div>
      ${rows.map(([term, number]) => html`<div><dt>${term}</dt><dd>${formatNumber(Number(number))}</dd></div>`)}
    </dl>`;
  }

  /** Of what the source has. @param {number} index */
  #shortFacts(index) {
    const {words: {map: {facts: says}}, run: {session}} = this.#context;
    return html`<dl class="facts parameter">
      <div class="whose"><dt>${says.name}</dt><dd><code>${parameterName(session, index)}</code></dd></div>
      <div><dt>${says.value}</dt><dd>${formatNumber(this.#read('value')[index])}</dd></div>
      <div><dt>${says.grad}</dt><dd>${formatNumber(this.#read('grad')[index])}</dd></div>
    </dl>`;
  }

  #table() {
    const {words: {map: says}, run, memory, changed} = this.#context;
    const tensor = tensorOf(run.session, this.picked);
    const toggle = toggled('mapTable', {memory, changed});
    const inputs = run.moving ? ['playing'] : [this.#values];
    const {name, offset, rows, columns} = tensor;
    return html`<details ?open=${Boolean(memory.mapTable)} @toggle=${toggle}>
      <summary>${says.table(name)}</summary>
      ${!memory.mapTable ? nothing : guard(inputs, () => html`
        <div class="scroll" tabindex="0" role="group" aria-label=${says.table(name)}><table>
          <thead><tr><th scope="col">${says.row}</th>
            ${Array.from({length: columns}, (_, j) => html`<th scope="col" class="end">${j}</th>`)}</tr></thead>
          <tbody>${Array.from({length: rows}, (_, i) => html`<tr><th scope="row">${i}</th>
            ${Array.from({length: columns}, (_, j) => html`<td class="end">${formatNumber(this.#values[offset + i * columns + j])}</td>`)}</tr>`)}
          </tbody></table></div>`)}
    </details>`;
  }

  /** @param {PointerEvent | MouseEvent} event @returns {number} index under it, or -1 */
  #under(event) {
    const {x, y} = placeIn(event);
    const cell = this.#layout && cellAt(this.#layout, x, y);
    return cell ? cell.index : -1;
  }

  #hover = (/** @type {PointerEvent} */ event) => {
    const index = event.pointerType === 'touch' ? -1 : this.#under(event);
    if (index === this.#hovered) return;
    this.#hovered = index;
    this.#context.refresh();
  };

  #leave = () => {
    if (this.#hovered < 0) return;
    this.#hovered = -1;
    this.#context.refresh();
  };

  #pick = (/** @type {MouseEvent} */ event) => {
    const index = this.#under(event);
    if (index >= 0) this.#move(index);
  };

  #key = (/** @type {KeyboardEvent} */ event) => {
    const arrow = ARROWS[event.key];
    if (!arrow || !this.#layout || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#move(neighbour(this.#layout, this.picked, ...arrow));
  };

  /** @param {number} index */
  #move(index) {
    this.#focus = true;
    this.#context.memory.parameter = index;
    this.#context.changed('parameter', index);
  }

  /** @param {ShadowRoot} root */
  painted(root) {
    if (this.#focus) {
      this.#focus = false;
      /** @type {HTMLElement | null} */ (root.querySelector('.picked'))?.focus({preventScroll: true});
    }
    const canvas = root.querySelector('.map canvas');
    const begin = performance.now();
    const tooSoon = begin - this.#painted < this.#cost / MOST_SHARE;
    if (!(canvas instanceof HTMLCanvasElement) || !this.#layout || (this.#context.run.moving && tooSoon)) return;
    const drawn = [canvas, this.#layout, this.#values, this.#max, devicePixelRatio, this.#context.look];
    if (drawn.every((part, i) => part === this.#drawn[i])) return;
    this.#drawn = drawn;
    const {look} = this.#context;
    paintHeatMap(canvas, this.#layout, this.#values, {max: this.#max, pixelRatio: devicePixelRatio, look});
    this.#painted = performance.now();
    this.#cost = this.#painted - begin;
  }
}

/** @param {Float64Array} values @returns {[number, number]} */
function extremes(values) {
  let low = NaN;
  let high = NaN;
  for (const value of values) {
    if (!(low <= value)) low = value;
    if (!(high >= value)) high = value;
  }
  return [low, high];
}
