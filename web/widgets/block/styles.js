// How the widget `block` looks.

import {css} from 'lit';
import {plainTableStyles} from '../table-styles.js';
import {tokenPickerStyles} from '../token-picker.js';
import {trainingBarStyles} from '../training-bar.js';
import {typedTextStyles} from '../typed-text.js';

const pipelineStyles = css`
  .asked {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--mgpt-space-s) var(--mgpt-space-l);
  }
  .asked > .segments {
    margin-inline-start: auto;
  }
  .stages.wide {
    display: grid;
    grid-template-columns: minmax(0, 29rem) minmax(0, 1fr);
    gap: var(--mgpt-space-l);
  }
  .beside {
    position: sticky;
    inset-block-start: var(--mgpt-space-m);
    align-self: start;
  }
  .pipeline {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .part {
    padding-block: var(--mgpt-space-s) 0.125rem;
    padding-inline-start: 2.75rem;
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
    font-weight: 600;
    line-height: 1.25rem;
  }
  .stage,
  .part {
    position: relative;
  }
  /* The residual stream: one rail from the first norm to the logits. */
  .stage::before,
  .part::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0.8125rem;
    inline-size: 4px;
    background: var(--mgpt-accent);
    opacity: 0.35;
  }
  .part.in::before,
  .stage.in.branch::before,
  .stage:last-child::before {
    content: none;
  }
  /* Half the height of its button: below that it may stand open. */
  .stage.in.stream::before {
    inset-block-start: 1.25rem;
  }
  .stage.out::before {
    inset-block-end: auto;
    block-size: 1.25rem;
  }
  .plain-stage {
    display: grid;
    grid-template-columns: 1.25rem minmax(0, 1fr) auto;
    justify-content: stretch;
    gap: 0 0.75rem;
    inline-size: 100%;
    min-block-size: 2.5rem;
    padding: 0.1875rem 0.5rem 0.1875rem 0.3125rem;
    border-color: transparent;
    background: none;
    font-weight: 400;
    text-align: start;
  }
  .plain-stage[aria-pressed='true'] {
    background: var(--mgpt-wash);
  }
  /* Its ground stays, for the numbers that are drawn on it, and so do its letters. */
  @media (forced-colors: active) {
    .plain-stage[aria-pressed='true'] {
      color: CanvasText;
    }
  }
  .node {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    border: 2px solid var(--mgpt-accent);
    border-radius: 50%;
    background: var(--mgpt-surface);
    color: var(--mgpt-accent);
    font-size: 0.875rem;
    font-weight: 600;
    line-height: 1;
  }
  .branch .node {
    inline-size: 0.5rem;
    block-size: 0.5rem;
    margin-inline-start: 1.375rem;
    border-width: 2px;
    border-color: var(--mgpt-edge);
    border-radius: 2px;
  }
  .branch .plain-stage {
    grid-template-columns: 1.875rem minmax(0, 1fr) auto;
    gap: 0 0.5rem;
  }
  .names {
    display: grid;
    min-inline-size: 0;
    line-height: 1.1875rem;
  }
  .names .title {
    font-weight: 500;
  }
  .stream .title {
    font-weight: 600;
  }
  .names .short {
    overflow: hidden;
    color: var(--mgpt-soft);
    font-size: 0.75rem;
    line-height: 1rem;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .among {
    padding: var(--mgpt-space-s) 0 var(--mgpt-space-m);
    padding-inline-start: 2.5rem;
  }
  @container (max-width: 29.99rem) {
    .asked > .segments {
      margin-inline-start: 0;
    }
    .plain-stage {
      grid-template-columns: 1.25rem minmax(0, 1fr) 7rem;
      padding-inline-end: 0.25rem;
    }
    .branch .plain-stage {
      grid-template-columns: 1.875rem minmax(0, 1fr) 7rem;
    }
    .plain-stage > .strip {
      justify-self: end;
      max-inline-size: 100%;
      block-size: auto;
    }
    /* It takes the whole width, over the rail. */
    .among {
      position: relative;
      padding-inline-start: 0;
      background: var(--mgpt-surface);
    }
    /* What it does stands in the open stage. */
    .names .short {
      display: none;
    }
  }
  /* With large letters there is no room beside a name. */
  @container (max-width: 17.99rem) {
    .branch .plain-stage,
    .plain-stage {
      grid-template-columns: 1.25rem minmax(0, 1fr);
    }
    .branch .node {
      margin: 0.375rem;
    }
    .plain-stage > .strip {
      grid-column: 2;
      justify-self: start;
    }
  }
`;

