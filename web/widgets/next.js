// The widget `next`: what the model says comes next. Logits become exponentials become
// probabilities, untrained and trained, and tokens are drawn from them.

import {html, nothing} from 'lit';
import {line} from './attribute-kinds.js';
import {Charts} from './next/charts.js';
import {Draws} from './next/draws.js';
import {drawsAfter, ranked, tally} from './next/reading.js';
import {nextStyles} from './next/styles.js';
import {numbersTable, working} from './next/working.js';
import {next} from './strings/en-next.js';
import {chartStyles} from './text/chart-styles.js';
import {columnPickerStyles} from './text/column-picker.js';
import {NameField} from './text/name-field.js';
import {playWholeRun} from './text/pace.js';
import {textStyles} from './text/styles.js';
import {Untrained} from './text/untrained.js';
import {trainingBar, trainingBarStyles} from './training-bar.js';

/** @import {NextReading} from './next/reading.js' */
/** @import {Context, Widget} from './widget.js' */

/** Room for what stands beside the charts; styles.js has the same numbers. */
const SIDE = 304 + 28;
const WIDE = 768;

/** @implements {Widget} */
export default class Next {
  static styles = [textStyles, chartStyles, trainingBarStyles, columnPickerStyles, nextStyles];
  static words = {en: {next}};
  static attributes = {
    text: {doc: 'The name so far, after which the model is asked.', ...line('em')},
  };
  static parts = {
    training: 'Step, Back, Play and a slider that train the model.',
    logits: 'The raw scores.',
    exponentials: 'The exponentials of the scores.',
    probabilities: 'The probabilities, beside those of the untrained model.',
    working: 'The way of one token from its logit to its probability.',
    draws: 'Tokens drawn from the probabilities.',
    table: 'All numbers as a table.',
  };
  #context;
  #field;
  #untrained;
  #charts;
  #draws;

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    this.#field = new NameField(context, (text) => void context.run.session.distribution(text));
    this.#untrained = new Untrained(context);
    this.#charts = new Charts(context, (token) => this.#look(token));
    this.#draws = new Draws(context, this.#field, (token) => this.#look(token));
    playWholeRun(context.run);
  }

  render() {
    const {words: {next: says}, run, shows} = this.#context;
    const prefix = this.#field.read();
    const reading = this.#read(prefix);
    const inside = this.#inside();
    const side = shows('working') || shows('draws');
    const beside = side && this.#context.width >= WIDE;
    const field = this.#field.render({
      label: says.field.label,
      hint: says.field.hint(String(run.session.settings().block - 1)),
      placeholder: says.field.placeholder,
    });
    return html`<div class="bar-of-controls text-controls">${field}${shows('training') ? trainingBar(this.#context) : nothing}</div>
      <div class="next-view ${beside ? 'beside' : ''}">
        ${this.#charts.render(reading, beside ? inside - SIDE : inside)}
        ${side
          ? html`<div class="next-side">
            ${shows('working') ? working(reading, this.#context) : nothing}
            ${shows('draws') ? this.#draws.render(reading) : nothing}
          </div>`
          : nothing}
      </div>
      ${shows('table') ? numbersTable(reading, this.#context) : nothing}`;
  }

  /** @param {string} prefix @returns {NextReading} */
  #read(prefix) {
    const {run: {session}, memory} = this.#context;
    const now = session.distribution(prefix);
    const before = this.#untrained.ask(prefix, (untrained) => untrained.distribution(prefix));
    const drawn = drawsAfter(session, prefix, this.#draws.count);
    const {length} = now.logits;
    const picked = Number.isInteger(memory.token) && memory.token >= 0 && memory.token < length;
    const token = picked ? memory.token : ranked(now.probabilities)[0];
    return {prefix, now, before, drawn, counts: tally(drawn, length), token};
  }

  /** @param {number} token */
  #look(token) {
    const {memory, changed} = this.#context;
    memory.token = token;
    changed('token', token);
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
