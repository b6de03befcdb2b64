// The widget `descent`: the loss of a name over a plane of two parameters, and gradient descent on
// it, step by step, at a learning rate that the visitor sets.

import {html, nothing} from 'lit';
import {contour, contourLayout} from '../draw/contour.js';
import {dataTable} from '../draw/data-table.js';
import {formatFixed} from '../draw/number.js';
import {line, decimal, whole} from './attribute-kinds.js';
import {MOST_STEPS, descend} from './descent/path.js';
import {Plane, REACH} from './descent/plane.js';
import {RATES, nextView, rateView, startView} from './descent/side-view.js';
import {descentStyles} from './descent/styles.js';
import {allGradients} from './dial/reading.js';
import {insideWidth, section} from './frame.js';
import {given} from './given.js';
import {icon} from './move-icon.js';
import {parameterName} from './narration.js';
import {descent} from './strings/en-descent.js';
import {NameField} from './text/name-field.js';
import {isWithin} from './within.js';

/** @import {Stop} from './descent/path.js' */
/** @import {Context, Widget} from './widget.js' */

/**
 * What the parts are drawn from.
 * @typedef {object} DescentView
 * @property {string} text whose loss it is
 * @property {readonly [number, number]} pair parameters: across and up
 * @property {readonly string[]} names of them
 * @property {readonly [number, number]} own values that the model has
 * @property {readonly [number, number]} start
 * @property {number} rate
 * @property {Stop[]} stops
 * @property {boolean} left true if the last step has left the plane
 * @property {readonly {index: number, name: string}[]} steepest parameters to choose from
 * @property {(name: string, value: unknown) => void} write what the visitor picks
 */

const STEEPEST = 16;
const PLAY_MS = 350;
/** Room beside the map; styles.js has the same numbers. */
const SIDE = 352 + 32;
const WIDE = 768;
const LARGEST = 600;
/** What axes need more across than upwards: a unit is as long both ways. */
const MARGINS = 4;

