// The current training step: where the run is in it, and the name it learns from.

import {html, noChange, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {formatCount, formatFixed, formatNumber, formatPercent} from '../../draw/number.js';
import {chancesOfTruth, choices, tensorOf} from '../narration.js';
import {readable} from '../readable.js';
import {styleProps} from '../style-props.js';
import {LINE, PHASES, lineOf, phaseEvents, phaseShares, positionAt} from './phases.js';

/** @import {Phase} from '../../engine/types.js' */
/** @import {Context} from '../widget.js' */

/** Below this width tiles are smaller. */
const NARROW = 600;

/**
 * @param {Context} context
 * @param {number} width in CSS pixels
 * @param {unknown} look the button that looks inside
 */
export function stepView(context, width, look) {
  const {run, words} = context;
  const {step, steps} = run.situation;
  return html`<div class="step-view" part="step">
    <div class="where">
      <p class="which">${words.train.heading(formatCount(step + 1), formatCount(steps))}</p>
      ${facts(context)}
    </div>
    ${timeline(context, look)}
    ${name(context, width)}
  </div>`;
}

/** @param {Context} context */
function facts({run: {situation}, words: {train: {facts: words}}}) {
  const {loss, learningRate} = situation;
  const known = !Number.isNaN(loss);
  return html`<dl class="facts">
    <div><dt>${words.loss}</dt><dd class="loss-value">${formatFixed(loss)}</dd></div>
    <div class="unsure"><dt>${words.unsure}</dt><dd>${known ? words.tokens(choices(loss)) : formatFixed(NaN)}</dd></div>
    <div><dt>${words.learningRate}</dt><dd>${formatNumber(learningRate, {digits: 3})}</dd></div>
  </dl>`;
}

/** @param {Context} context @param {unknown} look */
function timeline({run, words, attempt, locked}, look) {
  const {situation, session} = run;
  const {phase, event, events} = situation;
  const counts = phaseEvents(session);
  const shares = phaseShares(situation);
  // Where the hand is, though the run may be on its way there.
  const hand = run.wanted?.step === situation.step ? {...run.wanted, events: counts[run.wanted.phase]} : situation;
  const {timeline: says} = words.train;
  const count = (/** @type {Phase} */ name) =>
    name === 'update' ? says.parameters(formatCount(counts[name])) : says.nodes(formatCount(counts[name]));
  const seek = (/** @type {Event} */ {target}) => {
    const line = Number(/** @type {HTMLInputElement} */ (target).value);
    attempt(() => run.seek(positionAt(line, situation, counts), 'user'));
  };
  return html`<div class="timeline" part="timeline">
    <ol class="track">
      ${PHASES.map((name) => html`<li aria-current=${name === phase ? 'step' : nothing}
        ${styleProps({'--share': shares[name]})}>
        ${words.phases[name]} <span class="count">${count(name)}</span></li>`)}
    </ol>
    <input class="scrub" type="range" min="0" max=${LINE} step="1" aria-label=${says.label} ?disabled=${locked('move')}
      aria-valuetext=${says.place(words.phases[phase], formatCount(event), formatCount(events))}
      .value=${live(String(Math.round(lineOf(hand))))} @input=${seek}>
    <div class="now"><p>${now(run, words)}</p>${look}</div>
  </div>`;
}

/**
 * What has just been done, in words.
 * @param {Context['run']} run
 * @param {Context['words']} words
 */
function now({situation, session, travelling, destination}, words) {
  const {timeline: says} = words.train;
  const {phase, event, events, atStart, complete, scope, parameter, stepsDone} = situation;
  if (travelling) {
    const way = says.travelling(formatCount(destination + 1));
    return html`${way} <progress max=${destination + 1} value=${stepsDone} aria-label=${way}></progress>`;
  }
  if (stepsDone > 0 && !Number.isFinite(session.losses()[stepsDone - 1])) return says.diverged;
  if (complete) return says.complete;
  if (atStart) return says.untouched;
  if (event === 0) return says.opened;
  const place = says.place(words.phases[phase], formatCount(event), formatCount(events));
  const done = event === events ? says.phaseDone[phase] : nothing;
  const what = phase === 'update'
    ? tensorOf(session, parameter).name
    : readable(session.scope(scope).path, session.document(), words);
  return html`<span class="number">${place}</span> ${done === nothing ? what : done}`;
}

/**
 * Size of a tile, and rows that the longest document of the corpus takes.
 * @param {Context} context
 * @param {number} width
 */
function tiles({run: {session}}, width) {
  const [tile, gap] = width < NARROW ? [38, 4] : [56, 6];
  const most = session.corpus().longest + 1;
  const rows = Math.ceil(most / Math.floor((width + gap) / (tile + gap)));
  return styleProps({'--tile': `${tile}px`, '--gap': `${gap}px`, '--rows': rows});
}

/** @param {Context} context @param {number} width */
function name(context, width) {
  const {run, words} = context;
  const {session} = run;
  const {characters, positions, truncated} = session.document();
  const {document: says} = words.train;
  const chances = chancesOfTruth(session);
  const here = positionOf(run);
  const label = (/** @type {number} */ i) => characters[i] || (i === 0 ? says.start : says.stop);
  return html`<ol class="name" part="document" aria-label=${says.label} ${tiles(context, width)}>
    ${characters.slice(0, positions + 1).map((character, i) => {
      const chance = i === 0 ? NaN : chances[i - 1];
      const shown = i === 0 ? says.given : formatPercent(chance);
      const spoken = i > 0 && Number.isNaN(chance) ? says.unknown : shown;
      return html`<li class=${character ? 'letter' : 'sentinel'} aria-current=${i === here ? 'true' : nothing}
        ${styleProps({'--share': i > 0 && chance >= 0 ? chance : 0})}>
        <span class="unseen">${run.moving ? noChange : says.spoken(character === ' ' ? says.space : label(i), spoken)}</span>
        <span class="glyph" aria-hidden="true">${character === ' ' ? '␣' : label(i)}</span>
        <span class="chance" aria-hidden="true">${shown}</span></li>`;
    })}
  </ol>
  ${truncated ? html`<p class="hint">${says.truncated}</p>` : nothing}`;
}

/**
 * Position of the token that is being worked on, or -1.
 * @param {Context['run']} run
 */
function positionOf({situation, session}) {
  const {scope, phase, event, events} = situation;
  if (scope < 0 || phase === 'update' || event === events) return -1;
  const [, position] = /pos(\d+)/.exec(session.scope(scope).path) ?? [];
  return position === undefined ? -1 : Number(position);
}
