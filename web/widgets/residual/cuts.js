// The loss on names the run never reads, with a part cut out: out of the model as it is here, and
// out of a model that was trained without it.

import {html, nothing} from 'lit';
import {formatCount, formatFixed} from '../../draw/number.js';
import {section} from '../frame.js';
import {HELD_OUT} from '../held-out.js';
import {styleProps} from '../style-props.js';
import {TrainedTwin} from '../trained-twin.js';

/** @import {Part} from '../../engine/types.js' */
/** @import {Context} from '../widget.js' */

/** @type {readonly Part[]} */
const PARTS = ['attention', 'mlp', 'attentionResidual', 'mlpResidual', 'norms', 'positions'];
/** Loss at the full length of a bar, as a multiple of knowing nothing. */
const REACH = 2;

export class Cuts {
  #context;
  /** @type {{at: unknown, losses: number[]} | undefined} of the model here, the whole one first */
  #here;
  /** @type {TrainedTwin[]} the whole one first */
  #twins = [];
  /** @type {(number | undefined)[]} */
  #trained = [];
  #closed = false;

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
  }

  render() {
    const {run: {session, situation}, words: {residual: {cut: says}}} = this.#context;
    const here = this.#lossesHere();
    const ignorance = Math.log(session.corpus().alphabet.length);
    const rows = [undefined, ...PARTS];
    const busy = this.#twins.length > 0 && this.#trained.length < rows.length;
    return section({
      name: 'cut',
      heading: says.heading,
      hint: says.hint(formatCount(this.#count)),
      body: html`<div class="scroll-wide"><table class="cuts"><thead><tr>
          <th scope="col">${says.part}</th><th scope="col">${says.here(formatCount(situation.stepsDone))}</th><th scope="col">${says.without}</th></tr></thead>
        <tbody>${rows.map((part, i) => html`<tr><th scope="row">${part ? says.parts[part] : says.whole}</th>
          <td>${cell(here[i], here[0], ignorance)}</td>
          <td>${this.#trained.length > i ? cell(this.#trained[i] ?? NaN, this.#trained[0] ?? NaN, ignorance) : html`<span class="hint">${busy ? says.training : '–'}</span>`}</td></tr>`)}</tbody>
      </table></div>
      ${this.#twins.length ? nothing : html`<button class="primary train-without" @click=${() => this.#train()}>${says.train(String(rows.length))}</button>`}
      <p class="hint">${says.line(formatFixed(ignorance))}</p>`,
    });
  }

  close() {
    this.#closed = true;
    for (const twin of this.#twins) twin.close();
  }

  /** Of the corpus, names after those of the run; of a small corpus, all. */
  get #held() {
    const {run: {session}} = this.#context;
    const {documents} = session.corpus();
    const {steps} = session.settings();
    return steps < documents ? {first: steps, count: Math.min(HELD_OUT, documents - steps)} : {first: 0, count: Math.min(HELD_OUT, documents)};
  }

  get #count() {
    return this.#held.count;
  }

  /** Asked anew at every position; while the run plays, the last ones stay. */
  #lossesHere() {
    const {run} = this.#context;
    const wait = (run.playing || run.travelling) && this.#here;
    if (!this.#here || (this.#here.at !== run.situation && !wait)) {
      const {first, count} = this.#held;
      const ask = (/** @type {Part[]} */ cut) => run.session.meanLoss(first, count, {cut});
      this.#here = {at: run.situation, losses: [ask([]), ...PARTS.map((part) => ask([part]))]};
    }
    return this.#here.losses;
  }

  /** One after the other, so that each has the whole time. */
  async #train() {
    const {first, count} = this.#held;
    const {say, refresh, words: {residual: {cut: says}}} = this.#context;
    for (const cut of [[], ...PARTS.map((part) => [part])]) {
      const twin = new TrainedTwin(this.#context, {surgery: {cut}});
      this.#twins.push(twin);
      await twin.finished;
      if (this.#closed) return;
      this.#trained.push(twin.session?.meanLoss(first, count, {cut}));
      twin.close();
      refresh();
    }
    say(says.done);
  }
}

/** @param {number} loss @param {number} whole @param {number} ignorance */
function cell(loss, whole, ignorance) {
  const share = Number.isFinite(loss) ? Math.min(1, loss / (REACH * ignorance)) : 1;
  const change = loss === whole ? '' : ` (${loss >= whole ? '+' : '−'}${formatFixed(Math.abs(loss - whole), 2)})`;
  return html`<span class="bar-of-loss" ${styleProps({'--share': share, '--line': 1 / REACH})}></span>
    <span class="number">${formatFixed(loss)}<span class="change">${change}</span></span>`;
}
