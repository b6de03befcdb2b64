// How a small graph looks. Tokens only. A widget that draws them has them among its styles.

import {css} from 'lit';

export const nodeLinkStyles = css`
  .node-link {
    display: block;
    max-inline-size: 100%;
    overflow: visible;
    direction: ltr;
    font-size: 12px;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .node-link text {
    fill: var(--mgpt-soft);
  }
  .road {
    fill: none;
    stroke: var(--mgpt-edge);
    stroke-width: 1.25;
  }
  .tip {
    fill: var(--mgpt-edge);
  }
  .edge-of.lit .road {
    stroke: var(--mgpt-accent);
    stroke-width: 2.5;
  }
  .edge-of.lit .tip {
    fill: var(--mgpt-accent);
  }
  .node-link .local {
    fill: var(--mgpt-ink);
  }
  .node-link .ground {
    fill: var(--mgpt-surface);
  }
  .box > rect {
    fill: var(--mgpt-surface);
    stroke: var(--mgpt-edge);
  }
  .box.waiting > rect {
    stroke-dasharray: 2 3;
  }
  .box.done > rect {
    fill: var(--mgpt-sunken);
  }
  .box.current > rect {
    fill: var(--mgpt-wash);
    stroke: var(--mgpt-accent);
    stroke-width: 2;
  }
  .box.picked > rect {
    stroke: var(--mgpt-accent);
    stroke-width: 2.5;
  }
  .box[role='button'] {
    cursor: pointer;
  }
  .box:focus-visible {
    outline-offset: 3px;
  }
  .node-link .box-name {
    fill: var(--mgpt-ink);
    font-size: 13px;
    font-weight: 600;
  }
  .node-link .box-value {
    fill: var(--mgpt-ink);
  }
  .order-disc {
    fill: var(--mgpt-accent);
    stroke: var(--mgpt-surface);
    stroke-width: 1.5;
  }
  .node-link .order {
    fill: var(--mgpt-on-accent);
    font-size: 11px;
    font-weight: 600;
  }
`;
