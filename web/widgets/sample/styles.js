// How the widget `sample` looks. Tokens and container queries only.

import {css} from 'lit';
import {chartStyles} from '../../draw/chart-styles.js';
import {iconStyles} from '../move-icon.js';
import {tableStyles} from '../table-styles.js';

const ownStyles = css`
  .sampling .dials {
    display: grid;
    flex: 1 1 24rem;
    /* As wide as the longer name with its number, so that both sliders lie on one line. */
    grid-template-columns: repeat(auto-fit, minmax(min(11.5rem, 100%), 1fr));
    gap: var(--mgpt-space-s) var(--mgpt-space-m);
    max-inline-size: 34rem;
    margin-inline-start: auto;
  }
  /* In a line of their own they fill it. */
  @container (max-width: 45.99rem) {
    .sampling .dials {
      max-inline-size: none;
    }
  }
  /* Four buttons with their words: two and two on a phone. */
  @container (max-width: 23.99rem) {
    .sampling .moves {
      display: grid;
      grid-template-columns: 1fr 1fr;
    }
  }
  .dials label {
    font-size: var(--mgpt-text-small);
    line-height: 1.25rem;
  }
  .dials output {
    font-weight: 600;
  }
  .problem {
    margin: 0;
  }
  /* Words on the line of the heading, marks at their height. */
  .chances-view .chart-key li {
    align-items: baseline;
  }
  .chances-view .chart-key svg {
    margin-block-end: -2px;
  }

  .generation {
    display: grid;
    gap: var(--mgpt-space-l);
  }
  .generation > *,
  .names-view {
    min-inline-size: 0;
  }
  .section-head .hint {
    min-block-size: 1.25rem;
  }
  .tiles {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    min-block-size: 2.75rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .tiles li {
    display: grid;
    place-items: center;
    min-inline-size: 2.25rem;
    block-size: 2.75rem;
    padding-inline: 0.25rem;
    border: 1px solid var(--mgpt-rule);
    border-radius: var(--mgpt-radius-small);
    font-size: 1.25rem;
  }
  .tiles .sentinel,
  .tiles .asked {
    border-style: dashed;
    border-color: var(--mgpt-edge);
    color: var(--mgpt-soft);
  }
  .tiles .sentinel {
    padding-inline: 0.5rem;
    font-size: var(--mgpt-text-small);
  }
  .tiles .fresh {
    border: 2px solid var(--mgpt-accent);
    background: var(--mgpt-wash);
    color: var(--mgpt-ink);
  }

  .share-bar {
    display: block;
    max-inline-size: 100%;
    overflow: visible;
    direction: ltr;
    font-size: 12px;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .share {
    stroke: var(--mgpt-surface);
    stroke-width: 1;
  }
  .share.even {
    fill: color-mix(in oklab, var(--mgpt-edge) 22%, var(--mgpt-surface));
  }
  .share.odd {
    fill: color-mix(in oklab, var(--mgpt-edge) 34%, var(--mgpt-surface));
  }
  .share.here {
    fill: var(--mgpt-accent);
  }
  .share-frame {
    fill: none;
    stroke: var(--mgpt-edge);
  }
  .share-name {
    fill: var(--mgpt-ink);
    font-size: 13px;
  }
  .share-name.here {
    fill: var(--mgpt-on-accent);
    font-weight: 600;
  }
  .share-bar .tick {
    fill: var(--mgpt-soft);
  }
  .share-point {
    fill: var(--mgpt-ink);
    font-size: 13px;
    font-weight: 600;
  }
  .share-drop {
    stroke: var(--mgpt-ink);
    stroke-width: 1.5;
  }
  .share-drop.inside {
    stroke: var(--mgpt-on-accent);
  }
  .share-tip {
    fill: var(--mgpt-ink);
  }
  @media (prefers-reduced-motion: no-preference) {
    .fallen {
      animation: fall 0.25s ease-in;
    }
  }
  @keyframes fall {
    from {
      transform: translateY(-14px);
      opacity: 0;
    }
  }

  .picks {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(8.5rem, 100%), 1fr));
    gap: 0.25rem var(--mgpt-space-s);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .picks .pick {
    justify-content: space-between;
    inline-size: 100%;
    min-block-size: 2.25rem;
    padding-inline: 0.625rem;
    border-color: transparent;
    font-weight: 400;
    text-align: start;
  }
  .picks .pick[aria-pressed='true'] {
    border-color: var(--mgpt-accent);
  }
  .picks .drawn {
    overflow-wrap: anywhere;
  }
  .picks .known,
  .picks .new {
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
    white-space: nowrap;
  }
  .picks .known {
    color: var(--mgpt-accent);
  }
  @media (forced-colors: active) {
    .picks [aria-pressed='true'] > * {
      color: inherit;
    }
  }
  @container (max-width: 39.99rem) {
    .sampling .moves {
      flex: 1 0 100%;
    }
    .sampling .moves button {
      flex: 1 1 auto;
      padding-inline: 0.5rem;
    }
    .sampling .dials {
      max-inline-size: none;
    }
  }
`;

export const sampleStyles = [tableStyles, chartStyles, iconStyles, ownStyles];
