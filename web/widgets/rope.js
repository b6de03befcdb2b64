// The widget `rope`: a query and a key turn with their positions; their score knows only the
// distance. Beside it the table of learned positions, trained the same way.

import {html, nothing} from 'lit';
import {line, oneOf} from './attribute-kinds.js';
import {given} from './given.js';
import {distanceView} from './rope/distance.js';
import {raceView} from './rope/race.js';
import {ropeStyles} from './rope/styles.js';
import {turnView} from './rope/turn.js';
import {segments} from './segments.js';
import {placeAfter} from './place-after.js';
import {rope} from './strings/en-rope.js';
import {TrainedTwin} from './trained-twin.js';
import {trainingBar} from './training-bar.js';

/** @import {Positions, Rotation, Session} from '../engine/types.js' */
/** @import {Context, Widget} from './widget.js' */

/**
 * What the parts are drawn from.
 * @typedef {object} View
 * @property {readonly string[]} labels of the tokens
 * @property {{query: number, key: number, head: number}} pair tokens and head
 * @property {{query: number, key: number}} at positions; the key is not later
 * @property {Record<Positions, Rotation | undefined>} rotations
 * @property {Positions} own of the run
 */

/** @implements {Widget} */
export default class Rope {
  static words = {en: {rope}};
  static styles = ropeStyles;
  static attributes = {
    query: {doc: 'Token whose query is taken at first; a letter.', ...line('e', 8)},
    key: {doc: 'Token whose key is taken at first; a letter.', ...line('a', 8)},
  };
  static parts = {
    turn: 'The two vectors as they turn, and their score.',
    distance: 'The score at every pair of positions, by distance.',
    race: 'The losses of a run with rotary and one with learned positions.',
  };
  #context;
  /** @type {TrainedTwin | undefined} with the other kind of positions */
  #twin;
  /** @type {TrainedTwin | undefined} with the same kind: the run itself is moved by the visitor */
  #same;

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
  }

  render() {
    const {shows} = this.#context;
    if (shows('distance') || shows('race')) this.#twin ??= new TrainedTwin(this.#context, {positions: this.#other});
    if (shows('race')) this.#same ??= new TrainedTwin(this.#context);
    const view = this.#view();
    return html`${trainingBar(this.#context)}
      ${shows('turn') || shows('distance') ? this.#pickers(view) : nothing}
      ${shows('turn') ? turnView(this.#context, view) : nothing}
      ${shows('distance') ? distanceView(this.#context, view) : nothing}
      ${shows('race') ? raceView(this.#context, {own: this.#same, other: this.#twin}) : nothing}`;
  }

  closed() {
    this.#twin?.close();
    this.#same?.close();
  }

  /** @returns {Positions} */
  get #other() {
    return this.#context.run.session.settings().positions === 'rope' ? 'learned' : 'rope';
  }

  /** @returns {View} */
  #view() {
    const {run: {session}, memory, words: {rope: says}} = this.#context;
    const labels = session.corpus().alphabet.map((character) => character || says.start);
    const {nHead, block, positions: own} = session.settings();
    const within = (/** @type {unknown} */ value, /** @type {number} */ count, /** @type {number} */ initial) =>
      (typeof value === 'number' && Number.isSafeInteger(value) ? Math.max(0, Math.min(count - 1, value)) : Math.min(count - 1, initial));
    const token = (/** @type {'query' | 'key'} */ name) => within(memory[name], labels.length, labels.indexOf(given(this.#context, name, oneOf(labels))));
    const pair = {query: token('query'), key: token('key'), head: within(memory.head, nHead, 0)};
    const query = within(memory.at, block, 3);
    const at = {query, key: within(memory.from, query + 1, Math.max(0, query - 2))};
    const ask = (/** @type {Session | undefined} */ asked) => asked?.rotation(pair.query, pair.key, pair.head);
    const rotations = {[own]: ask(session), [this.#other]: ask(this.#beside())};
    return {labels, pair, at, own, rotations: /** @type {View['rotations']} */ (rotations)};
  }

  /** The twin, as many steps into its training as the run is. */
  #beside() {
    const twin = this.#twin?.session;
    if (!twin || !this.#context.shows('distance')) return undefined;
    const {stepsDone} = this.#context.run.situation;
    if (twin.situation().stepsDone !== stepsDone) twin.seek(placeAfter(stepsDone, twin));
    return twin;
  }

  /** @param {View} view */
  #pickers({labels, pair}) {
    const {run, memory, changed, words: {rope: says}} = this.#context;
    const set = (/** @type {string} */ name, /** @type {number} */ value) => {
      memory[name] = value;
      changed(name, value);
    };
    const token = (/** @type {'query' | 'key'} */ name) => html`<label>${says[name]}
      <select @change=${(/** @type {Event} */ {target}) => set(name, Number(/** @type {HTMLSelectElement} */ (target).value))}>
        ${labels.map((label, i) => html`<option value=${i} ?selected=${i === pair[name]}>${label}</option>`)}</select></label>`;
    const heads = Array.from({length: run.session.settings().nHead}, (_, i) => ({value: String(i), label: String(i)}));
    return html`<div class="pickers">${token('query')}${token('key')}
      <div class="of-head"><span aria-hidden="true">${says.head}</span>${segments({legend: says.head, name: 'head', options: heads, value: String(pair.head), pick: (value) => set('head', Number(value))})}</div></div>`;
  }
}
