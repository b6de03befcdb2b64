// Picks a column of charts that stand above each other: by pointer, by finger, by arrow keys. It is
// a native range that lies over them, and its thumb is as wide as a column.

import {css, html} from 'lit';
import {live} from 'lit/directives/live.js';
import {styleProps} from '../style-props.js';

/**
 * @param {object} choice
 * @param {string} choice.label
 * @param {number} choice.count
 * @param {number} choice.value
 * @param {string} choice.spoken what is there, in words
 * @param {(value: number) => void} choice.pick
 * @param {number} choice.width of the charts
 * @param {unknown} charts
 */
export function columnPicker({label, count, value, spoken, pick, width}, charts) {
  return html`<div class="column-picker" ${styleProps({'--slot': `${width / Math.max(1, count)}px`, '--wide': `${width}px`})}>
    <input type="range" min="0" max=${Math.max(0, count - 1)} step="1" aria-label=${label} aria-valuetext=${spoken}
      .value=${live(String(value))}
      @input=${(/** @type {Event} */ {target}) => pick(Number(/** @type {HTMLInputElement} */ (target).value))}>
    ${charts}
  </div>`;
}

export const columnPickerStyles = css`
  .column-picker {
    position: relative;
    inline-size: var(--wide);
    max-inline-size: 100%;
    direction: ltr;
  }
  /* Names beside a chart reach out of it. */
  .column-picker > .columns {
    max-inline-size: none;
  }
  .column-picker > input {
    position: absolute;
    inset: 0;
    block-size: 100%;
    appearance: none;
    background: none;
    opacity: 0;
    cursor: crosshair;
  }
  .column-picker > input::-webkit-slider-thumb {
    appearance: none;
    inline-size: var(--slot);
    block-size: 100%;
  }
  .column-picker > input::-moz-range-thumb {
    inline-size: var(--slot);
    block-size: 100%;
    border: 0;
  }
  .band {
    fill: var(--mgpt-sunken);
  }
  .column-picker > input:focus-visible ~ * .band {
    fill: var(--mgpt-wash);
    stroke: var(--mgpt-accent);
    stroke-width: 2;
  }
  @media (forced-colors: active) {
    .band {
      stroke: CanvasText;
      stroke-dasharray: 2 3;
    }
  }
`;
