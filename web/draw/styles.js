// How the drawings look, for the shadow root that shows them. Tokens only.

import {css, unsafeCSS} from 'lit';
import {LEVELS} from './scale.js';

/** `.v-n3` fills with 3/8 of the way from zero to negative. */
const levels = ['n', 'p'].flatMap((side) =>
  Array.from({length: LEVELS}, (_, i) => {
    const token = side === 'n' ? 'negative' : 'positive';
    const share = Math.round((100 * (i + 1)) / LEVELS);
    const colour = `color-mix(in oklab,var(--mgpt-${token}) ${share}%,var(--mgpt-zero))`;
    return `.v-${side}${i + 1}{fill:${colour};background-color:${colour}}`;
  }),
);

/** `.s-3` fills with 3/8 of the way from zero to amount. */
const amounts = Array.from({length: LEVELS + 1}, (_, i) => {
  const colour = `color-mix(in oklab,var(--mgpt-amount) ${Math.round((100 * i) / LEVELS)}%,var(--mgpt-zero))`;
  return `.s-${i}{fill:${colour};background-color:${colour}}`;
});

/** The same by opacity, for marks of one colour. */
const opacities = Array.from({length: LEVELS}, (_, i) => `.s-${i + 1}{fill-opacity:${(i + 1) / LEVELS}}`);

export const drawStyles = css`
  .v-0 {
    fill: var(--mgpt-zero);
    background-color: var(--mgpt-zero);
  }
  .v-none {
    fill: none;
    stroke: var(--mgpt-rule);
  }
  ${unsafeCSS(levels.join(''))}
  .s-none {
    fill: none;
    stroke: var(--mgpt-rule);
  }
  ${unsafeCSS(amounts.join(''))}

  .line-chart,
  .bars,
  .columns,
  .cost-curve,
  .strip,
  .legend,
  .heat-map {
    display: block;
    max-inline-size: 100%;
    overflow: visible;
    font-size: 12px;
    font-variant-numeric: tabular-nums lining-nums;
  }
  /* A chart of time and a row of tokens run left to right in every language. */
  .line-chart,
  .bars,
  .columns,
  .cost-curve,
  .strip,
  .legend,
  .heat-map {
    direction: ltr;
  }
  .line-chart text,
  .bars text,
  .columns text,
  .cost-curve text,
  .legend text,
  .heat-map text {
    fill: var(--mgpt-soft);
  }
  .strip,
  .legend {
    forced-color-adjust: none;
  }

  .spark {
    display: inline-block;
    direction: ltr;
    forced-color-adjust: none;
  }
  .spark-up {
    fill: var(--mgpt-positive);
  }
  .spark-down {
    fill: var(--mgpt-negative);
  }
  .spark-none {
    stroke: var(--mgpt-edge);
    stroke-width: 1;
    opacity: 0.6;
  }

  .grid,
  .base {
    stroke: var(--mgpt-rule);
    stroke-width: 1;
    shape-rendering: crispEdges;
  }
  .line,
  .ahead,
  .mean,
  .mean-ahead {
    fill: none;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .line {
    stroke: var(--mgpt-edge);
    stroke-width: 1;
    opacity: 0.65;
  }
  .mean {
    stroke: var(--mgpt-accent);
    stroke-width: 2.5;
  }
  .ahead,
  .mean-ahead {
    stroke: var(--mgpt-edge);
    stroke-width: 1;
    opacity: 0.35;
  }
  .mean-ahead {
    stroke-width: 2;
    opacity: 0.6;
  }
  .reference {
    stroke: var(--mgpt-soft);
    stroke-width: 1.5;
    stroke-dasharray: 1 5;
    stroke-linecap: round;
  }
  /* A halo keeps words readable where a line runs behind them. */
  .reference-name,
  .bar-value {
    paint-order: stroke;
    stroke: var(--mgpt-surface);
    stroke-width: 5px;
    stroke-linejoin: round;
  }
  .line-chart .reference-name {
    fill: var(--mgpt-ink);
  }
  .cursor {
    stroke: var(--mgpt-accent);
    stroke-width: 1;
    opacity: 0.45;
  }
  .marker {
    fill: var(--mgpt-accent);
    stroke: var(--mgpt-surface);
    stroke-width: 2;
  }

  /* Several runs: colour and dashes tell them apart. */
  .run {
    fill: none;
    stroke: var(--mgpt-accent);
    stroke-width: 2.5;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .run-1 {
    stroke: var(--mgpt-positive);
    stroke-dasharray: 7 5;
  }
  .run-2 {
    stroke: var(--mgpt-negative);
    stroke-dasharray: 2 5;
  }
  .run-3 {
    stroke: var(--mgpt-edge);
    stroke-dasharray: 12 4 2 4;
  }

  .signed-bars,
  .share-map {
    display: block;
    max-inline-size: 100%;
    direction: ltr;
    font-size: 12px;
  }
  .signed-bars {
    forced-color-adjust: none;
  }
  .signed.up {
    fill: var(--mgpt-positive);
  }
  .signed.down {
    fill: var(--mgpt-negative);
  }
  .share-map .well {
    fill: var(--mgpt-sunken);
  }
  .share-map .row-name {
    fill: var(--mgpt-soft);
  }
  .share-map .here {
    fill: var(--mgpt-ink);
    font-weight: 600;
  }
  .share {
    fill: var(--mgpt-accent);
  }
  ${unsafeCSS(opacities.join(''))}
  .picked-line {
    fill: none;
    stroke: var(--mgpt-ink);
    stroke-width: 1.5;
  }

  /* A bar whose outline colour is that of the letters would hide the marks that lie on it. */
  @media (prefers-contrast: more), (forced-colors: active) {
    :host {
      --solid: 50%;
    }
  }
  :host([theme='contrast']) {
    --solid: 50%;
  }
  .bar {
    fill: color-mix(in oklab, var(--mgpt-edge) var(--solid, 80%), var(--mgpt-surface));
  }
  .bar-tick {
    stroke: var(--mgpt-ink);
    stroke-width: 1.5;
  }
  .bar.here {
    fill: var(--mgpt-accent);
  }
  .bars .bar-name,
  .bars .bar-value,
  .columns .bar-value.here,
  .columns .bar-name.here {
    fill: var(--mgpt-ink);
  }
  .columns .bar-value.here {
    font-weight: 600;
  }
  .columns .before,
  .cost-curve .before {
    stroke: var(--mgpt-soft);
    stroke-width: 2;
  }
  .columns .counted {
    fill: var(--mgpt-surface);
    stroke: var(--mgpt-accent);
    stroke-width: 2;
  }
  .cost-curve .cursor {
    fill: none;
  }
  .cost-curve .point {
    fill: color-mix(in oklab, var(--mgpt-edge) var(--solid, 80%), var(--mgpt-surface));
    stroke: var(--mgpt-surface);
    stroke-width: 1.5;
  }
  .columns .reference-name,
  .cost-curve .reference-name {
    fill: var(--mgpt-ink);
  }
  .bar-name.here {
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .heat-map {
    position: relative;
    forced-color-adjust: none;
  }
  .heat-map canvas {
    display: block;
  }
  /* Paper is light, and nothing is painted anew for it. */
  @media print {
    .heat-map .dark {
      filter: invert(1) hue-rotate(180deg);
    }
  }
  .heat-map svg {
    position: absolute;
    inset: 0 auto auto 0;
    overflow: visible;
    pointer-events: none;
  }
  .heat-map .frame {
    fill: none;
    stroke: var(--mgpt-rule);
  }
`;
