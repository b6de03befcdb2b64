// How the widget `descent` looks. Tokens only.

import {css} from 'lit';
import {chartStyles} from '../../draw/chart-styles.js';
import {dialStyles} from '../../draw/dial-styles.js';
import {iconStyles} from '../move-icon.js';
import {tableStyles} from '../table-styles.js';
import {textStyles} from '../text/styles.js';

const ownStyles = css`
  .descent-controls {
    align-items: start;
  }
  .descent-controls .name-field {
    flex-basis: 12rem;
  }
  .descent-controls .moves {
    padding-block-start: 1.5rem;
  }
  @container (max-width: 39.99rem) {
    .descent-controls .moves button {
      flex: 1 1 auto;
      min-inline-size: 0;
      padding-inline: 0.375rem;
    }
  }
  .descent-view {
    display: grid;
    gap: var(--mgpt-space-l);
  }
  .descent-view.beside {
    grid-template-columns: minmax(0, 1fr) 22rem;
    gap: 2rem;
  }
  .descent-side {
    display: grid;
    align-content: start;
    gap: var(--mgpt-space-m);
    min-inline-size: 0;
  }
  .descent-side > section > .slider + .slider,
  .rate .slider {
    margin-block-start: var(--mgpt-space-s);
  }
  .axes-picked {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--mgpt-space-s);
    margin-block-end: var(--mgpt-space-s);
  }
  .axes-picked label {
    display: grid;
    gap: 0.25rem;
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
  }
  .axes-picked select {
    inline-size: 100%;
    min-inline-size: 0;
    padding-inline: 0.5rem;
  }
  .next-step th,
  .next-step td {
    padding-inline: 0 0.5rem;
  }
  .next-step td:last-child,
  .next-step th:last-child {
    padding-inline-end: 0;
  }
  .left-map {
    min-block-size: 2.5rem;
  }
`;

export const descentStyles = [textStyles, chartStyles, dialStyles, tableStyles, iconStyles, ownStyles];
