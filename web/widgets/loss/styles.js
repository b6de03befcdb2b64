// How the widget `loss` looks.

import {css} from 'lit';

export const lossStyles = css`
  .cost-view {
    display: grid;
    gap: var(--mgpt-space-l);
  }
  .cost-view.beside {
    grid-template-columns: minmax(0, 64fr) minmax(0, 36fr);
  }
  .cost-facts .loss-value {
    font-weight: 600;
  }
  .cost-foot {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--mgpt-space-m);
  }
  .cost-foot .facts dd {
    font-size: 1.0625rem;
    line-height: 1.5rem;
  }
  .sum {
    margin: 0;
    font-variant-numeric: tabular-nums lining-nums;
    line-height: 1.5rem;
  }
  /* Room for the terms of a long name. */
  @container (min-width: 48rem) {
    .sum {
      min-block-size: 3rem;
    }
  }
  .sum-name {
    margin-inline-end: 0.75em;
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
  }
  .sum .terms {
    color: var(--mgpt-soft);
  }
`;
