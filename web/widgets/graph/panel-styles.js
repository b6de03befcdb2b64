// The node that was picked: its numbers, its picture, its tables.

import {css} from 'lit';

export const panelStyles = css`
  .node {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--mgpt-space-m);
    min-inline-size: 0;
    padding: var(--mgpt-space-m) clamp(0.75rem, 3cqi, 1.5rem);
    border-block-start: 1px solid var(--mgpt-rule);
  }
  @container (min-width: 55rem) {
    .node {
      block-size: 0;
      min-block-size: 100%;
      border-block-start: 0;
      overflow: hidden auto;
      scrollbar-width: thin;
      scrollbar-color: var(--mgpt-edge) transparent;
    }
    .node:focus-visible {
      outline-offset: -3px;
    }
  }
  .node header {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.25rem var(--mgpt-space-m);
    align-items: center;
  }
  .node .picked {
    margin: 0;
    overflow-wrap: anywhere;
    font-size: 1.0625rem;
  }
  .node header .hint::first-letter,
  .chip::first-letter {
    text-transform: uppercase;
  }
  .chip {
    margin: 0;
    justify-self: end;
    font-size: var(--mgpt-text-small);
    line-height: 1.25rem;
  }
  .trail {
    justify-self: end;
  }
  .arrow {
    min-inline-size: 2.25rem;
  }
  .arrow:dir(rtl) {
    scale: -1 1;
  }
  .node .heading {
    margin-block-end: 0.25rem;
  }
  .formula {
    margin: 0;
    padding: 0.5rem 0.75rem;
    border-radius: var(--mgpt-radius-small);
    background: var(--mgpt-sunken);
    direction: ltr;
    font-variant-numeric: tabular-nums lining-nums;
    text-align: center;
  }
  .formula .letters {
    font-style: italic;
  }
  .formula > * {
    white-space: nowrap;
  }
  sup {
    line-height: 0;
  }
  .sign {
    color: var(--mgpt-soft);
  }

  .picture {
    display: block;
    max-inline-size: 100%;
    overflow: visible;
    direction: ltr;
    font-size: 12px;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .box rect {
    fill: var(--mgpt-surface);
    stroke: var(--mgpt-edge);
    stroke-width: 1;
  }
  .box.waiting rect {
    stroke-dasharray: 2 3;
  }
  .box.swept rect {
    fill: var(--mgpt-sunken);
  }
  .box.node rect {
    fill: var(--mgpt-wash);
    stroke: var(--mgpt-accent);
    stroke-width: 2;
  }
  .box.user,
  .box.input {
    cursor: pointer;
  }
  .box.user:hover rect,
  .box.input:hover rect {
    stroke: var(--mgpt-accent);
  }
  .box text,
  .box-more {
    fill: var(--mgpt-ink);
  }
  .box .box-name {
    font-family: var(--mgpt-font-mono);
    font-size: 11px;
  }
  .box .box-grad,
  .picture .box-more {
    fill: var(--mgpt-soft);
    font-size: 11px;
  }
  .edge .way {
    fill: none;
    stroke: var(--mgpt-edge);
    stroke-width: 1.25;
    stroke-dasharray: 2 4;
  }
  .edge .head {
    fill: var(--mgpt-edge);
  }
  .edge.arrived .way {
    stroke: var(--mgpt-accent);
    stroke-dasharray: none;
  }
  .edge.arrived .head {
    fill: var(--mgpt-accent);
  }
  .edge.fresh .way {
    stroke-width: 3;
  }
  .edge .local {
    fill: var(--mgpt-soft);
    paint-order: stroke;
    stroke: var(--mgpt-surface);
    stroke-width: 6px;
    stroke-linejoin: round;
  }

  .link {
    display: inline;
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    background: none;
    color: var(--mgpt-accent);
    font-family: var(--mgpt-font-mono);
    font-size: 0.92em;
    font-weight: 400;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
    overflow-wrap: anywhere;
    -webkit-user-select: text;
    user-select: text;
  }
  .link:hover {
    background: var(--mgpt-wash);
  }
  .node table th {
    font-weight: 400;
  }
  .node th,
  .node td {
    padding-inline: 0.375rem;
  }
  .node th:first-child,
  .node .narrow td:first-child {
    padding-inline-start: 0;
  }
  .node th:last-child,
  .node td:last-child {
    padding-inline-end: 0;
  }
  .node .end {
    direction: ltr;
    text-align: right;
  }
  .node thead th {
    white-space: normal;
    padding-block-start: 0;
    font-weight: 500;
    vertical-align: bottom;
  }
  .shares .coming td {
    color: var(--mgpt-soft);
  }
  .arrival {
    display: block;
    color: var(--mgpt-soft);
    font-size: 0.75rem;
    line-height: 1rem;
  }
  .arrived .arrival::before {
    content: '✓ ' / '';
    color: var(--mgpt-accent);
  }
  .shares tfoot th,
  .shares tfoot td {
    border-block-start: 2px solid var(--mgpt-edge);
    border-block-end: 0;
    color: var(--mgpt-ink);
    font-weight: 600;
  }
  .note {
    color: var(--mgpt-soft);
    font-weight: 400;
  }
  .narrow tbody th {
    padding-block: 0.375rem 0;
    border: 0;
  }
  .narrow tbody td {
    padding-block-start: 0;
  }
  .narrow .arrival {
    float: inline-end;
    line-height: 1.5rem;
  }
  .pager {
    align-items: center;
    margin-block-start: 0.5rem;
  }
  .check .facts {
    margin-block-start: 0.5rem;
  }
  .check .facts dd {
    font-size: var(--mgpt-text-control);
    line-height: 1.5rem;
  }
  .check button {
    margin-block-start: 0.5rem;
  }
  .crumbs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.25rem;
    margin: 0.375rem 0 0;
    padding: 0;
    list-style: none;
    font-size: var(--mgpt-text-small);
    line-height: 1.5rem;
  }
  .crumbs li + li::before {
    content: '→ ' / '';
    color: var(--mgpt-soft);
  }
  .crumbs:dir(rtl) li + li::before {
    content: '← ' / '';
  }
`;
