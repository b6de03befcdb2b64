// How the run so far looks: its losses, and the names drawn now.

import {css} from 'lit';

export const runStyles = css`
  /* The run so far, and what it can do by now. */
  .run-view {
    display: grid;
    gap: var(--mgpt-space-l);
  }
  @container (min-width: 48rem) {
    .run-view:not(.alone) {
      grid-template-columns: minmax(0, 1fr) 17rem;
    }
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--mgpt-space-m);
    margin: 0;
    padding: 0;
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
    list-style: none;
  }
  .keys li::before {
    content: '';
    display: inline-block;
    inline-size: 1.25rem;
    margin-inline-end: 0.5em;
    border-block-start: 1px solid var(--mgpt-edge);
    vertical-align: 0.3em;
  }
  .keys .key-mean::before {
    border-block-start: 3px solid var(--mgpt-accent);
  }
  .keys .key-held::before {
    content: none;
  }
  /* Room for a loss that is not known yet. */
  .keys .number {
    display: inline-block;
    min-inline-size: 6ch;
    color: var(--mgpt-ink);
  }
  .chart {
    position: relative;
  }
  .pointed > .plot {
    cursor: pointer;
  }

  .names {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  @container (min-width: 34rem) and (max-width: 47.99rem) {
    .names {
      grid-template-columns: 1fr 1fr;
      column-gap: var(--mgpt-space-l);
    }
  }
  .names li {
    display: flex;
    justify-content: space-between;
    gap: var(--mgpt-space-m);
    padding-block: 0.25rem;
    border-block-end: 1px solid var(--mgpt-rule);
    line-height: 1.375rem;
  }
  .drawn {
    overflow-wrap: anywhere;
  }
  .known,
  .new {
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
    white-space: nowrap;
  }
  .known {
    color: var(--mgpt-accent);
  }
  .drawing {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: end;
    gap: var(--mgpt-space-s) var(--mgpt-space-m);
    margin-block: var(--mgpt-space-s);
  }
  .drawing button {
    margin-block-end: 0.3125rem;
  }
  .drawing label {
    font-size: var(--mgpt-text-small);
  }
  /* A line of its own, before it says anything: so that nothing moves when it does. */
  @container (max-width: 30rem) {
    .samples .title > .hint {
      flex: 1 0 100%;
    }
  }
`;
