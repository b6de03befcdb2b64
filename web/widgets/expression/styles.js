// How the widget `expression` looks.

import {css} from 'lit';

export const expressionStyles = css`
  .source {
    display: grid;
    flex: 3 1 22rem;
    gap: 0.25rem;
    min-inline-size: 0;
  }
  .source label,
  .example label {
    font-size: var(--mgpt-text-small);
    font-weight: 600;
    line-height: 1.25rem;
  }
  .source input {
    inline-size: 100%;
    min-inline-size: 0;
    font-family: var(--mgpt-font-mono);
    direction: ltr;
  }
  .source [aria-invalid='true'] {
    border-color: var(--mgpt-error);
    box-shadow: inset 0 0 0 1px var(--mgpt-error);
  }
  .source .hint {
    min-block-size: 2.5rem;
    overflow-wrap: anywhere;
  }
  .hint.problem {
    color: var(--mgpt-error);
  }
  /* Points at the column that the engine names, under the letter that is there. */
  .hint .quote {
    display: block;
    overflow: hidden;
    font-family: var(--mgpt-font-mono);
    text-overflow: ellipsis;
    white-space: pre;
    direction: ltr;
  }
  .quote mark {
    background: var(--mgpt-error-wash);
    color: inherit;
    outline: 1px solid var(--mgpt-error);
  }
  .example {
    display: grid;
    flex: 1 1 14rem;
    gap: 0.25rem;
    align-self: start;
    min-inline-size: 0;
  }
  .example select {
    inline-size: 100%;
    min-inline-size: 0;
  }
  .walking {
    align-items: center;
  }
  .walking .along {
    flex: 1 1 14rem;
    min-inline-size: 0;
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
    line-height: 1.25rem;
  }
  .walking .along input {
    direction: ltr;
  }
  @container (max-width: 39.99rem) {
    .walking .group {
      flex: 1 0 100%;
    }
    .walking .group button {
      flex: 1 1 auto;
      padding-inline: 0.5rem;
    }
  }

  .scroll {
    overflow-x: auto;
    max-inline-size: 100%;
  }
  .drawing {
    padding-block: var(--mgpt-space-s);
  }
  .drawing .node-link {
    max-inline-size: none;
    margin-inline: auto;
  }
  /* As high as two shares, the most that a node hands on. */
  .now {
    min-block-size: 12.25rem;
  }
  .sentence {
    margin: 0 0 var(--mgpt-space-s);
  }
  .equation {
    font-size: 1.0625rem;
    font-variant-numeric: tabular-nums lining-nums;
    direction: ltr;
    text-align: start;
  }
  .shares {
    inline-size: auto;
    min-inline-size: min(100%, 30rem);
  }
  .shares :is(th, td) {
    padding-inline: 0.1875rem;
  }
  /* The share once more: without it the sum stays in sight. */
  @container (max-width: 39.99rem) {
    .now {
      min-block-size: 13.5rem;
    }
    .shares .again,
    .shares .plus {
      display: none;
    }
    .shares :is(th, td) {
      padding-inline: 0.125rem;
    }
    .shares thead th {
      white-space: normal;
    }
  }
  .shares th[scope='row'],
  .tape-list th[scope='row'],
  .outcome th[scope='row'] {
    color: var(--mgpt-ink);
    font-weight: 600;
    white-space: nowrap;
  }
  .plus {
    color: var(--mgpt-soft);
  }
  .tape-list .waiting {
    color: var(--mgpt-soft);
  }
  .tape-list .here > * {
    background: var(--mgpt-wash);
  }
  .dials {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr));
    gap: var(--mgpt-space-s) var(--mgpt-space-l);
  }

  .ordering {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--mgpt-space-m) var(--mgpt-space-l);
  }
  @container (min-width: 40rem) {
    .ordering {
      grid-template-columns: minmax(14rem, 1fr) minmax(0, 2fr);
    }
  }
  .section-controls .plain {
    margin-inline-end: -0.625rem;
  }
  .order-list {
    display: grid;
    align-content: start;
    gap: 0.25rem;
    margin: 0;
    padding: 0;
    list-style: none;
    counter-reset: place;
  }
  .order-list li {
    display: grid;
    grid-template-columns: 1.5rem minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 0.25rem;
    counter-increment: place;
  }
  .order-list li::before {
    content: counter(place);
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
  }
  .outcome .wrong > * {
    background: var(--mgpt-error-wash);
  }
  .outcome .wrong > td:last-child {
    color: var(--mgpt-error);
    font-weight: 600;
  }
  .early {
    margin: 0;
    padding-inline-start: 1.25rem;
  }
`;
