// How the widget `race` looks. Tokens and container queries only.

import {css} from 'lit';
import {seriesStyles} from '../../draw/series-styles.js';
import {madeStyles} from '../made-styles.js';
import {iconStyles} from '../move-icon.js';
import {tableStyles} from '../table-styles.js';

const ownStyles = css`
  .racing .contest {
    flex: 1 1 18rem;
  }
  .racing .moves {
    flex: 0 0 auto;
  }
  .racing .play {
    min-inline-size: 6.25rem;
  }
  .along {
    flex: 1 1 14rem;
    font-size: var(--mgpt-text-small);
    font-variant-numeric: tabular-nums;
  }
  .parting {
    min-block-size: 1.5rem;
    margin: var(--mgpt-space-s) 0 0;
  }

  .lanes {
    display: grid;
    gap: var(--mgpt-space-l);
  }
  @container (min-width: 40rem) {
    .lanes {
      grid-auto-columns: minmax(0, 1fr);
      grid-auto-flow: column;
    }
  }
  .lane {
    display: grid;
    align-content: start;
    gap: var(--mgpt-space-s);
    min-inline-size: 0;
  }
  .lane .letter,
  .lane .value {
    margin: 0;
    font-weight: 600;
  }
  .lane .setting {
    display: grid;
    gap: 0.25rem;
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
  }
  .lane .setting :is(select, input) {
    inline-size: 100%;
    min-inline-size: 0;
    font-size: var(--mgpt-text-control);
  }
  .lane .hint:empty {
    min-block-size: 1.25rem;
  }
  .made {
    align-content: start;
    min-block-size: 8.75rem;
  }
  /* As high as the names with what stands over them. */
  .lane .lost {
    min-block-size: calc(10rem + var(--mgpt-space-s));
  }
  .made li {
    line-height: 1.6875rem;
  }
  @container (max-width: 39.99rem) {
    .racing .segments,
    .racing .moves,
    .racing .along {
      flex: 1 0 100%;
    }
    .racing .segments {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(5.5rem, 1fr));
      text-align: center;
    }
    .racing .along {
      margin-block-start: 0.25rem;
    }
    .racing .segments span {
      padding-inline: 0.25rem;
    }
    .racing .moves {
      flex-wrap: wrap;
    }
    .racing .moves button {
      flex: 1 1 28%;
      min-inline-size: 4rem;
      padding-inline: 0.5rem;
    }
  }
  /* Three of one width have no room for the longest name in wide letters. */
  @container (max-width: 21.99rem) {
    .racing .segments {
      grid-template-columns: repeat(3, auto);
    }
  }
`;

export const raceStyles = [iconStyles, seriesStyles, tableStyles, madeStyles, ownStyles];
