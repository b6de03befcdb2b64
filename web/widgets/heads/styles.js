// How the widget `heads` looks.

import {css} from 'lit';

export const headsStyles = css`
  .measuring {
    align-items: center;
    gap: var(--mgpt-space-s) var(--mgpt-space-l);
  }
  .measuring button {
    min-inline-size: 6rem;
  }
  .measuring progress {
    flex: 1 1 6rem;
    max-inline-size: 20rem;
    block-size: 0.5rem;
    accent-color: var(--mgpt-accent);
  }
  .measuring .hint {
    min-block-size: 1.25rem;
  }
  /* As high as the number that comes. */
  @container (min-width: 43.01rem) {
    .measuring .hint {
      display: grid;
      align-content: center;
      min-block-size: 3rem;
    }
  }
  /* Button and number in a line, what is being done below: nothing moves from before to after. */
  @container (max-width: 43rem) {
    .measuring {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      grid-template-rows: minmax(3rem, auto);
      column-gap: var(--mgpt-space-m);
    }
    .measuring :is(progress, .hint) {
      grid-column: 1 / -1;
    }
    .measuring progress {
      grid-row: 2;
      inline-size: 100%;
    }
    .measuring .hint {
      min-block-size: 2.5rem;
    }
    .measuring progress ~ .hint {
      min-block-size: calc(2rem - var(--mgpt-space-s));
    }
  }
  .ablations th[scope='row'] {
    color: var(--mgpt-ink);
    white-space: nowrap;
  }
  .ablations .change {
    inline-size: 40%;
  }
  .ablations td {
    line-height: 1.75rem;
  }
  .change-line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--mgpt-space-m);
    direction: ltr;
  }
  .change-line svg {
    display: block;
    inline-size: 100%;
    block-size: 1.25rem;
    overflow: visible;
    forced-color-adjust: none;
  }
  .change-bar {
    fill: var(--mgpt-positive);
  }
  .change-bar.better {
    fill: var(--mgpt-negative);
  }
  .change-zero {
    stroke: var(--mgpt-edge);
    stroke-width: 1;
    vector-effect: non-scaling-stroke;
  }
  .change-line .number {
    min-inline-size: 8.5rem;
    text-align: end;
  }
  .change-line small {
    color: var(--mgpt-soft);
    font-size: inherit;
  }
  @container (max-width: 43rem) {
    .ablations .change-line {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .change-line .number {
      min-inline-size: 0;
    }
  }
`;
