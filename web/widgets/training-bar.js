// Where in its training the model is: for widgets that look at the model, not at a step. Step,
// Back and Play as everywhere, and a slider from the untrained model to the trained one.

import {css, html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {formatCount} from '../draw/number.js';
import {placeAfter} from './place-after.js';
import {moveButtons} from './transport.js';

/** @import {Context} from './widget.js' */

export const trainingBarStyles = css`
  .training {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--mgpt-space-s) var(--mgpt-space-l);
  }
  .bar-of-controls > .training {
    flex: 1 1 auto;
  }
  .training .way {
    display: grid;
    flex: 1 1 18rem;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 var(--mgpt-space-s);
    min-inline-size: 0;
  }
  .training .way > output {
    grid-column: 1 / -1;
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
    line-height: 1.25rem;
    text-align: center;
  }
  .training .way > button.small {
    padding-inline: 0.25rem;
  }
  .training .way > input {
    direction: ltr;
  }
`;

/** @param {Context} context */
export function trainingBar({run, words: {training: says}, words, attempt, locked}) {
  const {stepsDone, steps} = run.situation;
  const place = says.after(formatCount(stepsDone), formatCount(steps));
  const go = (/** @type {number} */ after) => attempt(() => run.seek(placeAfter(after, run.session), 'user'));
  if (locked('move')) return html`<p class="hint training">${place}</p>`;
  const end = (/** @type {number} */ after, /** @type {string} */ name) =>
    html`<button class="plain small" aria-disabled=${run.aim === after}
      @click=${() => (run.aim === after ? nothing : go(after))}>${name}</button>`;
  return html`<div class="training" part="training" role="group" aria-label=${words.transport.label}>
    ${moveButtons({run, words, attempt})}
    <div class="way">
      ${end(0, says.untrained)}
      <input type="range" min="0" max=${steps} step="1" aria-label=${says.slider} aria-valuetext=${place}
        .value=${live(String(run.aim))}
        @input=${(/** @type {Event} */ {target}) => go(Number(/** @type {HTMLInputElement} */ (target).value))}>
      ${end(steps, says.trained)}
      <output>${place}</output>
    </div>
  </div>`;
}
