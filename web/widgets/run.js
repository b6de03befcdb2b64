// A run as a page holds it: the session of the engine, where its cursor is, and what plays it.
// Elements tied by `run="name"` share one. Everything a view shows is read from here.

import {parameterCount} from './place-after.js';
import {Player} from './player.js';
import {Stride} from './stride.js';
import {nextFrame, nextTask} from './task.js';

/** @import {Granularity, ParameterView, Position, Session, Situation} from '../engine/types.js' */
/** @import {Corpus} from './corpus.js' */
/** @import {Source} from './widget.js' */

/** @typedef {'step' | 'back' | 'seek' | 'reset'} Move what has moved a run */

/**
 * What has happened to a run.
 * @typedef {object} Change
 * @property {Move | 'travel' | 'setting'} kind travel: on the way
 *   to a far position; setting: see name and value
 * @property {Source} source
 * @property {Granularity} granularity
 * @property {number} count of moves that were made: fewer than were asked for where the run begins or ends,
 *   and none on the way
 * @property {'playing' | 'granularity' | 'pace'} [name] of the setting
 * @property {boolean | string | number} [value]
 */

/** Slices of a journey between two pictures. */
const SLICES = 2;
/** A slice when no picture waits. */
const UNSEEN_MS = 32;
/** Parameters times positions in the first such slice: 100 steps of the default model, if every name were the longest. */
const FIRST_UNSEEN = 5_500_000;

export class Run {
  /** @type {Set<(change: Change) => void>} */
  #listeners = new Set();
  /** @type {Situation} */
  #situation;
  /** @type {{at: Situation, views: Map<ParameterView, Float64Array>} | undefined} */
  #parameters;
  /** @type {Set<object>} views that are on screen */
  #watchers = new Set();
  /** Counts commands: a journey ends when another one comes. */
  #command = 0;
  #closed = false;
  /** Training steps in a slice of a journey, and of one that nobody sees. */
  #stride = new Stride();
  #unseen;
  /** @type {Source} who pressed Play */
  #playedBy = 'api';

  /** @type {Granularity} what Step, Back and Play move by */
  granularity = 'step';
  /** True on the way to a far position. */
  travelling = false;
  /** @type {object | undefined} the view that was used last: it tells what happens */
  voice;
  /** Training step of that position. */
  destination = 0;
  /** Where the visitor has asked to go, until the run is there or on the way. @type {Position | undefined} */
  wanted;

  /**
   * @param {Session} session owned by the run from here on
   * @param {Corpus} corpus
   */
  constructor(session, corpus) {
    this.session = session;
    this.corpus = corpus;
    this.#situation = session.situation();
    this.#unseen = new Stride(UNSEEN_MS, Math.max(1, Math.round(FIRST_UNSEEN / parameterCount(session) / session.corpus().longest)));
    this.player = new Player(this);
  }

  get situation() {
    return this.#situation;
  }

