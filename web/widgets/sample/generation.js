// One name on its way from START to STOP: which name, how far, and what the engine says there.
// Everything is a function of the position of the run, the temperature, the name and the place.

import {formatFixed} from '../../draw/number.js';
import {shareBarLayout} from '../../draw/share-bar.js';

/** @import {DrawnToken} from '../../engine/types.js' */
/** @import {Context} from '../widget.js' */

/** Names on a page. */
export const PAGE = 20;
const MOST_NAMES = 10_000;

export class Generation {
  #context;
  #key = '';
  /** @type {object | undefined} */
  #situation;
  /** @type {readonly DrawnToken[]} */
  #trace = [];
  /** @type {readonly string[]} of this page */
  names = [];

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
  }

  get temperature() {
    const {memory, temperature} = this.#context;
    return Number.isFinite(memory.temperature) ? Math.min(2, Math.max(0.1, memory.temperature)) : temperature;
  }

  /** Which name, counted from the first one this model draws. */
  get index() {
    const {name} = this.#context.memory;
    return Number.isSafeInteger(name) && name > 0 ? Math.min(name, MOST_NAMES - 1) : 0;
  }

  get page() {
    return Math.floor(this.index / PAGE);
  }

  /** Half-steps: 0 asks for the first token, 1 draws it, 2 asks for the second one... */
  get place() {
    const {place} = this.#context.memory;
    return Number.isSafeInteger(place) && place > 0 ? Math.min(place, this.#last) : 0;
  }

  get #last() {
    return Math.max(0, 2 * this.#trace.length - 1);
  }

  get atStart() {
    return this.place === 0;
  }

  get atEnd() {
    return this.place === this.#last;
  }

  /** True if the number of this place has been drawn. */
  get drawn() {
    return this.place % 2 === 1;
  }

  /** The draw of this place, made or not. */
  get draw() {
    return this.#trace[this.position];
  }

  /** How many tokens were drawn before. */
  get position() {
    return this.place >> 1;
  }

  /** Tokens up to here, the one just drawn included. */
  get tokens() {
    return this.#trace.slice(0, this.position + (this.drawn ? 1 : 0)).map(({token}) => token);
  }

  get prefix() {
    return this.#trace.slice(0, this.position).map(({token}) => this.character(token)).join('');
  }

  /** The whole name that is being drawn. */
  get name() {
    return this.names[this.index % PAGE];
  }

  /** @param {number} token @returns {string} '' for the sentinel */
  character(token) {
    return this.#context.run.session.corpus().alphabet[token];
  }

  /** Of a token, for people. @param {number} token */
  label(token) {
    const {stop, space} = this.#context.words.sample.text;
    const character = this.character(token);
    return character === ' ' ? space : character || stop;
  }

  /** Asks the engine, if what is known is of another place. */
  read() {
    const {run} = this.#context;
    const key = `${this.temperature} ${this.index}`;
    if (key === this.#key && run.situation === this.#situation) return;
    const first = this.page * PAGE;
    this.names = run.session.sample(first + PAGE, this.temperature).slice(first);
    this.#trace = run.session.generate(this.index, this.temperature);
    this.#key = key;
    this.#situation = run.situation;
  }

  /** What the model says at this place at temperature 1. */
  plain() {
    return this.#context.run.session.distribution(this.prefix, 1);
  }

  likeliest() {
    const {probabilities} = this.draw;
    const token = probabilities.indexOf(Math.max(...probabilities));
    return {token, best: this.label(token), share: probabilities[token]};
  }

  /** Where the number of this place falls, in words. */
  fell() {
    const {run, words: {sample: {draw: says}}} = this.#context;
    const {token, random, probabilities} = this.draw;
    const {from, to} = shareBarLayout({values: probabilities, labels: [], width: 1})[token];
    const [number, low, high] = [random, from, to].map((x) => formatFixed(x));
    const label = this.label(token);
    if (!this.character(token)) return says.stopped(number, low, high);
    const {block} = run.session.settings();
    return this.position + 1 === block
      ? says.full(number, label, low, high, String(block))
      : says.fell(number, label, low, high);
  }

  /** @param {number} by half-steps; Infinity to the end */
  move(by) {
    this.#context.memory.place = Math.max(0, Math.min(this.#last, this.place + by));
  }

  /** @param {number} index of a name: from its beginning */
  pick(index) {
    const {memory} = this.#context;
    memory.name = Math.max(0, Math.min(MOST_NAMES - 1, index));
    memory.place = 0;
  }
}
