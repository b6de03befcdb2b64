// The widget `heads`: what each head looks at; single ones taken out of the model, and what the loss
// over the whole corpus becomes. Measured when asked for, in slices.

import {html, nothing} from 'lit';
import {matrixStyles} from '../draw/matrix-styles.js';
import {formatCount, formatFixed} from '../draw/number.js';
import {headsView} from './attention/heads-view.js';
import {fieldOf, pickedIn, readAttention} from './attention/reading.js';
import {attentionStyles} from './attention/styles.js';
import {line} from './attribute-kinds.js';
import {insideWidth} from './frame.js';
import {casesOf} from './heads/cases.js';
import {headsStyles} from './heads/styles.js';
import {signed, tableView} from './heads/table-view.js';
import {Measurement} from './measurement.js';
import {attention, heads} from './strings/en-attention.js';
import {NameField} from './text/name-field.js';
import {playWholeRun} from './text/pace.js';
import {textStyles} from './text/styles.js';
import {trainingBar, trainingBarStyles} from './training-bar.js';

/** @import {Context, Widget} from './widget.js' */

/** @implements {Widget} */
export default class Heads {
  static styles = [textStyles, trainingBarStyles, matrixStyles, attentionStyles, headsStyles];
  static words = {en: {attention, heads}};
  static attributes = {text: {doc: 'The name that is read.', ...line('emma')}};
  static parts = {
    patterns: 'The weights of each head over a name.',
    training: 'Step, Back, Play and a slider that train the model.',
    losses: 'What the loss becomes without single heads.',
  };
  #context;
  #field;
  /** @type {Measurement | undefined} */
  #measurement;
  /** Where the run was when it was measured. */
  #place = '';
  #cases;

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    this.#field = new NameField(context, (text) => void context.run.session.read(text));
    const {nHead, nLayer} = context.run.session.settings();
    this.#cases = casesOf(nHead * nLayer);
    playWholeRun(context.run);
  }

  render() {
    const {shows, words, run} = this.#context;
    // What is half measured was measured on another model.
    if (this.#measurement?.running && this.#place !== this.#here) this.#stop();
    const losses = this.#measurement?.losses ?? new Map();
    const patterns = shows('patterns') ? this.#patterns() : nothing;
    return html`<div class="bar-of-controls text-controls">
        ${shows('patterns') ? this.#field.render(fieldOf(words.attention.field, run.situation, shows('training'))) : nothing}
        ${shows('training') ? trainingBar(this.#context) : nothing}
      </div>
      ${patterns}
      ${shows('losses')
        ? html`<div class="bar-of-controls measuring">${this.#controls(losses)}</div>${tableView(this.#context, this.#cases, losses)}`
        : nothing}`;
  }

  #patterns() {
    const {words, run: {session}, memory, changed} = this.#context;
    const attention = readAttention(session, this.#field.read(), words);
    const pick = (/** @type {{head: number, asks: number, asked: number}} */ cell) => {
      memory.picked = cell;
      changed('picked', cell);
    };
    return headsView(this.#context, attention, pickedIn(memory.picked, attention), pick, insideWidth(this.#context));
  }

  get #here() {
    const {step, phase, event} = this.#context.run.situation;
    return `${step} ${phase} ${event}`;
  }

  /** @param {ReadonlyMap<string, number>} losses */
  #controls(losses) {
    const {words: {heads: says}, run: {session}} = this.#context;
    const running = this.#measurement?.running ?? false;
    const {done, all} = this.#measurement?.progress ?? {done: 0, all: 1};
    return html`<button class=${running ? '' : 'primary'} @click=${() => (running ? this.#stop() : this.#measure())}>
        ${running ? says.stop : says.measure}</button>
      ${running ? html`<progress max=${all} value=${done} aria-label=${says.progress(formatCount(done), formatCount(all))}></progress>` : nothing}
      ${losses.has('whole')
        ? html`<dl class="facts"><div><dt>${says.loss(formatCount(session.corpus().documents))}</dt><dd>${formatFixed(losses.get('whole') ?? NaN)}</dd></div></dl>`
        : nothing}
      <p class="hint">${this.#hint(running, done, all)}</p>`;
  }

  /** @param {boolean} running @param {number} done @param {number} all */
  #hint(running, done, all) {
    const {words: {heads: says}, run} = this.#context;
    if (running) return says.progress(formatCount(done), formatCount(all));
    if (!this.#measurement) return says.start(formatCount(run.session.corpus().documents));
    return this.#place === this.#here ? '' : says.stale(this.#after);
  }

  /** Finished steps at the time of measuring, as text. */
  #after = '';

  #measure() {
    const {run, refresh} = this.#context;
    run.pause('user');
    this.#place = this.#here;
    this.#after = formatCount(run.situation.stepsDone);
    this.#measurement = new Measurement(run.session, this.#cases, () => {
      if (!this.#measurement?.running) this.#tell();
      refresh();
    });
    refresh();
  }

  #stop() {
    this.#measurement?.stop();
    this.#measurement = undefined;
    this.#context.refresh();
  }

  #tell() {
    const {words: {heads: says}, say} = this.#context;
    const losses = this.#measurement?.losses ?? new Map();
    const base = losses.get('whole') ?? NaN;
    const single = this.#cases.filter(({kind, heads}) => kind === 'silenced' && heads.length === 1);
    const worst = single.reduce((most, one) => ((losses.get(one.id) ?? NaN) > (losses.get(most.id) ?? NaN) ? one : most), single[0]);
    const change = signed((losses.get(worst.id) ?? NaN) - base);
    say(says.said(formatFixed(base), says.table.one(String(worst.heads[0])), change));
  }

  closed() {
    this.#measurement?.stop();
  }
}
