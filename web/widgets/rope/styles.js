// How the widget `rope` looks.

import {css} from 'lit';
import {plainTableStyles} from '../table-styles.js';
import {trainingBarStyles} from '../training-bar.js';

const ownStyles = css`
  .pickers {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--mgpt-space-s) var(--mgpt-space-l);
  }
  .pickers label {
    display: flex;
    align-items: center;
    gap: var(--mgpt-space-s);
  }
  .of-head {
    display: flex;
    align-items: center;
    gap: var(--mgpt-space-s);
  }
  .pickers .segments label {
    display: block;
  }
  /* On a phone they stand below each other: what is picked in one line. */
  @container (max-width: 29.99rem) {
    .pickers > label,
    .of-head {
      display: grid;
      grid-template-columns: 4.5rem auto;
    }
  }
  .row {
    display: grid;
    grid-auto-columns: minmax(0, 2.75rem);
    grid-auto-flow: column;
    gap: 2px;
    margin-block-end: var(--mgpt-space-m);
    direction: ltr;
    text-align: center;
  }
  .row .place {
    display: block;
    padding-block: 0.25rem;
    border: 1px solid var(--mgpt-rule);
    border-radius: var(--mgpt-radius-small);
    overflow: hidden;
  }
  .row .token {
    display: block;
    color: var(--mgpt-edge);
    font-size: 1.125rem;
    line-height: 1.5rem;
  }
  .row .index {
    display: block;
    color: var(--mgpt-soft);
    font-size: 0.6875rem;
    line-height: 1rem;
  }
  .row .place.query {
    border: 2px solid var(--mgpt-accent);
    background: var(--mgpt-wash);
  }
  .row .place.key {
    border: 2px dashed var(--mgpt-positive);
  }
  .row .query .token,
  .row .key .token {
    color: var(--mgpt-ink);
    font-weight: 600;
  }
  .places {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
    align-items: end;
    gap: var(--mgpt-space-s) var(--mgpt-space-l);
  }
  .places label > span {
    display: flex;
    justify-content: space-between;
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
  }
  .places input {
    direction: ltr;
  }
  .dials {
    display: flex;
    flex-wrap: wrap;
    gap: var(--mgpt-space-m) var(--mgpt-space-l);
    margin-block: var(--mgpt-space-m);
  }
  .dials > .facts {
    align-self: center;
  }
  /* All as wide, whatever their captions say: below each other they stand in line. */
  .dials figure {
    flex: 0 0 12.5rem;
    margin: 0;
    text-align: center;
  }
  .dials figcaption {
    font-size: var(--mgpt-text-small);
    line-height: 1.25rem;
  }
  .dial {
    display: block;
    margin-inline: auto;
    overflow: visible;
    direction: ltr;
    font-size: 13px;
  }
  .dial .rim {
    fill: var(--mgpt-sunken);
    stroke: var(--mgpt-rule);
  }
  .dial text {
    fill: var(--mgpt-ink);
    font-weight: 600;
  }
  .hand {
    stroke-width: 3;
    stroke-linecap: round;
  }
  .hand.first {
    stroke: var(--mgpt-accent);
  }
  .hand.second {
    stroke: var(--mgpt-positive);
    stroke-dasharray: 6 5;
  }
  .tip.first {
    fill: var(--mgpt-accent);
  }
  .tip.second {
    fill: var(--mgpt-surface);
    stroke: var(--mgpt-positive);
    stroke-width: 2;
  }
  .pivot {
    fill: var(--mgpt-edge);
  }
  .score {
    min-inline-size: 6rem;
  }
  .two {
    display: grid;
    gap: var(--mgpt-space-m) 28px;
  }
  .two > * {
    min-inline-size: 0;
  }
  @container (min-width: 48rem) {
    .two {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  /* As high as the chart and what stands below it will be. */
  .chart-room {
    min-block-size: calc(var(--height) * 1px + 4.4rem);
    margin-block: 0;
  }
  @container (min-width: 48rem) {
    .chart-room {
      min-block-size: calc(var(--height) * 1px + 3.2rem);
    }
  }
  .kind {
    margin: 0 0 var(--mgpt-space-xs);
    font-weight: 600;
  }
  .spread {
    margin: var(--mgpt-space-xs) 0 0;
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
  }
  .spread .number {
    color: var(--mgpt-ink);
    font-weight: 600;
  }
  .dot {
    fill: var(--mgpt-edge);
    opacity: 0.55;
  }
  .dot.here {
    fill: var(--mgpt-accent);
    stroke: var(--mgpt-surface);
    stroke-width: 2;
    opacity: 1;
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
`;

export const ropeStyles = [trainingBarStyles, plainTableStyles, ownStyles];
