// The widget `dial`: all parameters, one of them turned by hand. The loss of a name against it,
// its tangent from the backward pass, and a nudge predicted and measured.

import {html, nothing} from 'lit';
import {line, oneOf, whole} from './attribute-kinds.js';
import {NUDGES, nudgeView} from './dial/nudge-view.js';
import {REACH, allGradients, readCurve, readNudge} from './dial/reading.js';
import {dialStyles} from './dial/styles.js';
import {turnView} from './dial/turn-view.js';
import {insideWidth} from './frame.js';
import {given} from './given.js';
import {parameterName} from './narration.js';
import {dial} from './strings/en-dial.js';
import {map} from './strings/en-map.js';
import {NameField} from './text/name-field.js';
import {playWholeRun} from './text/pace.js';
import {ParameterMap} from './train/parameter-map.js';
import {trainingBar} from './training-bar.js';

/** @import {DialCurve} from './dial/reading.js' */
/** @import {Context, Widget} from './widget.js' */

/**
 * What the parts are drawn from.
 * @typedef {object} DialView
 * @property {string} name of the parameter
 * @property {string} text whose loss it is
 * @property {DialCurve} line
 * @property {number} value where the dial stands
 * @property {boolean} turned
 * @property {ReturnType<typeof readNudge>} now
 * @property {(by: number) => void} turn away from the model's own value
 */

/** Of the sentinel's embedding: the largest gradient that `emma` has untrained. */
const START = 428;
/** Of the map. @type {import('../engine/types.js').ParameterView[]} */
const VIEWS = ['grad', 'value'];
/** Room for the nudge beside the curve; styles.js has the same numbers. */
const SIDE = 304 + 32;
const WIDE = 768;

/** @implements {Widget} */
export default class Dial {
  static styles = dialStyles;
  static words = {en: {dial, map}};
  static attributes = {
    text: {doc: 'The name whose loss is watched.', ...line('emma')},
    parameter: {doc: 'The parameter that is picked at first, by its place among all.', ...whole(START, 0, 9_999_999)},
    view: {doc: 'What the map shows at first: gradients or values.', ...oneOf(VIEWS)},
  };
  static parts = {
    training: 'Step, Back, Play and a slider that train the model.',
    map: 'All parameters, to pick one.',
    turn: 'The curve of the loss, and the dial.',
    nudge: 'A nudge, predicted and measured.',
  };
  #context;
  #field;
  /** @type {ParameterMap} */
  #map;
  /** @type {{at: unknown, key: string, line: DialCurve} | undefined} */
  #curve;
  /** @type {{at: unknown, key: string, value: Float64Array, grad?: Float64Array} | undefined} */
  #all;
  #text = '';

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    this.#field = new NameField(context, (text) => void context.run.session.lossesWith([0], [0], text));
    this.#map = new ParameterMap(context, {
      get views() {
        return context.attributes.view === 'value' ? VIEWS.toReversed() : VIEWS;
      },
      read: (view) => this.#read(view),
      gradients: () => context.words.dial.gradients(this.#text || context.words.dial.empty),
      get picked() {
        return given(context, 'parameter', whole(0, 0, context.run.parameters('value').length - 1));
      },
    });
    playWholeRun(context.run);
  }

  render() {
    const {words: {dial: says}, shows} = this.#context;
    this.#text = this.#field.read();
    const view = this.#view();
    const inside = insideWidth(this.#context);
    const beside = shows('turn') && shows('nudge') && inside >= WIDE;
    const parts = [
      shows('turn') ? turnView(this.#context, view, beside ? inside - SIDE : inside) : nothing,
      shows('nudge') ? nudgeView(this.#context, view) : nothing,
    ];
    return html`<div class="bar-of-controls text-controls">${this.#field.render(says.field)}
        ${shows('training') ? trainingBar(this.#context) : nothing}</div>
      ${shows('map') ? this.#map.render(inside) : nothing}
      ${parts.some((part) => part !== nothing) ? html`<div class="dial-view ${beside ? 'beside' : ''}">${parts}</div>` : nothing}`;
  }

  /** @returns {number} how far the dial is from the model's own value */
  get #turned() {
    const {turn, turnOf} = this.#context.memory;
    return Number.isFinite(turn) && turnOf === this.#map.picked ? Math.min(REACH, Math.max(-REACH, turn)) : 0;
  }

  /** @returns {DialView} */
  #view() {
    const {run, run: {session, situation}, memory} = this.#context;
    const text = this.#text;
    const parameter = this.#map.picked;
    const own = run.parameters('value')[parameter];
    const key = `${parameter} ${text}`;
    if (this.#curve?.at !== situation || this.#curve.key !== key) {
      this.#curve = {at: situation, key, line: readCurve(session, parameter, own, text)};
    }
    const value = own + this.#turned;
    const by = NUDGES.includes(memory.nudge) ? memory.nudge : NUDGES[1];
    return {
      name: parameterName(session, parameter),
      text,
      line: this.#curve.line,
      value,
      turned: this.#turned !== 0,
      now: readNudge(session, parameter, value, by, text),
      turn: (far) => this.#turn(far),
    };
  }

  /** @param {number} by */
  #turn(by) {
    const {memory, changed} = this.#context;
    // What binary fractions leave over would only make a link longer.
    memory.turn = Number(by.toFixed(9)) || undefined;
    // Who picks another parameter finds it as the model has it.
    memory.turnOf = by ? this.#map.picked : undefined;
    changed('turn', by);
  }

  /**
   * All parameters of the model with the dial turned, or their gradients there.
   * @param {import('../engine/types.js').ParameterView} view
   */
  #read(view) {
    const {run, run: {session, situation}} = this.#context;
    const parameter = this.#map.picked;
    const key = `${parameter} ${this.#turned} ${this.#text}`;
    if (this.#all?.at !== situation || this.#all.key !== key) {
      const value = run.parameters('value').slice();
      value[parameter] += this.#turned;
      this.#all = {at: situation, key, value};
    }
    if (view === 'value') return this.#all.value;
    return (this.#all.grad ??= allGradients(session, this.#all.value, this.#text));
  }

  /** @param {ShadowRoot} root */
  painted(root) {
    this.#map.painted(root);
  }
}
