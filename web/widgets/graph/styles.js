// How the graph widget looks. Tokens only; what it asks of its room, it asks the panel.

import {css} from 'lit';
import {transportStyles} from '../transport.js';
import {panelStyles} from './panel-styles.js';
import {treeStyles} from './tree-styles.js';

const frame = css`
  .graph-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: var(--mgpt-space-s) var(--mgpt-space-l);
  }
  .graph-facts .heading {
    margin: 0;
  }
  .find {
    display: flex;
    flex-wrap: wrap;
    gap: var(--mgpt-space-s);
    flex: 1 1 14rem;
    max-inline-size: 24rem;
  }
  .find label {
    flex: 1 1 8rem;
  }
  .find input {
    inline-size: 100%;
  }
  .find .problem {
    flex: 1 0 100%;
    margin: 0;
    color: var(--mgpt-error);
    font-size: var(--mgpt-text-small);
    line-height: 1.25rem;
  }
  .find .problem:empty {
    display: none;
  }
  /* What the last event did. It keeps its line, so that nothing below jumps. */
  .event {
    display: grid;
    align-items: center;
    min-block-size: 5.25rem;
    margin: 0;
    padding-block: 0.25rem;
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
    line-height: 1.5rem;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .graph-body {
    display: grid;
    padding: 0;
  }
  .outline {
    min-inline-size: 0;
  }
  @container (min-width: 55rem) {
    .event {
      min-block-size: 3.5rem;
    }
    .graph-body {
      grid-template-columns: 54fr 46fr;
    }
    .node {
      border-inline-start: 1px solid var(--mgpt-rule);
    }
  }
`;

export const graphStyles = [transportStyles, frame, treeStyles, panelStyles];