  /**
   * As session.parameters(), copied out of the engine once for each position. Do not write to it.
   * @param {ParameterView} view
   * @returns {Float64Array}
   */
  parameters(view) {
    if (this.#parameters?.at !== this.#situation) this.#parameters = {at: this.#situation, views: new Map()};
    const {views} = this.#parameters;
    let values = views.get(view);
    if (!values) views.set(view, (values = this.session.parameters(view)));
    return values;
  }

  get playing() {
    return this.player.playing;
  }

  /** It plays, or is on the way to a far position. */
  get moving() {
    return this.playing || this.travelling;
  }

  get closed() {
    return this.#closed;
  }

  /** Finished training steps at the place where it is, or shall be soon: what scrubbers show. */
  get aim() {
    if (this.wanted) return this.wanted.step + (this.wanted.phase === 'update' && this.wanted.event > 0 ? 1 : 0);
    return this.travelling ? this.destination + 1 : this.#situation.stepsDone;
  }

  /** @returns {Position} */
  get position() {
    const {step, phase, event} = this.#situation;
    return {step, phase, event};
  }

  /**
   * @param {(change: Change) => void} listener
   * @returns {() => void} ends it
   */
  listen(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * @param {Granularity} granularity
   * @param {number} count
   * @param {Source} source
   */
  step(granularity = this.granularity, count = 1, source = 'api') {
    this.#interrupt(source);
    this.#tell({kind: 'step', source, granularity, count: this.#move('step', granularity, count)});
  }

  /**
   * @param {Granularity} granularity
   * @param {number} count
   * @param {Source} source
   */
  back(granularity = this.granularity, count = 1, source = 'api') {
    this.#interrupt(source);
    this.#tell({kind: 'back', source, granularity, count: this.#move('back', granularity, count)});
  }

  /**
   * Goes anywhere. Where the run has not been yet it is computed on the way, in slices; while no view
   * is tied to the run it opens, and none waits for a frame. For the visitor it goes in a task of its
   * own, so that a scrubber is never behind the hand; of several places that were asked for meanwhile
   * only the last one is gone to.
   * @param {Position} position
   * @param {Source} source
   * @returns {Promise<void>} when it is there, or was called elsewhere
   */
  async seek(position, source = 'api') {
    this.#interrupt(source);
    const command = this.#command;
    const origin = this.position;
    const elsewhere = () => command !== this.#command || this.#closed;
    try {
      if (source === 'user') {
        this.wanted = position;
        await nextTask();
        if (elsewhere()) return;
        this.wanted = undefined;
      }
      // What is no position is refused by the session.
      if (position?.step < this.#situation.steps) {
        const onTheWay = () => this.session.losses().length < position.step;
        for (let slice = 1, begun = performance.now(); onTheWay(); slice++) {
          this.#head(position.step);
          this.#advance(position.step);
          this.#tell({kind: 'travel', source, granularity: 'step', count: 0});
          const seen = this.#listeners.size > 0;
          // Where nobody looks each pause costs a picture of the rest of the page.
          if (!seen && (!onTheWay() || performance.now() - begun < UNSEEN_MS / 2)) continue;
          await (seen && slice % SLICES === 0 ? nextFrame() : nextTask());
          if (elsewhere()) return;
          begun = performance.now();
        }
      }
      this.#situation = this.session.seek(position);
    } catch (error) {
      this.#situation = this.session.seek(origin);
      throw error;
    } finally {
      if (command === this.#command) this.travelling = false;
    }
    this.#tell({kind: 'seek', source, granularity: 'step', count: 1});
  }

  /** @param {Source} source */
  reset(source = 'api') {
    this.#interrupt(source);
    this.#situation = this.session.seek({step: 0, phase: 'forward', event: 0});
    this.#tell({kind: 'reset', source, granularity: 'step', count: 1});
  }

  /** @param {Source} source */
  play(source = 'api') {
    if (this.playing || this.#situation.complete) return;
    this.#interrupt(source);
    this.#playedBy = source;
    this.player.start();
    this.#tellSetting('playing', true, source);
  }

  /** @param {Source} source */
  pause(source = 'api') {
    if (this.travelling) return this.#stay(source);
    if (!this.playing) return;
    this.player.stop();
    this.#tellSetting('playing', false, source);
  }

  /** @param {Granularity} granularity @param {Source} source */
  moveBy(granularity, source = 'api') {
    this.granularity = granularity;
    this.#tellSetting('granularity', granularity, source);
  }

  /** @param {number} pace moves a second, or Infinity @param {Source} source */
  playAt(pace, source = 'api') {
    this.player.pace = pace;
    this.#tellSetting('pace', Number.isFinite(pace) ? pace : 'fastest', source);
  }

  /**
   * A view says whether it is on screen; the play waits while none is.
   * @param {object} view
   * @param {boolean} visible
   */
  seen(view, visible) {
    if (visible) this.#watchers.add(view);
    else this.#watchers.delete(view);
    if (!visible && this.voice === view) this.voice = undefined;
    this.player.watch(this.#watchers.size > 0);
  }

  /**
   * True for the one view that shall tell what happens: tied views would say everything twice.
   * @param {object} view
   */
  isVoice(view) {
    return view === (this.voice ?? this.#watchers.values().next().value);
  }

  /**
   * Called by the player: moves on without ending the play.
   * @param {number} count
   * @returns {number} how many moves were made
   */
  playOn(count) {
    return this.#move('step', this.granularity, count);
  }

  /** Called by the player after a frame's worth of work. @param {number} count */
  played(count) {
    this.#tell({kind: 'step', source: this.#playedBy, granularity: this.granularity, count});
    if (this.#situation.complete) this.pause(this.#playedBy);
  }

  /** Gives the session's memory back. */
  close() {
    if (this.#closed) return;
    this.player.stop();
    this.#command++;
    this.#closed = true;
    this.#listeners.clear();
    this.session.free();
  }

  /**
   * @param {'step' | 'back'} way @param {Granularity} granularity @param {number} count
   * @returns {number} how many moves were made: fewer where the run begins or ends
   */
  #move(way, granularity, count) {
    const {moves, ...situation} = this.session[way](granularity, count);
    this.#situation = situation;
    return moves;
  }

  /** @param {Source} source */
  #interrupt(source) {
    this.#command++;
    this.travelling = false;
    this.wanted = undefined;
    this.pause(source);
  }

  /** Ends a journey where it has come to. @param {Source} source */
  #stay(source) {
    this.#command++;
    this.travelling = false;
    this.#tell({kind: 'seek', source, granularity: 'step', count: 1});
  }

  /** @param {number} step where a journey goes */
  #head(step) {
    this.travelling = true;
    this.destination = step;
  }

  /**
   * Trains for one slice, at most to `step` finished steps. Where nobody looks it stops before the
   * next one: to be at the end of a step is to have computed its whole graph.
   * @param {number} step
   */
  #advance(step) {
    const known = this.session.losses().length;
    const seen = this.#listeners.size > 0;
    if (seen && known > this.#situation.stepsDone) this.#situation = this.session.seek({step: known, phase: 'forward', event: 0});
    const left = Math.max(1, step - known);
    (seen ? this.#stride : this.#unseen).go(left, (count) => {
      if (seen) this.#move('step', 'step', count);
      else this.#situation = this.session.seek({step: known + count, phase: 'forward', event: 0});
    });
  }

  /**
   * @param {NonNullable<Change['name']>} name
   * @param {Change['value']} value
   * @param {Source} source
   */
  #tellSetting(name, value, source) {
    this.#tell({kind: 'setting', source, granularity: this.granularity, count: 1, name, value});
  }

  /** @param {Change} change */
  #tell(change) {
    for (const listener of [...this.#listeners]) listener(change);
  }
}
