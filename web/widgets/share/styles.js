// How the dialog "Share or embed" looks, and the form in it. Tokens and logical properties only.

import {css} from 'lit';

export const formStyles = css`
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
    gap: var(--mgpt-space-m) var(--mgpt-space-l);
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 0.25rem;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .field legend {
    padding: 0;
  }
  .field > label,
  .field legend,
  .code-box .label {
    font-size: var(--mgpt-text-small);
    line-height: 1.25rem;
  }
  .field > input[type='text'],
  .field > select {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 2.25rem;
    padding-inline: 0.625rem;
  }
  .field > input[type='checkbox'] {
    justify-self: start;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0.5rem 0;
    accent-color: var(--mgpt-accent);
  }
  .field [aria-invalid='true'] {
    border-color: var(--mgpt-error);
  }
  .words {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--mgpt-space-m);
  }
  .words label {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    min-block-size: 2.25rem;
  }
  .words input {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    margin: 0;
    accent-color: var(--mgpt-accent);
  }
  .wrong {
    color: var(--mgpt-error);
  }

  .code-box {
    display: grid;
    gap: var(--mgpt-space-m);
  }
  .code-box label {
    display: grid;
    gap: 0.25rem;
  }
  .code-box textarea {
    inline-size: 100%;
    min-block-size: var(--mgpt-target);
    padding: 0.625rem 0.75rem;
    border: 1px solid var(--mgpt-edge);
    border-radius: var(--mgpt-radius-small);
    background: var(--mgpt-sunken);
    color: var(--mgpt-ink);
    direction: ltr;
    font: 0.8125rem/1.25rem var(--mgpt-font-mono);
    overflow-wrap: anywhere;
    resize: vertical;
  }
  /* Whole, where a browser can: rows are counted for a wide box. */
  .code-box textarea[readonly] {
    max-block-size: 12rem;
    field-sizing: content;
  }
  .code-box .group {
    align-items: center;
  }
  .code-box .said {
    flex: 1 1 8rem;
  }
  a.button {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--mgpt-target);
    padding-inline: 0.875rem;
    border: 1px solid var(--mgpt-edge);
    border-radius: var(--mgpt-radius-small);
    color: var(--mgpt-ink);
    font-weight: 500;
    text-decoration: none;
  }
  a.button:hover {
    background: var(--mgpt-sunken);
  }
`;

export const shareStyles = css`
  ${formStyles}
  dialog.share {
    --top: min(5rem, 8dvb);
    inline-size: min(44rem, 100vi - 1.5rem);
    /* Where the button is, also in a frame that is higher than the screen. */
    max-block-size: calc(100dvb - var(--top) - 0.75rem);
    margin-block: var(--top) auto;
    padding: 0;
    border: 1px solid var(--mgpt-rule);
    border-radius: var(--mgpt-radius);
    background: var(--mgpt-surface);
    color: var(--mgpt-ink);
    font-size: var(--mgpt-text-control);
    line-height: 1.5;
    text-align: start;
    overscroll-behavior: contain;
  }
  dialog.share[open] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    /* Safari makes it as high as it may be, and counts the end's padding behind the lowest part, too. */
    align-content: start;
    gap: var(--mgpt-space-m);
    padding: var(--mgpt-space-m) clamp(1rem, 4vi, 1.75rem) 0;
    overflow: hidden auto;
    box-shadow: 0 1rem 3rem rgb(0 0 0 / 0.25);
  }
  dialog.share::backdrop {
    background: rgb(20 18 14 / 0.45);
  }
  dialog.share > .code-box {
    margin-inline: calc(-1 * clamp(1rem, 4vi, 1.75rem));
    padding: var(--mgpt-space-m) clamp(1rem, 4vi, 1.75rem);
    border-block-start: 1px solid var(--mgpt-rule);
    background: var(--mgpt-surface);
  }
  /* What the options change stays in sight, where it leaves room for them. */
  @media (min-height: 36rem) {
    dialog.share > .code-box {
      position: sticky;
      inset-block-end: 0;
    }
  }
  .share-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--mgpt-space-m);
  }
  .share-head h2 {
    margin: 0;
    font-size: 1.1875rem;
    font-weight: 600;
    line-height: 1.5rem;
    text-wrap: balance;
  }
  dialog.share .lead {
    margin: 0;
    color: var(--mgpt-soft);
  }
  .place {
    display: flex;
    align-items: start;
    gap: 0.625rem;
  }
  .place input {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0.125rem 0 0;
    accent-color: var(--mgpt-accent);
  }
  .place .hint {
    display: block;
  }
  .share-options > summary {
    inline-size: fit-content;
    padding-block: 0.5rem;
    font-weight: 500;
    cursor: pointer;
  }
  .share-options > .fields,
  .share-options > micro-gpt {
    padding-block: var(--mgpt-space-s);
  }
  /* A phone's screen and two paddings leave less than a widget needs. */
  @media (max-width: 24rem) {
    .share-options > micro-gpt {
      margin-inline: -1rem;
    }
  }
  dialog.share .segments {
    justify-self: start;
    max-inline-size: 100%;
  }
`;
