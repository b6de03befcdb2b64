// The widget `race`: two or three training runs side by side that differ in one thing.

import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {formatCount, formatFixed} from '../draw/number.js';
import {oneOf} from './attribute-kinds.js';
import {insideWidth} from './frame.js';
import {Lanes} from './lanes.js';
import {icon} from './move-icon.js';
import {Apart} from './race/apart.js';
import {CONTESTS, LETTERS, SUBJECTS, remembered, valuesOf} from './race/contest.js';
import {laneView} from './race/lane-view.js';
import {lossesView, meansOf} from './race/losses-view.js';
import {LaneNames} from './race/names.js';
import {raceStyles} from './race/styles.js';
import {segments} from './segments.js';
import {race} from './strings/en-race.js';

/** @import {Lane} from './lanes.js' */
/** @import {Subject} from './race/contest.js' */
/** @import {Context, Widget} from './widget.js' */

/**
 * They stay with the element: it may be taken off its page and put back.
 * @param {Record<string, any>} memory @returns {Partial<Record<Subject, unknown>>}
 */
function picksOf(memory) {
  // Older links have those of all contests, each by its name or in one object.
  const {values} = memory;
  delete memory.values;
  const picks = memory.picks ?? Object.fromEntries(SUBJECTS.map((subject) => [subject, memory[subject] ?? values?.[subject]]));
  Object.defineProperty(memory, 'picks', {value: Object(picks), enumerable: false});
  return memory.picks;
}

