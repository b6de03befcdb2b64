// A dial: a range with its name, its number, which can be typed, its unit and its ticks.

import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {formatNumber, speakNumber} from './number.js';
import {styleProps} from './style-props.js';

/**
 * @typedef {object} SliderData
 * @property {string} label
 * @property {number} value
 * @property {number} min
 * @property {number} max above min
 * @property {number} step
 * @property {string} [unit]
 * @property {readonly {value: number, label?: string}[]} [ticks] values worth marking
 * @property {number} [digits] of the number shown
 * @property {(value: number) => string} [format] of the number shown; plain digits, since it is typed
 * @property {(value: number) => string} [spoken] for screen readers, with the unit
 * @property {(text: string) => string} problem what is wrong with a typed text, and what would be right
 * @property {(value: number) => void} input
 */

/** @param {string} text @returns {number} NaN if it is none */
function read(text) {
  const plain = text.trim().replace('\u2212', '-').replace(',', '.');
  return plain === '' ? NaN : Number(plain);
}

/** @param {SliderData} data */
export function slider({label, value, min, max, step, unit, ticks = [], digits = 4, format, spoken, problem, input}) {
  const shown = format ? format(value) : formatNumber(value, {digits});
  const say = spoken ?? ((/** @type {number} */ x) => [speakNumber(x, {digits}), unit].filter(Boolean).join(' '));
  const share = (/** @type {number} */ x) => (x - min) / (max - min);
  const typed = (/** @type {Event} */ event) => {
    const box = /** @type {HTMLInputElement} */ (event.target);
    const number = read(box.value);
    const wrong = !(number >= min && number <= max);
    const said = /** @type {HTMLElement} */ (box.closest('.slider')?.querySelector('.problem'));
    said.textContent = wrong ? problem(box.value.trim()) : '';
    box.setAttribute('aria-invalid', String(wrong));
    if (!wrong) input(number);
  };
  const slid = (/** @type {Event} */ event) => {
    const range = /** @type {HTMLInputElement} */ (event.target);
    const root = /** @type {HTMLElement} */ (range.closest('.slider'));
    /** @type {HTMLElement} */ (root.querySelector('.problem')).textContent = '';
    root.querySelector('.typed')?.setAttribute('aria-invalid', 'false');
    input(Number(range.value));
  };
  return html`<div class="slider" part="slider" role="group" aria-label=${label}>
    <div class="slider-head"><span class="slider-name">${label}</span>
      <span class="slider-value"><input class="typed" type="text" inputmode="text" autocomplete="off" spellcheck="false" maxlength="24"
        aria-label=${label} .value=${live(shown)} @change=${typed}>${unit ? html`<span class="unit">${unit}</span>` : nothing}</span></div>
    <input type="range" aria-label=${label} min=${min} max=${max} step=${step} .value=${live(String(value))}
      aria-valuetext=${say(value)} @input=${slid}>
    ${ticks.length ? html`<div class="slider-ticks" aria-hidden="true">${ticks.map((tick) => html`<span
      ${styleProps({'--share': share(tick.value)})}>${tick.label ?? nothing}</span>`)}</div>` : nothing}
    <p class="problem" role="alert"></p>
  </div>`;
}
