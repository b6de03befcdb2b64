// How matrices, vectors and dot products look. Tokens only. A widget that draws them has them among its styles.

import {css} from 'lit';

export const matrixStyles = css`
  .matrix {
    display: grid;
    direction: ltr;
    inline-size: fit-content;
    font-size: var(--mgpt-text-small);
    font-variant-numeric: tabular-nums lining-nums;
    line-height: 1;
    forced-color-adjust: none;
  }
  .matrix-row {
    display: grid;
    grid-auto-flow: column;
    grid-template-columns: repeat(var(--heads), auto) repeat(var(--columns), var(--cell));
    justify-content: start;
  }
  .matrix:not(:has(.row-name)) .matrix-row {
    grid-template-columns: repeat(var(--columns), var(--cell));
  }
  .corner,
  .row-name {
    inline-size: 4.5rem;
  }
  .row-name,
  .column-name {
    align-self: center;
    overflow: hidden;
    color: var(--mgpt-soft);
    text-align: center;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .row-name {
    padding-inline-end: 0.5rem;
    text-align: end;
  }
  .column-name {
    padding-block-end: 0.25rem;
    line-height: 1rem;
  }
  .row-name.here,
  .column-name.here {
    color: var(--mgpt-ink);
    font-weight: 600;
  }
  .cell {
    display: grid;
    place-items: center;
    block-size: var(--cell);
    cursor: default;
  }
  .cell > .mark {
    inline-size: 80%;
    block-size: 80%;
    border-radius: 2px;
  }
  .sequential .cell > .mark {
    inline-size: calc(12% + 74% * var(--share));
    block-size: calc(12% + 74% * var(--share));
  }
  .mark[class*='v-n'] {
    border-radius: 50%;
  }
  .mark.v-none,
  .mark.s-none {
    border: 1px dashed var(--mgpt-edge);
  }
  .cell.gone {
    border: 1px solid var(--mgpt-surface);
    background: var(--mgpt-sunken);
  }
  .cell.beyond,
  .mark.beyond {
    background: repeating-linear-gradient(135deg, color-mix(in oklab, var(--mgpt-edge) 50%, var(--mgpt-sunken)) 0 1px, var(--mgpt-sunken) 1px 6px);
  }
  .vector .cell.gone {
    background: none;
  }
  .cell.cross {
    background-color: var(--mgpt-wash);
  }
  .cell.here {
    border-radius: 3px;
    background-color: var(--mgpt-wash);
    box-shadow: inset 0 0 0 2px var(--mgpt-accent);
  }
  .cell:focus-visible {
    outline-offset: 0;
  }
  .numbers .cell {
    border: 1px solid var(--mgpt-surface);
  }
  /* A well has the ground of the panel. */
  @media (forced-colors: active) {
    .cell.gone {
      border: 1px dotted GrayText;
    }
  }
  .numbers .cell.here {
    box-shadow: inset 0 0 0 2px var(--mgpt-accent);
  }
  /* Half-way colours carry neither dark nor light words: the number stands on its own ground, and where
     it is wider than its cell, on the next one. */
  .cell-number {
    position: relative;
    padding: 0.125rem 0.1875rem;
    border-radius: 3px;
    font-size: 0.6875rem;
    background: var(--mgpt-surface);
    color: var(--mgpt-ink);
  }

  .vector {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
  }
  .vector-name {
    min-inline-size: 3rem;
    color: var(--mgpt-soft);
  }
  .vector-value {
    min-inline-size: 9rem;
    min-block-size: 1.5rem;
  }

  .dot-product .mark {
    display: inline-block;
    inline-size: 0.75rem;
    block-size: 0.75rem;
    margin-inline-end: 0.25rem;
    border-radius: 2px;
    vertical-align: -0.0625rem;
    forced-color-adjust: none;
  }
  .dot-product .mark[class*='v-n'] {
    border-radius: 50%;
  }
  .dot-product th.end {
    white-space: normal;
  }
  @container (max-width: 29.99rem) {
    .dot-product .mark {
      display: none;
    }
    .dot-product th,
    .dot-product td {
      padding-inline: 0.1875rem;
      font-size: 0.75rem;
    }
  }
  .dot-product tr.here > * {
    background: var(--mgpt-wash);
  }
  .dot-product .ahead-row {
    color: var(--mgpt-soft);
  }
  .dot-product tfoot > tr > * {
    border-block-end: 0;
    color: var(--mgpt-ink);
    font-weight: 600;
  }
`;
