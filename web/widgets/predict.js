// The widget `predict`: the visitor commits to an answer, then the engine computes the truth and
// says why. The question and its answers stand in the tag; what is true is in questions/.

import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {formatNumber} from '../draw/number.js';
import {EngineError} from '../engine/engine.js';
import {line, name} from './attribute-kinds.js';
import {onEnter} from './on-enter.js';
import {content} from './predict/content.js';
import {icon} from './predict/icon.js';
import {answerText, givenBy, isRight, loadQuestion, parseNumber} from './predict/question.js';
import {predictStyles} from './predict/styles.js';
import {openSession} from './runs.js';
import {predict} from './strings/en-predict.js';

/** @import {Settings} from '../engine/types.js' */
/** @import {Item, Question, Tolerance, Truth} from './predict/question.js' */
/** @import {Context, Widget} from './widget.js' */

/** @typedef {{question: Question, items: readonly Item[]}} Prepared */

/** Characters of an answer. */
const MOST_ANSWER = 24;

/** @implements {Widget} */
export default class Predict {
  static styles = predictStyles;
  static words = {en: {predict}};
  static headless = true;
  static attributes = {
    question: {doc: 'What is asked: lesson and name, such as 05-phase.', ...name(), restarts: true},
    figure: {doc: 'Id of the element of the page in which the answer can be seen: the verdict leads there.', ...name()},
    answer: {doc: 'An answer that was given: its place in the list from 1, the number, or what was picked. It is judged when the question opens.', ...line('', MOST_ANSWER), restarts: true},
  };

  #context;
  #words;
  #question;
  #items;
  #content;
  /** @type {{given: any, committed: boolean}} */
  #memory;
  /** @type {{truth: Truth, right: boolean} | undefined} */
  #verdict;
  #problem = '';
  #busy = false;
  #closed = false;

  /**
   * @param {Context} context
   * @returns {Promise<Prepared>}
   */
  static async prepare(context) {
    const question = await loadQuestion(context.attributes.question, context.words);
    const found = content(context.content).choices.length;
    if (question.kind === 'choice' && found !== question.choices) {
      const {choiceCount} = context.words.predict;
      throw new EngineError('bad_question', choiceCount(context.attributes.question, question.choices, found));
    }
    if (question.kind !== 'pick') return {question, items: []};
    const session = await sessionFor(context, question);
    try {
      return {question, items: question.items(session.session)};
    } finally {
      session.session.free();
    }
  }

