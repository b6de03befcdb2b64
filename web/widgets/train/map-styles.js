// How the map of the parameters looks.

import {css} from 'lit';

export const mapStyles = css`
  .map {
    position: relative;
    inline-size: fit-content;
    margin-block-start: var(--mgpt-space-s);
    cursor: crosshair;
    direction: ltr;
  }
  .map .picked {
    position: absolute;
    inset: calc(var(--y) - 3px) auto auto calc(var(--x) - 3px);
    inline-size: calc(var(--size) + 5px);
    block-size: calc(var(--size) + 5px);
    border: 2px solid var(--mgpt-ink);
    border-radius: 2px;
    outline: 2px solid var(--mgpt-surface);
    pointer-events: none;
  }
  .map .picked:focus-visible {
    border-color: var(--mgpt-accent);
    outline: 3px solid var(--mgpt-accent);
    outline-offset: 1px;
  }
  .parameter {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(7rem, 1fr));
    gap: var(--mgpt-space-s) var(--mgpt-space-m);
    margin-block: var(--mgpt-space-m) var(--mgpt-space-s);
  }
  .parameter dd {
    font-size: 1rem;
    line-height: 1.5rem;
  }
  @container (max-width: 47.99rem) {
    .parameter .whose {
      grid-column: 1 / -1;
    }
    .map-view .title > .hint {
      flex: 1 0 100%;
      order: 1;
    }
  }
  @container (max-width: 39.99rem) {
    .map-view .title > .hint {
      min-block-size: 2.5rem;
    }
    /* Beside the heading: under the choice it would take a line of its own. */
    .map-view .segments {
      order: 1;
    }
  }
  @container (min-width: 48rem) {
    .parameter {
      grid-template-columns: 14rem repeat(5, minmax(0, 1fr));
    }
  }

  @media (forced-colors: active) {
    .map .picked:focus-visible {
      border-color: Highlight;
    }
  }
`;
