// Draws from the probabilities. What is drawn is a function of the position, the prefix and how
// many were asked for, so going Back brings the same tokens.

import {html, nothing} from 'lit';
import {formatCount, formatPercent} from '../../draw/number.js';
import {glyphOf, spokenOf} from '../text/glyph.js';
import {MOST_DRAWS, drawsAfter, farthest} from './reading.js';

/** @import {NameField} from '../text/name-field.js' */
/** @import {Context} from '../widget.js' */
/** @import {NextReading} from './reading.js' */

const SHOWN = 10;

export class Draws {
  #context;
  #field;
  #look;

  /**
   * @param {Context} context
   * @param {NameField} field of the prefix
   * @param {(token: number) => void} look at a token
   */
  constructor(context, field, look) {
    this.#context = context;
    this.#field = field;
    this.#look = look;
  }

  /** How many are drawn. */
  get count() {
    const {draws} = this.#context.memory;
    return Number.isSafeInteger(draws) && draws > 0 ? Math.min(draws, MOST_DRAWS) : 0;
  }

  /** @param {NextReading} reading */
  render({prefix, now, drawn, counts}) {
    const {words, run: {session}} = this.#context;
    const {draws: says} = words.next;
    const {alphabet} = session.corpus();
    const {length} = drawn;
    const far = length ? farthest(counts, now.probabilities, length) : 0;
    const full = length >= MOST_DRAWS;
    return html`<div class="draws" part="draws" role="group" aria-label=${says.heading}>
      <p class="heading">${says.heading}</p>
      <div class="group">
        <button class="primary" aria-disabled=${full} @click=${() => this.#draw(1, prefix)}>${says.one}</button>
        <button aria-disabled=${full} @click=${() => this.#draw(100, prefix)}>${says.hundred}</button>
        <button aria-disabled=${length === 0} @click=${() => this.#startOver()}>${says.again}</button>
      </div>
      <ol class="tiles drawn-last" aria-label=${says.list}>
        ${Array.from(drawn.subarray(-SHOWN)).reverse().map((token) => html`<li class="tile ${alphabet[token] ? '' : 'sentinel'}">
          <span class="glyph">${glyphOf(alphabet[token], 'stop', words)}</span></li>`)}
      </ol>
      <p class="hint gap">${full ? says.most : nothing} ${length
        ? says.gap(formatCount(length), glyphOf(alphabet[far], 'stop', words), formatPercent(counts[far] / length), formatPercent(now.probabilities[far]))
        : says.none}</p>
      ${this.#append(prefix, drawn)}
    </div>`;
  }

  /** The name goes on with the token that was drawn last. @param {string} prefix @param {Int32Array} drawn */
  #append(prefix, drawn) {
    const {words, run: {session}} = this.#context;
    const {draws: says} = words.next;
    if (drawn.length === 0) return nothing;
    const character = session.corpus().alphabet[drawn[drawn.length - 1]];
    const room = session.tokenize(prefix).tokens.length - 2 < session.settings().block - 1;
    const idle = character === '' || !room;
    const label = character === '' ? says.ended : room ? says.append(glyphOf(character, 'stop', words)) : says.full;
    return html`<button class="small append" aria-disabled=${idle}
      @click=${() => (idle ? undefined : this.#take(prefix + character))}>${label}</button>`;
  }

  /** @param {number} more @param {string} prefix */
  #draw(more, prefix) {
    const {memory, words, say, run: {session}} = this.#context;
    if (this.count >= MOST_DRAWS) return;
    memory.draws = Math.min(MOST_DRAWS, this.count + more);
    const drawn = drawsAfter(session, prefix, memory.draws);
    const token = drawn[drawn.length - 1];
    this.#look(token);
    say(words.next.draws.said(spokenOf(session.corpus().alphabet[token], 'stop', words), formatCount(drawn.length)));
  }

  #startOver() {
    const {memory, changed} = this.#context;
    memory.draws = 0;
    changed('draws', 0);
  }

  /** @param {string} prefix */
  #take(prefix) {
    const {memory} = this.#context;
    memory.draws = 0;
    memory.token = undefined;
    this.#field.write(prefix);
  }
}
