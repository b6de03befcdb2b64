// The widget `sample`: how a trained model makes up a name, one character at a time. The
// temperature reshapes what it says, a random number picks from it.

import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {formatCount, formatFixed, formatPercent} from '../draw/number.js';
import {EngineError} from '../engine/engine.js';
import {insideWidth} from './frame.js';
import {icon} from './move-icon.js';
import {placeAfter} from './place-after.js';
import {chancesView} from './sample/chances-view.js';
import {drawView} from './sample/draw-view.js';
import {Generation} from './sample/generation.js';
import {namesView} from './sample/names-view.js';
import {sampleStyles} from './sample/styles.js';
import {textView} from './sample/text-view.js';
import {sample} from './strings/en-sample.js';

/** @import {Context, Widget} from './widget.js' */

/** @implements {Widget} */
export default class Sample {
  static styles = sampleStyles;
  static words = {en: {sample}};
  static parts = {
    text: 'The name so far, one tile a token.',
    chances: 'The probabilities of what comes next, at the temperature; those at 1 as ticks.',
    draw: 'The number drawn, and where it falls.',
    names: 'Names that are drawn, each marked new or known.',
  };
  #context;
  #generation;

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    this.#generation = new Generation(context);
  }

  /** What Alt+Right and Alt+Left do here: the run stands still. */
  get commands() {
    return {step: () => this.#move(1), back: () => this.#move(-1)};
  }

  render() {
    const context = this.#context;
    const generation = this.#generation;
    const width = insideWidth(this.#context);
    try {
      generation.read();
    } catch (error) {
      // Nothing can be drawn from a model that diverged: that is a fact about it, no failure.
      if (!(error instanceof EngineError)) throw error;
      return html`${this.#controls()}<div><p class="problem">${error.message}</p></div>`;
    }
    const [text, chances, draw, names] = ['text', 'chances', 'draw', 'names'].map((part) => context.shows(part));
    return html`${this.#controls()}
      ${text || chances || draw ? html`<div class="generation">
        ${text ? textView(context, generation) : nothing}
        ${chances ? chancesView(context, generation, width) : nothing}
        ${draw ? drawView(context, generation, width) : nothing}
      </div>` : nothing}
      ${names ? namesView(context, generation) : nothing}`;
  }

  #controls() {
    const {words: {sample: says}, shows, locked} = this.#context;
    const {atStart, atEnd} = this.#generation;
    const steps = shows('text') || shows('chances') || shows('draw');
    return html`<div class="bar-of-controls sampling">
      ${steps && !locked('move') ? html`<div class="group moves" role="group" aria-label=${says.moves}>
        <button class="primary step" aria-disabled=${atEnd} aria-keyshortcuts="Alt+ArrowRight"
          @click=${() => this.#move(1)}>${icon('step')}${says.step}</button>
        <button class="back" aria-disabled=${atStart} aria-keyshortcuts="Alt+ArrowLeft"
          @click=${() => this.#move(-1)}>${icon('back')}${says.back}</button>
        <button class="finish" aria-disabled=${atEnd} @click=${() => this.#move(Infinity)}>${says.finish}</button>
        <button class="next" @click=${() => this.#pick(this.#generation.index + 1)}>${says.next}</button>
      </div>` : nothing}
      ${locked('settings') ? nothing : html`<div class="dials">${this.#temperature()}${this.#trained()}</div>`}
    </div>`;
  }

  #temperature() {
    const {words: {sample: says}, memory, changed} = this.#context;
    const {temperature} = this.#generation;
    const spoken = formatFixed(temperature, 2);
    const warm = (/** @type {Event} */ {target}) => {
      memory.temperature = Number(/** @type {HTMLInputElement} */ (target).value);
      changed('temperature', memory.temperature);
    };
    return html`<label>${says.temperature} <output class="number">${spoken}</output>
      <input type="range" name="temperature" aria-label=${says.temperature} min="0.1" max="2" step="0.05" .value=${live(String(temperature))}
        aria-valuetext=${spoken} @input=${warm}></label>`;
  }

  #trained() {
    const {words: {sample: says}, run, attempt} = this.#context;
    const {stepsDone, steps} = run.situation;
    const seek = (/** @type {Event} */ {target}) => {
      const after = Number(/** @type {HTMLInputElement} */ (target).value);
      attempt(() => run.seek(placeAfter(after, run.session), 'user'));
    };
      return html`<label>${says.trained} <output class="number">${formatCount(stepsDone)}</output>
      <input type="range" name="trained" aria-label=${says.trained} min="0" max=${steps} step="1" .value=${live(String(run.aim))}
        aria-valuetext=${says.trainedAfter(formatCount(stepsDone), formatCount(steps))} @input=${seek}></label>`;
  }

  /** @param {number} by half-steps: asking is one, drawing another */
  #move(by) {
    const {changed, emit, run, say} = this.#context;
    const generation = this.#generation;
    if (by > 0 ? generation.atEnd : generation.atStart) return;
    generation.move(by);
    changed('place', generation.place);
    const {atEnd, temperature, name} = generation;
    if (atEnd) emit('sample', {names: [name], temperature, stepsDone: run.situation.stepsDone, source: 'user'});
    say(this.#sentence());
  }

  /** @param {number} index of the name to look into */
  #pick(index) {
    const {changed, say, words: {sample: says}} = this.#context;
    this.#generation.pick(index);
    changed('name', index);
    say(says.text.which(formatCount(index + 1)));
  }

  /** What has just been done. */
  #sentence() {
    const {words: {sample: says}} = this.#context;
    const generation = this.#generation;
    if (generation.drawn) return generation.fell();
    const {best, share} = generation.likeliest();
    return says.status.asked(generation.prefix || says.status.start, best, formatPercent(share));
  }
}
