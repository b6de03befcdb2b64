// How dials and tables look. Tokens only. A widget that draws them has them among its styles.

import {css} from 'lit';

export const dialStyles = css`
  .slider {
    display: grid;
    gap: 0.125rem;
    min-inline-size: 0;
  }
  .slider-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25rem var(--mgpt-space-m);
  }
  .slider-name {
    font-weight: 500;
  }
  .slider-value {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
  }
  .slider .unit {
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
  }
  .slider .typed {
    inline-size: 6.5rem;
    min-block-size: var(--mgpt-target-small);
    padding: 0 0.5rem;
    border-color: var(--mgpt-rule);
    text-align: end;
  }
  .slider .typed:hover,
  .slider .typed:focus {
    border-color: var(--mgpt-edge);
  }
  .slider .typed[aria-invalid='true'] {
    border-color: var(--mgpt-error);
  }
  .slider-ticks {
    position: relative;
    block-size: 1.25rem;
    /* A thumb's centre stays half its width inside the track. */
    margin-inline: 0.5rem;
    color: var(--mgpt-soft);
    font-size: 0.6875rem;
    font-variant-numeric: tabular-nums;
    line-height: 1rem;
  }
  .slider-ticks span {
    position: absolute;
    inset-inline-start: calc(var(--share) * 100%);
    inline-size: 0;
    padding-block-start: 0.375rem;
    white-space: nowrap;
  }
  .slider-ticks span::before {
    content: '';
    position: absolute;
    inset-block-start: 0;
    block-size: 0.3125rem;
    border-inline-start: 1px solid var(--mgpt-edge);
  }
  .slider-ticks span {
    display: flex;
    justify-content: center;
  }
  .slider .problem {
    margin: 0;
    color: var(--mgpt-error);
    font-size: var(--mgpt-text-small);
    line-height: 1.25rem;
  }
  .slider .problem:empty {
    display: none;
  }

  .data-table {
    min-inline-size: 0;
  }
  /* Above the table, which would cover the ring of its focus. */
  .data-table > summary {
    position: relative;
    z-index: 1;
    inline-size: fit-content;
    padding-block: 0.25rem;
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
    cursor: pointer;
  }
  .data-table > .scroll {
    max-block-size: 18rem;
    overflow: auto;
    border: 1px solid var(--mgpt-rule);
    border-radius: var(--mgpt-radius-small);
  }
  .data-table thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--mgpt-surface);
  }
`;
