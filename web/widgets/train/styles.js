// How the widget `train` looks. Tokens and container queries only.

import {css} from 'lit';

export const trainStyles = css`
  .step,
  .losses,
  .samples,
  .map-view {
    min-inline-size: 0;
  }
  h3 {
    margin: 0;
    font-size: inherit;
    font-weight: 650;
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25rem var(--mgpt-space-m);
    margin-block-end: var(--mgpt-space-s);
  }
  .title > .heading {
    margin: 0;
  }
  .map-view > .title {
    align-items: center;
  }
  .scale {
    margin-inline-start: auto;
  }

  .small.segments span,
  .title .segments span {
    padding-inline: 0.625rem;
    font-size: var(--mgpt-text-small);
    line-height: var(--mgpt-target-small);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--mgpt-space-m);
  }

  /* Where we are. */
  .where {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: var(--mgpt-space-s) var(--mgpt-space-l);
    margin-block-end: var(--mgpt-space-m);
  }
  .where h3 {
    font-size: 1.375rem;
    font-weight: 500;
    font-variant-numeric: tabular-nums lining-nums;
    line-height: 1.75rem;
    letter-spacing: -0.01em;
  }
  .where .facts > div {
    min-inline-size: 7.5rem;
  }
  @container (max-width: 39.99rem) {
    .where .facts {
      display: grid;
      grid-template-columns: 1fr 1fr;
      inline-size: 100%;
    }
    .timeline .count {
      display: none;
    }
  }
  .timeline .track {
    grid-auto-flow: initial;
    grid-template-columns: 5fr 2fr 5fr 3fr;
    gap: 2px;
  }
  .timeline .track > li {
    min-inline-size: 0;
    padding-block-start: 0.75rem;
  }
  .count {
    margin-inline-start: 0.25em;
    color: var(--mgpt-soft);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .timeline {
    position: relative;
  }
  /* A line of time and a thumb on it. Half of the thumb stands out at both ends, so that its
     middle is where the line says. */
  .scrub {
    -webkit-appearance: none;
    appearance: none;
    --thumb: 1.25rem;
    position: absolute;
    margin: 0;
    background: none;
    cursor: pointer;
    direction: ltr;
  }
  .timeline > .scrub {
    inset: calc(2px - var(--mgpt-target-small) / 2) auto auto calc(var(--thumb) / -2);
    inline-size: calc(100% + var(--thumb));
  }
  /* The plot's margins are those of line-chart.js: the thumb moves under the cursor. */
  .chart > .scrub {
    inset: auto auto calc(40px - var(--mgpt-target-small) / 2) calc(42px - var(--thumb) / 2);
    inline-size: calc(100% - 56px + var(--thumb));
  }
  .chart > .scrub::before {
    content: '';
    position: absolute;
    inset: calc(50% - 2px) calc(var(--thumb) / 2) auto;
    block-size: 4px;
    background: linear-gradient(
      to right,
      var(--mgpt-accent) calc(var(--share) * 100%),
      var(--mgpt-rule) calc(var(--share) * 100%)
    );
  }
  .scrub::-webkit-slider-thumb {
    -webkit-appearance: none;
    position: relative;
    inline-size: var(--thumb);
    block-size: var(--thumb);
    border: 3px solid var(--mgpt-surface);
    border-radius: 50%;
    background: var(--mgpt-accent);
    box-shadow: 0 0 0 1px var(--mgpt-accent);
  }
  .scrub::-moz-range-thumb {
    box-sizing: border-box;
    position: relative;
    inline-size: var(--thumb);
    block-size: var(--thumb);
    border: 3px solid var(--mgpt-surface);
    border-radius: 50%;
    background: var(--mgpt-accent);
    box-shadow: 0 0 0 1px var(--mgpt-accent);
  }
  .scrub:focus-visible {
    outline: none;
  }
  .scrub:focus-visible::-webkit-slider-thumb {
    outline: 3px solid var(--mgpt-accent);
    outline-offset: 2px;
  }
  .scrub:focus-visible::-moz-range-thumb {
    outline: 3px solid var(--mgpt-accent);
    outline-offset: 2px;
  }
  .now {
    min-block-size: 1.5rem;
    margin: var(--mgpt-space-s) 0 0;
  }
  .now .number {
    margin-inline-end: 0.75em;
    color: var(--mgpt-soft);
  }

  /* The name: one tile a token. */
  .name {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    margin: var(--mgpt-space-m) 0 0;
    padding: 0;
    list-style: none;
  }
  .name li {
    display: grid;
    justify-items: center;
    min-inline-size: clamp(3rem, 8cqi, 3.5rem);
    padding: 0.25rem 0.25rem 0.375rem;
    border: 1px solid var(--mgpt-rule);
    border-radius: var(--mgpt-radius-small);
    background: linear-gradient(var(--mgpt-wash), var(--mgpt-wash)) no-repeat bottom / 100%
      calc(var(--share) * 100%);
  }
  .name .sentinel {
    border-style: dashed;
    border-color: var(--mgpt-edge);
  }
  .name [aria-current] {
    border-color: var(--mgpt-accent);
    box-shadow: 0 0 0 1px var(--mgpt-accent);
  }
  .glyph {
    font-size: 1.375rem;
    line-height: 2rem;
  }
  .sentinel .glyph {
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
    letter-spacing: 0.04em;
  }
  .chance {
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
    font-variant-numeric: tabular-nums;
    line-height: 1.25rem;
  }

  /* The run so far, and what it can do by now. */
  .run-view {
    display: grid;
    gap: var(--mgpt-space-l);
  }
  @container (min-width: 48rem) {
    .run-view {
      grid-template-columns: minmax(0, 1fr) 17rem;
    }
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--mgpt-space-m);
    margin: 0;
    padding: 0;
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
    list-style: none;
  }
  .keys li::before {
    content: '';
    display: inline-block;
    inline-size: 1.25rem;
    margin-inline-end: 0.5em;
    border-block-start: 1px solid var(--mgpt-edge);
    vertical-align: 0.3em;
  }
  .keys .key-mean::before {
    border-block-start: 3px solid var(--mgpt-accent);
  }
  .keys .number {
    color: var(--mgpt-ink);
  }
  .chart {
    position: relative;
  }

  .names {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .names li {
    display: flex;
    justify-content: space-between;
    gap: var(--mgpt-space-m);
    padding-block: 0.25rem;
    border-block-end: 1px solid var(--mgpt-rule);
    line-height: 1.375rem;
  }
  .drawn {
    overflow-wrap: anywhere;
  }
  .known,
  .new {
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
    white-space: nowrap;
  }
  .known {
    color: var(--mgpt-accent);
  }
  .drawing {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: end;
    gap: var(--mgpt-space-s) var(--mgpt-space-m);
    margin-block: var(--mgpt-space-s);
  }
  .drawing label {
    font-size: var(--mgpt-text-small);
  }

  .map {
    position: relative;
    inline-size: fit-content;
    margin-block-start: var(--mgpt-space-s);
    cursor: crosshair;
    direction: ltr;
  }
  .picked {
    position: absolute;
    inset: calc(var(--y) - 3px) auto auto calc(var(--x) - 3px);
    inline-size: calc(var(--size) + 5px);
    block-size: calc(var(--size) + 5px);
    border: 2px solid var(--mgpt-ink);
    border-radius: 2px;
    outline: 2px solid var(--mgpt-surface);
    pointer-events: none;
  }
  .picked:focus-visible {
    border-color: var(--mgpt-accent);
    outline: 3px solid var(--mgpt-accent);
    outline-offset: 1px;
  }
  .parameter {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr));
    margin-block: var(--mgpt-space-m) var(--mgpt-space-s);
  }
  .parameter dd {
    font-size: 1rem;
    line-height: 1.5rem;
  }
  @container (min-width: 48rem) {
    .parameter {
      grid-template-columns: 14rem repeat(5, minmax(0, 1fr));
    }
  }

  details > summary {
    inline-size: fit-content;
    padding-block: 0.25rem;
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
    cursor: pointer;
  }
  .scroll {
    max-block-size: 18rem;
    overflow: auto;
    border: 1px solid var(--mgpt-rule);
    border-radius: var(--mgpt-radius-small);
  }
  .scroll thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--mgpt-surface);
  }

  @media (forced-colors: active) {
    .scrub::-webkit-slider-thumb {
      background: Highlight;
      forced-color-adjust: none;
    }
    .name [aria-current],
    .picked:focus-visible {
      border-color: Highlight;
    }
  }
`;
