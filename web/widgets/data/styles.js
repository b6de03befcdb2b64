// How the widget `data` looks. Tokens and container queries only.

import {css} from 'lit';
import {seriesStyles} from '../../draw/series-styles.js';
import {madeStyles} from '../made-styles.js';

const ownStyles = css`
  .words-view textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 8rem;
    padding: 0.625rem 0.75rem;
    border: 1px solid var(--mgpt-edge);
    border-radius: var(--mgpt-radius-small);
    background: var(--mgpt-surface);
    color: var(--mgpt-ink);
    font: inherit;
    line-height: 1.5rem;
    resize: vertical;
  }
  .words-view .file,
  .problem {
    margin: var(--mgpt-space-s) 0;
  }
  .problem {
    padding-inline-start: 0.75rem;
    border-inline-start: 4px solid var(--mgpt-error);
    color: var(--mgpt-error);
  }
  .sources,
  .takes {
    align-items: center;
    margin-block: var(--mgpt-space-s);
  }
  .button {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-block-size: var(--mgpt-target-small);
    padding-inline: 0.625rem;
    border: 1px solid var(--mgpt-edge);
    border-radius: var(--mgpt-radius-small);
    font-size: var(--mgpt-text-small);
    font-weight: 500;
    cursor: pointer;
  }
  .button:focus-within {
    outline: 3px solid var(--mgpt-accent);
    outline-offset: 2px;
  }
  .found {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 2rem;
    margin: var(--mgpt-space-s) 0;
    padding: 0;
    overflow: clip;
    font-variant-numeric: tabular-nums;
    list-style: none;
  }
  /* Between two of a line: the one before the first of a line is cut off. */
  .found li::before {
    content: '·';
    display: inline-block;
    inline-size: 2rem;
    margin-inline-start: -2rem;
    color: var(--mgpt-soft);
    text-align: center;
  }
  .alphabet {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1875rem;
    margin: 0 0 var(--mgpt-space-s);
    padding: 0;
    list-style: none;
  }
  .alphabet li {
    min-inline-size: 1.5rem;
    padding-inline: 0.25rem;
    border: 1px solid var(--mgpt-rule);
    border-radius: 3px;
    font-size: var(--mgpt-text-small);
    line-height: 1.375rem;
    text-align: center;
  }
  .alphabet .more {
    border-color: transparent;
    color: var(--mgpt-soft);
  }
  .note {
    margin-block-start: 0.25rem;
  }
  .play {
    min-inline-size: 6.25rem;
  }
  .along {
    flex: 1 1 14rem;
    font-size: var(--mgpt-text-small);
    font-variant-numeric: tabular-nums;
  }
  /* Beside the heading it would stand only before there are numbers. */
  @container (max-width: 39.99rem) {
    .training-view .section-head .hint {
      flex: 1 0 100%;
    }
    .made-view .section-controls {
      flex: 1 0 100%;
    }
    .warm {
      flex: 1;
    }
  }
  .training-view .lines {
    margin-block-start: var(--mgpt-space-s);
  }
  .warm {
    font-size: var(--mgpt-text-small);
  }
  .made {
    grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr));
    gap: 0 var(--mgpt-space-l);
  }
  .made li {
    line-height: 1.875rem;
  }
`;

export const dataStyles = [seriesStyles, madeStyles, ownStyles];
