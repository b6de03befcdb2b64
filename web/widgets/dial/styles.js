// How the widget `dial` looks. Tokens only.

import {css} from 'lit';
import {chartStyles} from '../../draw/chart-styles.js';
import {dialStyles as sliderStyles} from '../../draw/dial-styles.js';
import {tableStyles} from '../table-styles.js';
import {chartStyles as fieldStyles} from '../text/chart-styles.js';
import {textStyles} from '../text/styles.js';
import {mapStyles} from '../train/map-styles.js';
import {commonStyles} from '../train/styles.js';
import {trainingBarStyles} from '../training-bar.js';

const ownStyles = css`
  .dial-view {
    display: grid;
    gap: var(--mgpt-space-l);
  }
  .dial-view.beside {
    grid-template-columns: minmax(0, 1fr) 19rem;
    gap: calc(2 * var(--mgpt-space-m));
  }
  .dial-view .slider {
    margin-block: var(--mgpt-space-s);
  }
  /* However long a parameter is called, what is below it stays. */
  .dial-view .slider-head {
    flex-wrap: nowrap;
  }
  @container (max-width: 47.99rem) {
    .turn > .section-head > .hint {
      flex: 1 0 100%;
      order: 1;
    }
  }
  .promise {
    margin-block-start: var(--mgpt-space-s);
  }
  .promise th {
    padding-inline-start: 0;
    color: var(--mgpt-ink);
  }
  .promise th .hint {
    display: block;
    font-weight: 400;
  }
  /* As wide for every number, so that no sentence beside it breaks anew. */
  .promise td {
    inline-size: 7.75rem;
    padding-inline-end: 0;
    font-size: 1.125rem;
    vertical-align: bottom;
  }
  .promise .difference td {
    color: var(--mgpt-accent);
    font-weight: 600;
  }
  .verdict {
    margin-block-start: var(--mgpt-space-s);
    min-block-size: 2.5rem;
  }
`;

export const dialStyles = [
  textStyles, fieldStyles, trainingBarStyles, chartStyles, sliderStyles, tableStyles, commonStyles, mapStyles, ownStyles,
];
