// The loss on names the run never reads, with a part cut out: out of the model as it is here, and
// out of a model that was trained without it.

import {html, nothing} from 'lit';
import {formatCount, formatFixed} from '../../draw/number.js';
import {section} from '../frame.js';
import {HELD_OUT} from '../held-out.js';
import {Measurement} from '../measurement.js';
import {styleProps} from '../style-props.js';
import {TrainedTwin} from '../trained-twin.js';
import {mostSteps} from '../work.js';

/** @import {Part, Situation} from '../../engine/types.js' */
/** @import {Context} from '../widget.js' */

/** @type {readonly Part[]} */
const PARTS = ['attention', 'mlp', 'attentionResidual', 'mlpResidual', 'norms', 'positions'];
const WHOLE = 'whole';
const CASES = [{id: WHOLE, surgery: {}}, ...PARTS.map((part) => ({id: part, surgery: {cut: [part]}}))];
/** Loss at the full length of a bar, as a multiple of knowing nothing. */
const REACH = 2;

export class Cuts {
  #context;
  /** @type {Measurement | undefined} of the model here */
  #measurement;
  /** Where the run was when that began. @type {Situation | undefined} */
  #at;
  /** What was measured last, by the id of the case. @type {{stepsDone: number, losses: Map<string, number>} | undefined} */
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
    this.#measureHere();
    const {stepsDone, losses} = this.#here ?? {stepsDone: situation.stepsDone, losses: undefined};
    const ignorance = Math.log(session.corpus().alphabet.length);
    const rows = [undefined, ...PARTS];
    const here = (/** @type {Part | undefined} */ part) => losses?.get(part ?? WHOLE) ?? NaN;
    // Afterwards it is still there: a button that goes takes the focus with it, and what is below moves up.
    const begun = this.#twins.length > 0;
    const busy = begun && this.#trained.length < rows.length;
    return section({
      name: 'cut',
      heading: says.heading,
      hint: says.hint(formatCount(this.#count)),
      body: html`<div class="scroll-wide"><table class="cuts"><thead><tr>
          <th scope="col">${says.part}</th><th scope="col">${says.here(formatCount(stepsDone))}</th><th scope="col">${says.without}</th></tr></thead>
        <tbody>${rows.map((part, i) => html`<tr><th scope="row">${part ? says.parts[part] : says.whole}</th>
          <td>${losses ? cell(here(part), here(undefined), ignorance) : waiting(says.measuring, i > 0)}</td>
          <td>${this.#trained.length > i ? cell(this.#trained[i] ?? NaN, this.#trained[0] ?? NaN, ignorance) : waiting(busy ? says.training : '–', i > 0)}</td></tr>`)}</tbody>
      </table></div>
      <button class="primary train-without" aria-disabled=${begun} @click=${() => (begun ? nothing : this.#train())}>${says.train(String(rows.length), String(PARTS.length))}</button>
      <p class="hint">${says.line(formatFixed(ignorance))}</p>`,
    });
  }

  /** To be called when all is drawn: a link says that they were trained. What takes long waits for a press. */
  painted() {
    const {memory, run} = this.#context;
    const settings = run.session.settings();
    if (memory.without === true && this.#twins.length === 0 && CASES.length * settings.steps <= mostSteps(settings)) this.#train();
  }

  close() {
    this.#closed = true;
    this.#measurement?.stop();
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

  /**
   * Begins anew wherever the run comes to rest; until that is done, what was measured last stays. In
   * slices: it was more than half of the first picture.
   */
  #measureHere() {
    const {run, refresh} = this.#context;
    if (this.#at === run.situation) return;
    this.#measurement?.stop();
    if (run.moving) return;
    this.#at = run.situation;
    const measurement = new Measurement(run.session, CASES, () => {
      // What is half measured may be of two models, if the run went on meanwhile.
      if (run.situation !== this.#at) return measurement.stop();
      if (measurement.running) return;
      this.#here = {stepsDone: run.situation.stepsDone, losses: measurement.losses};
      refresh();
    }, this.#held);
    this.#measurement = measurement;
  }

  /** One after the other, so that each has the whole time. */
  async #train() {
    const {first, count} = this.#held;
    const {memory, say, refresh, words: {residual: {cut: says}}} = this.#context;
    memory.without = true;
    for (const {surgery} of CASES) {
      const twin = new TrainedTwin(this.#context, {surgery});
      this.#twins.push(twin);
      await twin.finished;
      if (this.#closed) return;
      this.#trained.push(twin.session?.meanLoss(first, count, surgery));
      twin.close();
      refresh();
    }
    say(says.done);
  }
}

/** @param {number} loss @param {number} whole @param {number} ignorance */
function cell(loss, whole, ignorance) {
  const share = Number.isFinite(loss) ? Math.min(1, loss / (REACH * ignorance)) : 1;
  const change = loss === whole ? '' : ` (${loss >= whole ? '+' : '−'}${formatFixed(Math.abs(loss - whole))})`;
  return html`<span class="bar-of-loss" ${styleProps({'--share': share, '--line': 1 / REACH})}></span>
    <span class="number">${formatFixed(loss)}<span class="change">${change}</span></span>`;
}

/** As high as the cell that takes its place. @param {string} text @param {boolean} compared */
function waiting(text, compared) {
  return html`<span class="bar-of-loss to-come"></span>
    <span class="hint">${text}${compared ? html`<span class="change">&nbsp;</span>` : nothing}</span>`;
}