/** @implements {Widget} */
export default class Race {
  static styles = raceStyles;
  static words = {en: {race}};
  static attributes = {
    compare: {doc: 'What the runs differ in when it opens.', ...oneOf(SUBJECTS)},
  };
  static parts = {
    runs: 'The runs, each with its setting, its loss and names that it makes up.',
    losses: 'The losses of all of them on one chart.',
  };
  #context;
  #lanes;
  #names;
  #apart = new Apart();
  /** Settings of the runs, of each contest in which somebody has picked one. @type {Partial<Record<Subject, unknown>>} */
  #picks;
  /** What the runs that are open were made of. */
  #opened = '';
  #wasPlaying = false;
  /** @type {WeakMap<Readonly<Lane>, number>} */
  #asked = new WeakMap();

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    this.#lanes = new Lanes(() => this.#moved());
    this.#names = new LaneNames(context);
    this.#picks = picksOf(context.memory);
    this.#lanes.begin(context.memory.done, context.memory.known);
  }

  get commands() {
    const lanes = this.#lanes;
    return {
      step: () => this.#seek(lanes.done + 1),
      back: () => this.#seek(lanes.done - 1),
      play: () => this.#toggle(),
    };
  }

  /** @returns {Subject} */
  get subject() {
    const {memory, attributes} = this.#context;
    return SUBJECTS.includes(memory.compare) ? memory.compare : attributes.compare;
  }

  get values() {
    return valuesOf(this.subject, this.#picks[this.subject]);
  }

  render() {
    const context = this.#context;
    const {shows, half} = context;
    const lanes = this.#lanes.all;
    const {subject, values} = this;
    const done = this.#lanes.done;
    this.#remember();
    return html`${this.#controls()}
      ${shows('losses') ? half(0, () => lossesView(context, lanes, done, insideWidth(this.#context), this.#apart)) : nothing}
      ${shows('runs') ? half(1, () => html`<div class="lanes">${values.map((value, i) => laneView(context, {
        subject, value, letter: LETTERS[i], index: i, lane: lanes[i], done,
        names: this.#names.of(i),
        afterwards: this.#afterwards(lanes[i], subject),
        pick: (to) => this.#pick(i, to),
        now: () => this.values[i],
      }))}</div>`) : nothing}`;
  }

  /**
   * Asked once for each run that is over.
   * @param {Readonly<Lane> | undefined} lane
   * @param {Subject} subject
   */
  #afterwards(lane, subject) {
    const ask = CONTESTS[subject].afterwards;
    if (!ask || !lane || !lane.session.situation().complete) return NaN;
    let loss = this.#asked.get(lane);
    if (loss === undefined) this.#asked.set(lane, (loss = ask(lane.session)));
    return loss;
  }

  #controls() {
    const {words: {race: says}, memory, changed, locked} = this.#context;
    const lanes = this.#lanes;
    const {done, steps, playing} = lanes;
    const over = steps > 0 && done >= steps;
    const button = (/** @type {unknown} */ name, /** @type {boolean} */ idle, /** @type {() => void} */ work, kind = '') => html`
      <button class=${kind} aria-disabled=${idle} @click=${() => !idle && work()}>${name}</button>`;
    return html`<div class="bar-of-controls racing">
      ${locked('settings') ? nothing : segments({
        legend: says.compare,
        name: 'compare',
        options: SUBJECTS.map((value) => ({value, label: says.subjects[value]})),
        value: this.subject,
        pick: (value) => {
          memory.compare = value;
          this.#remember();
          changed('compare', value);
        },
      })}
      <p class="hint contest">${says.hints[this.subject]}</p>
      ${locked('move') ? nothing : html`<div class="group moves" role="group" aria-label=${says.moves}>
        ${button([icon('step'), says.step], over, () => this.#seek(done + 1))}
        ${button([icon('back'), says.back], done === 0, () => this.#seek(done - 1))}
        ${button([icon(playing ? 'pause' : 'play'), playing ? says.pause : says.play], over, () => this.#toggle(), 'primary play')}
        ${button([icon('end'), says.end], over, () => this.#seek(steps))}
        ${button([icon('reset'), says.reset], done === 0, () => this.#seek(0))}
      </div>
      <label class="along">${says.after(formatCount(done), formatCount(steps))}
        <input type="range" name="done" min="0" max=${Math.max(1, steps)} step="1" aria-label=${says.scrubber}
          aria-valuetext=${says.after(formatCount(done), formatCount(steps))}
          .value=${live(String(playing ? done : lanes.target))}
          @input=${(/** @type {Event} */ {target}) => this.#seek(Number(/** @type {HTMLInputElement} */ (target).value))}>
      </label>`}
    </div>`;
  }

  /** @param {number} index of the run @param {string} value */
  #pick(index, value) {
    const {subject} = this;
    const values = this.values.with(index, value);
    // What is as at first is in no link.
    this.#picks[subject] = String(values) === String(CONTESTS[subject].start) ? undefined : remembered(values);
    this.#remember();
    this.#context.changed('values', values);
  }

  /** A link leads to the contest that is shown, and has no room for the others. */
  #remember() {
    for (const subject of SUBJECTS) this.#context.memory[subject] = subject === this.subject ? this.#picks[subject] : undefined;
  }

  /** @param {number} done */
  #seek(done) {
    this.#lanes.seek(done);
    this.#context.refresh();
  }

  #toggle() {
    const {say, words: {race: says}, refresh} = this.#context;
    if (this.#lanes.playing) {
      this.#lanes.pause();
    } else {
      this.#lanes.play();
      if (this.#lanes.playing) say(says.status.playing);
    }
    refresh();
  }

  /** The runs went on by a slice, or arrived. */
  #moved() {
    const {refresh, say, memory, words: {race: says}} = this.#context;
    const lanes = this.#lanes;
    memory.done = lanes.place || undefined;
    memory.known = lanes.known;
    const {moving} = lanes;
    if (this.#wasPlaying && !moving) {
      const means = meansOf(lanes.all, lanes.done).map((mean, i) => says.losses.mean(LETTERS[i], formatFixed(mean)));
      say(says.status.done(formatCount(lanes.done), means));
    }
    this.#wasPlaying = moving;
    refresh(moving);
  }

  painted() {
    const {run, attempt} = this.#context;
    const {subject, values} = this;
    const key = JSON.stringify([subject, values]);
    if (key !== this.#opened) {
      this.#opened = key;
      const settings = run.session.settings();
      const recipes = values.map((value) => ({corpus: run.corpus.text, settings: {...settings, ...CONTESTS[subject].settings(value)}}));
      attempt(() => this.#lanes.set(recipes));
    }
    this.#names.settle(this.#lanes);
  }

  closed() {
    this.#names.stop();
    this.#lanes.close();
  }
}
