// <micro-gpt>: one widget in a page, and the run that it shows.

import {LitElement, html, nothing} from 'lit';
import {controlStyles} from '../draw/controls.js';
import {drawStyles} from '../draw/styles.js';
import {elementTokens} from '../draw/tokens.js';
import {object} from '../engine/arguments.js';
import {EngineError, ownFolder, plainAddress} from '../engine/engine.js';
import {ATTRIBUTES, INITIAL, readAttributes} from './attributes.js';
import {card} from './card.js';
import {lossTable} from './csv.js';
import {startEarly} from './early.js';
import {figureHead, frameStyles} from './frame.js';
import {hostStyles} from './host-styles.js';
import {hearKey} from './keys.js';
import {loadPicture} from './load-picture.js';
import {Pictures} from './pictures.js';
import {Stage} from './stage.js';
import {movesRun} from './registry.js';
import {dress} from './root-size.js';
import {readState, writeState} from './state.js';
import {embedCode} from './share/embed-code.js';
import {embeddingOf, sharedOf} from './share/embedding.js';
import {SharePlace} from './share/place.js';
import {speak} from './strings/languages.js';
import {nextTask} from './task.js';
import {transportStyles} from './transport.js';
import {goesFirst, turn} from './turns.js';
import {contentWidth, inPage, watch} from './watch.js';

/** @import {CSSResultGroup} from 'lit' */
/** @import {Granularity, Position} from '../engine/types.js' */
/** @import {Dropped} from './attributes.js' */
/** @import {Run} from './run.js' */
/** @import {Form} from './share/embed-code.js' */
/** @import {Source, WidgetClass} from './widget.js' */

/**
 * A live view of the model. Attributes are listed in attributes.js, those that only one widget has
 * in its own file.
 *
 * @slot - shown before the widget is there, and where it cannot be
 * @csspart panel - the frame around the widget
 * @csspart share - the button that opens the dialog “Share or embed”
 * @csspart head - its title, and the line that says what it shows
 * @csspart section - one of its sections that has no name of its own
 * @cssprop --mgpt-font-heading - face of the title; that of the page if left out
 * @cssprop --mgpt-font-mono - face of code, and of numbers below each other
 * @fires microgpt-ready - detail: {source}
 * @fires microgpt-step - detail: {kind, granularity, count, position, loss, source}; count: moves made
 * @fires microgpt-change - detail: {name, value, source}
 * @fires microgpt-sample - detail: {names, temperature, stepsDone, source}
 * @fires microgpt-complete - detail: {steps, loss, source}
 * @fires microgpt-error - detail: {code, message, recoverable, source}
 * @fires microgpt-resize - detail: {width, height, source}
 */
export class MicroGpt extends LitElement {
  static styles = [elementTokens, controlStyles, frameStyles, transportStyles, drawStyles, hostStyles];

  static get observedAttributes() {
    return [...super.observedAttributes, ...Object.keys(ATTRIBUTES), 'lang'];
  }

  #speech = speak('en');
  /** @type {Partial<Record<'widget' | 'late' | 'share', CSSResultGroup>>} beyond the styles of every element */
  #styles = {};
  #stage = new Stage(
    {
      refresh: ({moving = Boolean(this.#stage.run?.moving), apart = false} = {}) => this.#pictures.ask({moving, apart}),
      half: () => this.#pictures.half,
      measure: () => {
        this.#due = true;
        return contentWidth(this);
      },
      emit: (type, detail) => this.#emit(type, detail),
      adopt: (widget, attributes) => {
        this.#dress('widget', widget.styles ?? []);
        this.#observer?.disconnect();
        this.#observer = new MutationObserver(() => this.#stage.readOwn());
        this.#observer.observe(this, {attributeFilter: Object.keys(attributes)});
      },
      wear: (styles) => this.#dress('late', styles),
      read: (name) => this.#valueOf(name),
      dropped: (dropped) => this.#report(dropped),
      content: () => [...this.children],
    },
    INITIAL,
    this.#speech,
  );
  #share = new SharePlace({
    refresh: () => this.requestUpdate(),
    adopt: (styles) => this.#dress('share', styles),
    speech: () => this.#speech,
    shared: () => this.#shared(true),
    failed: ({code = 'broken', message}) => this.#emit('error', {code, message, recoverable: true}),
  });
  /** @type {Map<string, string>} values that were dropped, and said so, by attribute */
  #reported = new Map();
  #visible = false;
  /** To be drawn off screen too: it has another width, or is asked for its picture. */
  #due = false;
  #pictures = new Pictures(() => this.requestUpdate());
  #unwatch = () => {};
  /** @type {MutationObserver | undefined} of the attributes that only the widget has */
  #observer;

