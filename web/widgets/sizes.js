// The widget `sizes`: the sizes of a model as settings, what they cost, and a run of that model
// here, beside the run of the element.

import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {EngineError, loadEngine} from '../engine/engine.js';
import {formatCount, formatFixed} from '../draw/number.js';
import {runsChart} from '../draw/runs-chart.js';
import {runningMean} from '../draw/series.js';
import {section} from './frame.js';
import {sizesStyles} from './sizes/styles.js';
import {costView} from './sizes/cost.js';
import {sizes} from './strings/en-sizes.js';
import {TrainedTwin} from './trained-twin.js';

/** @import {Engine, Session} from '../engine/types.js' */
/** @import {Cost} from './sizes/cost.js' */
/** @import {Context, Widget} from './widget.js' */

/** What can be set, and how far: a phone trains the largest in a minute or two. */
const KNOBS = /** @type {const} */ ({
  nLayer: [1, 4],
  nEmbd: [4, 64],
  nHead: [1, 16],
  block: [2, 32],
  steps: [100, 5000],
});
const NAMES = /** @type {(keyof typeof KNOBS)[]} */ (Object.keys(KNOBS));
const HEIGHT = 240;
/** Losses in the means that are drawn and told. */
const WINDOW = 100;
const HELD_OUT = 500;

