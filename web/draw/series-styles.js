// How a chart of several lines looks, with the words that name its lines.

import {css} from 'lit';

export const seriesStyles = css`
  .series {
    fill: none;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .series.first {
    stroke: var(--mgpt-accent);
    stroke-width: 2.5;
  }
  .series.second {
    stroke: var(--mgpt-positive);
    stroke-width: 2;
    stroke-dasharray: 7 4;
  }
  .series.third {
    stroke: var(--mgpt-negative);
    stroke-width: 2;
    stroke-dasharray: 1.5 4;
  }
  .series.faint {
    stroke: var(--mgpt-edge);
    stroke-width: 1;
    opacity: 0.6;
  }
  .series.ahead-of {
    stroke: var(--mgpt-edge);
    opacity: 0.35;
  }
  .series-end {
    stroke: var(--mgpt-surface);
    stroke-width: 2;
  }
  .series-end.first {
    fill: var(--mgpt-accent);
  }
  .series-end.second {
    fill: var(--mgpt-positive);
  }
  .series-end.third {
    fill: var(--mgpt-negative);
  }

  .lines {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--mgpt-space-m);
    margin: 0;
    padding: 0;
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
    line-height: 1.25rem;
    list-style: none;
  }
  .lines li::before,
  .letter::before {
    content: '';
    display: inline-block;
    inline-size: 1.5rem;
    margin-inline-end: 0.5em;
    border-block-start: 1px solid var(--mgpt-edge);
    vertical-align: 0.28em;
  }
  .lines .first::before,
  .letter.first::before {
    border-block-start: 3px solid var(--mgpt-accent);
  }
  .lines .second::before,
  .letter.second::before {
    border-block-start: 3px dashed var(--mgpt-positive);
  }
  .lines .third::before,
  .letter.third::before {
    border-block-start: 3px dotted var(--mgpt-negative);
  }
  .lines .number {
    color: var(--mgpt-ink);
  }
`;
