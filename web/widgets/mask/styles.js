// How the widget `mask` looks.

import {css} from 'lit';

export const maskStyles = css`
  .mask-controls {
    align-items: start;
  }
  .mask-controls .segments {
    margin-block-start: 1.5rem;
  }
  /* In a line of their own, so that the two pictures stand at one height. */
  .lists .section-controls,
  .masked .section-controls {
    flex-basis: 100%;
    min-block-size: 2.25rem;
    align-self: start;
    margin-inline-start: 0;
  }
  /* On a phone all four stand in one line, the heads too. */
  @container (max-width: 29.99rem) {
    .masked .segments span,
    .mask-controls .segments span {
      padding-inline: 0.375rem;
    }
  }
  .shown {
    min-block-size: 2.5rem;
    text-wrap: var(--pretty);
  }
  .lists .matrix,
  .masked .matrix {
    margin-block-start: var(--mgpt-space-s);
  }
  .lists .row-name,
  .lists .corner,
  .masked .row-name,
  .masked .corner {
    inline-size: 1.5rem;
  }
  .lifted {
    table-layout: fixed;
    margin-block-end: var(--mgpt-space-m);
  }
  .lifted th {
    white-space: normal;
    vertical-align: bottom;
  }
  .lift .primary {
    margin-block-end: var(--mgpt-space-s);
  }
  .lifted th[scope='row'] {
    color: var(--mgpt-ink);
  }
  .lift .verdict {
    min-block-size: 2.5rem;
    text-wrap: var(--pretty);
  }
  @container (max-width: 29.99rem) {
    .lift .verdict {
      min-block-size: 3.75rem;
    }
  }
  .difference {
    margin: 0;
    font-variant-numeric: tabular-nums lining-nums;
  }
`;
