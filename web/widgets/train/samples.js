// Names drawn with the parameters of now. They are a function of the position, the temperature
// and how many were asked for, so going Back brings the same names.

import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {formatCount, formatFixed} from '../../draw/number.js';
import {EngineError, loadEngine} from '../../engine/engine.js';

/** @import {Context} from '../widget.js' */

const COUNT = 6;
/** After the last move, so that a quick walk is not slowed down. */
const SETTLE_MS = 120;
/** Between two draws while playing, and the share of time they may take. */
const PLAY_MS = 600;
const MOST_SHARE = 0.05;

export class Samples {
  #context;
  /** @type {string[]} */
  #names = [];
  /** What the names are drawn with; see #wanted(). */
  #drawn = '';
  #drawnAfter = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #timerFor = '';
  #cost = 0;
  #asked = false;
  /** Why there are none. */
  #problem = '';

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
  }

  get temperature() {
    const {memory, temperature} = this.#context;
    return Number.isFinite(memory.temperature) ? Math.min(2, Math.max(0.1, memory.temperature)) : temperature;
  }

  /** How many names have been passed over by asking for more. */
  get #skipped() {
    const {skipped} = this.#context.memory;
    return Number.isSafeInteger(skipped) && skipped > 0 ? Math.min(skipped, 10_000) : 0;
  }

  /** Changes when other names would be drawn. */
  #wanted() {
    const {stepsDone, phase, event, events} = this.#context.run.situation;
    const within = phase === 'update' && event < events ? event : 0;
    return [stepsDone, within, this.temperature, this.#skipped].join();
  }

  /** Draws soon, if what is shown is no longer what would be drawn. */
  settle() {
    const wanted = this.#wanted();
    const {run} = this.#context;
    if (wanted === this.#drawn || run.travelling) return;
    if (run.playing) {
      // The one that is waiting will do.
      if (this.#timer === undefined) this.#plan(Math.max(PLAY_MS, this.#cost / MOST_SHARE), wanted);
    } else if (this.#timerFor !== wanted) {
      this.#plan(SETTLE_MS, wanted);
    }
  }

  /** @param {number} wait @param {string} wanted */
  #plan(wait, wanted) {
    clearTimeout(this.#timer);
    this.#timerFor = wanted;
    this.#timer = setTimeout(() => this.#context.attempt(() => this.#draw()), wait);
  }

  async #draw() {
    await loadEngine().finally(() => {
      this.#timer = undefined;
      this.#timerFor = '';
    });
    const {run, refresh, emit} = this.#context;
    if (run.closed) return;
    const {stepsDone} = run.situation;
    const {temperature} = this;
    const begin = performance.now();
    this.#drawn = this.#wanted();
    this.#drawnAfter = stepsDone;
    this.#problem = '';
    try {
      this.#names = run.session.sample(this.#skipped + COUNT, temperature).slice(-COUNT);
    } catch (error) {
      // Nothing can be drawn from a model that diverged: that is a fact about it, no failure.
      if (!(error instanceof EngineError)) throw error;
      this.#names = [];
      this.#problem = error.message;
    }
    this.#cost = performance.now() - begin;
    if (this.#problem) return refresh();
    emit('sample', {names: this.#names, temperature, stepsDone, source: this.#asked ? 'user' : 'api'});
    this.#asked = false;
    refresh();
  }

  stop() {
    clearTimeout(this.#timer);
  }

  render() {
    const {run, words, memory, changed, locked} = this.#context;
    const {drawn, train: {samples: says}} = words;
    const known = this.#names.map((name) => run.corpus.has(name));
    const fresh = known.filter((is) => !is).length;
    const warm = (/** @type {Event} */ {target}) => {
      memory.temperature = Number(/** @type {HTMLInputElement} */ (target).value);
      this.#asked = true;
      changed('temperature', memory.temperature);
    };
    const more = () => {
      memory.skipped = this.#skipped + COUNT;
      this.#asked = true;
      changed('skipped', memory.skipped);
    };
    const spoken = formatFixed(this.temperature, 2);
    return html`<div class="samples" part="samples" role="group" aria-label=${says.heading}>
      <div class="title">
        <p class="heading">${says.heading}</p>
        <p class="hint">${this.#names.length
          ? says.after(formatCount(this.#drawnAfter), String(fresh), String(COUNT))
          : this.#problem || says.drawing}</p>
      </div>
      <ol class="names">
        ${Array.from({length: COUNT}, (_, i) => this.#names[i]).map((name, i) => html`<li>
          <span class="drawn">${name === undefined ? '\u00a0' : name || drawn.empty}</span>
          <span class=${known[i] ? 'known' : 'new'}>${name === undefined ? '' : known[i] ? drawn.known : drawn.isNew}</span></li>`)}
      </ol>
      ${locked('settings') ? nothing : html`<div class="drawing">
        <label>${says.temperature} <output class="number">${spoken}</output>
          <input type="range" min="0.1" max="2" step="0.05" .value=${live(String(this.temperature))}
            aria-valuetext=${spoken} @input=${warm}></label>
        <button class="small" @click=${more}>${says.more}</button>
      </div>`}
    </div>`;
  }
}
