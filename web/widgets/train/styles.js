// How the widget `train` looks: what its parts share, and their own files. Tokens and container
// queries only.

import {css} from 'lit';
import {mapStyles} from './map-styles.js';
import {runStyles} from './run-styles.js';
import {scrubStyles} from './scrub-styles.js';
import {stepStyles} from './step-styles.js';
import {tableStyles} from '../table-styles.js';

export const commonStyles = css`
  .step-view,
  .losses,
  .samples,
  .map-view {
    min-inline-size: 0;
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25rem var(--mgpt-space-m);
    margin-block-end: var(--mgpt-space-s);
  }
  .title > .heading {
    margin: 0;
  }
  .map-view > .title {
    align-items: center;
  }
  .scale {
    margin-inline-start: auto;
  }

  .small.segments span,
  .title .segments span {
    padding-inline: 0.625rem;
    font-size: var(--mgpt-text-small);
    line-height: var(--mgpt-target-small);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--mgpt-space-m);
  }

  .foot > details {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .foot > details[open] {
    flex: 1 0 100%;
    margin-block-end: 0.25rem;
  }
  .foot > button {
    margin-inline: auto -0.625rem;
  }
`;

export const trainStyles = [tableStyles, commonStyles, stepStyles, scrubStyles, runStyles, mapStyles];
