// How the widget `tokens` looks.

import {css} from 'lit';

export const tokensStyles = css`
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: var(--mgpt-space-s) var(--mgpt-space-l);
  }
  .name-field.ids {
    flex-grow: 2;
    max-inline-size: 34rem;
  }
  .name-field.ids input {
    font-variant-numeric: tabular-nums lining-nums;
    word-spacing: 0.25em;
  }
  .examples {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375rem 0.5rem;
    margin-block-start: 0.25rem;
  }
  .examples .hint {
    margin-inline-end: 0.25rem;
  }

  /* One question: above what is read, below what is asked for. */
  .question-list .tiles {
    gap: 0.5rem 0.375rem;
  }
  .question {
    display: grid;
    justify-items: stretch;
    min-inline-size: 3rem;
  }
  .question .arrow {
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
    line-height: 1.25rem;
    text-align: center;
  }
  .question > .tile:last-child {
    border-color: var(--mgpt-accent);
    background: var(--mgpt-wash);
  }

  .vocabulary-tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(1.875rem, 1fr));
    gap: 0.25rem;
  }
  .vocabulary-tiles .tile {
    min-inline-size: 0;
    padding: 0.125rem 0;
    border-color: transparent;
  }
  .vocabulary-tiles .glyph {
    color: var(--mgpt-soft);
    font-size: 1.0625rem;
    line-height: 1.5rem;
  }
  .vocabulary-tiles .id {
    font-size: 0.6875rem;
    line-height: 1rem;
  }
  .vocabulary-tiles .sentinel {
    grid-column: span 3;
    border-color: var(--mgpt-edge);
  }
  .vocabulary-tiles .used {
    border-color: var(--mgpt-accent);
    background: var(--mgpt-wash);
  }
  .vocabulary-tiles .used .glyph,
  .vocabulary-tiles .used .id {
    color: var(--mgpt-ink);
    font-weight: 600;
  }
`;
