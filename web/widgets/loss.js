// The widget `loss`: what a name costs. -ln p of the truth at every position, their mean, and what
// that means, before and after training.

import {html, nothing} from 'lit';
import {formatFixed} from '../draw/number.js';
import {line} from './attribute-kinds.js';
import {curveView, questionsView} from './loss/charts.js';
import {costsOf} from './loss/reading.js';
import {lossStyles} from './loss/styles.js';
import {costTable, sumLine, working} from './loss/working.js';
import {choices} from './narration.js';
import {loss} from './strings/en-loss.js';
import {chartStyles} from './text/chart-styles.js';
import {columnPickerStyles} from './text/column-picker.js';
import {NameField} from './text/name-field.js';
import {playWholeRun} from './text/pace.js';
import {textStyles} from './text/styles.js';
import {Untrained} from './text/untrained.js';
import {trainingBar, trainingBarStyles} from './training-bar.js';

/** @import {Costs} from './loss/reading.js' */
/** @import {Context, Widget} from './widget.js' */

/** Where the curve stands beside the questions, and its share of the width. */
const WIDE = 768;
const CURVE = 0.36;
const GAP = 28;

/** @implements {Widget} */
export default class Loss {
  static styles = [textStyles, chartStyles, trainingBarStyles, columnPickerStyles, lossStyles];
  static words = {en: {loss}};
  static attributes = {
    text: {doc: 'The name that is read.', ...line('emma')},
  };
  static parts = {
    training: 'Step, Back, Play and a slider that train the model.',
    facts: 'The loss, and what it means.',
    questions: 'The cost of each question.',
    curve: 'The questions on the curve of costs.',
    working: 'One question, worked out.',
    sum: 'The mean, worked out.',
    table: 'All numbers as a table.',
  };
  #context;
  #field;
  #untrained;

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    this.#field = new NameField(context, (text) => void context.run.session.tokenize(text));
    this.#untrained = new Untrained(context);
    playWholeRun(context.run);
  }

  render() {
    const {words: {loss: says}, run: {session}, shows} = this.#context;
    const text = this.#field.read();
    const now = costsOf(session, text);
    const before = this.#untrained.ask(text, (untrained) => costsOf(untrained, text));
    const here = this.#here(now);
    const field = this.#field.render(now.truncated ? {...says.field, hint: says.truncated(String(now.positions))} : says.field);
    const [questions, curve] = [shows('questions'), shows('curve')];
    const inside = this.#inside();
    const beside = questions && curve && this.#context.width >= WIDE;
    const right = beside ? Math.round((inside - GAP) * CURVE) : inside;
    const left = beside ? inside - right - GAP : inside;
    const view = {now, before, here, context: this.#context, pick: (/** @type {number} */ i) => this.#look(i)};
    return html`<div class="bar-of-controls text-controls">${field}${shows('training') ? trainingBar(this.#context) : nothing}</div>
      ${shows('facts') ? this.#facts(now, before) : nothing}
      ${questions || curve
        ? html`<div class="cost-view ${beside ? 'beside' : ''}">
          ${questions ? questionsView(view, left) : nothing}
          ${curve ? curveView(view, right) : nothing}
        </div>`
        : nothing}
      ${shows('working') || shows('sum') || shows('table')
        ? html`<div class="cost-foot">
          ${shows('working') ? working(view) : nothing}
          ${shows('sum') ? sumLine(now, this.#context) : nothing}
          ${shows('table') ? costTable(view) : nothing}
        </div>`
        : nothing}`;
  }

  /** @param {Costs} now */
  #here({positions}) {
    const {question} = this.#context.memory;
    return Number.isInteger(question) ? Math.min(positions - 1, Math.max(0, question)) : 0;
  }

  /** @param {number} position */
  #look(position) {
    const {memory, changed} = this.#context;
    memory.question = position;
    changed('question', position);
  }

  /** @param {Costs} now @param {Costs | undefined} before */
  #facts(now, before) {
    const {words: {loss: {facts: says}}} = this.#context;
    return html`<div class="cost-facts">
      <dl class="facts">
        <div><dt>${says.loss(now.text || says.empty)}</dt><dd class="loss-value">${formatFixed(now.loss)}</dd></div>
        <div><dt>${says.unsure}</dt><dd>${says.tokens(choices(now.loss))}</dd></div>
        <div><dt>${says.untrained}</dt><dd>${formatFixed(before ? before.loss : NaN)}</dd></div>
      </dl>
    </div>`;
  }

  /** Width inside the panel: its border and the padding of its sections, see controls.js. */
  #inside() {
    const {width} = this.#context;
    const padding = Math.min(24, Math.max(12, 0.03 * (width - 2)));
    return Math.max(200, Math.floor(width - 2 - 2 * padding));
  }

  closed() {
    this.#untrained.close();
  }
}
