// The widget `adam`: what the update of a training step does to one parameter, what that
// parameter went through over the run, and where plain gradient descent would have taken it.

import {html} from 'lit';
import {live} from 'lit/directives/live.js';
import {formatCount, formatNumber} from '../draw/number.js';
import {historyView} from './adam/history-view.js';
import {History} from './adam/history.js';
import {picker} from './adam/picker.js';
import {RATES} from './adam/rates.js';
import {adamStyles} from './adam/styles.js';
import {parameterIndex} from './adam/subject.js';
import {updateView} from './adam/update-view.js';
import {line} from './attribute-kinds.js';
import {insideWidth} from './frame.js';
import {Lanes} from './lanes.js';
import {icon} from './move-icon.js';
import {parameterName} from './narration.js';
import {placeAfter} from './place-after.js';
import {adam} from './strings/en-adam.js';

/** @import {Context, Widget} from './widget.js' */

/** Until somebody picks: row of the letter a, a column that the whole run moves. */
const FIRST = 'wte[0, 0]';

/** @implements {Widget} */
export default class AdamView {
  static styles = adamStyles;
  static words = {en: {adam}};
  static looksAhead = true;
  static attributes = {
    parameter: {doc: 'Which parameter is looked at, such as wte[4, 2].', ...line(FIRST, 40)},
  };
  static parts = {
    update: 'What the training step does to the parameter, number by number.',
    history: 'Its gradients, means, moves and values over the run, beside those of plain descent.',
  };
  #context;
  #history = new History();
  #twinHistory = new History();
  #twins;
  #frame = 0;
  #rate = NaN;

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    this.#twins = new Lanes(() => context.refresh());
  }

  get commands() {
    return {step: () => this.#go(1), back: () => this.#go(-1)};
  }

  /** Index of the parameter that is looked at. */
  get parameter() {
    const {run: {session}, memory, attributes, dropped} = this.#context;
    const {parameter} = memory;
    const count = placeAfter(1, session).event;
    if (Number.isSafeInteger(parameter) && parameter >= 0 && parameter < count) return parameter;
    const named = parameterIndex(session, attributes.parameter);
    if (named < 0) dropped('parameter', `must be one of this model, such as ${session.tensors()[0].name}[0, 0]`);
    return Math.max(0, named);
  }

  /** Learning rate of plain descent. */
  get rate() {
    const {rate} = this.#context.memory;
    return RATES.includes(rate) ? rate : 0.1;
  }

  render() {
    const context = this.#context;
    const {parameter} = this;
    const [update, history] = ['update', 'history'].map((part) => context.shows(part));
    return html`${this.#place()}
      ${update ? updateView(context, parameter, picker(context, parameter)) : ''}
      ${history ? historyView(context, {
        parameter,
        width: insideWidth(this.#context),
        curves: this.#history.curves,
        twin: this.#twinHistory.curves,
        rate: this.rate,
      }) : ''}`;
  }

  #place() {
    const {run, words: {adam: {place: says}}, locked} = this.#context;
    const {step, steps} = run.situation;
    const text = run.session.document().text;
    const seek = (/** @type {Event} */ {target}) => this.#seek(Number(/** @type {HTMLInputElement} */ (target).value));
    const button = (/** @type {unknown} */ name, /** @type {boolean} */ idle, /** @type {() => void} */ work, kind = '') => html`
      <button class=${kind} aria-disabled=${idle} @click=${() => !idle && work()}>${name}</button>`;
    return html`<div class="bar-of-controls placing">
      ${locked('move') ? '' : html`<div class="group moves" role="group" aria-label=${says.moves}>
        ${button([icon('step'), says.step], step + 1 >= steps, () => this.#go(1), 'primary')}
        ${button([icon('back'), says.back], step === 0, () => this.#go(-1))}
        ${button([icon('reset'), says.first], step === 0, () => this.#seek(1))}
        ${button([icon('end'), says.last], step + 1 >= steps, () => this.#seek(steps))}
      </div>`}
      <label class="where">${says.at(formatCount(step + 1), formatCount(steps), text)}
        ${locked('move') ? '' : html`<input type="range" name="step" min="1" max=${steps} step="1" aria-label=${says.label}
          aria-valuetext=${says.spoken(formatCount(step + 1), formatCount(steps))}
          .value=${live(String(Math.max(1, run.aim)))} @input=${seek}>`}
      </label>
    </div>`;
  }

  /** @param {number} by training steps */
  #go(by) {
    this.#seek(Math.max(1, this.#context.run.aim) + by);
  }

  /** To the end of a training step, where its update has been done. @param {number} step from 1 */
  #seek(step) {
    const {run, attempt} = this.#context;
    const to = Math.min(run.situation.steps, Math.max(1, step));
    attempt(async () => {
      await run.seek(placeAfter(to, run.session), 'user');
      this.#say();
    });
  }

  #say() {
    const {run: {session, situation}, words: {adam: {update: says}}, say} = this.#context;
    const {parameter} = this;
    const {grad, move, value} = session.adam(parameter);
    const [a, b, c] = [grad, move, value].map((x) => formatNumber(x));
    say(says.said(formatCount(situation.step + 1), parameterName(session, parameter), a, b, c));
  }

  painted() {
    const {shows, run, attempt} = this.#context;
    if (!shows('history')) return;
    if (this.#rate !== this.rate) {
      this.#rate = this.rate;
      const settings = {...run.session.settings(), optimizer: /** @type {const} */ ('sgd'), learningRate: this.rate};
      attempt(async () => {
        await this.#twins.set([{corpus: run.corpus.text, settings}]);
        this.#twins.seek(run.situation.steps);
      });
    }
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#follow());
  }

  /** Goes on collecting what the parameter went through, and draws again if there was more. */
  #follow() {
    const {run, refresh} = this.#context;
    if (run.closed || run.travelling) return;
    const before = this.#history.revision + this.#twinHistory.revision;
    const {parameter} = this;
    const [twin] = this.#twins.all;
    const done = this.#history.follow(run.session, parameter);
    if (done && twin && !this.#twins.moving) this.#twinHistory.follow(twin.session, parameter);
    if (this.#history.revision + this.#twinHistory.revision !== before) refresh();
  }

  closed() {
    cancelAnimationFrame(this.#frame);
    this.#twins.close();
  }
}
