// How the widget `sizes` looks.

import {css} from 'lit';

export const sizesStyles = css`
  .form {
    display: grid;
    gap: var(--mgpt-space-m);
  }
  .knobs {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr));
    gap: var(--mgpt-space-s) var(--mgpt-space-m);
  }
  .knobs label {
    display: grid;
    gap: var(--mgpt-space-xs);
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
  }
  .knobs input {
    inline-size: 100%;
    font-size: 1rem;
  }
  .form .error {
    flex: 1 1 16rem;
    align-self: center;
    margin: 0;
    padding: 0.5rem 0.75rem;
  }
  .gone {
    visibility: hidden;
  }
  .panel > .figure-head + .form {
    padding-block-start: 0;
    border-block-start: 0;
  }
  .tensors {
    margin-block-start: var(--mgpt-space-m);
  }
  .tensors th[scope='row'] {
    color: var(--mgpt-ink);
  }
  .tensors th .hint {
    font-weight: 400;
  }
  .tensors td:nth-child(2) {
    white-space: nowrap;
  }
  .share-bar {
    display: block;
    inline-size: calc(var(--share) * 100%);
    min-inline-size: 1px;
    block-size: 0.625rem;
    background: var(--mgpt-accent);
  }
  .wide-only {
    inline-size: 30%;
  }
  progress {
    inline-size: 100%;
    block-size: 0.625rem;
    accent-color: var(--mgpt-accent);
  }
  .runs {
    margin-block-end: var(--mgpt-space-s);
  }
  .runs dt {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .runs dt::before {
    content: '';
    flex: none;
    inline-size: 1.5rem;
    border-block-start: 3px solid var(--mgpt-accent);
  }
  .runs .run-key-1 dt::before {
    border-block-start: 3px dashed var(--mgpt-positive);
  }
  .runs dd.hint {
    font-size: var(--mgpt-text-small);
    line-height: 1.25rem;
    white-space: normal;
  }
  @container (max-width: 29.99rem) {
    .wide-only,
    .tensors .hint {
      display: none;
    }
  }
  @container (max-width: 17.99rem) {
    .tensors :is(th, td) {
      padding-inline: 0.125rem;
      font-size: 0.6875rem;
      overflow-wrap: anywhere;
    }
  }
  @media (forced-colors: active) {
    .share-bar {
      forced-color-adjust: none;
    }
  }
`;
