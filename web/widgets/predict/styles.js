// How a question looks: something to be read, in the middle of a text.

import {css} from 'lit';

export const predictStyles = css`
  .predict {
    display: grid;
    gap: 0.75rem;
  }
  .predict .kicker {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    margin: 0;
    color: var(--mgpt-accent);
    font-size: var(--mgpt-text-small);
    font-weight: 600;
    line-height: 1.25rem;
  }
  .sign {
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .sign.right circle,
  .sign.wrong circle {
    fill: currentColor;
  }
  .sign.right path,
  .sign.wrong path {
    stroke: var(--mgpt-surface);
    stroke-width: 2;
  }
  .sign.right {
    color: var(--mgpt-accent);
  }
  .sign.wrong {
    color: var(--mgpt-error);
  }
  .asked {
    font-size: 1.0625rem;
    line-height: 1.625rem;
    text-wrap: var(--pretty);
  }
  .asked > * {
    margin: 0;
  }
  .asked > * + * {
    margin-block-start: 0.5rem;
  }
  math {
    font-family: 'STIX Two Math', 'Cambria Math', 'Latin Modern Math', 'DejaVu Math TeX Gyre', math, serif;
  }
  .whole {
    white-space: nowrap;
  }

  .choices {
    display: grid;
    gap: 0.375rem;
  }
  .choice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    min-block-size: var(--mgpt-target);
    padding: 0.375rem 0.875rem;
    border: 1px solid var(--mgpt-rule);
    border-radius: var(--mgpt-radius-small);
    cursor: pointer;
  }
  .choice:hover,
  .tile:hover {
    background: var(--mgpt-sunken);
  }
  .choice input {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    margin: 0;
  }
  .choice .words {
    flex: 1 1 0;
    min-inline-size: 0;
  }
  .choice:has(:checked),
  .tile:has(:checked) {
    border-color: var(--mgpt-accent);
    background: var(--mgpt-wash);
  }
  .is-true,
  .tile.is-true {
    border-color: var(--mgpt-accent);
    box-shadow: inset 0 0 0 1px var(--mgpt-accent);
  }
  .choice.is-false,
  .tile.is-false {
    border-color: var(--mgpt-error);
    background: var(--mgpt-error-wash);
  }
  .remark {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    font-size: var(--mgpt-text-small);
    line-height: 1.25rem;
  }

  /* Tiles are radio buttons that look like tokens. */
  .tiles {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
  }
  .tile {
    position: relative;
    display: grid;
    justify-items: center;
    align-content: center;
    min-inline-size: 3.75rem;
    min-block-size: 4.25rem;
    padding: 0.375rem;
    border: 1px solid var(--mgpt-rule);
    border-radius: var(--mgpt-radius-small);
    cursor: pointer;
  }
  .tile input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .tile:has(:focus-visible),
  .choice:has(:focus-visible) {
    outline: 3px solid var(--mgpt-accent);
    outline-offset: 2px;
  }
  .choice :focus-visible {
    outline: none;
  }
  .tile .glyph {
    font-size: 1.25rem;
    line-height: 1.75rem;
  }
  .tile .number {
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
    line-height: 1.25rem;
  }
  .tile .remark {
    position: absolute;
    inset: 0.25rem 0.25rem auto auto;
  }
  .tile .sign {
    inline-size: 0.875rem;
    block-size: 0.875rem;
  }

  .number-box {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: 0.25rem 0.75rem;
  }
  .number-box .hint {
    grid-column: 1 / -1;
  }
  .number-box input {
    inline-size: 8rem;
  }
  .predict .problem {
    align-self: center;
    margin: 0;
    color: var(--mgpt-error);
    font-size: var(--mgpt-text-small);
    line-height: 1.25rem;
  }
  .problem:empty {
    display: none;
  }

  .verdict {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.75rem;
    padding: 0.75rem 0.875rem;
    border-inline-start: 3px solid var(--mgpt-accent);
    background: var(--mgpt-wash);
  }
  .verdict.wrong {
    border-color: var(--mgpt-error);
    background: var(--mgpt-error-wash);
  }
  .verdict .sign {
    margin-block-start: 0.25rem;
  }
  .verdict p {
    margin: 0;
    font-variant-numeric: lining-nums;
    text-wrap: var(--pretty);
  }

  .where {
    color: var(--mgpt-accent);
    white-space: nowrap;
  }

  @media print {
    .commit {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .choice:has(:checked),
    .tile:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`;
