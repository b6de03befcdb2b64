// How the checks look.

import {css} from 'lit';

export const verifyStyles = css`
  .panel > .figure-head + .verdict {
    padding-block-start: 0;
    border-block-start: 0;
  }
  .verdict {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: var(--mgpt-space-m);
  }
  .verdict p {
    margin: 0;
    text-wrap: var(--pretty);
  }
  .verdict.passed p,
  .verdict.failed p {
    font-weight: 600;
  }
  .verdict.failed p {
    color: var(--mgpt-error);
  }
  .verdict .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--mgpt-space-s);
  }
  .verdict progress {
    grid-column: 1 / -1;
  }
  progress {
    inline-size: 100%;
    block-size: 0.375rem;
    border: 0;
    border-radius: 1rem;
    background: var(--mgpt-sunken);
    accent-color: var(--mgpt-accent);
    appearance: none;
    overflow: hidden;
  }
  progress::-webkit-progress-bar {
    background: var(--mgpt-sunken);
  }
  progress::-webkit-progress-value {
    background: var(--mgpt-accent);
  }
  progress::-moz-progress-bar {
    background: var(--mgpt-accent);
  }

  ol.checks {
    margin: 0;
    padding-block: 0;
    list-style: none;
  }
  .check {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: 0.375rem var(--mgpt-space-l);
    padding-block: var(--mgpt-space-m);
  }
  .check + .check {
    border-block-start: 1px solid var(--mgpt-rule);
  }
  .check p {
    margin: 0;
  }
  .check .name {
    font-weight: 600;
  }
  .outcomes {
    display: grid;
    grid-template-columns: 1rem minmax(0, 1fr);
    align-content: start;
    gap: 0 0.625rem;
  }
  /* All in one grid: what is not found yet has its room below all that is there. */
  .outcome {
    display: contents;
  }
  .outcome > * {
    grid-column: 2;
  }
  .outcome + .outcome > .state {
    margin-block-start: 0.625rem;
  }
  .outcome > .room {
    order: 1;
  }
  .outcome > .state {
    display: flex;
    grid-column: 1 / -1;
    align-items: center;
    gap: 0.625rem;
    color: var(--mgpt-soft);
    font-variant-numeric: tabular-nums;
  }
  .run {
    color: var(--mgpt-ink);
    font-weight: 500;
  }
  .state svg {
    inline-size: 1rem;
    block-size: 1rem;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1;
  }
  .state .strong {
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .passed > .state {
    color: var(--mgpt-accent);
  }
  .failed > .state,
  .failed .run {
    color: var(--mgpt-error);
    font-weight: 600;
  }
  .meaning {
    max-inline-size: 40rem;
    margin: 0;
    color: var(--mgpt-soft);
    text-wrap: var(--pretty);
  }
  .found {
    margin: 0;
    font-variant-numeric: tabular-nums lining-nums;
    overflow-wrap: anywhere;
    text-wrap: var(--pretty);
  }
  .found.room,
  .summary.room {
    visibility: hidden;
  }
  .bring > .verdict {
    margin-block-start: var(--mgpt-space-m);
  }
  .bring > .found {
    margin-block-start: var(--mgpt-space-m);
  }
  summary,
  .check .summary {
    inline-size: fit-content;
    padding-block: 0.25rem;
    color: var(--mgpt-accent);
    cursor: pointer;
  }
  .scroll {
    overflow-x: auto;
  }

  .drop {
    display: flex;
    flex-wrap: wrap;
    position: relative;
    align-items: center;
    gap: var(--mgpt-space-s) var(--mgpt-space-m);
    margin-block-start: var(--mgpt-space-m);
    padding: var(--mgpt-space-m);
    border: 1px dashed var(--mgpt-edge);
    border-radius: var(--mgpt-radius-small);
    color: var(--mgpt-soft);
    cursor: pointer;
  }
  .drop input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .drop:hover {
    background: var(--mgpt-sunken);
  }
  .drop:focus-within {
    outline: 3px solid var(--mgpt-accent);
    outline-offset: 2px;
  }
  .as-button {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--mgpt-target);
    padding-inline: 0.875rem;
    border: 1px solid var(--mgpt-edge);
    border-radius: var(--mgpt-radius-small);
    background: var(--mgpt-surface);
    color: var(--mgpt-ink);
    font-weight: 500;
  }
  .problem {
    margin: var(--mgpt-space-s) 0 0;
    padding: var(--mgpt-space-s) var(--mgpt-space-m);
    border-inline-start: 4px solid var(--mgpt-error);
    background: var(--mgpt-error-wash);
    color: var(--mgpt-error);
    overflow-wrap: anywhere;
  }
  .bring > .checks {
    margin-block-start: var(--mgpt-space-m);
    padding: 0;
  }

  .report .code-box textarea {
    min-block-size: 12rem;
  }
  /* Nobody scrolls on paper. */
  @media print {
    .report .code-box textarea[readonly] {
      max-block-size: none;
    }
  }

  /* Beside the meaning there is no room for a table of losses. */
  @container (max-width: 56rem) {
    .check {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  /* Here above published, so that the difference stays in sight. */
  @container (max-width: 36rem) {
    .outcome > details {
      grid-column: 1 / -1;
    }
    .scroll tr {
      display: grid;
      grid-template-columns: 4.25rem minmax(0, 1fr) 5.5rem;
      border-block-end: 1px solid var(--mgpt-rule);
    }
    .scroll tr > * {
      border-block-end: 0;
    }
    .scroll tr > :is(:first-child, :last-child) {
      grid-row: 1 / 3;
      align-self: center;
    }
    .scroll tr > :nth-child(2) {
      padding-block-end: 0;
    }
    .scroll tr > :nth-child(3) {
      grid-row: 2;
      grid-column: 2;
      padding-block-start: 0;
    }
  }
  /* And that below both. */
  @container (max-width: 20rem) {
    .scroll tr {
      grid-template-columns: 4.25rem minmax(0, 1fr);
    }
    .scroll tr > :first-child {
      grid-row: 1 / 4;
    }
    .scroll tr > :last-child {
      grid-row: 3;
      grid-column: 2;
      padding-block-start: 0;
    }
    .scroll tr > :nth-child(3) {
      padding-block-end: 0;
    }
  }
  @container (max-width: 30rem) {
    .verdict {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
