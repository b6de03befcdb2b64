// Two models from one start, one of which may look ahead while it learns: its loss falls by cheating.

import {html} from 'lit';
import {formatCount, formatFixed} from '../../draw/number.js';
import {section} from '../frame.js';
import {heldOutCount, heldOutLoss} from '../held-out.js';
import {TrainedTwin} from '../trained-twin.js';
import {mostSteps} from '../work.js';

/** @import {Session} from '../../engine/types.js' */
/** @import {Context} from '../widget.js' */

/** @type {readonly ('masked' | 'lifted')[]} */
const ROWS = ['masked', 'lifted'];
/** Below this share of the other model's loss it must have read the answers: no guess is so good. */
const CHEATED = 0.5;

export class Lift {
  #context;
  /** @type {TrainedTwin | undefined} on its way */
  #twin;
  /** Of each model: as it was trained, and with the mask in place. @type {[number, number][]} */
  #losses = [];
  #busy = false;
  #begun = false;
  #closed = false;
  #problem = '';

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
  }

  render() {
    const {run: {session}, words: {mask: {lift: says}}} = this.#context;
    const {steps} = session.settings();
    const count = heldOutCount(session);
    if (count === 0) return section({name: 'lift', heading: says.heading, body: html`<p class="hint">${says.allRead}</p>`});
    const cell = (/** @type {number} */ row, /** @type {0 | 1} */ which) => {
      const losses = this.#losses[row];
      return losses ? html`<span class="number">${formatFixed(losses[which])}</span>` : html`<span class="hint">${this.#busy ? says.training : '–'}</span>`;
    };
    return section({
      name: 'lift',
      heading: says.heading,
      hint: says.hint(formatCount(count)),
      body: html`<table class="lifted"><thead><tr><th scope="col">${says.model}</th>
          <th scope="col" class="end">${says.asTrained}</th><th scope="col" class="end">${says.masked}</th></tr></thead>
        <tbody>${ROWS.map((name, row) => html`<tr><th scope="row">${says.models[name]}</th>
          <td class="end">${cell(row, 0)}</td><td class="end">${cell(row, 1)}</td></tr>`)}</tbody></table>
        <button class="primary" aria-disabled=${this.#busy} @click=${() => this.#busy || this.#train()}>${says.train(formatCount(steps))}</button>
        <p class="hint verdict">${this.#verdict()}</p>`,
    });
  }

  get #finite() {
    return this.#losses.flat().every(Number.isFinite);
  }

  #verdict() {
    const {run: {session}, words: {mask: {lift: says}}} = this.#context;
    const [masked, lifted] = this.#losses;
    if (this.#problem || !lifted) return this.#problem || says.start;
    if (!this.#finite) return says.diverged;
    return lifted[0] < CHEATED * masked[0] ? says.found(formatFixed(Math.log(session.corpus().alphabet.length))) : says.alike;
  }

  /** To be called when all is drawn: a link says that they were trained. What takes long waits for a press. */
  painted() {
    const {memory, run: {session}} = this.#context;
    if (memory.lifted !== true || this.#begun || heldOutCount(session) === 0) return;
    const settings = session.settings();
    if (ROWS.length * settings.steps <= mostSteps(settings)) this.#train();
  }

  close() {
    this.#closed = true;
    this.#twin?.close();
  }

  async #train() {
    const {memory, say, refresh, words: {mask: {lift: says}}} = this.#context;
    memory.lifted = true;
    this.#begun = true;
    this.#busy = true;
    this.#losses = [];
    this.#problem = '';
    refresh();
    for (const name of ROWS) {
      const twin = new TrainedTwin(this.#context, {surgery: {liftMask: name === 'lifted'}});
      this.#twin = twin;
      await twin.finished;
      if (this.#closed) return;
      this.#problem = twin.error;
      if (!twin.session) break;
      this.#losses.push(lossesOf(twin.session));
      twin.close();
      refresh();
    }
    this.#busy = false;
    say(this.#problem || !this.#finite ? this.#verdict() : says.said(this.#losses.map(([asTrained, masked]) => [formatFixed(asTrained), formatFixed(masked)])));
    refresh();
  }
}

/** @param {Session} session @returns {[number, number]} */
const lossesOf = (session) => [heldOutLoss(session), heldOutLoss(session, {})];