  /** @param {Context} context @param {Prepared} prepared */
  constructor(context, {question, items}) {
    this.#context = context;
    this.#words = context.words.predict;
    this.#question = question;
    this.#items = items;
    this.#content = content(context.content);
    this.#memory = context.memory.predict = this.#kept() ?? this.#answered() ?? {given: null, committed: false};
    if (this.#memory.committed) this.#judge();
  }

  /** As the element was left, or as a link has it, which may hold anything. */
  #kept() {
    const {given, committed} = this.#context.memory.predict ?? {};
    if (given === null) return {given, committed: false};
    if (typeof given !== 'string' && typeof given !== 'number') return undefined;
    const question = this.#question;
    const read = givenBy(question, this.#items, answerText(question, given));
    const typed = question.kind === 'number' && typeof given === 'string';
    // What is typed is kept before it is a number, and committed to only then.
    return typed || read === given ? {given, committed: committed === true && read !== undefined} : undefined;
  }

  /** As it was left, if the attribute says so and can be understood. */
  #answered() {
    const {attributes: {answer}, emit} = this.#context;
    if (!answer) return undefined;
    const given = givenBy(this.#question, this.#items, answer);
    if (given !== undefined) return {given, committed: true};
    emit('error', {code: 'dropped_value', message: this.#words.noAnswer(answer), recoverable: true, source: 'api'});
    return undefined;
  }

  render() {
    const {kind} = this.#question;
    return html`<div class="predict">
      <p class="kicker">${icon('question')}${this.#words.kicker}</p>
      <div class="asked" id="asked" dir="auto">${this.#content.asked}</div>
      ${kind === 'number' ? this.#numberBox() : kind === 'pick' ? this.#tiles() : this.#choices()}
      <div class="group">
        <button class="commit primary" aria-disabled=${this.#busy || this.#memory.committed} @click=${this.#commit}>
          ${this.#busy ? this.#words.computing : this.#words.commit}</button>
        ${this.#verdict ? html`<button class="again" @click=${() => this.#again()}>${this.#words.again}</button>` : nothing}
        <p class="problem" id="problem">${this.#problem}</p>
      </div>
      ${this.#verdict ? this.#reasons(this.#verdict) : nothing}
    </div>`;
  }

  #choices() {
    return html`<div class="choices" role="radiogroup" aria-labelledby="asked">
      ${this.#content.choices.map((words, i) => html`<label class="choice ${this.#look(i)}">
        ${this.#radio(i)}<span class="words" dir="auto">${words}</span>${this.#remark(i)}</label>`)}
    </div>`;
  }

  #tiles() {
    const {kind} = this.#question;
    const reveal = kind === 'pick' ? this.#question.reveal : undefined;
    const {truth} = this.#verdict ?? {};
    return html`<div class="tiles" role="radiogroup" aria-labelledby="asked">
      ${this.#items.map(({key, label, spoken}) => html`<label class="tile ${this.#look(key)}">
        ${this.#radio(key)}
        ${spoken ? html`<span class="unseen">${spoken}</span>` : nothing}
        <span class="glyph" aria-hidden=${spoken ? 'true' : nothing}>${label}</span>
        ${reveal ? html`<span class="number">${truth ? reveal(truth, key) : '\u00a0'}</span>` : nothing}
        ${this.#remark(key)}</label>`)}
    </div>`;
  }

  /** @param {number | string} value */
  #radio(value) {
    return html`<input type="radio" name="answer" value=${value}
      .checked=${live(this.#memory.given === value)} @keydown=${onEnter(this.#commit)} @change=${() => this.#pick(value)}>`;
  }

  /** What counts as right, in words. @param {Tolerance} tolerance @param {string} [unit] */
  #within(tolerance, unit) {
    if ('relative' in tolerance) return this.#words.withinShare(`${Math.round(100 * tolerance.relative)}%`);
    if (tolerance.absolute === 0) return this.#words.exact;
    const amount = formatNumber(tolerance.absolute, {digits: 1});
    return this.#words.within(unit === '%' ? this.#words.points(amount) : [amount, unit].filter(Boolean).join(' '));
  }

  #numberBox() {
    const {kind} = this.#question;
    if (kind !== 'number') return nothing;
    const {tolerance, unit} = this.#question;
    const within = this.#within(tolerance, unit);
    const wrong = this.#problem !== '';
    return html`<div class="number-box">
      <label><span class="unseen">${this.#words.answer}</span>
        <input type="text" name="answer" inputmode="text" autocomplete="off" spellcheck="false" maxlength=${MOST_ANSWER}
          aria-labelledby="asked" aria-describedby="within problem" aria-invalid=${wrong}
          .value=${live(this.#memory.given ?? '')} @keydown=${onEnter(this.#commit)}
          @input=${(/** @type {Event} */ {target}) => this.#pick(/** @type {HTMLInputElement} */ (target).value)}></label>
      ${unit ? html`<span class="unit">${unit}</span>` : nothing}
      <span class="hint" id="within">${within}</span>
    </div>`;
  }

  /** @param {{truth: Truth, right: boolean}} verdict */
  #reasons({truth, right}) {
    return html`<div class="verdict ${right ? 'right' : 'wrong'}">
      ${icon(right ? 'right' : 'wrong')}
      <p><b>${right ? this.#words.right : this.#words.wrong}</b> ${this.#why(truth)}${this.#where()}</p>
    </div>`;
  }

  /** The figure that shows it, if it is on this page. */
  #where() {
    const {figure} = this.#context.attributes;
    if (!figure || !document.getElementById(figure)) return nothing;
    return html` <a class="where" href=${`#${figure}`}>${this.#words.figure}</a>`;
  }

  /** @param {Truth} truth */
  #why(truth) {
    const question = this.#question;
    const given = this.#given();
    if (question.kind !== 'number') return question.why(truth, /** @type {never} */ (given));
    const numbers = this.#words.numbers(this.#memory.given.trim(), formatNumber(truth.value, {digits: question.digits ?? 4}));
    return `${numbers} ${question.why(truth, given)}`;
  }

  /** What was answered, as the question counts it. */
  #given() {
    const {given} = this.#memory;
    return this.#question.kind === 'number' ? parseNumber(given ?? '') : given;
  }

  /** @param {number | string} value */
  #look(value) {
    if (!this.#verdict) return '';
    if (this.#verdict.truth.value === value) return 'is-true';
    return this.#memory.given === value ? 'is-false' : '';
  }

  /** In words and by a sign, and only then by colour. @param {number | string} value */
  #remark(value) {
    const look = this.#look(value);
    if (!look) return nothing;
    const {truth, yours} = this.#words;
    const hidden = this.#question.kind === 'pick' ? 'unseen' : '';
    return html`<span class="remark">${icon(look === 'is-true' ? 'right' : 'wrong')}
      <span class=${hidden}>${look === 'is-true' ? truth : yours}</span></span>`;
  }

  /** @param {any} given */
  #pick(given) {
    Object.assign(this.#memory, {given, committed: false});
    this.#verdict = undefined;
    this.#problem = '';
    this.#context.refresh();
  }

  #again() {
    this.#pick(null);
  }

  #commit = () => {
    if (this.#busy || this.#memory.committed) return;
    this.#problem = this.#missing();
    if (this.#problem) {
      this.#context.say(this.#problem);
      return this.#context.refresh();
    }
    this.#memory.committed = true;
    this.#judge(true);
  };

  #missing() {
    const {kind} = this.#question;
    const {given} = this.#memory;
    if (kind === 'number') return Number.isNaN(this.#given()) ? this.#words.notANumber((given ?? '').trim()) : '';
    if (given !== null) return '';
    return kind === 'pick' ? this.#words.pickFirst : this.#words.chooseFirst;
  }

  #judge(aloud = false) {
    this.#busy = true;
    this.#context.refresh();
    this.#context.attempt(async () => {
      try {
        await this.#compute(aloud);
      } finally {
        this.#busy = false;
        if (!this.#verdict) this.#memory.committed = false;
        this.#context.refresh();
      }
    });
  }

  /** @param {boolean} aloud */
  async #compute(aloud) {
    const {session, engine, documents} = await sessionFor(this.#context, this.#question);
    const opened = [session];
    const open = (/** @type {Partial<Settings>} */ settings) => {
      opened.push(engine.createSession(documents.text, {...session.settings(), ...settings}));
      return opened[opened.length - 1];
    };
    /** @type {Truth} */
    let truth;
    try {
      truth = await this.#question.answer(session, engine, open);
    } finally {
      for (const each of opened) each.free();
    }
    // The visitor may have changed the answer, or left, meanwhile.
    if (this.#closed || !this.#memory.committed) return;
    const right = isRight(this.#question, truth, this.#given());
    this.#verdict = {truth, right};
    if (!aloud) return;
    const {given} = this.#memory;
    this.#context.changed('answer', {question: this.#context.attributes.question, given, right, text: answerText(this.#question, given)});
    this.#context.say(`${right ? this.#words.right : this.#words.wrong} ${this.#why(truth)}`);
  }

  closed() {
    this.#closed = true;
  }
}

/**
 * The run of the element, with what the question asks for.
 * @param {Context} context
 * @param {Question} question
 */
function sessionFor({recipe}, {settings}) {
  return openSession({...recipe, settings: {...recipe.settings, ...settings}});
}