/** @implements {Widget} */
export default class Descent {
  static styles = descentStyles;
  static words = {en: {descent}};
  static attributes = {
    text: {doc: 'The name whose loss is the height.', ...line('emma')},
    x: {doc: 'The parameter across, by its place among all.', ...whole(447, 0, 9_999_999)},
    y: {doc: 'The parameter upwards.', ...whole(202, 0, 9_999_999)},
    rate: {doc: 'The learning rate at first.', ...decimal(RATES.usual, RATES.least, RATES.most)},
  };
  static parts = {
    plane: 'The map, and the path on it.',
    rate: 'The learning rate.',
    start: 'Which two parameters, and where the path begins.',
    next: 'The next step in numbers.',
    table: 'The path as a table.',
  };
  #context;
  #field;
  #plane;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;
  /** @type {{at: unknown, text: string, all: {index: number, name: string}[]} | undefined} */
  #steep;

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    this.#field = new NameField(context, (text) => void context.run.session.lossesWith([0], [0], text));
    this.#plane = new Plane(context);
  }

  /** What Alt+Right, Alt+Left and Alt+P do here: the run stands still. */
  get commands() {
    return {step: () => this.#move(1), back: () => this.#move(-1), play: () => this.#play()};
  }

  render() {
    const {words: {descent: says}, shows} = this.#context;
    const text = this.#field.read();
    const view = this.#view(text);
    const inside = insideWidth(this.#context);
    const parts = [
      shows('rate') ? rateView(this.#context, view) : nothing,
      shows('next') ? nextView(this.#context, view) : nothing,
      shows('start') ? startView(this.#context, view) : nothing,
    ];
    const side = parts.some((part) => part !== nothing);
    const beside = side && shows('plane') && inside >= WIDE;
    return html`<div class="bar-of-controls descent-controls">${this.#field.render(says.field)}${this.#moves(view)}</div>
      <div class="descent-view ${beside ? 'beside' : ''}">
        ${shows('plane') ? this.#map(view, beside ? inside - SIDE : inside) : nothing}
        ${side ? html`<div class="descent-side">${parts}</div>` : nothing}
      </div>`;
  }

  /** @param {DescentView} view */
  #moves({stops, left}) {
    const {words: {descent: says}, locked} = this.#context;
    if (locked('move')) return nothing;
    const end = left || stops.length > MOST_STEPS;
    return html`<div class="group moves" role="group" aria-label=${says.moves}>
      <button class="primary step" aria-disabled=${end} aria-keyshortcuts="Alt+ArrowRight" @click=${() => this.#move(1)}>${icon('step')}${says.step}</button>
      <button class="back" aria-disabled=${stops.length === 1} aria-keyshortcuts="Alt+ArrowLeft" @click=${() => this.#move(-1)}>${icon('back')}${says.back}</button>
      <button class="play" aria-disabled=${end && !this.#timer} aria-keyshortcuts="Alt+P" @click=${() => this.#play()}>${icon(this.#timer ? 'pause' : 'play')}${this.#timer ? says.pause : says.play}</button>
      <button class="again" aria-disabled=${stops.length === 1} @click=${() => this.#move(-stops.length)}>${icon('reset')}${says.again}</button>
    </div>`;
  }

  /** @param {DescentView} view @param {number} width */
  #map(view, width) {
    const {words: {descent: says}, memory, changed, shows} = this.#context;
    const {pair, names, own, text, stops, left, write} = view;
    const {values, side, lowest} = this.#plane.read(pair, own, text);
    const size = Math.min(LARGEST, width);
    const inside = left ? stops.slice(0, -1) : stops;
    const shown = text || says.empty;
    const layout = contourLayout({
      values,
      rows: side,
      columns: side,
      x: [own[0] - REACH, own[0] + REACH],
      y: [own[1] - REACH, own[1] + REACH],
      width: size,
      height: size + MARGINS,
      path: inside,
      here: inside.length === 1 ? inside[0] : undefined,
      lowest: {...lowest, label: says.plane.lowest(formatFixed(lowest.loss, 3))},
    });
    return section({
      name: 'plane',
      heading: says.plane.heading(shown),
      hint: says.plane.hint,
      body: contour(layout, {
        summary: says.plane.summary(shown, names[0], names[1], formatFixed(layout.low), formatFixed(layout.high), String(stops.length - 1), formatFixed(stops[stops.length - 1].loss)),
        xLabel: names[0],
        yLabel: names[1],
      }, {move: ({x, y}) => write('start', [x - own[0], y - own[1]])}),
      foot: shows('table') ? dataTable({
        summary: says.table,
        columns: says.tableColumns.map((name) => ({name, end: true})),
        rows: () => stops.map(({x, y, loss}, i) => [String(i), formatFixed(x), formatFixed(y), formatFixed(loss)]),
        open: memory.pathTable === true,
        toggle: (open) => {
          memory.pathTable = open || undefined;
          changed('pathTable', open);
        },
      }) : undefined,
    });
  }

  /** @param {string} text @returns {DescentView} */
  #view(text) {
    const {run, run: {session}, memory, attributes} = this.#context;
    const values = run.parameters('value');
    const last = values.length - 1;
    const which = (/** @type {'x' | 'y'} */ axis) => {
      const picked = memory[axis];
      return Number.isSafeInteger(picked) && picked >= 0 ? Math.min(last, picked) : given(this.#context, axis, whole(0, 0, last));
    };
    const x = which('x');
    const wanted = which('y');
    const pair = /** @type {const} */ ([x, wanted === x ? (x + 1) % values.length : wanted]);
    const own = /** @type {const} */ ([values[pair[0]], values[pair[1]]]);
    const far = (/** @type {number} */ axis) => {
      const by = Array.isArray(memory.start) ? memory.start[axis] : 0;
      return own[axis] + (Number.isFinite(by) ? Math.min(REACH, Math.max(-REACH, by)) : 0);
    };
    const start = /** @type {const} */ ([far(0), far(1)]);
    const rate = isWithin(memory.rate, RATES.least, RATES.most) ? memory.rate : attributes.rate;
    const names = pair.map((parameter) => parameterName(session, parameter));
    const path = descend(session, {pair, own, start, rate, steps: this.#count, text});
    return {text, pair, names, own, start, rate, ...path, steepest: this.#steepest(text, pair), write: (name, value) => this.#write(name, value)};
  }

  /** @returns {number} steps that were asked for */
  get #count() {
    const {count} = this.#context.memory;
    return Number.isSafeInteger(count) ? Math.min(MOST_STEPS, Math.max(0, count)) : 0;
  }

  /** @param {string} name @param {unknown} value */
  #write(name, value) {
    const {memory, changed} = this.#context;
    // What binary fractions leave over would only make a link longer.
    memory[name] = Array.isArray(value) ? value.map((by) => Number(by.toFixed(9))) : value;
    if (name === 'start' || name === 'x' || name === 'y') memory.count = undefined;
    if (name === 'x' || name === 'y') memory.start = undefined;
    changed(name, value);
  }

  /** @param {number} by */
  #move(by) {
    const {memory, changed, say, words: {descent: says}} = this.#context;
    const before = this.#view(this.#field.read());
    const done = before.stops.length - 1;
    const next = Math.min(MOST_STEPS, Math.max(0, done + by));
    if (next === done || (by > 0 && before.left)) return;
    memory.count = next || undefined;
    const {stops, left} = this.#view(before.text);
    changed('count', next);
    say(left ? says.saidLeft(String(next)) : says.said(String(next), formatFixed(stops[stops.length - 1].loss)));
  }

  #play() {
    if (this.#timer) return this.#pause();
    const go = () => {
      const before = this.#count;
      this.#move(1);
      if (this.#count === before) this.#pause();
    };
    this.#timer = setInterval(go, PLAY_MS);
    go();
    this.#context.refresh();
  }

  #pause() {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#context.refresh();
  }

  /**
   * Parameters to choose from: those with the largest gradients, and the two that are picked.
   * @param {string} text
   * @param {readonly [number, number]} pair
   */
  #steepest(text, pair) {
    const {run, run: {session, situation}} = this.#context;
    if (this.#steep?.at !== situation || this.#steep.text !== text) {
      const slopes = allGradients(session, run.parameters('value'), text);
      const order = [...slopes.keys()].sort((a, b) => Math.abs(slopes[b]) - Math.abs(slopes[a])).slice(0, STEEPEST);
      this.#steep = {at: situation, text, all: order.map((index) => ({index, name: parameterName(session, index)}))};
    }
    const {all} = this.#steep;
    const extra = pair.filter((index) => all.every((one) => one.index !== index));
    return [...all, ...extra.map((index) => ({index, name: parameterName(session, index)}))];
  }

  closed() {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#plane.close();
  }
}
