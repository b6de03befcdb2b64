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
import {Inquiry} from './inquiry.js';
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
  static looksAhead = true;
  static attributes = {text: {doc: 'The name that is read.', ...line('emma')}};
  static parts = {
    patterns: 'The weights of each head over a name.',
    training: 'Step, Back, Play and a slider that train the model.',
    losses: 'What the loss becomes without single heads.',
  };
  #context;
  #field;
  /** @type {Inquiry<Measurement>} */
  #inquiry;
  #cases;

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    this.#field = new NameField(context, (text) => void context.run.session.read(text));
    const {nHead, nLayer} = context.run.session.settings();
    this.#cases = casesOf(nHead * nLayer);
    this.#inquiry = new Inquiry(context, (session, changed) => new Measurement(session, this.#cases, changed), () => this.#tell());
    playWholeRun(context.run);
  }

  render() {
    const {shows, words, run} = this.#context;
    this.#inquiry.sync();
    const losses = this.#losses;
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

  /** @returns {ReadonlyMap<string, number>} */
  get #losses() {
    return this.#inquiry.answer?.losses ?? new Map();
  }

  painted() {
    if (this.#context.shows('losses')) this.#inquiry.painted();
  }

  /** @param {ReadonlyMap<string, number>} losses */
  #controls(losses) {
    const {words: {heads: says}, run: {session}} = this.#context;
    const inquiry = this.#inquiry;
    const {running} = inquiry;
    const {done, all} = inquiry.answer?.progress ?? {done: 0, all: 1};
    return html`<button class=${running ? '' : 'primary'} @click=${() => (running ? inquiry.stop() : inquiry.start())}>
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
    const {answer, isHere, stepsDone} = this.#inquiry;
    if (!answer) return says.start(formatCount(run.session.corpus().documents));
    return isHere ? '' : says.stale(formatCount(stepsDone));
  }

  #tell() {
    const {words: {heads: says}, say} = this.#context;
    const losses = this.#losses;
    const base = losses.get('whole') ?? NaN;
    const single = this.#cases.filter(({kind, heads}) => kind === 'silenced' && heads.length === 1);
    const worst = single.reduce((most, one) => ((losses.get(one.id) ?? NaN) > (losses.get(most.id) ?? NaN) ? one : most), single[0]);
    const change = signed((losses.get(worst.id) ?? NaN) - base);
    say(says.said(formatFixed(base), says.table.one(String(worst.heads[0])), change));
  }

  closed() {
    this.#inquiry.close();
  }
}
