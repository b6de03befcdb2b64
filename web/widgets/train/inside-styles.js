// How a look inside a step looks: lines of parts, one below the other, and the node beside them.

import {css} from 'lit';
import {panelStyles} from '../graph/panel-styles.js';

const lines = css`
  .inside > .event {
    display: grid;
    align-items: center;
    min-block-size: 4.5rem;
    margin: 0;
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
    line-height: 1.5rem;
    font-variant-numeric: tabular-nums lining-nums;
    overflow-wrap: anywhere;
  }
  .inside-body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--mgpt-space-l);
  }
  .crumbs-of-zoom ol {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.25rem;
    min-block-size: 2.25rem;
    margin: 0 0 var(--mgpt-space-s);
    padding: 0;
    list-style: none;
    font-size: var(--mgpt-text-small);
    line-height: 1.5rem;
  }
  .crumbs-of-zoom li + li::before {
    content: '›' / '';
    margin-inline-end: 0.25rem;
    color: var(--mgpt-soft);
  }
  .crumbs-of-zoom button {
    padding-inline: 0.25rem;
    font-weight: 400;
  }
  .crumbs-of-zoom [aria-current] {
    font-weight: 600;
  }
  .part-line {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(6.75rem, 1fr));
    gap: 0.375rem 2px;
    padding-block: 0.5rem;
  }
  .part-line.numbers {
    grid-template-columns: repeat(auto-fill, minmax(5.25rem, 1fr));
  }
  .numbers code {
    font-size: 0.75rem;
    white-space: nowrap;
  }
  /* What is below hangs from the part that is picked above. */
  .part-line + .part-line {
    border-block-start: 1px solid var(--mgpt-rule);
  }
  .part-of-step {
    display: grid;
    align-content: start;
    justify-content: stretch;
    justify-items: start;
    min-inline-size: 0;
    min-block-size: 2.75rem;
    padding: 0.5rem 0.375rem 0.25rem;
    border: 0;
    border-radius: 0;
    background:
      linear-gradient(var(--mgpt-accent), var(--mgpt-accent)) no-repeat left top / calc(var(--share) * 100%) 4px,
      linear-gradient(var(--mgpt-rule), var(--mgpt-rule)) no-repeat left top / 100% 4px;
    color: inherit;
    font-weight: 400;
    line-height: 1.25rem;
    text-align: start;
    white-space: normal;
    cursor: pointer;
    /* Around it the ring of the focus would lose its left side, and its lower one to the next row. */
    outline-offset: -3px;
  }
  /* The sweep comes from the loss. */
  .backward > .part-of-step {
    background-position: right top, left top;
  }
  .part-of-step:hover,
  .part-of-step[aria-pressed='true'] {
    background-color: var(--mgpt-wash);
  }
  .part-of-step[aria-pressed='true'] {
    border-radius: 0;
    box-shadow: inset 0 -2px var(--mgpt-accent);
  }
  .part-of-step[aria-pressed='true'] > :is(.what, code) {
    font-weight: 600;
  }
  .part-of-step[aria-current] .what::after,
  .part-of-step[aria-current] code::after {
    content: '';
    display: inline-block;
    inline-size: 0.5rem;
    block-size: 0.5rem;
    margin-inline-start: 0.375rem;
    border-radius: 50%;
    background: var(--mgpt-accent);
  }
  .part-of-step .what {
    font-size: var(--mgpt-text-small);
    overflow-wrap: anywhere;
  }
  .part-of-step .note,
  .part-of-step .value {
    color: var(--mgpt-soft);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums lining-nums;
    line-height: 1rem;
  }
  .numbers .value {
    direction: ltr;
    color: var(--mgpt-ink);
    text-align: start;
    white-space: nowrap;
  }
  .spreads {
    display: grid;
    gap: var(--mgpt-space-m);
    margin-block: var(--mgpt-space-m);
  }
  .spreads dd {
    display: grid;
    gap: 0.25rem;
    font-size: var(--mgpt-text-small);
    line-height: 1.25rem;
  }
  .spreads .spark {
    max-inline-size: 100%;
    direction: ltr;
  }
  .journeys {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--mgpt-space-s);
    margin-block-end: var(--mgpt-space-m);
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
  }
  .inside .node {
    block-size: auto;
    min-block-size: 0;
    padding: 0;
    border: 0;
    overflow: visible;
  }

  @container (min-width: 40rem) {
    .inside > .event {
      min-block-size: 2.5rem;
    }
  }
  /* Side by side, and of one height as soon as there is something to see: nothing below moves
     while the run does. */
  @container (min-width: 55rem) {
    .inside-body {
      grid-template-columns: 54fr 46fr;
      gap: 0;
      border-block: 1px solid var(--mgpt-rule);
    }
    .inside-body.open {
      block-size: 38rem;
    }
    .lines,
    .inside-node {
      min-inline-size: 0;
      padding-block: var(--mgpt-space-m);
      overflow: hidden auto;
      scrollbar-width: thin;
      scrollbar-color: var(--mgpt-edge) transparent;
    }
    .lines {
      padding-inline-end: 1.5rem;
    }
    .inside-node {
      padding-inline-start: 1.5rem;
      border-inline-start: 1px solid var(--mgpt-rule);
    }
  }

  @media (forced-colors: active) {
    .part-of-step {
      border-block-start: 2px solid;
    }
    .part-of-step[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
      color: CanvasText;
    }
  }
`;

export const insideStyles = [panelStyles, lines];
