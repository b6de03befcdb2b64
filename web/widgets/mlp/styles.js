// How the widget `mlp` looks.

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
  .way-through {
    display: grid;
    gap: var(--mgpt-space-m);
    margin: 0 0 var(--mgpt-space-m);
    padding: 0;
    list-style: none;
  }
  @container (min-width: 52rem) {
    .way-through {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: var(--mgpt-space-m) var(--mgpt-space-l);
    }
  }
  .stage-name {
    margin: 0 0 var(--mgpt-space-xs);
    font-weight: 600;
  }
  .stage-name .hint {
    font-weight: 400;
  }
  .grid-of-units {
    position: relative;
    inline-size: fit-content;
    cursor: pointer;
  }
  /* Zero is hollow: a weak unit that fires is told from one that does not. */
  .grid-of-units .v-0 {
    fill: none;
    stroke: var(--mgpt-rule);
  }
  .ring {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    pointer-events: none;
  }
  .ring rect {
    fill: none;
    stroke: var(--mgpt-ink);
    stroke-width: 2;
  }
  .one-unit {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--mgpt-space-s) var(--mgpt-space-l);
  }
  .one-unit label {
    flex: 0 1 20rem;
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
  }
  .one-unit label .number {
    color: var(--mgpt-ink);
    font-weight: 600;
  }
  .one-unit input {
    direction: ltr;
  }
  .dot {
    fill: var(--mgpt-edge);
    fill-opacity: 0.55;
    stroke: var(--mgpt-surface);
  }
  .dot.here {
    fill: var(--mgpt-accent);
    fill-opacity: 1;
    stroke-width: 2;
  }
  .map {
    cursor: pointer;
  }
  .zeros {
    margin: 0 0 var(--mgpt-space-s);
  }
  .zeros .number {
    font-size: 1.25rem;
  }
  .answer {
    margin: var(--mgpt-space-m) 0 var(--mgpt-space-xs);
    font-weight: 600;
  }
`;

export const mlpStyles = [trainingBarStyles, tokenPickerStyles, typedTextStyles, plainTableStyles, ownStyles];
