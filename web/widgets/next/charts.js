// Three charts with the same 27 columns: logits, exponentials, probabilities.

import {html, nothing} from 'lit';
import {columns, domainOf} from '../../draw/columns.js';
import {formatCount, formatFixed, formatNumber, formatPercent} from '../../draw/number.js';
import {columnPicker} from '../text/column-picker.js';
import {glyphOf, spokenOf} from '../text/glyph.js';
import {ranked} from './reading.js';

/** @import {Context} from '../widget.js' */
/** @import {NextReading} from './reading.js' */

const HEIGHT = {logits: 150, exponentials: 104, probabilities: 196};
/** The charts keep their scale until a number does not fit. */
const LOGITS = [-4, 2.5];
const SHARES = 0.3;
/** Below this width of a column the sentinel's word does not fit. */
const ROOM_FOR_WORD = 34;

export class Charts {
  #context;
  #pick;

  /** @param {Context} context @param {(token: number) => void} pick */
  constructor(context, pick) {
    this.#context = context;
    this.#pick = pick;
  }

  /** @param {NextReading} reading @param {number} width */
  render(reading, width) {
    const {words, run: {session}, shows} = this.#context;
    const {alphabet} = session.corpus();
    const {now, token} = reading;
    return columnPicker({
      label: words.next.token,
      count: alphabet.length,
      value: token,
      spoken: words.next.spoken(spokenOf(alphabet[token], 'stop', words), formatNumber(now.logits[token]), formatPercent(now.probabilities[token])),
      pick: this.#pick,
      width,
    }, html`<div class="charts">
      ${shows('logits') ? this.#logits(reading, width) : nothing}
      ${shows('exponentials') ? this.#exponentials(reading, width) : nothing}
      ${shows('probabilities') ? this.#probabilities(reading, width) : nothing}
    </div>`);
  }

  /** Names of the tokens, as short as the columns ask for. @param {number} width */
  #labels(width) {
    const {words, run: {session}} = this.#context;
    const {alphabet} = session.corpus();
    const roomy = width / alphabet.length >= ROOM_FOR_WORD;
    // An alphabet of hundreds has no room for names: the one that is looked at is told beside.
    if (width / alphabet.length < 8) return [];
    return alphabet.map((character) => (character || roomy ? glyphOf(character, 'stop', words) : '■'));
  }

  /** @param {NextReading} reading @param {number} width */
  #logits({now, before, token}, width) {
    const {words: {next: {logits: says}}, shows} = this.#context;
    const values = [...now.logits, ...(before?.logits ?? []), ...LOGITS];
    const order = ranked(now.logits);
    const [most, least] = [order[0], order[order.length - 1]];
    return chart(says.heading, says.hint, columns(
      {
        values: now.logits,
        labels: this.#labels(width),
        width,
        height: HEIGHT.logits,
        domain: domainOf(values),
        before: before?.logits,
        here: token,
      },
      {
        summary: says.summary(String(order.length), this.#spoken(most), formatNumber(now.logits[most]), this.#spoken(least), formatNumber(now.logits[least])),
        format: (value) => formatFixed(value, 2),
      },
    ), shows('probabilities') ? nothing : this.#legend(width));
  }

  /** @param {NextReading} reading @param {number} width */
  #exponentials({now, token}, width) {
    const {exponentials: says} = this.#context.words.next;
    return chart(says.heading, says.hint(formatNumber(now.largest)), columns(
      {
        values: now.exponentials,
        labels: this.#labels(width),
        width,
        height: HEIGHT.exponentials,
        domain: [0, 1],
        here: token,
      },
      {summary: says.summary(formatNumber(now.total)), format: (value) => formatFixed(value, 3)},
    ));
  }

  /** @param {NextReading} reading @param {number} width */
  #probabilities({now, before, drawn, counts, token}, width) {
    const {words: {next: {probabilities: says}}, shows} = this.#context;
    const counted = drawn.length ? counts.map((count) => count / drawn.length) : undefined;
    const [first, second = first] = ranked(now.probabilities);
    const share = (/** @type {number} */ i) => formatPercent(now.probabilities[i]);
    const hint = shows('exponentials')
      ? says.hint(formatNumber(now.total))
      : says.alone(formatCount(now.probabilities.length), formatPercent(now.probabilities.reduce((sum, one) => sum + one, 0)));
    return chart(says.heading, hint, columns(
      {
        values: now.probabilities,
        labels: this.#labels(width),
        width,
        height: HEIGHT.probabilities,
        domain: [0, Math.max(SHARES, ...now.probabilities, ...(counted ?? []))],
        before: before?.probabilities,
        counted,
        here: token,
      },
      {
        summary: says.summary(this.#spoken(first), share(first), this.#spoken(second), share(second)),
        format: formatPercent,
      },
    ), this.#legend(width, counted));
  }

  /**
   * What the marks mean; at one chart of them, since all have the same.
   * @param {number} width
   * @param {readonly number[]} [counted]
   */
  #legend(width, counted) {
    const {words} = this.#context;
    const {keys} = words.next;
    return html`<ul class="keys">
      <li class="key-now">${keys.now}</li><li class="key-before">${keys.before}</li>
      ${counted ? html`<li class="key-counted">${keys.counted}</li>` : nothing}
      ${this.#labels(width).includes('■') ? html`<li>■ ${words.text.sentinel.stop}</li>` : nothing}</ul>`;
  }

  /** @param {number} token */
  #spoken(token) {
    const {words, run: {session}} = this.#context;
    return spokenOf(session.corpus().alphabet[token], 'stop', words);
  }
}

/** @param {string} heading @param {string} hint @param {unknown} picture @param {unknown} [legend] */
function chart(heading, hint, picture, legend = nothing) {
  return html`<div class="chart"><div class="title"><p class="heading">${heading}</p><p class="hint">${hint}</p>${legend}</div>
    ${picture}</div>`;
}
