// Training on the visitor's words: the loss so far, and words that the model makes up.

import {html} from 'lit';
import {live} from 'lit/directives/live.js';
import {formatCount, formatFixed} from '../../draw/number.js';
import {runningMean} from '../../draw/series.js';
import {seriesChart, seriesChartLayout} from '../../draw/series-chart.js';
import {MEAN_OF} from '../csv.js';
import {section} from '../frame.js';

/** @import {Lanes} from '../lanes.js' */
/** @import {Context} from '../widget.js' */

const HEIGHT = 220;
const COUNT = 8;
/** Lengths of a run that can be picked; the one of the tag is among them. */
export const LENGTHS = [500, 1000, 2000, 5000, 10_000];

/**
 * @param {Context} context
 * @param {Lanes} lanes with one run
 * @param {number} width
 * @param {(steps: number) => void} last of so many steps the run shall be
 */
export function trainingView({words: {data: {train: says}}, refresh, locked}, lanes, width, last) {
  const [{session}] = lanes.all;
  const {done, steps, playing} = lanes;
  const losses = session.losses();
  const means = runningMean(losses, MEAN_OF);
  const vocabulary = session.corpus().alphabet.length;
  const reference = Math.log(vocabulary);
  const [loss, mean] = done > 0 ? [losses[done - 1], means[done - 1]] : [NaN, NaN];
  const layout = seriesChartLayout({
    series: [{values: losses, stroke: 'faint'}, {values: means, stroke: 'first'}],
    steps, done, width, height: HEIGHT,
    domain: [0, reference + 0.3],
    reference: {value: reference, label: says.reference(formatCount(vocabulary), formatFixed(reference))},
  });
  const over = done >= steps;
  const act = (/** @type {() => void} */ work) => () => {
    work();
    refresh();
  };
  const button = (/** @type {string} */ name, /** @type {boolean} */ idle, /** @type {() => void} */ work, kind = '') => html`
    <button class=${kind} aria-disabled=${idle} @click=${() => !idle && act(work)()}>${name}</button>`;
  return section({
    name: 'training-view',
    heading: says.heading,
    hint: done > 0 && !Number.isFinite(loss) ? says.diverged : says.losses(formatFixed(loss), formatFixed(mean)),
    body: html`${locked('move') ? '' : html`<div class="bar-of-controls">
        <div class="group" role="group" aria-label=${says.moves}>
          ${button(playing ? says.pause : says.play, over, () => (playing ? lanes.pause() : lanes.play()), 'primary play')}
          ${button(says.end, over, () => lanes.seek(steps))}
          ${button(says.reset, done === 0, () => lanes.seek(0))}
        </div>
        ${locked('settings') ? '' : html`<label class="length"><span class="unseen">${says.length}</span>
          <select name="steps" .value=${live(String(steps))} @change=${(/** @type {Event} */ {target}) => last(Number(/** @type {HTMLSelectElement} */ (target).value))}>
            ${lengthsWith(steps).map((length) => html`<option value=${length} ?selected=${length === steps}>${says.steps(formatCount(length))}</option>`)}
          </select></label>`}
        <label class="along">${says.after(formatCount(done), formatCount(steps))}
          <input type="range" name="done" min="0" max=${steps} step="1" aria-label=${says.scrubber}
            aria-valuetext=${says.after(formatCount(done), formatCount(steps))} .value=${live(String(playing ? done : lanes.target))}
            @input=${(/** @type {Event} */ {target}) => act(() => lanes.seek(Number(/** @type {HTMLInputElement} */ (target).value)))()}></label>
      </div>`}
      <ul class="lines"><li class="faint">${says.each}</li><li class="first">${says.mean}</li></ul>
      ${seriesChart(layout, {
        summary: done > 0 ? says.summary(formatCount(done), formatFixed(loss), formatFixed(mean)) : says.none,
        xLabel: says.step, yLabel: says.nats,
      })}`,
  });
}

/** @param {number} steps of the run that is there */
function lengthsWith(steps) {
  return [...new Set([...LENGTHS, steps])].sort((a, b) => a - b);
}

/**
 * @param {Context} context
 * @param {Lanes} lanes with one run
 * @param {number} temperature
 */
export function madeView({words: {data: {made: says}}, memory, changed, locked}, lanes, temperature) {
  const [{session}] = lanes.all;
  const names = session.sample(COUNT, temperature);
  const known = names.map((name) => session.has(name));
  const spoken = formatFixed(temperature, 2);
  const warm = (/** @type {Event} */ {target}) => {
    memory.temperature = Number(/** @type {HTMLInputElement} */ (target).value);
    changed('temperature', memory.temperature);
  };
  return section({
    name: 'made-view',
    heading: says.heading,
    hint: says.fresh(String(known.filter((is) => !is).length), String(COUNT)),
    controls: locked('settings') ? undefined : html`<label class="warm">${says.temperature} <output class="number">${spoken}</output>
      <input type="range" name="temperature" min="0.1" max="2" step="0.05" aria-label=${says.temperature} aria-valuetext=${spoken}
        .value=${live(String(temperature))} @input=${warm}></label>`,
    body: html`<ol class="made">${names.map((name, i) => html`<li><span class="drawn">${name || says.empty}</span>
      <span class=${known[i] ? 'known' : 'new'}>${known[i] ? says.known : says.isNew}</span></li>`)}</ol>`,
  });
}
