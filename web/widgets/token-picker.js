// One token of the alphabet: radio buttons, one a letter, that look like a row of keys.

import {css, html} from 'lit';
import {live} from 'lit/directives/live.js';

export const tokenPickerStyles = css`
  .tokens {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    margin: 0;
    padding: 0;
    border: 0;
    direction: ltr;
  }
  .tokens legend {
    padding: 0;
    margin-block-end: var(--mgpt-space-xs);
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
  }
  .tokens label {
    position: relative;
  }
  .tokens input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .tokens span {
    display: block;
    min-inline-size: 1.75rem;
    padding-inline: 0.25rem;
    border: 1px solid var(--mgpt-rule);
    border-radius: var(--mgpt-radius-small);
    font-size: var(--mgpt-text-control);
    line-height: 1.75rem;
    text-align: center;
  }
  /* Beside a field: as high, so that all names stand in one line, and all letters. */
  .asked .tokens span {
    line-height: calc(var(--mgpt-target) - 2px);
  }
  .tokens .sentinel {
    color: var(--mgpt-soft);
    font-size: 0.6875rem;
  }
  .tokens :checked + span {
    border-color: var(--mgpt-accent);
    background: var(--mgpt-accent);
    color: var(--mgpt-on-accent);
  }
  .tokens :focus-visible + span {
    outline: 3px solid var(--mgpt-accent);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .tokens :checked + span {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;

/**
 * @param {object} choice
 * @param {string} choice.legend
 * @param {string} choice.name of the radio group, unique in its element
 * @param {readonly string[]} choice.labels
 * @param {number} choice.value index
 * @param {(index: number) => void} choice.pick
 * @param {boolean} [choice.quiet] the legend is only spoken
 */
export function tokenPicker({legend, name, labels, value, pick, quiet = false}) {
  return html`<fieldset class="tokens">
    <legend class=${quiet ? 'unseen' : ''}>${legend}</legend>
    ${labels.map((label, i) => html`<label>
      <input type="radio" name=${name} value=${i} .checked=${live(i === value)} @change=${() => pick(i)}>
      <span class=${label.length > 1 ? 'sentinel' : ''}>${label}</span></label>`)}
  </fieldset>`;
}
