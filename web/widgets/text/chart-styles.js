// What the charts of `next` and `loss` share: head, keys, table.

import {css} from 'lit';

export const chartStyles = css`
  .text-controls {
    align-items: start;
    gap: var(--mgpt-space-s) var(--mgpt-space-l);
  }
  .text-controls .training {
    flex: 2 1 30rem;
  }
  @container (min-width: 52rem) {
    /* Its buttons stand level with the field: the slider beside them is 0.25rem higher than they are. */
    .text-controls .training {
      padding-block-start: 1.375rem;
    }
  }
  .chart .title {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--mgpt-space-m);
    margin-block-end: 0.25rem;
  }
  .chart .heading {
    margin: 0;
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--mgpt-space-m);
    margin: 0;
    padding: 0;
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
    line-height: 1.25rem;
    list-style: none;
  }
  .keys li::before {
    content: '';
    display: inline-block;
    margin-inline-end: 0.375rem;
  }
  .key-now::before {
    inline-size: 0.5rem;
    block-size: 0.625rem;
    background: color-mix(in oklab, var(--mgpt-edge) var(--solid, 80%), var(--mgpt-surface));
    forced-color-adjust: none;
  }
  .key-before::before {
    inline-size: 0.875rem;
    margin-block-end: 0.25rem;
    border-block-start: 2px solid var(--mgpt-soft);
  }
  .title > .keys {
    margin-inline-start: auto;
  }
  .questions > .keys {
    margin-block-start: 0.25rem;
  }
  .key-reference::before {
    inline-size: 0.875rem;
    margin-block-end: 0.25rem;
    border-block-start: 2px dotted var(--mgpt-soft);
  }
  .key-counted::before {
    inline-size: 0.5rem;
    block-size: 0.5rem;
    border: 2px solid var(--mgpt-accent);
    border-radius: 50%;
  }

  details.numbers > summary {
    inline-size: fit-content;
    padding-block: 0.25rem;
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
    cursor: pointer;
  }
  .numbers .scroll {
    max-block-size: 18rem;
    overflow: auto;
    border: 1px solid var(--mgpt-rule);
    border-radius: var(--mgpt-radius-small);
  }
  .numbers thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--mgpt-surface);
  }
`;
