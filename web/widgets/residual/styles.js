// How the widget `residual` looks.

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
  .terms {
    display: grid;
    gap: var(--mgpt-space-s);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .terms li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--mgpt-space-xs) var(--mgpt-space-m);
  }
  .sign {
    inline-size: 1rem;
    color: var(--mgpt-accent);
    font-size: 1.5rem;
    font-weight: 600;
  }
  .term {
    min-inline-size: 0;
  }
  .stage-name {
    margin: 0 0 var(--mgpt-space-xs);
    font-weight: 600;
  }
  .terms .facts dd {
    font-size: 1rem;
    line-height: 1.5rem;
  }
  /* Below the picture: in line with it, not with its sign. */
  @container (max-width: 44.99rem) {
    .terms .facts {
      margin-inline-start: calc(1rem + var(--mgpt-space-m));
    }
  }
  .cuts {
    table-layout: fixed;
  }
  .cuts th[scope='row'] {
    color: var(--mgpt-ink);
  }
  .cuts td {
    vertical-align: middle;
  }
  .bar-of-loss {
    position: relative;
    display: block;
    block-size: 0.5rem;
    margin-block-end: 0.125rem;
    background: var(--mgpt-sunken);
  }
  .bar-of-loss::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: calc(var(--share) * 100%);
    background: var(--mgpt-accent);
  }
  .bar-of-loss::after {
    content: '';
    position: absolute;
    inset-block: -3px;
    inset-inline-start: calc(var(--line) * 100%);
    border-inline-start: 2px dotted var(--mgpt-ink);
  }
  .to-come {
    visibility: hidden;
  }
  .change {
    color: var(--mgpt-soft);
  }
  .train-without {
    margin-block-start: var(--mgpt-space-m);
  }
  .cut > .hint {
    margin-block-start: var(--mgpt-space-s);
  }
  @container (max-width: 29.99rem) {
    .cuts th,
    .cuts td {
      padding-inline: 0.25rem;
    }
    .change {
      display: block;
    }
  }
  @media (forced-colors: active) {
    .bar-of-loss,
    .bar-of-loss::before {
      forced-color-adjust: none;
    }
  }
`;

export const residualStyles = [trainingBarStyles, tokenPickerStyles, typedTextStyles, plainTableStyles, ownStyles];
