// What stands behind a <micro-gpt>: opens the run and the widget, passes on what happens to
// them, and lets both go.

import {EngineError, engineIsWhole, loadEngine} from '../engine/engine.js';
import {arrived} from '../engine/error.js';
import {droppedValue} from './attributes.js';
import {contextOf} from './context.js';
import {narrate} from './narration.js';
import {OwnAttributes} from './own-attributes.js';
import {Readiness} from './readiness.js';
import {loadWidget, needsRun, opensAfter, partFor} from './registry.js';
import {eventsOf} from './run-events.js';
import {furthestOf} from './resting.js';
import {openRun, sameRecipe} from './runs.js';
import {splitState, writeState} from './share/state-text.js';
import {writeRecipe} from './share/written-recipe.js';
import {Status} from './status.js';
import {SteadyWidth} from './steady-width.js';
import {moveAsPicked} from './transport.js';
import {ownPicture} from './turns.js';

/** @import {CSSResultGroup} from 'lit' */
/** @import {Attributes, Dropped, Options} from './attributes.js' */
/** @import {Change, Run} from './run.js' */
/** @import {Half} from './pictures.js' */
/** @import {Resting} from './resting.js' */
/** @import {Lease, Recipe} from './runs.js' */
/** @import {Speech} from './strings/languages.js' */
/** @import {Widget, WidgetClass} from './widget.js' */

/**
 * @typedef {object} Host the element
 * @property {(when?: {moving?: boolean, apart?: boolean}) => void} refresh moving: another one will
 *   follow soon, if it is not the run that says so; apart: in a task of its own
 * @property {() => Half | undefined} half what is drawn now; undefined: the whole
 * @property {() => number} measure its width, for a drawing that is due with it
 * @property {(type: string, detail: Record<string, unknown>) => void} emit
 * @property {(widget: WidgetClass, attributes: Attributes) => void} adopt its styles and attributes
 * @property {(styles: CSSResultGroup) => void} wear those of a part that was fetched late
 * @property {(name: string) => string | null} read an attribute
 * @property {(dropped: Dropped[]) => void} dropped says so
 * @property {() => Element[]} content what stands in the tag
 */

/** Attributes that are seen, and restart nothing. @type {(keyof Options)[]} */
const SHOWN = ['lock', 'loading', 'temperature'];

/** In CSS pixels. What is narrower than this is not looked at, and no drawing is made for it. */
const LEAST_WIDTH = 200;

export class Stage {
  #host;
  #speech;
  #status;
  /** @type {Options} */
  #options;
  /** @type {Lease | undefined} */
  #lease;
  /** @type {OwnAttributes | undefined} of the widget, from when its script is there */
  #own;
  /** Counts openings: one that arrives after a later one is let go. */
  #attempt = 0;
  /** @type {() => void} */
  #unlisten = () => {};
  #visible = false;
  /** The run was at its end when it was heard of last. */
  #complete = false;
  #width = new SteadyWidth(LEAST_WIDTH);
  #readiness = new Readiness();

  /** @type {'waiting' | 'loading' | 'running' | 'failed'} */
  state = 'waiting';
  error = '';
  /** What the status region says. */
  sentence = '';
  /** @type {Widget | undefined} */
  widget;
  /** @type {WidgetClass | undefined} of the widget, once it was there */
  Widget;
  /** @type {Recipe | undefined} of a state that was set: goes before the attributes */
  recipe;
  /** State as a link has it, until a widget shows it: see share/state-text.js. */
  link = '';
  /** @type {Resting | undefined} where the run shall open */
  resume;
  /** Recipe and place are those of a state, until a widget shows it: whoever shares the run follows. */
  stated = false;
  /** @type {Record<string, any>} see Context */
  memory = {};
  /** See Context. */
  look = 0;

