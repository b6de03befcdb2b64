// One of a few: radio buttons that look like one piece.

import {html} from 'lit';
import {live} from 'lit/directives/live.js';

/**
 * @param {object} choice
 * @param {string} choice.legend
 * @param {string} choice.name of the radio group, unique in its element
 * @param {readonly {value: string, label: unknown}[]} choice.options
 * @param {string} choice.value
 * @param {(value: string) => void} choice.pick
 */
export function segments({legend, name, options, value, pick}) {
  return html`<fieldset class="segments">
    <legend class="unseen">${legend}</legend>
    ${options.map((option) => html`<label>
      <input type="radio" name=${name} value=${option.value} .checked=${live(option.value === value)}
        @change=${() => pick(option.value)}>
      <span>${option.label}</span></label>`)}
  </fieldset>`;
}