  constructor() {
    super();
    this.addEventListener('keydown', (event) => hearKey(event, this.#stage));
    // What a page has set before the script was there hides what is here. A state is taken.
    for (const [name, value] of Object.entries(this)) {
      if (Object.hasOwn(MicroGpt.prototype, name)) delete /** @type {any} */ (this)[name];
      if (name === 'state') this.state = value;
    }
  }

  /**
   * Settles when the widget, and all that is here, can be used; a visitor may have begun before. Who
   * waits while the element leaves the page is refused: back there it is another promise.
   * @returns {Promise<void>}
   */
  get ready() {
    return this.#stage.ready;
  }

  /** The place in the run; null before it is open. @returns {Position | null} */
  get position() {
    return this.#stage.run?.position ?? this.#stage.resume?.place ?? null;
  }

  /** Loss of the document of this step; null while unknown. @returns {number | null} */
  get loss() {
    const loss = this.#stage.run?.situation.loss ?? NaN;
    return Number.isNaN(loss) ? null : loss;
  }

  /** True while nothing plays. @returns {boolean} */
  get paused() {
    return !this.#stage.run?.playing;
  }

  /** Version of the format of `state`. @returns {number} */
  get version() {
    return writeState.version;
  }

  /** Everything that brings this view back, as plain JSON. @returns {Record<string, any>} */
  get state() {
    const {options, inForce, memory} = this.#stage;
    const link = this.#stage.stateText();
    return writeState({widget: options.widget, recipe: inForce, position: this.position, view: memory, link});
  }

  set state(json) {
    try {
      const {recipe, position, view, link} = readState(json);
      const started = this.#stage.state !== 'waiting';
      this.#reported.delete('state');
      this.#stage.close(undefined, {recipe, memory: view, resume: position ? {place: position} : undefined, link, stated: true});
      if (started) this.#stage.open();
    } catch (error) {
      const {code, message} = /** @type {EngineError} */ (error);
      this.#emit('error', {code, message, recoverable: true, source: 'api'});
    }
  }

  /**
   * Moves on by nodes, operations, phases or training steps; answers with the position.
   * @param {Granularity} [granularity] @param {number} [count] @returns {Promise<Position | null>}
   */
  async step(granularity = 'step', count = 1) {
    return this.#command((run) => run.step(granularity, count));
  }

  /**
   * Goes back likewise; everything is what it was, to the bit.
   * @param {Granularity} [granularity] @param {number} [count] @returns {Promise<Position | null>}
   */
  async back(granularity = 'step', count = 1) {
    return this.#command((run) => run.back(granularity, count));
  }

  /** Goes to {step, phase, event}, wherever that is in the run. @param {Position} position @returns {Promise<Position | null>} */
  async seek(position) {
    return this.#command((run) => run.seek(position));
  }

  /** Plays on; off screen it waits. @returns {Promise<Position | null>} */
  async play() {
    return this.#command((run) => run.play());
  }

  /** Stops playing. @returns {Promise<Position | null>} */
  async pause() {
    return this.#command((run) => run.pause());
  }

  /** Goes back to the start of the run. @returns {Promise<Position | null>} */
  async reset() {
    return this.#command((run) => run.reset());
  }

  /** The drawings as they are seen now, as one SVG file. @returns {Promise<string>} */
  async toSVG() {
    const {pictureOf} = await loadPicture();
    do await this.#opened(); while (!this.#stage.widget);
    this.#stage.sized(contentWidth(this));
    this.#due = true;
    this.#pictures.stop();
    this.requestUpdate();
    await this.updateComplete;
    const picture = pictureOf(/** @type {ShadowRoot} */ (this.shadowRoot), this.#title());
    if (!picture) throw new EngineError('no_drawing', this.#words.errors.noDrawing);
    return picture;
  }

  /** State and numbers as plain JSON: what JSON.stringify(element) writes. @returns {Record<string, any>} */
  toJSON() {
    const {run} = this.#stage;
    if (!run) return {...this.state, situation: null, document: null, losses: []};
    const {session, situation} = run;
    const {text, index} = session.document();
    // A run that has diverged loses its numbers, and JSON has no word for such a one.
    const losses = Array.from(session.losses(), (loss) => (Number.isFinite(loss) ? loss : null));
    return {...this.state, situation: {...situation, loss: this.loss}, document: {index, text}, losses};
  }

  /**
   * What to paste to have this widget elsewhere, with the attributes it has.
   * @param {Form} [form] link, element, iframe or single
   * @param {{place?: boolean}} [options] place: at the place where it is now
   * @returns {string}
   */
  embedCode(form = 'element', options = {}) {
    return embedCode(form, embeddingOf(this.#shared(object('options', options, '{place: true}').place)));
  }

  /** @param {boolean} [place] with the place where it is now */
  #shared(place) {
    return sharedOf(this, this.#stage, this.#title(), place);
  }

  /** The loss of every step as a table. @returns {Promise<string>} */
  async toCSV() {
    let table = '';
    await this.#command((run) => void (table = lossTable(run.session.losses())));
    return table;
  }

  /**
   * Opens the run if need be, and answers with the position afterwards.
   * @param {(run: Run) => unknown} work
   */
  async #command(work) {
    do await this.#opened(); while (!this.#stage.widget);
    const {run, options: {widget}} = this.#stage;
    if (!run || !movesRun(widget)) throw new EngineError('no_run', this.#words.errors.noRun(widget));
    const way = work(run);
    // An await, even of nothing, would let the next command go first.
    if (way) await way;
    return this.position;
  }

  /** It may have started anew, or have left the page, before who waits is told: ask once more. */
  async #opened() {
    if (!inPage(this)) throw this.#detached();
    this.#stage.open();
    await this.ready;
  }

  #detached() {
    return new EngineError('detached', this.#words.errors.detached);
  }

  connectedCallback() {
    super.connectedCallback();
    if (!inPage(this)) return;
    addEventListener('beforeprint', this.#startForPaper);
    this.ownerDocument.defaultView?.addEventListener('pagehide', this.#loseFrame);
    this.#dress('widget', this.#styles.widget ?? []);
    this.#listenTo();
    this.#read();
    this.#unwatch = watch(this, {
      seen: (near, onScreen) => this.#seen(near, onScreen),
      sized: (width, height) => {
        this.#due = true;
        this.#stage.sized(width);
        this.#emit('resize', {width, height, source: 'api'});
      },
    });
    // Back, and far from the screen, it would show what it was.
    this.requestUpdate();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#startForPaper);
    this.ownerDocument.defaultView?.removeEventListener('pagehide', this.#loseFrame);
    this.#unwatch();
    this.#pictures.stop();
    this.#seen(false);
    // An element that is only moved keeps its run.
    queueMicrotask(() => inPage(this) || this.#stage.close(this.#detached()));
  }

  /** Nobody tells an element that it goes with its frame. */
  #loseFrame = () => nextTask().then(() => inPage(this) || this.disconnectedCallback());

  /** @param {string} name @param {string | null} old @param {string | null} value */
  attributeChangedCallback(name, old, value) {
    super.attributeChangedCallback(name, old, value);
    // As it comes to life it is told of each that it has, and reads all of them when it is connected.
    if (!inPage(this) || !this.shadowRoot || old === value) return;
    if (name === 'lang') this.#listenTo();
    else this.#read();
  }

  /** Speaks the language of its place in the page, if it can. */
  #listenTo() {
    this.#speech = speak(this.closest('[lang]')?.getAttribute('lang'));
    this.#stage.speak(this.#speech);
  }

  get #words() {
    return this.#speech.words;
  }

  /** @param {'widget' | 'late' | 'share'} what @param {CSSResultGroup} styles */
  #dress(what, styles) {
    this.#styles[what] = styles;
    this.#redress();
  }

  #redress() {
    const all = Object.values(this.#styles).map((group) => MicroGpt.finalizeStyles(group));
    if (this.shadowRoot) dress(this.shadowRoot, [...MicroGpt.elementStyles, ...all.flat()]);
  }

  /** Dressed when it is connected: lit would do it with sheets of this document. */
  createRenderRoot() {
    return this.attachShadow({mode: 'open'});
  }

  #read() {
    const {options, dropped} = readAttributes((name) => this.#valueOf(name));
    this.#stage.configure(options);
    this.#report(dropped);
    // What was to wait may start now.
    if (this.#visible || options.loading === 'eager') this.#begin();
  }

  /** What was wrong, and is no longer there, is named anew when it comes back. @param {string} name */
  #valueOf(name) {
    const value = this.getAttribute(name);
    if (this.#reported.get(name) !== value) this.#reported.delete(name);
    return value;
  }

  /** @param {Dropped[]} dropped */
  #report(dropped) {
    for (const {name, value, message} of dropped) {
      if (this.#reported.get(name) === value) continue;
      this.#reported.set(name, value);
      // After the page's own script had its chance to listen.
      queueMicrotask(() => this.#emit('error', {code: 'dropped_value', message, recoverable: true, source: 'api'}));
    }
  }

  /** @param {boolean} visible near the screen or on it @param {boolean} [onScreen] */
  #seen(visible, onScreen = false) {
    this.#visible = visible;
    this.#stage.seen(visible);
    if (!visible) return;
    if (onScreen) this.#openSeen();
    else turn().then(() => this.#openSeen());
    this.#pictures.stop();
    this.requestUpdate();
  }

  #openSeen() {
    const ready = this.#visible && this.#begin();
    if (ready) goesFirst(ready);
  }

  /** Opens what waits, but not for the visitor. */
  #begin() {
    const {state, options} = this.#stage;
    if (state !== 'waiting' || options.loading === 'interaction') return undefined;
    this.#stage.open();
    return this.ready;
  }

  /** Too late for this sheet, which says so, but not for the next one. */
  #startForPaper = () => {
    this.#begin()?.then(() => {
      this.#due = true;
      this.requestUpdate();
    }, () => {});
  };

  /** The panel's outline is never seen: with its colour the theme changes, with its offset the size of the root. */
  #transition = (/** @type {TransitionEvent} */ {target, currentTarget, propertyName}) => {
    if (target !== currentTarget || !propertyName.startsWith('outline-')) return;
    if (propertyName === 'outline-offset') this.#redress();
    this.#stage.lookChanged();
  };

