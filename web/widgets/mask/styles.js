// How the widget `mask` looks.

import {css} from 'lit';

export const maskStyles = css`
  .mask-controls {
    align-items: start;
  }
  .mask-controls .segments {
    margin-block-start: 1.5rem;
  }
  .shown {
    min-block-size: 1.25rem;
    text-wrap: pretty;
  }
  .lists .matrix,
  .matrix-section .matrix {
    margin-block-start: var(--mgpt-space-s);
  }
  .lists .row-name,
  .lists .corner,
  .figure-section.matrix .row-name,
  .figure-section.matrix .corner {
    inline-size: 1.5rem;
  }
  .difference {
    margin: 0;
    font-variant-numeric: tabular-nums lining-nums;
  }
`;
