// Words that a model made up, one below the other, each marked as new or known.

import {css} from 'lit';

export const madeStyles = css`
  .made {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .made li {
    display: flex;
    justify-content: space-between;
    gap: var(--mgpt-space-m);
    border-block-end: 1px solid var(--mgpt-rule);
  }
  .made .drawn {
    overflow-wrap: anywhere;
  }
  .made .known,
  .made .new {
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
    white-space: nowrap;
  }
  .made .known {
    color: var(--mgpt-accent);
  }
`;
