// The widget `verify`: does the published runs again, here and now, and compares.

import {html, nothing} from 'lit';
import {formatCount, formatFixed} from '../draw/number.js';
import {EngineError, loadEngine} from '../engine/engine.js';
import {fileBox, refuseStrayFiles} from './dropped-files.js';
import {codeBox} from './share/code-box.js';
import {formStyles} from './share/styles.js';
import {verify} from './strings/en-verify.js';
import {recognise} from './verify/brought.js';
import {Reproduction, corpusCheck} from './verify/checks.js';
import {checkList} from './verify/list.js';
import {loadPublished} from './verify/published.js';
import {verifyStyles} from './verify/styles.js';
import {Verification} from './verify/verification.js';
import {reportText} from './verify/words.js';

/** @import {Published} from './verify/published.js' */
/** @import {Section} from './verify/words.js' */
/** @import {Context, Widget} from './widget.js' */

/** How many names of a run stand in its summary. */
const FEW = 4;

/** @implements {Widget} */
export default class Verify {
  static styles = [formStyles, verifyStyles];
  static words = {en: {verify}};
  #context;
  /** @type {Published | undefined} */
  #published;
  /** @type {Verification | undefined} of what is published with this corpus */
  #ours;
  /** @type {Verification | undefined} of a file that was brought */
  #brought;
  /** Why there are no published numbers. */
  #missing = '';
  /** Why a file was not taken. */
  #problem = '';
  /** @type {{ours: Reproduction[], brought: Reproduction[]}} */
  #open = {ours: [], brought: []};
  /** True from a press of the button until its checks are done. */
  #started = false;
  /** Counts files: the last one is the one that is wanted. */
  #files = 0;
  /** What has come of copying the report. */
  #said = '';
  #over = false;
  #endRefusal = refuseStrayFiles();
  #version = '';

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    context.attempt(() => this.#load());
  }