const detailStyles = css`
  .detail .heading code {
    margin-inline-start: 0.5em;
    color: var(--mgpt-soft);
    font-weight: 400;
  }
  .does {
    margin: 0 0 var(--mgpt-space-s);
    max-inline-size: 34rem;
    text-wrap: var(--pretty);
  }
  .formula {
    overflow-x: auto;
    margin-block: var(--mgpt-space-s);
    font-size: 1.125rem;
  }
  .formula math {
    inline-size: fit-content;
    margin: 0;
  }
  .detail .facts {
    margin-block-end: var(--mgpt-space-s);
  }
  .detail .facts dd {
    font-size: 1rem;
    line-height: 1.5rem;
    white-space: normal;
  }
  .tensor {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    margin-block: var(--mgpt-space-s);
    direction: ltr;
    font-size: 12px;
    forced-color-adjust: none;
  }
  .tensor text {
    fill: var(--mgpt-soft);
  }
  .tensor text.here {
    fill: var(--mgpt-ink);
    font-weight: 600;
  }
  .tensor .picked-row {
    fill: var(--mgpt-wash);
    stroke: var(--mgpt-accent);
  }
  [open] ~ .source {
    margin-block-start: var(--mgpt-space-m);
  }
  .source pre {
    max-block-size: 22rem;
    margin: var(--mgpt-space-xs) 0 0;
    padding: var(--mgpt-space-s) 0.75rem;
    overflow: auto;
    border-radius: var(--mgpt-radius-small);
    background: var(--mgpt-sunken);
    direction: ltr;
    font-size: 0.75rem;
    line-height: 1.125rem;
    text-align: left;
    tab-size: 2;
  }
  .source code {
    font-size: inherit;
  }
  .source summary {
    overflow-wrap: anywhere;
  }
  @media print {
    .source pre {
      max-block-size: none;
      white-space: pre-wrap;
    }
  }
`;

const streamStyles = css`
  .readouts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 21rem), 1fr));
    gap: var(--mgpt-space-m) var(--mgpt-space-l);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .readouts > li {
    min-inline-size: 0;
  }
  .after {
    margin: 0 0 var(--mgpt-space-xs);
    font-weight: 600;
  }
  .row-of-two {
    display: flex;
    align-items: end;
    gap: var(--mgpt-space-s);
  }
  .row-of-two > .tensor {
    flex: 0 1 auto;
    min-inline-size: 6rem;
    margin: 0;
  }
  .row-of-two > table {
    flex: 1 1 0;
    inline-size: auto;
  }
  .row-of-two th,
  .row-of-two td {
    block-size: 24px;
    padding: 0 0.375rem;
    border: 0;
    font-size: 0.75rem;
    line-height: 1rem;
    white-space: nowrap;
  }
  /* All as wide, whatever they say: below each other the tables stand in line. */
  .row-of-two th {
    inline-size: 33%;
  }
  .row-of-two .here > * {
    background: var(--mgpt-wash);
  }
  @container (max-width: 29.99rem) {
    .row-of-two {
      display: grid;
    }
    .row-of-two th,
    .row-of-two td {
      padding-inline: 0.125rem;
      white-space: normal;
    }
  }
  .readouts .loss {
    margin: var(--mgpt-space-xs) 0 0;
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
  }
  .readouts .loss .number {
    color: var(--mgpt-ink);
    font-size: 1rem;
    font-weight: 600;
  }
`;

export const blockStyles = [plainTableStyles, trainingBarStyles, tokenPickerStyles, typedTextStyles, pipelineStyles, detailStyles, streamStyles];
