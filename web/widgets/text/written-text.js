// A text that the visitor writes and the model reads. What cannot be read is refused in the engine's words,
// and what was shown before stays.

import {EngineError} from '../../engine/engine.js';

/** @import {Context} from '../widget.js' */

/** Longest text that is kept: a page pasted by mistake is not. */
export const MOST_CHARACTERS = 64;

export class WrittenText {
  #context;
  #check;
  /** @type {string} the last text that could be read */
  #good;

  /** Why what is typed cannot be read; '' if it can. */
  problem = '';

  /**
   * @param {Context} context its widget has an attribute `text`
   * @param {(text: string) => void} check throws what the engine says against a text
   */
  constructor(context, check) {
    this.#context = context;
    this.#check = check;
    this.#given = context.attributes.text;
    // Another corpus may not have the characters of the default.
    this.#good = this.#faultOfGiven() ? context.run.session.document().text : this.#given;
    const {instead} = context.memory;
    if (typeof instead === 'string' && !this.#fault(instead)) this.#good = instead;
  }

  /** The attribute as it was last. */
  #given;

  /** @param {string} text what is said against it, or '' */
  #fault(text) {
    try {
      this.#check(text);
      return '';
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      return error.message;
    }
  }

  /** Of the attribute, which is named then. */
  #faultOfGiven() {
    const fault = this.#fault(this.#given);
    if (fault) this.#context.dropped('text', `cannot be read: ${fault}`);
    return fault;
  }

  /** What stands in the field. @returns {string} */
  get typed() {
    const {memory} = this.#context;
    return typeof memory.text === 'string' ? memory.text.slice(0, MOST_CHARACTERS) : this.#good;
  }

  /** What is shown: what is typed, or the last text that could be read. */
  read() {
    const {attributes: {text}, memory} = this.#context;
    if (text !== this.#given) {
      // Another attribute is another wish.
      this.#given = text;
      memory.text = text;
      this.#faultOfGiven();
    }
    this.problem = this.#fault(this.typed);
    if (!this.problem) this.#good = this.typed;
    memory.instead = this.problem && this.#good !== text ? this.#good : undefined;
    return this.#good;
  }

  /** @param {string} text */
  write(text) {
    const {memory, changed} = this.#context;
    memory.text = text.slice(0, MOST_CHARACTERS);
    changed('text', memory.text);
  }
}