  /** @param {Host} host @param {Options} options @param {Speech} speech */
  constructor(host, options, speech) {
    this.#host = host;
    this.#options = options;
    this.#speech = speech;
    this.#status = new Status((sentence) => {
      this.sentence = sentence;
      host.refresh();
    });
  }

  get ready() {
    return this.#readiness.promise;
  }

  /** See Context. */
  get width() {
    return this.#width.now;
  }

  /** @returns {Run | undefined} */
  get run() {
    return this.#lease?.run;
  }

  /** What decides the run, or will. @returns {Recipe} */
  get inForce() {
    const {corpus, corpusSrc, settings} = this.#options;
    return this.#lease?.recipe ?? this.recipe ?? {corpus, corpusSrc, settings};
  }

  get options() {
    return this.#options;
  }

  /** @param {Options} options */
  configure(options) {
    const old = this.#options;
    this.#options = options;
    if (SHOWN.some((name) => String(old[name]) !== String(options[name]))) this.#host.refresh();
    const stated = old.state !== options.state;
    if (stated) Object.assign(this, {link: options.state, recipe: undefined, resume: undefined, stated: false});
    // What somebody has picked here is not of the view that a link is of.
    if (stated && options.state) this.memory = {};
    if (this.state === 'waiting') return;
    if (!stated && old.widget === options.widget && old.run === options.run && sameRecipe(old, options)) return;
    this.close();
    // What is set while a state is on its way does not outdo it.
    if (stated || !(this.stated || sameRecipe(old, options))) {
      this.recipe = this.resume = undefined;
      this.stated = false;
    }
    this.open();
  }

  /** @param {Speech} speech what the widget shall speak */
  speak(speech) {
    if (speech.words === this.#speech.words) return;
    this.#speech = speech;
    if (this.state !== 'running' && this.state !== 'loading') return;
    this.close();
    this.open();
  }

  /** Loads what is missing and starts; does nothing if that has begun. */
  open() {
    if (this.state === 'loading' || this.state === 'running') return;
    this.close();
    this.state = 'loading';
    this.#host.refresh();
    const attempt = ++this.#attempt;
    this.#load(attempt).catch((error) => {
      if (attempt !== this.#attempt) return;
      if (error?.code !== 'other_corpus' || !this.recipe) return this.fail(error);
      this.#dropState(error);
      this.memory = {};
      this.resume = undefined;
      this.#reopen();
    });
  }

  /** @param {number} attempt */
  async #load(attempt) {
    await this.#takeState(attempt);
    if (attempt !== this.#attempt) return;
    const wanted = this.inForce;
    const {stated} = this;
    const {widget, run: name, after} = this.#options;
    const loading = loadWidget(widget);
    const opening = this.resume ?? after ?? opensAfter(widget);
    const replaced = () => attempt === this.#attempt && this.#reopen();
    const unreached = (/** @type {unknown} */ error) => stated && attempt === this.#attempt && this.#dropState(error);
    const opened = needsRun(widget) ? openRun(name, wanted, opening, {part: partFor(widget), stated, replaced, unreached}) : undefined;
    const [Widget, lease] = await Promise.all([loading, opened]).catch((error) => {
      // One of them may have come, or come yet.
      opened?.then(({release}) => release(), () => {});
      throw error;
    });
    if (attempt !== this.#attempt) return lease?.release();
    // Where the page skips what is far off, nothing was reported: who jumps there would see it drawn twice.
    if (this.width === LEAST_WIDTH) this.sized(this.#host.measure());
    const own = (this.#own = new OwnAttributes(this.#host, Widget));
    // A widget without a run never reads it.
    const run = /** @type {Run} */ (lease?.run);
    const context = contextOf(this, {host: this.#host, run, own, speech: this.#speech, words: Widget.words});
    const prepared = await Widget.prepare?.(context).catch((error) => {
      lease?.release();
      throw error;
    });
    if (lease) await ownPicture();
    if (attempt !== this.#attempt) return lease?.release();
    this.#lease = lease;
    this.link = '';
    this.stated = false;
    this.Widget = Widget;
    if (lease && !stated && !sameRecipe(wanted, lease.recipe)) this.#reportTied();
    if (lease) moveAsPicked(lease.run, this.memory);
    this.widget = new Widget(context, prepared);
    if (lease) {
      this.#complete = lease.run.situation.complete;
      this.#unlisten = lease.run.listen((change) => this.#heard(change));
      lease.run.seen(this, this.#visible);
    }
    this.state = 'running';
    this.#host.refresh();
    await this.#beReady(attempt);
  }

  /**
   * Visitors need not wait for the whole engine, but who is told that it is ready may ask for all.
   * @param {number} attempt
   */
  async #beReady(attempt) {
    // Without a run it has what it needs: a question that nobody has answered needs no engine.
    const waits = this.#lease && !engineIsWhole();
    try {
      if (waits) await loadEngine();
    } catch (error) {
      if (attempt !== this.#attempt) return;
      const resting = this.#resting;
      this.fail(error);
      // To try again is to go on there.
      this.resume = resting;
    }
    if (attempt !== this.#attempt) return;
    this.#readiness.keep();
    this.#host.emit('ready', {source: 'api'});
    if (waits) this.#host.refresh();
  }

  /** A state that cannot be opened is named, and the attributes decide. @param {number} attempt */
  async #takeState(attempt) {
    const {link, recipe: inJson, resume, stated} = this;
    if (!link) return;
    const [{readRecipe, withEdits}] = await Promise.all([arrived(import('./share/recipe.js')), loadEngine()]);
    try {
      const {recipe = '', view: {furthest = undefined, ...view} = {}} = splitState(link) ?? {};
      // A state that was set as JSON names a text of its own; a link does not.
      const read = recipe && await readRecipe(recipe, inJson?.corpusSrc ? inJson : this.#options, furthest);
      if (attempt !== this.#attempt) return;
      if (read) {
        Object.assign(this, withEdits(read, inJson, resume?.place));
        this.stated = true;
      }
      if (!stated) this.memory = {...this.memory, ...view};
      else if (!resume) this.memory = {...view, ...this.memory};
    } catch (error) {
      if (attempt === this.#attempt) this.#dropState(error);
    }
  }

  /** @param {unknown} error why it cannot be opened */
  #dropState(error) {
    const {link, resume} = this;
    const {message} = this.#inWords(error);
    this.#host.dropped([droppedValue('state', link || JSON.stringify(resume?.place), `cannot be opened: ${message}`)]);
  }

  /** Run, place and view as an attribute `state` has them; '' if there is nothing to tell. */
  stateText() {
    const {run, link, memory} = this;
    if (!run || !engineIsWhole()) return link || writeState('', memory);
    return writeState(writeRecipe(run, this.inForce), {...memory, furthest: this.#resting?.furthest});
  }

  /** @returns {Resting | undefined} where the run is now */
  get #resting() {
    const {run, Widget} = this;
    return run && {place: run.position, furthest: Widget?.looksAhead ? furthestOf(run) : undefined};
  }

  /** Reads the attributes that only this widget has. */
  readOwn() {
    // What was wrong may be right now.
    if (!this.#own) return this.state === 'failed' ? this.open() : undefined;
    if (this.#own.read()) {
      // What is on its way has not been looked at.
      const looked = Boolean(this.widget);
      this.close();
      if (looked) this.memory = {};
      return this.open();
    }
    this.#host.refresh();
  }

  /**
   * Lets run and widget go, and remembers where they were.
   * @param {EngineError} [refusal] to who waits for `ready`; without it they wait on
   * @param {Partial<Pick<Stage, 'recipe' | 'memory' | 'resume' | 'link' | 'stated'>>} [next] what it opens with instead
   */
  close(refusal, next) {
    this.#attempt++;
    this.#status.stop();
    this.#unlisten();
    this.#unlisten = () => {};
    this.widget?.closed?.();
    this.widget = undefined;
    this.#own = undefined;
    const lease = this.#lease;
    const played = lease?.run.playing;
    this.resume = this.#resting ?? this.resume;
    this.#lease = undefined;
    if (lease) {
      lease.run.seen(this, false);
      lease.release();
    }
    if (refusal) this.#readiness.break(refusal);
    this.#readiness.renew();
    this.state = 'waiting';
    Object.assign(this, next);
    // Others may play on, but here nothing does.
    if (played) this.#host.emit('change', {name: 'playing', value: false, source: 'api'});
  }

  /** The run that this shares is another one now. */
  #reopen() {
    this.recipe = undefined;
    this.link = '';
    this.stated = false;
    this.close();
    this.open();
  }

  /**
   * Shows that it does not go on, and why.
   * @param {unknown} error
   */
  fail(error) {
    this.close();
    this.resume = undefined;
    const {code, message} = this.#inWords(error);
    this.state = 'failed';
    this.error = message;
    this.#readiness.break(error);
    this.#host.emit('error', {code, message, recoverable: false, source: 'api'});
    this.#host.refresh();
  }

  /**
   * A command of the visitor. What the engine refuses is said, and nothing else changes.
   * @param {() => unknown} work
   */
  async attempt(work) {
    if (this.run) this.run.voice = this;
    try {
      await work();
    } catch (error) {
      if (!(error instanceof EngineError)) return this.fail(error);
      this.#host.emit('error', {code: error.code, message: error.message, recoverable: true, source: 'user'});
      this.say(error.message);
    }
  }

  /** @param {string} sentence */
  say(sentence) {
    if (this.#options.announce !== 'off') this.#status.say(sentence);
  }

  /** @param {number} measured 0 while the page hides it, as behind a tab */
  sized(measured) {
    const {width} = this;
    this.#width.take(Math.max(LEAST_WIDTH, measured));
    if (this.widget && this.width !== width) this.#host.refresh();
  }

  /** The colours are others now: of the page, the system or the element. */
  lookChanged() {
    this.look += 1;
    if (this.widget) this.#host.refresh();
  }

  /** @param {boolean} visible */
  seen(visible) {
    this.#visible = visible;
    this.run?.seen(this, visible);
  }

  /** @param {Change} change */
  #heard(change) {
    // A scrubber asks for place after place, and the last slice of a play trains: work enough for one task.
    const sought = change.kind === 'seek' && change.source === 'user';
    const ended = change.name === 'playing' && !change.value && this.run?.situation.complete;
    this.#host.refresh({apart: sought || ended});
    this.#announce(change);
    const run = /** @type {Run} */ (this.run);
    const {complete} = run.situation;
    // Who asks for a step more is there already.
    const finished = complete && !this.#complete;
    this.#complete = complete;
    for (const [type, detail] of eventsOf(change, run, finished)) this.#host.emit(type, {...detail, source: change.source});
  }

  /** @param {Change} change */
  #announce(change) {
    const {announce} = this.#options;
    const run = /** @type {Run} */ (this.run);
    if (announce === 'off' || !this.#visible || !run.isVoice(this)) return;
    const sentence = () => (run.closed ? '' : narrate(run, change, this.#speech.words, announce === 'verbose'));
    if (run.playing || change.kind === 'travel') this.#status.saySometime(sentence);
    else {
      const said = sentence();
      if (said) this.#status.say(said);
    }
  }

  #reportTied() {
    const message = this.#speech.words.errors.tied(this.#options.run);
    this.#host.emit('error', {code: 'tied', message, recoverable: true, source: 'api'});
  }

  /** @param {unknown} error @returns {{code: string, message: string}} */
  #inWords(error) {
    if (error instanceof EngineError) return error;
    const text = error instanceof Error ? error.message : String(error);
    return {code: 'broken', message: this.#speech.words.errors.broken(text)};
  }
}
