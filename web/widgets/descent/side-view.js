// What stands beside the map: which parameters, where it begins, how far a step goes, and the next
// step in numbers.

import {html, nothing} from 'lit';
import {formatFixed, formatNumber, speakNumber} from '../../draw/number.js';
import {slider} from '../../draw/slider.js';
import {section} from '../frame.js';
import {segments} from '../segments.js';
import {MOST_STEPS} from './path.js';
import {REACH} from './plane.js';

/** @import {Context} from '../widget.js' */
/** @import {DescentView} from '../descent.js' */

export const RATES = {least: 0.05, most: 8, step: 0.05, usual: 1};
/** Rates for the plane that is shown at first. */
const PRESETS = /** @type {const} */ ([['crawl', 0.1], ['good', 1], ['overshoot', 5]]);

/** @param {Context} context @param {DescentView} view */
export function rateView({words: {descent: says}}, {rate, write}) {
  return section({
    name: 'rate',
    heading: says.rate.heading,
    body: html`${segments({
      legend: says.rate.heading,
      name: 'rate',
      options: PRESETS.map(([name, value]) => ({value: String(value), label: says.rate.presets[name]})),
      value: String(rate),
      pick: (value) => write('rate', Number(value)),
    })}
      ${slider({
        label: says.rate.label,
        value: rate,
        min: RATES.least,
        max: RATES.most,
        step: RATES.step,
        format: (x) => String(Number(x.toFixed(3))),
        problem: (typed) => says.problem(typed, String(RATES.least), String(RATES.most)),
        input: (x) => write('rate', Number(x.toFixed(3))),
      })}`,
  });
}

/** @param {Context} context @param {DescentView} view */
export function startView({words: {descent: says}}, {names, pair, own, start, stops, steepest, write}) {
  const select = (/** @type {0 | 1} */ axis, /** @type {string} */ label) => html`<label>${label}
    <select aria-label=${label} @change=${(/** @type {Event} */ {target}) =>
      write(axis ? 'y' : 'x', Number(/** @type {HTMLSelectElement} */ (target).value))}>
      ${steepest.filter(({index}) => index !== pair[1 - axis]).map(({index, name}) =>
        html`<option value=${index} ?selected=${index === pair[axis]}>${name}</option>`)}
    </select></label>`;
  return section({
    name: 'start',
    heading: says.axes.heading,
    hint: says.axes.hint,
    body: html`<div class="axes-picked">${select(0, says.axes.across)}${select(1, says.axes.up)}</div>
      ${names.map((name, axis) => slider({
        label: says.start(name),
        value: start[axis],
        min: own[axis] - REACH,
        max: own[axis] + REACH,
        step: 0.01,
        format: (x) => formatFixed(x, 3),
        spoken: (x) => says.spoken(speakNumber(x), formatFixed(stops[0].loss)),
        problem: (typed) => says.problem(typed, formatFixed(own[axis] - REACH, 2), formatFixed(own[axis] + REACH, 2)),
        input: (x) => write('start', axis ? [start[0] - own[0], x - own[1]] : [x - own[0], start[1] - own[1]]),
      }))}`,
  });
}

/** @param {Context} context @param {DescentView} view */
export function nextView({words: {descent: {now: says}}}, {names, rate, stops, left}) {
  const here = stops[stops.length - 1];
  const before = stops[stops.length - 2];
  const place = [here.x, here.y];
  return section({
    name: 'next',
    heading: says.heading,
    hint: says.hint(String(rate)),
    body: html`<div class="sideways"><table class="next-step"><thead><tr>${says.columns.map((column, i) =>
      (i ? html`<th scope="col" class="end">${column}</th>` : html`<td></td>`))}</tr></thead>
      <tbody>${names.map((name, i) => html`<tr><th scope="row">${name}</th><td class="end">${formatFixed(place[i], 3)}</td>
        <td class="end">${formatNumber(here.gradient[i], {digits: 3, signed: true})}</td>
        <td class="end">${left ? '–' : formatFixed(place[i] + here.move[i], 3)}</td></tr>`)}</tbody></table></div>`,
    foot: html`<dl class="facts">
        <div><dt>${says.steps}</dt><dd class="steps-done">${stops.length - 1}</dd></div>
        <div><dt>${says.loss}</dt><dd class="loss-here">${formatFixed(here.loss)}</dd></div>
        <div><dt>${says.change}</dt><dd class="last-change">${before ? formatNumber(here.loss - before.loss, {digits: 3, signed: true}) : says.none}</dd></div>
      </dl>
      <p class="hint left-map">${left ? says.left : stops.length > MOST_STEPS ? says.most : nothing}</p>`,
  });
}
