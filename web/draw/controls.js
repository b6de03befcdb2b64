// How a widget looks around its drawings: the panel, its controls, its words and numbers.
// The face of the letters is the host page's. Tokens only, logical properties only.

import {css} from 'lit';

export const controlStyles = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }

  /*
   * The panel is a container: what is inside asks for its width, not the window's. So it has none of
   * its own, and where a page asks for one, in a row of boxes or a cell, it is that of a phone.
   */
  .panel {
    container-type: inline-size;
    contain-intrinsic-inline-size: 18rem;
    writing-mode: horizontal-tb;
    border: 1px solid var(--mgpt-rule);
    border-radius: var(--mgpt-radius);
    background: var(--mgpt-surface);
  }
  /* What a page sets on everything would come in from the element. */
  .panel,
  dialog {
    color: var(--mgpt-ink);
    font-size: var(--mgpt-text-control);
    font-style: normal;
    font-weight: 400;
    line-height: 1.5;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    white-space: normal;
    word-break: normal;
    hyphens: manual;
    -webkit-text-fill-color: currentcolor;
    -webkit-text-stroke: 0;
    cursor: auto;
  }
  .panel > * {
    padding: var(--mgpt-space-m) clamp(0.75rem, 3cqi, 1.5rem);
  }
  .panel > * + * {
    border-block-start: 1px solid var(--mgpt-rule);
  }

  .bar-of-controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--mgpt-space-s) var(--mgpt-space-m);
  }
  .group {
    display: flex;
    flex-wrap: wrap;
    gap: var(--mgpt-space-s);
  }
  .push {
    margin-inline-start: auto;
  }

  button,
  select,
  input[type='text'],
  input[type='number'] {
    min-block-size: var(--mgpt-target);
    padding: 0 0.875rem;
    border: 1px solid var(--mgpt-edge);
    border-radius: var(--mgpt-radius-small);
    background: var(--mgpt-surface);
    color: var(--mgpt-ink);
    font: inherit;
    font-variant-numeric: tabular-nums;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    font-weight: 500;
    cursor: pointer;
    touch-action: manipulation;
    /* Safari knows only this: who taps Step quickly would select its word. */
    -webkit-user-select: none;
    user-select: none;
  }
  button:hover {
    background: var(--mgpt-sunken);
  }
  button:active {
    background: var(--mgpt-wash);
  }
  button.primary {
    border-color: var(--mgpt-accent);
    background: var(--mgpt-accent);
    color: var(--mgpt-on-accent);
  }
  button.primary:hover:not(:disabled, [aria-disabled='true']) {
    background: color-mix(in oklab, var(--mgpt-accent) 88%, var(--mgpt-ink));
  }
  button[aria-pressed='true'] {
    border-color: var(--mgpt-accent);
    background: var(--mgpt-wash);
    box-shadow: inset 0 0 0 1px var(--mgpt-accent);
  }
  button:disabled,
  button[aria-disabled='true'] {
    border-color: var(--mgpt-rule);
    background: transparent;
    color: var(--mgpt-soft);
    cursor: default;
  }
  /* Where soft is nearly ink, the outline says it. */
  @media (prefers-contrast: more) {
    button:disabled,
    button[aria-disabled='true'] {
      border-style: dashed;
    }
  }
  :host([theme='contrast']) button:disabled,
  :host([theme='contrast']) button[aria-disabled='true'] {
    border-style: dashed;
  }
  button.small {
    min-block-size: var(--mgpt-target-small);
    padding-inline: 0.625rem;
    font-size: var(--mgpt-text-small);
  }
  button.plain {
    border-color: transparent;
    background: none;
    color: var(--mgpt-accent);
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }

  :focus-visible {
    outline: 3px solid var(--mgpt-accent);
    outline-offset: 2px;
  }

  input[type='range'] {
    inline-size: 100%;
    min-block-size: var(--mgpt-target-small);
    margin: 0;
    accent-color: var(--mgpt-accent);
    touch-action: pan-y;
  }
  input[type='checkbox'],
  input[type='radio'] {
    accent-color: var(--mgpt-accent);
  }

  /* One of a few: radio buttons that look like one piece. */
  .segments {
    display: inline-flex;
    flex-wrap: wrap;
    margin: 0;
    padding: 0.1875rem;
    border: 0;
    border-radius: calc(var(--mgpt-radius-small) + 0.1875rem);
    background: var(--mgpt-sunken);
  }
  .segments label {
    position: relative;
  }
  .segments input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .segments span {
    display: block;
    padding: 0 0.75rem;
    border-radius: var(--mgpt-radius-small);
    color: var(--mgpt-soft);
    line-height: 2.375rem;
  }
  .segments :checked + span {
    background: var(--mgpt-surface);
    box-shadow: 0 0 0 1px var(--mgpt-edge);
    color: var(--mgpt-ink);
  }
  .segments :focus-visible + span {
    outline: 3px solid var(--mgpt-accent);
    outline-offset: 2px;
  }

  .heading {
    margin: 0 0 var(--mgpt-space-s);
    font-size: var(--mgpt-text-control);
    font-weight: 600;
    line-height: 1.5rem;
  }
  .hint {
    margin: 0;
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
    line-height: 1.25rem;
  }
  .number {
    font-variant-numeric: tabular-nums lining-nums;
    white-space: nowrap;
  }

  /* What matters now: a few numbers under their names. */
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--mgpt-space-s) var(--mgpt-space-l);
    margin: 0;
  }
  .facts dt {
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
    line-height: 1.25rem;
  }
  .facts dd {
    margin: 0;
    font-size: 1.25rem;
    font-variant-numeric: tabular-nums lining-nums;
    line-height: 1.75rem;
    white-space: nowrap;
  }
  @container (max-width: 29.99rem) {
    .facts dd {
      white-space: normal;
    }
  }

  /* Stages in a row, each with its share done: set --share, 0 to 1, from script. */
  .track {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    gap: 0.375rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .track > li {
    padding-block-start: 0.5rem;
    border-block-start: 4px solid var(--mgpt-rule);
    border-image: linear-gradient(
        to right,
        var(--mgpt-accent) calc(var(--share, 0) * 100%),
        var(--mgpt-rule) calc(var(--share, 0) * 100%)
      )
      1;
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
    line-height: 1.25rem;
  }
  .track > [aria-current] {
    color: var(--mgpt-ink);
    font-weight: 600;
  }

  /* Around a table that a language with long words would make too wide. */
  .sideways {
    min-inline-size: 0;
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--mgpt-text-small);
    font-variant-numeric: tabular-nums lining-nums;
    line-height: 1.25rem;
  }
  th,
  td {
    padding: 0.375rem 0.5rem;
    border-block-end: 1px solid var(--mgpt-rule);
    text-align: start;
  }
  th {
    color: var(--mgpt-soft);
    font-weight: 500;
  }
  th.end,
  td.end {
    text-align: end;
    white-space: nowrap;
  }
  /* The minus of a number stands before it in every direction of the text around. */
  td.end:dir(rtl),
  .slider .typed:dir(rtl) {
    direction: ltr;
    text-align: start;
  }
  .facts dd:dir(rtl) {
    direction: ltr;
    text-align: end;
  }

  .error {
    border-inline-start: 4px solid var(--mgpt-error);
    background: var(--mgpt-error-wash);
    color: var(--mgpt-error);
  }

  code {
    font-family: var(--mgpt-font-mono);
    font-size: 0.92em;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    button.primary:not([aria-disabled='true']),
    .segments :checked + span,
    button[aria-pressed='true'] {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    button:disabled,
    button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
      forced-color-adjust: none;
    }
  }
`;
