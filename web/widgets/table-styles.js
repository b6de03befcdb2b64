// A table of numbers behind a drawing: closed until somebody asks for it, and never longer than a
// hand.

import {css} from 'lit';

export const tableStyles = css`
  details {
    min-inline-size: 0;
  }
  details > summary {
    inline-size: fit-content;
    padding-block: 0.25rem;
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
    cursor: pointer;
  }
  .scroll {
    max-block-size: 18rem;
    overflow: auto;
    border: 1px solid var(--mgpt-rule);
    border-radius: var(--mgpt-radius-small);
  }
  .scroll thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--mgpt-surface);
  }
`;

/** The same without a frame: that a row is cut in two says that there are more. */
export const plainTableStyles = css`
  .scroll {
    max-block-size: 17.5rem;
    overflow: auto;
  }
  details > summary {
    /* A second line stands below the words, not below the mark. */
    padding-block: calc((var(--mgpt-target-small) - 1.25rem) / 2);
    padding-inline-start: 1rem;
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
    line-height: 1.25rem;
    text-indent: -1rem;
    cursor: pointer;
  }
`;
