// How the widget `norm` looks.

import {css} from 'lit';
import {plainTableStyles} from '../table-styles.js';
import {tokenPickerStyles} from '../token-picker.js';
import {trainingBarStyles} from '../training-bar.js';
import {typedTextStyles} from '../typed-text.js';

const ownStyles = css`
  .asked {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--mgpt-space-s) var(--mgpt-space-l);
  }
  .vectors {
    display: grid;
    justify-items: start;
    gap: var(--mgpt-space-s);
  }
  .stage-name {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: var(--mgpt-space-m);
    margin: 0 0 var(--mgpt-space-xs);
    font-weight: 600;
  }
  .size {
    color: var(--mgpt-soft);
    font-weight: 400;
  }
  .size .number {
    color: var(--mgpt-ink);
    font-size: 1.125rem;
  }
  .times {
    margin: 0;
    color: var(--mgpt-soft);
  }
  .times .number {
    color: var(--mgpt-ink);
    font-weight: 600;
  }
  .stretch {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--mgpt-space-s) var(--mgpt-space-l);
    margin-block-start: var(--mgpt-space-m);
  }
  .stretch label {
    flex: 0 1 22rem;
  }
  .stretch label > span {
    display: flex;
    justify-content: space-between;
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
  }
  .stretch input {
    direction: ltr;
  }
  /* On a phone all three stand in one line. */
  @container (max-width: 29.99rem) {
    .asked .segments span {
      padding-inline: 0.375rem;
    }
  }
`;

export const normStyles = [trainingBarStyles, tokenPickerStyles, typedTextStyles, plainTableStyles, ownStyles];
