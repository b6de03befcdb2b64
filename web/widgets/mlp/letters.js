// Which hidden unit fires for which letter, counted over names.

import {html} from 'lit';
import {bars} from '../../draw/bars.js';
import {formatCount, formatPercent} from '../../draw/number.js';
import {shareAt, shareMap} from '../../draw/share-map.js';
import {section} from '../frame.js';
import {keptTable} from '../kept-table.js';

/** @import {Firing} from '../../engine/types.js' */
/** @import {View} from '../mlp.js' */
/** @import {Context} from '../widget.js' */

/** Names that are read: about 20 ms. */
const DOCUMENTS = 200;
const ROW = 15;
const HEIGHT = 150;
/** A unit answers to a letter if it fires at this share of its places. */
const OFTEN = 0.5;

export class Letters {
  #context;
  /** @type {{at: unknown, steps: number, firing: Firing} | undefined} */
  #counted;

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
  }

  /** @param {View} view */
  render({unit, pick}) {
    const {run, width, words: {mlp: {letters: says}, typed}} = this.#context;
    const {firing, steps} = this.#count();
    const labels = run.session.corpus().alphabet.map((character) => character || typed.start);
    const {fired, units, zeros, documents, positions} = firing;
    const inside = Math.max(200, width - 2 - 2 * Math.min(24, Math.max(12, 0.03 * (width - 2))));
    const shares = labels.map((_, v) => fired[v * units + unit]);
    const often = labels.filter((_, v) => shares[v] > OFTEN);
    const map = {shares: fired, rows: labels, columns: units, width: inside, rowHeight: ROW, column: unit};
    const clicked = (/** @type {MouseEvent} */ {currentTarget, clientX, clientY}) => {
      const {left, top, width: wide, height} = /** @type {Element} */ (currentTarget).getBoundingClientRect();
      pick(shareAt(map, (clientX - left) / wide, (clientY - top) / height).column);
    };
    const answer = often.length ? says.often(String(unit), often.join(' ')) : says.seldom(String(unit));
    return section({
      name: 'letters',
      heading: says.heading,
      hint: says.hint(formatCount(documents), formatCount(positions), formatCount(steps)),
      body: html`<p class="zeros">${says.zeros} <span class="number">${formatPercent(zeros)}</span></p>
        <div class="map" @click=${clicked}>${shareMap(map, {summary: says.summary(String(units), formatPercent(zeros))})}</div>
        <p class="answer">${answer}</p>
        ${bars({values: shares.map((share) => (Number.isNaN(share) ? 0 : share)), labels: inside < 500 ? labels.map((label) => (label.length > 1 ? '•' : label)) : labels, width: inside, height: HEIGHT, max: 1},
          {summary: says.bars(String(unit))})}`,
      foot: keptTable(this.#context, 'lettersTable', says.table(String(unit)), () => html`<table>
        <thead><tr>${says.columns.map((name, i) => html`<th scope="col" class=${i ? 'end' : ''}>${name}</th>`)}</tr></thead>
        <tbody>${labels.map((label, v) => html`<tr><th scope="row">${label}</th><td class="end">${formatPercent(shares[v])}</td>
          <td class="end">${formatCount(firing.seen[v])}</td></tr>`)}</tbody></table>`),
    });
  }

  /** Counted anew at every position, but not at every frame of a play: that says where it counted. */
  #count() {
    const {run} = this.#context;
    const wait = (run.playing || run.travelling) && this.#counted;
    if (!this.#counted || (this.#counted.at !== run.situation && !wait)) {
      const documents = Math.min(DOCUMENTS, run.session.corpus().documents);
      this.#counted = {at: run.situation, steps: run.situation.stepsDone, firing: run.session.firing(0, documents)};
    }
    return this.#counted;
  }
}
