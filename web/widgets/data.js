// The widget `data`: a model that learns from words of the visitor's own. They stay in the page.

import {html, nothing} from 'lit';
import {formatCount, formatFixed} from '../draw/number.js';
import {EngineError} from '../engine/engine.js';
import {csvFile, jsonFile, readWeights, weightsFile} from './data/files.js';
import {DINOSAURS} from './data/examples.js';
import {keepSource, readFile, sourceOf} from './data/source.js';
import {dataStyles} from './data/styles.js';
import {LENGTHS, madeView, trainingView} from './data/training-view.js';
import {wordsView} from './data/words-view.js';
import {refuseStrayFiles} from './dropped-files.js';
import {insideWidth, section} from './frame.js';
import {Lanes} from './lanes.js';
import {meanOf} from './race/losses-view.js';
import {isSandboxed, save} from './save.js';
import {data} from './strings/en-data.js';
import {race} from './strings/en-race.js';

/** @import {Context, Widget} from './widget.js' */
/** @import {Source} from './data/source.js' */

/** After the last letter typed. */
const SETTLE_MS = 400;

/** @implements {Widget} */
export default class Data {
  static styles = dataStyles;
  static words = {en: {data, race}};
  static parts = {
    words: 'The words, and what is in them.',
    train: 'Training on them, and words that the model makes up.',
    files: 'Weights and losses as files.',
  };
  #context;
  #lanes;
  #problem = '';
  /** Of the last file that was saved. */
  #outcome = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #wasMoving = false;
  #endRefusal = refuseStrayFiles();

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    this.#lanes = new Lanes(() => this.#moved());
    const {memory, run} = context;
    if (memory.words === 'names') keepSource(memory, {text: run.corpus.text, file: 'names', utf16: false});
    this.#use(memory);
  }

  /** No link can hold it: words of the visitor's own, or weights from a file. */
  get isPrivate() {
    const {text} = this.#source;
    const isOurs = text === DINOSAURS || text === this.#context.run.corpus.text;
    return !isOurs || this.#lanes.all.some(({recipe}) => recipe.parameters !== undefined);
  }

  get #source() {
    return sourceOf(this.#context.memory);
  }

  get temperature() {
    const {memory, temperature} = this.#context;
    return Number.isFinite(memory.temperature) ? Math.min(2, Math.max(0.1, memory.temperature)) : temperature;
  }

  /** Length of the run: what the visitor picked, or what the tag says. */
  get steps() {
    const {memory, run} = this.#context;
    return LENGTHS.includes(memory.steps) ? memory.steps : run.session.settings().steps;
  }

  get commands() {
    return {play: () => (this.#lanes.playing ? this.#lanes.pause() : this.#lanes.play())};
  }

  render() {
    const context = this.#context;
    const {shows} = context;
    const [lane] = this.#lanes.all;
    const ready = lane && !this.#problem;
    const diverged = ready && this.#lanes.done > 0 && !Number.isFinite(lane.session.losses()[this.#lanes.done - 1]);
    return html`${shows('words') ? wordsView(context, {
        source: this.#source,
        problem: this.#problem,
        session: lane?.session,
        type: (text) => this.#typed(text),
        open: (file) => this.#open(file),
        example: () => this.#take({text: DINOSAURS, file: '', utf16: false}),
        names: () => this.#take({text: context.run.corpus.text, file: 'names', utf16: false}),
      }) : nothing}
      ${ready && shows('train') ? html`${trainingView(context, this.#lanes, insideWidth(context), (steps) => this.#last(steps))}
        ${diverged ? nothing : madeView(context, this.#lanes, this.temperature)}` : nothing}
      ${ready && shows('files') ? this.#files() : nothing}`;
  }

  #files() {
    const {words: {data: {files: says}}, say} = this.#context;
    const [{session}] = this.#lanes.all;
    const out = (/** @type {string} */ name, /** @type {() => Parameters<typeof save>[0]} */ make) => html`
      <button class="small" @click=${() => {
        const file = make();
        save(file);
        this.#outcome = (isSandboxed() ? says.perhapsSaved : says.saved)(file.name);
        say(this.#outcome);
        this.#context.refresh();
      }}>${name}</button>`;
    const load = (/** @type {Event} */ {target}) => {
      const field = /** @type {HTMLInputElement} */ (target);
      const [file] = field.files ?? [];
      if (file) this.#load(file);
      field.value = '';
    };
    return section({
      name: 'files-view',
      heading: says.heading,
      hint: says.hint,
      body: html`<div class="group takes">
        ${out(says.weights, () => weightsFile(session))}
        ${out(says.csv, () => csvFile(session))}
        ${out(says.json, () => jsonFile(session))}
        <label class="button load">${says.load}<input class="unseen" type="file" accept=".safetensors" @change=${load}></label>
      </div>
      <p class="hint outcome">${this.#outcome}</p>`,
    });
  }

  /** The rate falls to zero over the whole run: another length is another run, from its start. @param {number} steps */
  #last(steps) {
    const {memory, changed} = this.#context;
    memory.steps = steps;
    changed('steps', steps);
    this.#use();
  }

  /** @param {string} text */
  #typed(text) {
    const {memory} = this.#context;
    keepSource(memory, {text, file: '', utf16: false});
    memory.words = undefined;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#use(), SETTLE_MS);
  }

  /** @param {Source} source */
  #take(source) {
    const {memory, run} = this.#context;
    clearTimeout(this.#timer);
    keepSource(memory, source);
    memory.words = source.text === run.corpus.text ? 'names' : undefined;
    this.#use();
  }

  /** @param {File} file */
  #open(file) {
    const {words: {data: {problems}}} = this.#context;
    this.#try(async () => this.#take(await readFile(file, problems).catch((error) => {
      throw error instanceof EngineError ? error : new EngineError('data_unreadable', problems.unreadable, {cause: error});
    })));
  }

  /** @param {File} file of weights */
  #load(file) {
    const {words: {data: {files, problems}}, say, attempt} = this.#context;
    const [lane] = this.#lanes.all;
    attempt(async () => {
      const bytes = await file.arrayBuffer().catch((cause) => {
        throw new EngineError('data_unreadable', problems.unreadable, {cause});
      });
      const parameters = readWeights(lane.session, bytes, problems);
      this.#lanes.seek(0);
      await this.#lanes.set([{...lane.recipe, parameters}]);
      say(files.loaded(file.name));
    });
  }

  /**
   * Opens a run on the words as they are now; what is wrong with them is said and shown.
   * @param {Record<string, any>} [from] where it begins, as a link has it
   */
  #use({done, known} = {}) {
    const {run, words: {data: says}, say} = this.#context;
    const {text} = this.#source;
    this.#try(async () => {
      if (!text.trim()) throw new EngineError('data_empty', says.problems.empty);
      this.#lanes.begin(done, known);
      await this.#lanes.set([{corpus: text, settings: {...run.session.settings(), steps: this.steps}}]);
      const [lane] = this.#lanes.all;
      if (!lane) return;
      const {documents, alphabet} = lane.session.corpus();
      say(says.status.ready(says.words.documents(formatCount(documents)), says.words.alphabet(formatCount(alphabet.length - 1), formatCount(alphabet.length))));
    });
  }

  /** @param {() => Promise<void>} work */
  async #try(work) {
    const {attempt, refresh} = this.#context;
    await attempt(async () => {
      try {
        this.#problem = '';
        await work();
      } catch (error) {
        if (error instanceof EngineError) this.#problem = error.message;
        throw error;
      } finally {
        refresh();
      }
    });
  }

  /** The run went on by a slice, or arrived. */
  #moved() {
    const {memory, refresh, say, words: {data: {status}}} = this.#context;
    const [lane] = this.#lanes.all;
    const {moving, done} = this.#lanes;
    memory.done = this.isPrivate ? undefined : this.#lanes.place || undefined;
    memory.known = this.isPrivate ? undefined : this.#lanes.known;
    if (this.#wasMoving && !moving && lane) say(status.done(formatCount(done), formatFixed(meanOf(lane.session.losses(), done))));
    this.#wasMoving = moving;
    refresh();
  }

  closed() {
    this.#endRefusal();
    clearTimeout(this.#timer);
    this.#lanes.close();
  }
}