  get #words() {
    return this.#context.words.verify;
  }

  async #load() {
    this.#missing = '';
    try {
      this.#published = await loadPublished();
      if (!this.#over) this.#ours = await this.#prepared();
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      this.#missing = error.message;
      this.#context.emit('error', {code: error.code, message: error.message, recoverable: true, source: 'api'});
    }
    this.#context.refresh();
  }

  /** The checks of the published runs, none of them begun. */
  async #prepared() {
    const {runs} = /** @type {Published} */ (this.#published);
    const engine = await loadEngine();
    this.#version = engine.version;
    const {text} = this.#context.run.corpus;
    const again = runs.map((run) => new Reproduction(engine, text, run));
    this.#open.ours = again;
    // From the top of the list to its end: each check for one run, then for the other.
    const [first, ...others] = again.map(({checks}) => checks);
    const byCheck = first.flatMap((check, i) => [check, ...others.map((checks) => checks[i])]);
    return this.#verification([corpusCheck(text, runs[0]), ...byCheck]);
  }

  /** @param {import('./verify/checks.js').Check[]} checks */
  #verification(checks) {
    return new Verification(checks, () => this.#context.refresh());
  }

  async #start() {
    if (this.#started) return;
    this.#started = true;
    try {
      await this.#runOurs();
    } finally {
      this.#started = false;
    }
  }

  async #runOurs() {
    if (this.#ours?.done) {
      this.#free('ours');
      this.#ours = await this.#prepared();
    }
    const {say} = this.#context;
    say(this.#words.running);
    await this.#ours?.run();
    if (!this.#over) say(this.#verdict());
  }

  /** @param {File | undefined} file */
  async #take(file) {
    const published = this.#published?.brought;
    if (!file || !published) return;
    const number = ++this.#files;
    const wanted = () => !this.#over && number === this.#files;
    this.#free('brought');
    this.#brought = undefined;
    const answer = await recognise(file, published, this.#words.brought);
    if (!wanted()) return;
    this.#problem = 'problem' in answer ? answer.problem : '';
    this.#context.refresh();
    if ('problem' in answer) return this.#context.say(answer.problem);
    const engine = await loadEngine();
    if (!wanted()) return;
    const again = new Reproduction(engine, answer.text, published);
    this.#open.brought = [again];
    this.#brought = this.#verification([corpusCheck(answer.text, published), ...again.checks]);
    await this.#brought.run();
    if (wanted()) this.#context.say(this.#broughtRun());
  }

  /** @returns {Section[]} */
  get #sections() {
    if (!this.#published || !this.#ours) return [];
    const {runs, brought} = this.#published;
    const [corpus, ...items] = this.#ours.items;
    /** @type {Section[]} */
    const sections = [
      {group: 'corpus', run: runs[0], items: [corpus]},
      ...runs.map((run, i) => ({
        group: run.positions,
        run,
        items: items.filter((_, j) => j % runs.length === i),
      })),
    ];
    if (this.#brought) sections.push({group: 'brought', run: brought, items: this.#brought.items});
    return sections;
  }

  render() {
    if (this.#missing) return this.#retry();
    if (!this.#ours) return html`<p class="hint">${this.#context.words.host.loading}</p>`;
    const ours = this.#sections.filter(({group}) => group !== 'brought');
    return html`${this.#head()} ${checkList(this.#words, ours, this.#words.list)}
      ${this.#bring()} ${this.#ours.done ? this.#report() : nothing}`;
  }

  #retry() {
    const load = () => this.#context.attempt(() => this.#load());
    return html`<div class="verdict">
      <button @click=${load}>${this.#context.words.host.retry}</button>
      <p class="problem" role="alert">${this.#missing}</p>
    </div>`;
  }

  #head() {
    const {items, passed, failed, running, done} = /** @type {Verification} */ (this.#ours);
    const {run, again, running: runs, progress} = this.#words;
    const start = () => this.#context.attempt(() => this.#start());
    const share = items.reduce((sum, item) => sum + item.share, 0) / items.length;
    return html`<div class="verdict ${done ? (failed ? 'failed' : 'passed') : ''}" part="verdict">
      <button class="primary" aria-disabled=${running} @click=${start}>${running ? runs : done ? again : run}</button>
      <p>${this.#verdict()}</p>
      <progress aria-label=${progress} max=${items.length} .value=${running ? share * items.length : passed + failed}></progress>
    </div>`;
  }

  #verdict() {
    const {items, passed, failed, running, done} = /** @type {Verification} */ (this.#ours);
    const {ready, underway, allPassed, someFailed} = this.#words;
    const total = formatCount(items.length);
    if (!done) return running ? underway(formatCount(passed + failed), total) : ready(total);
    return failed ? someFailed(formatCount(failed), total, this.#failures()) : allPassed(total);
  }

  /** The failed checks by name. */
  #failures() {
    const {titles, short} = this.#words;
    const names = this.#sections.filter(({group}) => group !== 'brought').flatMap(({group, items}) =>
      items
        .filter(({state}) => state === 'failed')
        .map(({id}) => (short[group] ? `${titles[id]} (${short[group]})` : titles[id])),
    );
    return names.join('; ');
  }

  #bring() {
    const {brought: words} = this.#words;
    const {brought} = /** @type {Published} */ (this.#published);
    const section = this.#sections.find(({group}) => group === 'brought');
    const take = (/** @type {File | undefined} */ file) => this.#context.attempt(() => this.#take(file));
    const {over, drop} = fileBox(take);
    const picked = (/** @type {Event} */ {target}) => {
      const input = /** @type {HTMLInputElement} */ (target);
      take(input.files?.[0]);
      input.value = ''; // so that the same file can be brought again
    };
    return html`<div class="bring" part="bring" role="group" aria-label=${this.#words.groups.brought}
      @dragover=${over} @drop=${drop}>
      <p class="heading">${this.#words.groups.brought}</p>
      <p class="meaning">${words.text(formatCount(brought.documents))}</p>
      <label class="drop"><input type="file" accept=".txt,text/plain" @change=${picked}><span class="as-button">${words.pick}</span> <span>${words.drop}</span></label>
      ${this.#problem ? html`<p class="problem" role="alert">${this.#problem}</p>` : nothing}
      ${this.#brought?.done ? html`<p class="found">${this.#broughtRun()}</p>` : nothing}
      ${section ? checkList(this.#words, [section], this.#words.groups.brought) : nothing}
    </div>`;
  }

  /** The run that was done again, as its program prints it. */
  #broughtRun() {
    const items = this.#brought?.items ?? [];
    const losses = items.find(({id}) => id === 'losses')?.figures?.here;
    const names = items.find(({id}) => id === 'names')?.figures?.names;
    if (!losses || !names) return '';
    const last = losses[losses.length - 1];
    return this.#words.brought.run(
      formatFixed(losses[0]), formatCount(losses.length), formatFixed(last), names.slice(0, FEW).join(', '));
  }

  #report() {
    const {report} = this.#words;
    const head = [
      report.engine(this.#version),
      report.browser(navigator.userAgent),
      report.time(new Date().toISOString().slice(0, 16).replace('T', ' ')),
    ];
    return html`<div class="report" part="report" role="group" aria-label=${report.heading}>
      ${codeBox({
        label: report.heading,
        code: reportText(this.#words, this.#sections, head),
        words: report,
        said: this.#said,
        say: (sentence) => {
          this.#said = sentence;
          this.#context.refresh();
        },
      })}
    </div>`;
  }

  closed() {
    this.#over = true;
    this.#endRefusal();
    this.#free('ours');
    this.#free('brought');
  }

  /** Stops what runs, and gives its memory back. @param {'ours' | 'brought'} which */
  #free(which) {
    (which === 'ours' ? this.#ours : this.#brought)?.cancel();
    for (const again of this.#open[which].splice(0)) again.free();
  }
}
