// How a name and its tokens look in the widgets that take one.

import {css} from 'lit';

export const textStyles = css`
  .name-field {
    display: grid;
    flex: 1 1 16rem;
    align-content: start;
    gap: 0.25rem;
    min-inline-size: 0;
    max-inline-size: 26rem;
  }
  .name-field label {
    font-size: var(--mgpt-text-small);
    font-weight: 600;
    line-height: 1.25rem;
  }
  .name-field input {
    inline-size: 100%;
    min-inline-size: 0;
    font-size: 1.125rem;
    letter-spacing: 0.02em;
  }
  .name-field [aria-invalid='true'] {
    border-color: var(--mgpt-error);
    box-shadow: inset 0 0 0 1px var(--mgpt-error);
  }
  /* Room for a refusal, so that nothing below jumps. */
  .name-field .hint {
    min-block-size: 2.5rem;
    overflow-wrap: anywhere;
  }
  .hint.problem {
    color: var(--mgpt-error);
  }

  /* A token: what is written, and its number. */
  .tiles {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    margin: 0;
    padding: 0;
    /* A row of tokens runs left to right in every language. */
    direction: ltr;
    list-style: none;
  }
  .tile {
    display: grid;
    justify-items: center;
    align-content: center;
    min-inline-size: 3rem;
    padding: 0.25rem 0.375rem;
    border: 1px solid var(--mgpt-rule);
    border-radius: var(--mgpt-radius-small);
    background: var(--mgpt-surface);
  }
  .tile.sentinel {
    border-style: dashed;
    border-color: var(--mgpt-edge);
  }
  .tile .glyph {
    font-size: 1.25rem;
    line-height: 1.75rem;
  }
  .tile.sentinel .glyph {
    color: var(--mgpt-soft);
    font-size: 0.6875rem;
    letter-spacing: 0.04em;
  }
  .tile .id {
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
    font-variant-numeric: tabular-nums lining-nums;
    line-height: 1.125rem;
  }
`;
