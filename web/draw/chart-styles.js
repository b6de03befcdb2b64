// How curves, contours and charts of several series look. Tokens only. A widget that draws them has them among its styles.

import {css} from 'lit';

export const chartStyles = css`
  .curve,
  .contour {
    display: block;
    max-inline-size: 100%;
    overflow: visible;
    direction: ltr;
    font-size: 12px;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .curve text,
  .contour text {
    fill: var(--mgpt-soft);
  }
  .curve .reference-name {
    fill: var(--mgpt-ink);
  }
  .curve-line {
    fill: none;
    stroke: var(--mgpt-ink);
    stroke-width: 2;
    stroke-linejoin: round;
  }
  .tangent {
    stroke: var(--mgpt-accent);
    stroke-width: 2.5;
    stroke-linecap: round;
  }
  .point {
    fill: var(--mgpt-surface);
    stroke: var(--mgpt-ink);
    stroke-width: 2;
  }
  .curve .point-name,
  .contour .point-name {
    fill: var(--mgpt-ink);
    paint-order: stroke;
    stroke: var(--mgpt-surface);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .handle {
    cursor: grab;
    touch-action: none;
  }
  .handle:active {
    cursor: grabbing;
  }
  .grip {
    fill: transparent;
  }
  .handle:hover .grip {
    fill: var(--mgpt-accent);
    opacity: 0.12;
  }

  .contour .band {
    stroke: var(--mgpt-surface);
    stroke-width: 0.75;
  }
  .trail,
  .trail-halo {
    fill: none;
    stroke: var(--mgpt-accent);
    stroke-width: 2;
    stroke-linejoin: round;
  }
  .trail-halo {
    stroke: var(--mgpt-surface);
    stroke-width: 5;
  }
  .step-dot,
  .start {
    fill: var(--mgpt-accent);
    stroke: var(--mgpt-surface);
    stroke-width: 1.5;
  }
  .start {
    fill: var(--mgpt-surface);
    stroke: var(--mgpt-accent);
    stroke-width: 2;
  }
  .lowest {
    stroke: var(--mgpt-ink);
    stroke-width: 2;
  }

  .chart-key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem var(--mgpt-space-m);
    margin: 0 0 0.375rem;
    padding: 0;
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
    line-height: 1.25rem;
    list-style: none;
  }
  .chart-key li {
    display: inline-flex;
    align-items: baseline;
    gap: 0.375rem;
  }
  .chart-key svg {
    flex: none;
    margin-block-end: -0.125rem;
    overflow: visible;
  }
  .chart-key .number {
    color: var(--mgpt-ink);
  }
  .share-bar.solid {
    fill: var(--mgpt-accent);
  }
  .share-bar.hollow {
    fill: var(--mgpt-surface);
    stroke: var(--mgpt-edge);
    stroke-width: 1.5;
  }
  .count-dot {
    fill: var(--mgpt-ink);
    stroke: var(--mgpt-surface);
    stroke-width: 1.5;
  }
  .band-here {
    fill: var(--mgpt-wash);
  }
`;
