// How the widget `attention` looks.

import {css} from 'lit';

export const attentionStyles = css`
  .head-grid {
    display: grid;
    grid-template-columns: repeat(2, auto);
    justify-content: start;
    /* Cells are measured in pixels, and so is what stands beside them: heads-view.js. */
    gap: var(--mgpt-space-m) 28px;
    direction: ltr;
  }
  .head-grid.one {
    grid-template-columns: auto;
  }
  .head-grid.wide {
    grid-template-columns: repeat(4, auto);
    justify-content: space-between;
  }
  .head-name {
    margin: 0 0 var(--mgpt-space-xs);
    padding-inline-start: 1.5rem;
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
    line-height: 1.25rem;
  }
  .one-head.here > .head-name {
    color: var(--mgpt-ink);
    font-weight: 600;
  }
  .head-grid .corner,
  .head-grid .row-name {
    inline-size: 24px;
    padding-inline-end: min(0.5rem, 8px);
  }

  .score .dot-product {
    max-inline-size: 34rem;
  }
  .scaled {
    margin: var(--mgpt-space-s) 0 0;
    font-variant-numeric: tabular-nums lining-nums;
  }

  .average tr.here > * {
    background: var(--mgpt-wash);
  }
  .average tbody tr {
    cursor: pointer;
  }
  .average .at {
    color: var(--mgpt-soft);
    font-weight: 400;
  }
  .average th[scope='row'] {
    color: var(--mgpt-ink);
  }
  .average tbody th[scope='row'] {
    white-space: nowrap;
  }
  .average .wide {
    inline-size: 45%;
  }
  .weight-line {
    display: grid;
    grid-template-columns: minmax(1.5rem, 1fr) 3.25rem;
    align-items: center;
    gap: 0.5rem;
  }
  .weight-bar {
    inline-size: calc(100% * var(--share));
    min-inline-size: 1px;
    block-size: 0.75rem;
    border-radius: 2px;
    background: var(--mgpt-amount);
    forced-color-adjust: none;
  }
  .average tfoot > tr > * {
    border-block-end: 0;
    color: var(--mgpt-ink);
    font-weight: 600;
  }
  .average .out-numbers {
    padding-block-start: 0;
    font-weight: 400;
    text-align: end;
  }
  .out-numbers .number + .number {
    margin-inline-start: 0.875rem;
  }
  @container (max-width: 30rem) {
    .average :is(th, td) {
      padding-inline: 0.25rem;
    }
    .average .wide {
      inline-size: auto;
    }
    .weight-line {
      grid-template-columns: auto;
    }
    .weight-bar {
      display: none;
    }
    /* All five columns are seen. */
    .data-table :is(th, td) {
      padding-inline: 0.25rem;
      font-size: 0.75rem;
    }
  }
  .scroll {
    overflow-x: auto;
  }
  .data-table .scroll {
    max-block-size: 18rem;
    overflow-y: auto;
  }
`;
