// The controls that move a run: shared by every widget that shows one.

import {css, html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {formatCount} from '../draw/number.js';
import {icon, iconStyles} from './move-icon.js';
import {PACES} from './player.js';
import {segments} from './segments.js';

/** @import {Granularity} from '../engine/types.js' */
/** @import {Run} from './run.js' */
/** @import {Context} from './widget.js' */

/** @type {readonly Granularity[]} */
const GRANULARITIES = ['node', 'operation', 'phase', 'step'];

/**
 * Moves a run as it was picked in this view, or in the one that a link came from. In memory are places
 * in the two lists, since links are short.
 * @param {Run} run @param {Record<string, any>} memory
 */
export function moveAsPicked(run, {by, pace}) {
  run.granularity = at(GRANULARITIES, by) ?? run.granularity;
  run.player.pace = at(PACES, pace) ?? run.player.pace;
}

/**
 * @template T
 * @param {readonly T[]} list
 * @param {unknown} place of a link: `length` is none
 */
const at = (list, place) => (typeof place === 'number' ? list[place] : undefined);

/**
 * `training step` is shown as `step` where there is little room.
 * @param {string} words
 */
function label(words) {
  const space = words.lastIndexOf(' ') + 1;
  return space ? html`<i class="wordy">${words.slice(0, space)}</i>${words.slice(space)}` : words;
}

const ownStyles = css`
  .wordy {
    font-style: normal;
    white-space: pre;
  }
  /* Play and Pause take the same room. */
  .play {
    min-inline-size: 6.25rem;
  }
  /* It gives room away before Reset has to take a line of its own. */
  .pace {
    flex: 1 1 8rem;
    max-inline-size: fit-content;
  }
  .pace select {
    inline-size: 100%;
    min-inline-size: 0;
  }
  @container (max-width: 39.99rem) {
    .pace {
      flex: 1 1 0;
      min-inline-size: 0;
      max-inline-size: none;
    }
    .transport .segments {
      display: flex;
      flex: 1 0 100%;
    }
    .transport .segments label {
      flex: 1 1 auto;
      text-align: center;
    }
    .transport .segments span {
      padding-inline: 0.25rem;
    }
    .moves {
      flex: 1 0 100%;
      flex-wrap: nowrap;
    }
    .moves button {
      flex: 1 1 0;
      min-inline-size: 0;
      padding-inline: 0.5rem;
    }
  }
  @container (max-width: 17.99rem) {
    .moves .icon,
    .transport .wordy {
      display: none;
    }
  }
`;

export const transportStyles = [iconStyles, ownStyles];

/**
 * Step, Back and Play. A button that has nothing to do keeps the focus, so it is never `disabled`.
 * @param {Pick<Context, 'run' | 'words' | 'attempt'>} context
 */
export function moveButtons({run, words: {transport: words}, attempt}) {
  const {atStart, complete} = run.situation;
  const {moving} = run;
  const act = (/** @type {boolean} */ idle, /** @type {() => unknown} */ work) => () => {
    if (!idle) attempt(work);
  };
  const toggle = () => (moving ? run.pause('user') : run.play('user'));
  return html`<div class="group moves">
  <button class="step primary" aria-disabled=${complete} aria-keyshortcuts="Alt+ArrowRight"
    @click=${act(complete, () => run.step(undefined, 1, 'user'))}>${icon('step')}${words.step}</button>
  <button class="back" aria-disabled=${atStart} aria-keyshortcuts="Alt+ArrowLeft"
    @click=${act(atStart, () => run.back(undefined, 1, 'user'))}>${icon('back')}${words.back}</button>
  <button class="play" aria-disabled=${complete} aria-keyshortcuts="Alt+P"
    @click=${act(complete, toggle)}>${icon(moving ? 'pause' : 'play')}${moving ? words.pause : words.play}</button>
</div>`;
}

/**
 * @param {Context} context
 */
export function transport({run, words: all, attempt, locked, memory}) {
  if (locked('move')) return nothing;
  const {transport: words} = all;
  const {atStart} = run.situation;
  const reset = () => {
    if (!atStart) attempt(() => run.reset('user'));
  };
  const moveBy = (/** @type {string} */ value) => {
    const granularity = /** @type {Granularity} */ (value);
    memory.by = GRANULARITIES.indexOf(granularity);
    run.moveBy(granularity, 'user');
  };
  const playAt = (/** @type {Event} */ {target}) => {
    const pace = Number(/** @type {HTMLSelectElement} */ (target).value);
    memory.pace = PACES.indexOf(pace);
    run.playAt(pace, 'user');
  };
  return html`<div class="transport bar-of-controls" part="transport" role="group" aria-label=${words.label}>
    ${moveButtons({run, words: all, attempt})}
    ${locked('settings') ? nothing : html`${segments({
      legend: words.by,
      name: 'granularity',
      options: GRANULARITIES.map((value) => ({value, label: label(words.granularities[value])})),
      value: run.granularity,
      pick: moveBy,
    })}
    <label class="pace"><span class="unseen">${words.pace}</span>
      <select .value=${live(String(run.player.pace))} @change=${playAt}>
        ${PACES.map((pace) => html`<option value=${pace} ?selected=${pace === run.player.pace}>
          ${pace === Infinity ? words.fastest : words.perSecond(formatCount(pace))}</option>`)}
      </select></label>`}
    <button class="reset push" aria-disabled=${atStart}
      @click=${reset}>${icon('reset')}${words.reset}</button>
  </div>`;
}
