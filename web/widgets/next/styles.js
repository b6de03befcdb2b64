// How the widget `next` looks.

import {css} from 'lit';

export const nextStyles = css`
  .next-view {
    display: grid;
    gap: var(--mgpt-space-l);
  }
  .next-view.beside {
    grid-template-columns: minmax(0, 1fr) 19rem;
  }
  .charts {
    display: grid;
    gap: var(--mgpt-space-m);
  }
  .next-side {
    display: grid;
    align-content: start;
    gap: var(--mgpt-space-l);
    min-inline-size: 0;
  }
  .working dl {
    display: grid;
    gap: 0.125rem;
    margin: 0;
  }
  .working dl > div {
    display: grid;
    grid-template-columns: 6.5rem minmax(0, 1fr);
    align-items: baseline;
    min-block-size: 1.75rem;
  }
  .working dt {
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
  }
  .working dd {
    margin: 0;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .working .step {
    color: var(--mgpt-soft);
    white-space: nowrap;
  }
  .working sup {
    font-size: 0.75em;
    line-height: 0;
  }
  .working .result {
    font-weight: 600;
  }
  .working .result .step {
    font-weight: 400;
  }

  .draws {
    display: grid;
    /* The last is for the button that goes on with what was drawn. */
    grid-template-rows: repeat(4, auto) minmax(var(--mgpt-target-small), auto);
    justify-items: start;
    gap: var(--mgpt-space-s);
  }
  .draws .heading {
    margin: 0;
  }
  .draws .group button {
    padding-inline: 0.625rem;
  }
  /* Room for what will be drawn, so that nothing below jumps. */
  .drawn-last {
    flex-wrap: nowrap;
    gap: 0.25rem;
    min-block-size: 2rem;
    max-inline-size: 100%;
    overflow: hidden;
  }
  .drawn-last .tile {
    flex: none;
    min-inline-size: 1.5rem;
    padding: 0 0.25rem;
  }
  .drawn-last .tile:first-child {
    border-color: var(--mgpt-accent);
    background: var(--mgpt-wash);
  }
  .drawn-last .glyph {
    font-size: 1rem;
  }
  .draws .gap {
    min-block-size: 3.75rem;
  }
  @container (min-width: 40rem) {
    .next-view:not(.beside) .gap {
      min-block-size: 2.5rem;
    }
  }
`;