  /** @param {string} type @param {Record<string, unknown>} detail */
  #emit(type, detail) {
    const source = /** @type {Source} */ (detail.source ?? 'user');
    const options = {bubbles: true, composed: true, detail: {...detail, source}};
    this.dispatchEvent(new CustomEvent(`microgpt-${type}`, options));
  }

  /**
   * Off screen nothing is drawn; the pictures wait until they can be seen. But for a new width:
   * what is too wide would widen the whole page.
   */
  shouldUpdate() {
    return this.#visible || this.#due || this.#stage.state !== 'running' || !this.hasUpdated;
  }

  willUpdate() {
    this.#pictures.begin();
  }

  render() {
    const {state} = this.#stage;
    const {lang, dir} = this.#speech;
    // Until it runs it shows what stands in the tag: that reads as the page does.
    return html`<div class="panel ${state}" part="panel" role="group" lang=${lang} dir=${state === 'running' ? dir : nothing}
        aria-label=${this.#title()} aria-busy=${state === 'loading'} @transitionrun=${this.#transition}>
        ${this.#inside()}
      </div>
      <p class="unseen" role="status" lang=${lang} dir=${dir}>${this.#stage.sentence}</p>
      ${state === 'running' ? this.#share.dialog() : nothing}`;
  }

  #title() {
    return this.#words.widgets[this.#stage.options.widget] ?? this.#words.widgets.train;
  }

  /** What a widget that draws a head of its own does without. */
  #head() {
    const {widget, options} = this.#stage;
    if (/** @type {WidgetClass} */ (widget?.constructor).headless) return nothing;
    const shares = ownFolder() && !options.lock.includes('share');
    return figureHead({title: this.#title(), shows: this.#words.shows[options.widget], end: shares ? this.#share.button() : nothing});
  }

  #inside() {
    const {state, widget} = this.#stage;
    if (state !== 'running' || !widget) return card(this, this.#stage, this.#speech);
    return this.#guarded(() => html`${this.#head()}${widget.render()}`);
  }

  updated() {
    this.#due = false;
    const {state} = this.#stage;
    const root = this.shadowRoot;
    if (state !== 'running' || !root) return this.#share.close();
    if (this.#pictures.end()) setTimeout(() => this.#paint(root));
    else this.#paint(root);
  }

  /** Canvases, focus. @param {ShadowRoot} root */
  #paint(root) {
    const {widget} = this.#stage;
    if (!widget || !this.isConnected) return;
    this.#pictures.begin();
    this.#guarded(() => widget.painted?.(root));
    this.#share.painted(root);
    this.#pictures.painted();
  }

  /**
   * A widget that breaks takes neither the element nor the page with it.
   * @template T
   * @param {() => T} work
   */
  #guarded(work) {
    try {
      return work();
    } catch (error) {
      queueMicrotask(() => this.#stage.fail(error));
      return nothing;
    }
  }
}

// Last, so that the element is complete when the page's tags come to life.
if (globalThis.customElements && !customElements.get('micro-gpt')) {
  const plain = plainAddress();
  if (plain) import(plain);
  else {
    startEarly();
    customElements.define('micro-gpt', MicroGpt);
  }
}
