// One of the runs: what it differs in, where it is, what it makes up.

import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {formatCount, formatFixed} from '../../draw/number.js';
import {parameterCount} from '../place-after.js';
import {CONTESTS} from './contest.js';
import {STROKES} from '../../draw/series-chart.js';
import {meanOf} from './losses-view.js';

/** @import {Context} from '../widget.js' */
/** @import {Lane} from '../lanes.js' */
/** @import {Subject} from './contest.js' */

/**
 * @typedef {object} Shown
 * @property {Subject} subject
 * @property {string} value of this run
 * @property {string} letter
 * @property {number} index
 * @property {Readonly<Lane> | undefined} lane undefined until it is open
 * @property {number} done
 * @property {readonly string[]} names
 * @property {number} afterwards one more loss of a run that is over; NaN until then
 * @property {(value: string) => void} pick
 * @property {() => string} now the value in use
 */

/**
 * @param {Context} context
 * @param {Shown} shown
 */
export function laneView({run, words: {race: {lane: says}, drawn}, locked}, {subject, value, letter, index, lane, done, names, afterwards, pick, now}) {
  const losses = lane ? lane.session.losses() : new Float64Array(0);
  const last = done > 0 ? losses[done - 1] : NaN;
  const diverged = done > 0 && !Number.isFinite(last);
  return html`<div class="lane" role="group" aria-label=${says.name(letter)}>
    <p class="letter ${STROKES[index]}">${says.name(letter)}</p>
    ${locked('settings') ? html`<p class="value">${CONTESTS[subject].label(value, says)}</p>` : control({subject, value, index, pick, now}, says)}
    <dl class="facts">
      <div><dt>${says.loss}</dt><dd>${formatFixed(meanOf(losses, done))}</dd></div>
      <div><dt>${says.last}</dt><dd>${formatFixed(last)}</dd></div>
      ${CONTESTS[subject].afterwards ? html`<div class="afterwards"><dt>${says.afterwards}</dt><dd>${formatFixed(afterwards)}</dd></div>` : nothing}
    </dl>
    <p class="hint">${lane ? says.parameters(formatCount(parameterCount(lane.session))) : nothing}</p>
    ${diverged
      ? html`<p class="hint lost">${says.diverged}</p>`
      : html`<p class="hint">${says.names}</p>
        <ul class="made">${names.map((name) => html`<li><span class="drawn">${name || drawn.empty}</span>
          <span class=${run.corpus.has(name) ? 'known' : 'new'}>${run.corpus.has(name) ? drawn.known : drawn.isNew}</span></li>`)}</ul>`}
  </div>`;
}

/**
 * @param {Pick<Shown, 'subject' | 'value' | 'index' | 'pick' | 'now'>} shown
 * @param {Context['words']['race']['lane']} says
 */
function control({subject, value, index, pick, now}, says) {
  const {options, label} = CONTESTS[subject];
  const name = {
    'learning-rate': says.learningRate, optimizer: says.optimizer, positions: says.positions, mask: says.mask, seed: says.seed, size: says.size,
  }[subject];
  const change = (/** @type {Event} */ {target}) => {
    const field = /** @type {HTMLInputElement | HTMLSelectElement} */ (target);
    pick(field.value);
    // What cannot be used gives way to what is in use.
    field.value = now();
  };
  return html`<label class="setting">${name}
    ${options
      ? html`<select name="run-${index}" .value=${live(value)} @change=${change}>
          ${options.map((option) => html`<option value=${option} ?selected=${option === value}>${label(option, says)}</option>`)}
        </select>`
      : html`<input type="number" name="run-${index}" step="1" .value=${value} @change=${change}>`}
  </label>`;
}