/** @implements {Widget} */
export default class Sizes {
  static styles = sizesStyles;
  static words = {en: {sizes}};
  #context;
  /** @type {Engine | undefined} */
  #engine;
  /** @type {{key: string, sizes: Cost} | undefined} of the sizes that were asked for last */
  #known;
  /** @type {{twin: TrainedTwin, asked: Record<string, number>, heldOut?: number} | undefined} */
  #trial;
  /** @type {{twin: TrainedTwin, heldOut?: number} | undefined} the run of the element, to its end */
  #own;

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    loadEngine().then((engine) => {
      this.#engine = engine;
      context.refresh();
    }, () => {});
  }

  render() {
    const asked = this.#asked;
    const {sizes, error} = this.#sizes(asked);
    // What cannot be made has no cost, and keeps the room of the one before: nothing below moves.
    const cost = sizes ?? this.#known?.sizes;
    return html`${this.#form(asked, error)}
      ${cost ? costView(this.#context, cost, Boolean(error)) : nothing}
      ${this.#result()}`;
  }

  painted() {
    const {trained} = this.#context.memory;
    if (!this.#trial && areSizes(trained)) this.#train(sizesOf(trained));
  }

  closed() {
    this.#trial?.twin.close();
    this.#own?.twin.close();
  }

  /** @returns {Record<keyof typeof KNOBS, number>} */
  get #asked() {
    const {run: {session}, memory} = this.#context;
    const settings = session.settings();
    return sizesOf(NAMES.map((name) => (Number.isSafeInteger(memory[name]) ? memory[name] : settings[name])));
  }

  /**
   * What the engine says of these sizes, or why there is no such model.
   * @param {Record<keyof typeof KNOBS, number>} asked
   * @returns {{sizes?: Cost, error?: string}}
   */
  #sizes(asked) {
    const {run: {session}, words: {sizes: says}} = this.#context;
    const outside = NAMES.find((name) => isOutside(name, asked[name]));
    if (outside) return {error: says.outside(says.knobs[outside], String(asked[outside]), ...range(outside))};
    if (!this.#engine) return {};
    const vocabulary = session.corpus().alphabet.length;
    const {steps: _, ...sizes} = asked;
    const settings = {...session.settings(), ...sizes};
    const key = JSON.stringify(sizes);
    if (this.#known?.key === key) return {sizes: this.#known.sizes};
    try {
      const costs = this.#engine.sizes(settings, vocabulary);
      const made = this.#engine.createSession(this.#context.run.corpus.text, settings);
      this.#known = {key, sizes: {...costs, tensors: made.tensors(), positions: asked.block}};
      made.free();
      return {sizes: this.#known.sizes};
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      return {error: error.message};
    }
  }

  /** @param {Record<keyof typeof KNOBS, number>} asked @param {string | undefined} error */
  #form(asked, error) {
    const {memory, changed, words: {sizes: says}} = this.#context;
    const busy = this.#trial && !this.#trial.twin.session && !this.#trial.twin.error;
    const set = (/** @type {string} */ name) => (/** @type {Event} */ {target}) => {
      memory[name] = Math.round(Number(/** @type {HTMLInputElement} */ (target).value));
      changed(name, memory[name]);
    };
    return html`<div class="form">
      <div class="knobs">${NAMES.map((name) => html`<label>${says.knobs[name]}
        <input type="number" inputmode="numeric" min=${KNOBS[name][0]} max=${KNOBS[name][1]} step="1"
          .value=${live(String(asked[name]))} aria-describedby=${error ? 'size-error' : nothing} @change=${set(name)}></label>`)}</div>
      <div class="group">
        <button class="primary" aria-disabled=${Boolean(error || busy)} @click=${() => (error || busy ? nothing : this.#train(asked))}>${says.train}</button>
        ${busy ? html`<button class="cancel" @click=${() => this.#cancel()}>${says.cancel}</button>` : nothing}
        ${error ? html`<p class="error" id="size-error" role="alert">${error}</p>` : nothing}
      </div></div>`;
  }

  /** @param {Record<string, number>} asked */
  async #train(asked) {
    const {run: {session}, memory, say, refresh, words: {sizes: says}} = this.#context;
    this.#trial?.twin.close();
    memory.trained = NAMES.map((name) => asked[name]);
    const trial = {twin: new TrainedTwin(this.#context, asked), asked, heldOut: /** @type {number | undefined} */ (undefined)};
    this.#trial = trial;
    this.#own ??= {twin: new TrainedTwin(this.#context)};
    const {own} = {own: this.#own};
    await Promise.all([trial.twin.finished, own.twin.finished]);
    if (this.#trial !== trial || !trial.twin.session) return;
    const first = Math.max(asked.steps, session.settings().steps);
    trial.heldOut = heldOut(trial.twin.session, first);
    own.heldOut = own.twin.session && heldOut(own.twin.session, first);
    say(says.done(formatFixed(trial.heldOut)));
    refresh();
  }

  #cancel() {
    this.#trial?.twin.close();
    this.#trial = undefined;
    this.#context.memory.trained = undefined;
    this.#context.say(this.#context.words.sizes.cancelled);
    this.#context.refresh();
  }

  #result() {
    const {run, width, words: {sizes: says}} = this.#context;
    if (!this.#trial) return nothing;
    const {twin, asked, heldOut: held} = this.#trial;
    if (twin.error) return html`<div><p class="error" role="alert">${twin.error}</p></div>`;
    const sessions = [this.#own?.twin.underWay, twin.underWay];
    const runs = sessions.map((session) => session?.losses() ?? new Float64Array(0));
    const last = runs.map((losses) => (losses.length ? runningMean(losses, WINDOW)[losses.length - 1] : NaN));
    const helds = [this.#own?.heldOut, held];
    const {steps} = run.session.settings();
    const inside = Math.max(200, width - 2 - 2 * Math.min(24, Math.max(12, 0.03 * (width - 2))));
    const names = [says.own, says.trial(String(asked.nLayer), String(asked.nEmbd), String(asked.nHead), String(asked.block))];
    return section({
      name: 'result',
      heading: says.result,
      hint: twin.session ? says.heldOut(String(HELD_OUT)) : says.progress(formatCount(runs[1].length), formatCount(asked.steps)),
      body: html`${twin.session ? nothing : html`<progress max=${asked.steps} value=${runs[1].length} aria-label=${says.training}></progress>`}
        <dl class="facts runs">${names.map((name, i) => html`<div class="run-key-${i}"><dt>${name}</dt>
          <dd>${formatFixed(helds[i] ?? NaN)}</dd><dd class="hint">${says.last(String(WINDOW), formatFixed(last[i]))}</dd></div>`)}</dl>
        ${runsChart({runs, steps: Math.max(steps, asked.steps), width: inside, height: HEIGHT, window: WINDOW},
          {summary: says.summary(names[0], formatFixed(last[0]), names[1], formatFixed(last[1])), xLabel: says.step, yLabel: says.nats})}`,
    });
  }
}

/** @param {number[]} values of NAMES @returns {Record<keyof typeof KNOBS, number>} */
function sizesOf(values) {
  return /** @type {Record<keyof typeof KNOBS, number>} */ (Object.fromEntries(NAMES.map((name, i) => [name, values[i]])));
}

/** @param {unknown} values of a link @returns {values is number[]} */
function areSizes(values) {
  return Array.isArray(values) && values.length === NAMES.length &&
    NAMES.every((name, i) => Number.isSafeInteger(values[i]) && !isOutside(name, values[i]));
}

/** @param {keyof typeof KNOBS} name @param {number} value */
function isOutside(name, value) {
  return value < KNOBS[name][0] || value > KNOBS[name][1];
}

/** @param {keyof typeof KNOBS} name @returns {[string, string]} */
function range(name) {
  return [String(KNOBS[name][0]), String(KNOBS[name][1])];
}

/** Mean loss on names that neither run has read. @param {Session} session @param {number} first */
function heldOut(session, first) {
  const {documents} = session.corpus();
  const begin = first < documents ? first : 0;
  return session.meanLoss(begin, Math.min(HELD_OUT, documents - begin));
}
