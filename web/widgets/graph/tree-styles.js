// The outline.

import {css} from 'lit';

export const treeStyles = css`
  .outline {
    --height: 2.25rem;
    --cell: 5.375rem;
    --pad: clamp(0.75rem, 2cqi, 1.125rem);
  }
  @media (pointer: coarse) {
    .outline {
      --height: 2.75rem;
    }
  }
  .columns,
  .row {
    display: grid;
    grid-template-columns: 1.5rem minmax(0, 1fr) 2.75rem var(--cell) var(--cell) 1rem;
    align-items: center;
    column-gap: 0.4375rem;
  }
  .columns {
    padding: 0.5rem var(--pad) 0.375rem;
    border-block-end: 1px solid var(--mgpt-rule);
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
    font-weight: 500;
    line-height: 1.25rem;
  }
  .columns .count {
    grid-column: 3;
  }
  .columns .cell {
    min-inline-size: 0;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .count,
  .cell {
    text-align: end;
    font-size: var(--mgpt-text-small);
    font-variant-numeric: tabular-nums lining-nums;
    white-space: nowrap;
  }
  .count {
    color: var(--mgpt-soft);
  }
  /* A number reads from left to right in every language. */
  .cell {
    direction: ltr;
    text-align: right;
  }
  .scroller {
    position: relative;
    block-size: 24rem;
    overflow: hidden auto;
    overscroll-behavior: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--mgpt-edge) transparent;
  }
  @container (min-width: 55rem) {
    .scroller {
      block-size: 42rem;
    }
  }
  .tree {
    position: relative;
    block-size: calc(var(--rows) * var(--height));
  }
  .row {
    position: absolute;
    inset-block-start: calc(var(--row) * var(--height));
    inset-inline: 0;
    block-size: var(--height);
    padding-inline: calc(var(--pad) + (var(--level) - 1) * 0.75rem) var(--pad);
    line-height: 1.25rem;
    cursor: pointer;
    -webkit-user-select: none;
    user-select: none;
    touch-action: manipulation;
  }
  .row:hover {
    background: var(--mgpt-sunken);
  }
  .row[aria-selected='true'] {
    background: var(--mgpt-wash);
  }
  .row:focus-visible {
    outline-offset: -3px;
  }
  /* The cursor of the run. */
  .row.here::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: 4px;
    background: var(--mgpt-accent);
  }
  .twisty {
    display: grid;
    place-items: center;
    block-size: 100%;
    min-inline-size: 1.5rem;
  }
  .twisty path {
    fill: none;
    stroke: var(--mgpt-soft);
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .twisty svg {
    transition: rotate 0.12s;
  }
  .twisty:dir(rtl) svg {
    rotate: 180deg;
  }
  [aria-expanded='true'] > .twisty svg {
    rotate: 90deg;
  }
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .row[aria-level='1'] .title {
    font-weight: 600;
  }
  .waiting .title {
    color: var(--mgpt-soft);
  }
  .name code,
  .name .note {
    margin-inline-start: 0.375em;
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
  }
  .name .note {
    white-space: nowrap;
  }
  .cell .spark {
    vertical-align: middle;
  }
  .state {
    display: inline-block;
    justify-self: end;
    overflow: visible;
    vertical-align: -0.08em;
  }
  .state .ring {
    fill: none;
    stroke: var(--mgpt-edge);
    stroke-width: 1.5;
  }
  .state.waiting .ring {
    stroke-dasharray: 1.5 2;
  }
  .state .fill {
    fill: var(--mgpt-edge);
  }
  .state.arriving .ring,
  .state.swept .ring {
    stroke: var(--mgpt-accent);
  }
  .state.arriving .fill,
  .state.swept .fill,
  .state.sweeping .fill,
  .state.computing .fill {
    fill: var(--mgpt-accent);
  }
  /* How far the cursor is inside. */
  .done {
    position: absolute;
    inset-block-end: 0;
    inset-inline: calc(var(--pad) + (var(--level) - 1) * 0.75rem + 2rem) var(--pad);
    block-size: 2px;
    background: var(--mgpt-rule);
  }
  .done::before {
    content: '';
    position: absolute;
    inset: 0 auto 0 0;
    inline-size: calc(var(--share) * 100%);
    background: var(--mgpt-accent);
  }
  .legend-of-states {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 1rem;
    padding: 0.625rem var(--pad);
    border-block-start: 1px solid var(--mgpt-rule);
  }

  @container (max-width: 34.99rem) {
    .outline {
      --cell: 4.375rem;
    }
    .columns,
    .row {
      grid-template-columns: 1.25rem minmax(0, 1fr) var(--cell) var(--cell) 0.875rem;
      column-gap: 0.375rem;
    }
    .outline .count,
    .name code {
      display: none;
    }
    .outline {
      --height: 2.75rem;
    }
    .row {
      padding-inline-start: calc(var(--pad) + (var(--level) - 1) * 0.375rem);
      line-height: 1.125rem;
    }
    .done {
      inset-inline-start: calc(var(--pad) + (var(--level) - 1) * 0.375rem + 1.625rem);
    }
    .name {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      white-space: normal;
    }
    .cell {
      font-size: 0.75rem;
    }
    .cell .spark {
      inline-size: 100%;
    }
    .columns .value {
      grid-column: 3;
    }
  }
  @container (max-width: 19.99rem) {
    .outline {
      --cell: 3.75rem;
    }
    .columns,
    .row {
      column-gap: 0.25rem;
    }
  }
  /* With large letters a name needs the room more than its numbers. */
  @container (max-width: 17.99rem) {
    .outline {
      --cell: 2rem;
    }
    .name {
      font-size: 0.75rem;
    }
    .cell {
      font-size: 0.625rem;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .twisty svg {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .row[aria-selected='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
      /* Chevron and state are drawn with these. */
      --mgpt-ink: HighlightText;
      --mgpt-soft: HighlightText;
      --mgpt-accent: HighlightText;
      --mgpt-edge: HighlightText;
    }
    .row[aria-selected='true'] * {
      color: inherit;
    }
  }
`;
