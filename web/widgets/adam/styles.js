// How the widget `adam` looks. Tokens and container queries only.

import {css} from 'lit';
import {seriesStyles} from '../../draw/series-styles.js';
import {tableStyles} from '../table-styles.js';

const ownStyles = css`
  .placing .where {
    flex: 1 1 20rem;
    font-size: var(--mgpt-text-small);
    font-variant-numeric: tabular-nums;
  }

  .picker {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--mgpt-space-s) var(--mgpt-space-m);
    margin-block-end: var(--mgpt-space-m);
  }
  .picker label,
  .rate {
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
  }
  .picker label {
    display: grid;
    gap: 0.25rem;
  }
  .picker :is(select, input) {
    min-block-size: 2.25rem;
    padding-inline: 0.5rem;
    font-size: var(--mgpt-text-control);
  }
  .picker input {
    inline-size: 5rem;
  }
  .picker .group {
    padding-block-end: 0.25rem;
  }
  .rate select {
    min-block-size: 2.25rem;
    padding-inline: 0.5rem;
  }

  /* The update as sums: symbol, how it is made, what comes out. */
  .sums {
    max-inline-size: 48rem;
    font-size: var(--mgpt-text-control);
  }
  .sums th {
    inline-size: 13rem;
    font-weight: 400;
  }
  .sums .symbol {
    display: inline-block;
    min-inline-size: 2rem;
    color: var(--mgpt-ink);
    font-size: 1.125rem;
  }
  .sums .symbol i {
    font-family: 'STIX Two Text', 'Iowan Old Style', Palatino, Georgia, serif;
  }
  .hat {
    display: inline-block;
    inline-size: 0;
    transform: translate(-0.68em, -0.22em);
  }
  .vHat .hat {
    transform: translate(-0.52em, -0.22em);
  }
  /* Forced colours put a ground behind text, which would cover the letter below. */
  @media (forced-colors: active) {
    .hat {
      forced-color-adjust: none;
      color: CanvasText;
    }
  }
  .sums .formula {
    color: var(--mgpt-soft);
    font-variant-numeric: tabular-nums lining-nums;
  }
  .sums sup {
    font-size: 0.75em;
    line-height: 0;
  }
  .sums .number {
    font-weight: 500;
  }
  .sums .move .number,
  .sums .value .number {
    color: var(--mgpt-accent);
    font-weight: 600;
  }
  @container (max-width: 39.99rem) {
    .picker {
      column-gap: var(--mgpt-space-s);
    }
    /* Two digits, and the arrows that Firefox always shows. */
    .picker input {
      inline-size: 3.5rem;
      padding-inline: 0.375rem;
    }
    .placing .moves,
    .placing .where {
      flex: 1 0 100%;
    }
    .placing .moves {
      flex-wrap: wrap;
      gap: var(--mgpt-space-xs);
    }
    .placing .moves button {
      flex: 1 1 auto;
      gap: 0.25rem;
      padding-inline: 0.375rem;
      white-space: nowrap;
    }
    .sums tr {
      display: grid;
      grid-template-columns: 1fr auto;
      padding-block: 0.375rem;
      border-block-end: 1px solid var(--mgpt-rule);
    }
    .sums :is(th, td) {
      inline-size: auto;
      padding: 0;
      border: 0;
    }
    .sums .formula {
      grid-row: 2;
      grid-column: 1 / -1;
      font-size: var(--mgpt-text-small);
    }
  }

  .charts {
    display: grid;
    gap: var(--mgpt-space-m) 28px;
  }
  @container (min-width: 47rem) {
    .charts {
      grid-template-columns: 1fr 1fr;
    }
  }
  .charts .chart {
    min-inline-size: 0;
  }
  .chart-name {
    margin: 0;
    font-weight: 500;
  }
`;

export const adamStyles = [seriesStyles, tableStyles, ownStyles];
