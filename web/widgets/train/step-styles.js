// How the current training step looks: its heading, its line of phases, its name.

import {css} from 'lit';

export const stepStyles = css`
  /* Where we are. */
  .where {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: var(--mgpt-space-s) var(--mgpt-space-l);
    margin-block-end: var(--mgpt-space-m);
  }
  .where .which {
    margin: 0;
    font-size: 1.375rem;
    font-weight: 500;
    font-variant-numeric: tabular-nums lining-nums;
    line-height: 1.75rem;
    letter-spacing: -0.01em;
  }
  .where .facts > div {
    min-inline-size: 7.5rem;
  }
  @container (max-width: 47.99rem) {
    .timeline .count {
      display: none;
    }
  }
  @container (max-width: 39.99rem) {
    .where .which {
      font-size: 1.25rem;
    }
    .where .facts {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--mgpt-space-xs) var(--mgpt-space-m);
      inline-size: 100%;
    }
    .where .facts > div {
      min-inline-size: 0;
    }
    .where .unsure {
      order: 1;
      grid-column: 1 / -1;
    }
  }
  .timeline .track {
    grid-auto-flow: initial;
    grid-template-columns: 5fr 2fr 5fr 3fr;
    gap: 2px;
  }
  .timeline .track > li {
    min-inline-size: 0;
    padding-block-start: 0.75rem;
  }
  .count {
    margin-inline-start: 0.25em;
    color: var(--mgpt-soft);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .timeline {
    position: relative;
  }
  /* Room for the longest, so that nothing below jumps while the run plays. */
  .now {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: var(--mgpt-space-m);
    min-block-size: 2rem;
    margin-block-start: var(--mgpt-space-s);
  }
  .now > p {
    min-inline-size: 0;
    margin: 0.25rem 0 0;
  }
  .now > .look {
    flex: none;
  }
  .now progress {
    inline-size: min(12rem, 100%);
    block-size: 0.5rem;
    margin-inline-start: 0.75em;
    accent-color: var(--mgpt-accent);
  }
  .now .number {
    white-space: normal;
    margin-inline-end: 0.75em;
    color: var(--mgpt-soft);
  }

  @container (max-width: 47.99rem) {
    .now {
      min-block-size: 3.125rem;
    }
  }
  @container (max-width: 39.99rem) {
    .now {
      min-block-size: 4.5rem;
    }
  }
  @container (max-width: 22.5rem) {
    .now {
      min-block-size: 5.875rem;
    }
  }
  @container (max-width: 19.99rem) {
    .now {
      min-block-size: 7.375rem;
    }
  }

  /* The name: one tile a token, and room for the longest of all names. */
  .name {
    display: grid;
    grid-template-columns: repeat(auto-fill, var(--tile));
    align-content: start;
    gap: var(--gap);
    min-block-size: calc(var(--rows) * (4.125rem + var(--gap)) - var(--gap));
    margin: var(--mgpt-space-m) 0 0;
    padding: 0;
    list-style: none;
  }
  .name li {
    display: grid;
    justify-items: center;
    block-size: 4.125rem;
    padding: 0.25rem 0 0.375rem;
    border: 1px solid var(--mgpt-rule);
    border-radius: var(--mgpt-radius-small);
    background: linear-gradient(var(--mgpt-wash), var(--mgpt-wash)) no-repeat bottom / 100%
      calc(var(--share) * 100%);
  }
  .name .sentinel {
    border-style: dashed;
    border-color: var(--mgpt-edge);
  }
  .name [aria-current] {
    border-color: var(--mgpt-accent);
    box-shadow: 0 0 0 1px var(--mgpt-accent);
  }
  .glyph {
    font-size: 1.375rem;
    line-height: 2rem;
  }
  .sentinel .glyph {
    color: var(--mgpt-soft);
    font-size: 0.6875rem;
  }
  .chance {
    color: var(--mgpt-soft);
    font-size: 0.6875rem;
    font-variant-numeric: tabular-nums;
    line-height: 1.25rem;
  }

  @container (min-width: 40rem) {
    .sentinel .glyph,
    .chance {
      font-size: var(--mgpt-text-small);
    }
  }

  @media (forced-colors: active) {
    .name [aria-current] {
      border-color: Highlight;
    }
  }
`;
