// The widget `tokens`: a text becomes numbers, numbers become text, and both become questions.

import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {EngineError} from '../engine/engine.js';
import {line} from './attribute-kinds.js';
import {section} from './frame.js';
import {tokens} from './strings/en-tokens.js';
import {glyphOf, spokenOf} from './text/glyph.js';
import {NameField} from './text/name-field.js';
import {textStyles} from './text/styles.js';
import {textOfIds, writtenIds} from './tokens/ids.js';
import {tokensStyles} from './tokens/styles.js';

/** @import {TokenSequence} from '../engine/types.js' */
/** @import {Context, Widget} from './widget.js' */

/** One that works, one with a capital, one from another alphabet, one with a gap, one too long. */
const EXAMPLES = ['emma', 'Emma', 'zoë', 'mary ann', 'bartholomewjames'];

/** @implements {Widget} */
export default class Tokens {
  static styles = [textStyles, tokensStyles];
  static words = {en: {tokens}};
  static attributes = {
    text: {doc: 'The text to begin with.', ...line('emma')},
  };
  static parts = {
    ids: 'A field with the token ids, to be changed.',
    tokens: 'The tokens of the text.',
    questions: 'What the model reads, and what it is asked for.',
    vocabulary: 'All tokens there are.',
  };
  #context;
  #field;
  /** @type {string | undefined} ids as they are being written; undefined once the text leads */
  #ids;
  #problem = '';

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    this.#field = new NameField(context, (text) => void context.run.session.tokenize(text));
  }

  render() {
    const {run: {session}, shows} = this.#context;
    const sequence = session.tokenize(this.#field.read());
    return html`${this.#fields(sequence)}
      ${shows('tokens') ? this.#tokens(sequence) : nothing}
      ${shows('questions') ? this.#questions(sequence) : nothing}
      ${shows('vocabulary') ? this.#vocabulary(sequence) : nothing}`;
  }

  /** @param {TokenSequence} sequence */
  #fields(sequence) {
    const {run: {session}, words: {tokens: says}, shows} = this.#context;
    const {block} = session.settings();
    const field = this.#field.render({
      label: says.field.label,
      hint: says.field.hint(alphabetOf(session.corpus().alphabet), String(block)),
      placeholder: says.field.placeholder,
    });
    return html`<div class="token-fields" @input=${this.#typed}>
      <div class="fields">${field}${shows('ids') ? this.#idField(sequence) : nothing}</div>
      <div class="examples" role="group" aria-label=${says.examples}>
        <span class="hint" aria-hidden="true">${says.examples}</span>
        ${EXAMPLES.map((text) => html`<button class="small" @click=${() => this.#take(text)}>${text}</button>`)}
      </div>
    </div>`;
  }

  /** @param {TokenSequence} sequence */
  #idField({tokens}) {
    const {ids: says} = this.#context.words.tokens;
    const problem = this.#problem;
    return html`<div class="name-field ids">
      <label for="ids">${says.label}</label>
      <input id="ids" type="text" inputmode="text" autocomplete="off" spellcheck="false" dir="ltr" maxlength="400"
        aria-invalid=${problem ? 'true' : 'false'} aria-describedby="ids-hint"
        .value=${live(this.#ids ?? writtenIds(tokens))} @input=${this.#write} @change=${this.#settle}>
      <p id="ids-hint" class=${problem ? 'hint problem' : 'hint'}>${problem || says.hint(String(tokens[0]))}</p>
    </div>`;
  }

  /** @param {string} text */
  #take(text) {
    this.#ids = undefined;
    this.#problem = '';
    this.#field.write(text);
    this.#say();
  }

  /** The text leads. */
  #typed = (/** @type {Event} */ {target}) => {
    if (/** @type {HTMLElement} */ (target).id !== 'name') return;
    this.#ids = undefined;
    this.#problem = '';
    this.#say();
  };

  /** The numbers lead: what is written stays as it is while it is written. */
  #write = (/** @type {Event} */ {target}) => {
    const {run: {session}, words, refresh} = this.#context;
    this.#ids = /** @type {HTMLInputElement} */ (target).value;
    try {
      const text = textOfIds(session, this.#ids, words);
      this.#problem = '';
      this.#field.write(text);
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      this.#problem = error.message;
      refresh();
    }
    this.#say();
  };

  /** Done with writing: the sentinel at both ends is put back where it is missing. */
  #settle = () => {
    if (this.#problem) return;
    this.#ids = undefined;
    this.#context.refresh();
  };

  #say() {
    const {run: {session}, words: {tokens: says}, say} = this.#context;
    const text = this.#field.read();
    const problem = this.#problem || this.#field.problem;
    if (problem) return say(problem);
    const {tokens, positions} = session.tokenize(text);
    say(says.said(text || says.emptyText, writtenIds(tokens), says.questions.heading(positions)));
  }

  /** @param {TokenSequence} sequence */
  #tokens({tokens, characters, positions, truncated}) {
    const {words: {tokens: says}, shows} = this.#context;
    return section({
      name: 'token-list',
      heading: says.heading(tokens.length),
      hint: says.made(tokens.length - 2),
      body: html`<ol class="tiles" aria-label=${says.list}>
        ${characters.map((character, i) => this.#tile(character, tokens[i], i === 0 ? 'start' : 'stop', 'li'))}
      </ol>`,
      foot: truncated && !shows('questions') ? html`<p class="hint">${says.questions.truncated(String(positions))}</p>` : undefined,
    });
  }

  /**
   * @param {string} character
   * @param {number} id
   * @param {'start' | 'stop'} place
   * @param {'li' | 'span'} tag
   */
  #tile(character, id, place, tag) {
    const {words} = this.#context;
    const look = character ? 'tile' : 'tile sentinel';
    const inside = html`<span class="glyph" aria-hidden="true">${glyphOf(character, place, words)}</span>
      <span class="id" aria-hidden="true">${id}</span>`;
    if (tag === 'span') return html`<span class=${look}>${inside}</span>`;
    const spoken = words.tokens.token(spokenOf(character, place, words), String(id));
    return html`<li class=${look}><span class="unseen">${spoken}</span>${inside}</li>`;
  }

  /** @param {TokenSequence} sequence */
  #questions({tokens, characters, positions, truncated}) {
    const {words} = this.#context;
    const {questions: says} = words.tokens;
    const spoken = (/** @type {number} */ i) => spokenOf(characters[i], i === 0 ? 'start' : 'stop', words);
    return section({
      name: 'question-list',
      heading: says.heading(positions),
      hint: says.hint,
      body: html`<ol class="tiles" aria-label=${says.list}>
        ${Array.from({length: positions}, (_, i) => html`<li class="question">
          <span class="unseen">${says.one(spoken(i), spoken(i + 1))}</span>
          ${this.#tile(characters[i], tokens[i], i === 0 ? 'start' : 'stop', 'span')}
          <span class="arrow" aria-hidden="true">↓</span>
          ${this.#tile(characters[i + 1], tokens[i + 1], 'stop', 'span')}</li>`)}
      </ol>`,
      foot: truncated ? html`<p class="hint">${says.truncated(String(positions))}</p>` : undefined,
    });
  }

  /** @param {TokenSequence} sequence */
  #vocabulary({tokens}) {
    const {run: {session}, words} = this.#context;
    const {vocabulary: says} = words.tokens;
    const {alphabet} = session.corpus();
    const used = new Set(tokens);
    return section({
      name: 'vocabulary',
      heading: says.heading,
      hint: says.hint(String(alphabet.length), String(alphabet.length - 1)),
      body: html`<ol class="tiles vocabulary-tiles" aria-label=${says.heading}>
        ${alphabet.map((character, id) => html`<li
          class="tile ${character ? '' : 'sentinel'} ${used.has(id) ? 'used' : ''}">
          <span class="unseen">${words.tokens.token(spokenOf(character, 'both', words), String(id))}, ${used.has(id) ? says.used : says.none}</span>
          <span class="glyph" aria-hidden="true">${glyphOf(character, 'both', words)}</span>
          <span class="id" aria-hidden="true">${id}</span></li>`)}
      </ol>`,
    });
  }
}

/**
 * `a–z`, or as much of a longer alphabet as fits into a line.
 * @param {readonly string[]} alphabet the last one is the sentinel
 */
function alphabetOf(alphabet) {
  const characters = alphabet.slice(0, -1);
  const first = characters[0].codePointAt(0) ?? 0;
  const inARow = characters.every((character, i) => character.codePointAt(0) === first + i);
  if (inARow && characters.length > 2) return `${characters[0]}–${characters[characters.length - 1]}`;
  const shown = characters.slice(0, 40).map((character) => (character.trim() ? character : '␣')).join(' ');
  return characters.length > 40 ? `${shown} …` : shown;
}
