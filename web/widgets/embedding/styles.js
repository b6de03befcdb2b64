// How the widget `embedding` looks.

import {css} from 'lit';
import {plainTableStyles} from '../table-styles.js';
import {tokenPickerStyles} from '../token-picker.js';
import {trainingBarStyles} from '../training-bar.js';

const ownStyles = css`
  .likeness {
    display: grid;
    gap: var(--mgpt-space-l);
  }
  .likeness > * {
    min-inline-size: 0;
  }
  @container (min-width: 52rem) {
    .likeness.with-table {
      grid-template-columns: 20.75rem minmax(0, 1fr);
    }
    .with-table > .table {
      grid-row: 1 / span 2;
    }
  }
  .rows {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    cursor: pointer;
    direction: ltr;
    font-size: 12px;
    forced-color-adjust: none;
  }
  .row-name {
    fill: var(--mgpt-soft);
  }
  .row-name.here {
    fill: var(--mgpt-ink);
    font-weight: 600;
  }
  .picked-row {
    fill: var(--mgpt-wash);
    stroke: var(--mgpt-accent);
  }
  .scatter {
    display: block;
    max-inline-size: 100%;
    border: 1px solid var(--mgpt-rule);
    border-radius: var(--mgpt-radius-small);
    background: var(--mgpt-sunken);
    cursor: pointer;
    direction: ltr;
  }
  /* As high as the plane and its table will be: what lies below stays where it is. */
  .plane-room {
    block-size: calc(var(--height) * 1px + 3.5rem);
  }
  .plane-view {
    inline-size: fit-content;
    max-inline-size: 100%;
  }
  .scatter .point {
    fill: var(--mgpt-ink);
    font-size: 15px;
    font-weight: 500;
    paint-order: stroke;
    stroke: var(--mgpt-sunken);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .scatter .point.near {
    fill: var(--mgpt-accent);
  }
  .scatter .point.here {
    fill: var(--mgpt-accent);
    font-size: 20px;
    font-weight: 600;
  }
  .scatter .link {
    stroke: var(--mgpt-accent);
    stroke-width: 1.5;
    opacity: 0.5;
  }
  .by-likeness {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: var(--mgpt-space-s) var(--mgpt-space-l);
    margin-block-start: var(--mgpt-space-s);
  }
  .alike {
    display: grid;
    gap: 0.25rem;
    margin: 0 0 var(--mgpt-space-s);
    padding: 0;
    list-style: none;
  }
  .alike li {
    display: grid;
    grid-template-columns: 3rem minmax(3rem, 1fr) 3.25rem;
    align-items: center;
    gap: var(--mgpt-space-s);
    line-height: 1.5rem;
  }
  .alike .number {
    text-align: end;
  }
  .who {
    font-weight: 600;
  }
  /* A bar from the middle: to the end for alike, to the start for opposite. */
  .cosine {
    position: relative;
    block-size: 0.625rem;
    border-inline-start: 1px solid var(--mgpt-rule);
  }
  .cosine::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: calc(var(--share) * 100%);
    border-radius: 0 2px 2px 0;
    background: var(--mgpt-positive);
  }
  .cosine.below::before {
    border: 1.5px dashed var(--mgpt-negative);
    background: none;
  }
  @media (forced-colors: active) {
    .cosine::before {
      forced-color-adjust: none;
    }
  }
`;

export const embeddingStyles = [trainingBarStyles, tokenPickerStyles, plainTableStyles, ownStyles];
