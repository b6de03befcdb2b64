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
import {verdictView} from './verify/verdict.js';
import {Verification} from './verify/verification.js';
import {gradientBound, reportText, timeInWords} from './verify/words.js';

/** @import {Engine} from '../engine/types.js' */
/** @import {Published, PublishedRun} from './verify/published.js' */
/** @import {Section} from './verify/words.js' */
/** @import {Context, Widget} from './widget.js' */

const WHICH = /** @type {const} */ (['ours', 'brought']);

/** @typedef {typeof WHICH[number]} Which */

/** How many names of a run stand in its summary. */
const FEW = 4;

/** @implements {Widget} */
export default class Verify {
  static styles = [formStyles, verifyStyles];
  static words = {en: {verify}};
  #context;
  /** @type {Published | undefined} */
  #published;
  /** `ours`: of what is published with this corpus; `brought`: of a file. @type {Partial<Record<Which, Verification>>} */
  #checks = {};
  /** What was brought. */
  #text = '';
  /** Why there are no published numbers. */
  #missing = '';
  /** Why a file was not taken. */
  #problem = '';
  /** @type {{ours: Reproduction[], brought: Reproduction[]}} */
  #open = {ours: [], brought: []};
  /** Counts files: the last one is the one that is wanted. */
  #files = 0;
  /** What has come of copying the report. */
  #said = '';
  #over = false;
  #endRefusal = refuseStrayFiles();
  /** @type {Engine | undefined} */
  #engine;

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
      this.#engine = await loadEngine();
      if (!this.#over) this.#prepare('ours');
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      this.#missing = error.message;
      this.#context.emit('error', {code: error.code, message: error.message, recoverable: true, source: 'api'});
    }
    this.#context.refresh();
  }

  /** Checks of which none has begun, in place of those before. @param {Which} which */
  #prepare(which) {
    const {runs, brought} = /** @type {Published} */ (this.#published);
    const {text} = this.#context.run.corpus;
    this.#free(which);
    this.#checks[which] = which === 'ours' ? this.#verification(which, text, runs) : this.#verification(which, this.#text, [brought]);
  }

  /** @param {Which} which @param {string} text @param {PublishedRun[]} runs */
  #verification(which, text, runs) {
    const engine = /** @type {Engine} */ (this.#engine);
    const again = runs.map((run) => new Reproduction(engine, text, run));
    this.#open[which] = again;
    // From the top of the list to its end: each check for one run, then for the other.
    const [first, ...others] = again.map(({checks}) => checks);
    const byCheck = first.flatMap((check, i) => [check, ...others.map((checks) => checks[i])]);
    return new Verification([corpusCheck(text, runs[0]), ...byCheck], () => this.#context.refresh());
  }

  /** Does the checks, or the rest of them, or all anew. @param {Which} which @param {string} begun */
  async #start(which, begun = this.#words.running) {
    if (this.#checks[which]?.done) this.#prepare(which);
    const checks = this.#checks[which];
    if (!checks || checks.running) return;
    const {say} = this.#context;
    say(begun);
    await checks.run();
    if (!this.#over && checks === this.#checks[which]) say(`${this.#verdict(which)} ${which === 'brought' ? this.#broughtRun() : ''}`.trim());
  }

  /** What a refused file leaves as it is: the checks of the one before. @param {File | undefined} file */
  async #take(file) {
    const published = this.#published?.brought;
    if (!file || !published) return;
    const number = ++this.#files;
    // So that the same refusal is heard again.
    this.#problem = '';
    this.#context.refresh();
    const answer = await recognise(file, published, this.#words.brought);
    if (this.#over || number !== this.#files) return;
    this.#problem = 'problem' in answer ? answer.problem : '';
    this.#context.refresh();
    if ('problem' in answer) return;
    this.#text = answer.text;
    this.#prepare('brought');
    await this.#start('brought', this.#words.brought.begun);
  }

  /** @param {Which} which @returns {Section[]} */
  #sections(which) {
    const checks = this.#checks[which];
    if (!this.#published || !checks) return [];
    const {runs, brought} = this.#published;
    if (which === 'brought') return [{group: 'brought', run: brought, items: checks.items, ended: checks.ended}];
    const [corpus, ...items] = checks.items;
    return [
      {group: 'corpus', run: runs[0], items: [corpus]},
      ...runs.map((run, i) => ({
        group: run.positions,
        run,
        items: items.filter((_, j) => j % runs.length === i),
      })),
    ];
  }

  render() {
    const {ours} = this.#checks;
    if (this.#missing) return this.#retry();
    if (!ours) return html`<p class="hint">${this.#context.words.host.loading}</p>`;
    return html`${this.#head('ours')} ${checkList(this.#words, this.#sections('ours'), this.#words.list)}
      ${this.#bring()} ${this.#report()}`;
  }

  #retry() {
    const load = () => this.#context.attempt(() => this.#load());
    return html`<div class="verdict">
      <button @click=${load}>${this.#context.words.host.retry}</button>
      <p class="problem" role="alert">${this.#missing}</p>
    </div>`;
  }

  /** @param {Which} which */
  #head(which) {
    const {again, brought} = this.#words;
    return verdictView(this.#words, /** @type {Verification} */ (this.#checks[which]), {
      sentence: this.#verdict(which),
      again: which === 'ours' ? again : brought.again,
      start: () => this.#context.attempt(() => this.#start(which)),
    });
  }

  /** @param {Which} which */
  #verdict(which) {
    const {items, passed, failed, running, begun, done} = /** @type {Verification} */ (this.#checks[which]);
    const {ready, underway, stopped, allPassed, someFailed} = this.#words;
    const [some, total, wrong] = [passed + failed, items.length, failed].map(formatCount);
    if (running) return underway(some, total);
    if (!begun) return ready(total);
    if (!done) return stopped(some, total, failed ? wrong : '');
    return failed ? someFailed(wrong, total, this.#failures(which)) : allPassed(total);
  }

  /** The failed checks by name. @param {Which} which */
  #failures(which) {
    const {titles, short} = this.#words;
    const names = this.#sections(which).flatMap(({group, items}) =>
      items
        .filter(({state}) => state === 'failed')
        .map(({id}) => (short[group] ? `${titles[id]} (${short[group]})` : titles[id])),
    );
    return names.join('; ');
  }

  #bring() {
    const {brought: words} = this.#words;
    const {brought} = /** @type {Published} */ (this.#published);
    const found = this.#broughtRun();
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
      ${this.#checks.brought ? this.#head('brought') : nothing}
      ${found ? html`<p class="found">${found}</p>` : nothing}
      ${this.#checks.brought ? checkList(this.#words, this.#sections('brought'), this.#words.groups.brought) : nothing}
    </div>`;
  }

  /** The run that was done again, as its program prints it; '' if it has not come to its end. */
  #broughtRun() {
    const {items = [], done} = this.#checks.brought ?? {};
    if (!done) return '';
    const losses = items.find(({id}) => id === 'losses')?.figures?.here;
    const names = items.find(({id}) => id === 'names')?.figures?.names;
    if (!losses || !names) return '';
    const last = losses[losses.length - 1];
    return this.#words.brought.run(
      formatFixed(losses[0]), formatCount(losses.length), formatFixed(last), names.slice(0, FEW).join(', '));
  }

  /** Of what has come to its end: ours, what was brought, or both. */
  #report() {
    const {report} = this.#words;
    const done = WHICH.filter((which) => this.#checks[which]?.ended);
    if (!done.length) return nothing;
    const ended = this.#checks.ours?.ended;
    const head = [
      report.engine(this.#engine?.version ?? ''),
      report.browser(navigator.userAgent),
      ...(ended ? [timeInWords(this.#words, ended)] : []),
      gradientBound(this.#words),
    ];
    return html`<div class="report" part="report" role="group" aria-label=${report.heading}>
      ${codeBox({
        label: report.heading,
        code: reportText(this.#words, done.flatMap((which) => this.#sections(which)), head),
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

  /** Stops what runs, and gives its memory back. @param {Which} which */
  #free(which) {
    this.#checks[which]?.stop();
    for (const again of this.#open[which].splice(0)) again.free();
  }
}
