// How the widget `softmax` looks. Tokens only.

import {css} from 'lit';
import {dialStyles} from '../../draw/dial-styles.js';
import {tableStyles} from '../table-styles.js';
import {textStyles} from '../text/styles.js';

const ownStyles = css`
  .constant {
    display: grid;
    gap: var(--mgpt-space-s) calc(2 * var(--mgpt-space-m));
  }
  .constant .slider-value {
    margin-inline-start: auto;
  }
  @container (min-width: 48rem) {
    .constant {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      align-items: center;
    }
  }
  .softmax-rows th,
  .softmax-rows td {
    vertical-align: middle;
  }
  .softmax-rows td {
    font-size: 1rem;
  }
  .softmax-rows th:first-child {
    padding-inline-start: 0;
  }
  .softmax-rows tbody th {
    color: var(--mgpt-ink);
    font-weight: 400;
  }
  .softmax-rows thead th:last-child {
    padding-inline-start: 1rem;
  }
  .softmax-rows tfoot td {
    font-weight: 600;
  }
  .softmax-rows td.share {
    inline-size: 30%;
    padding-inline: 1rem 0;
  }
  .softmax-rows .slider-head {
    gap: 0.25rem;
  }
  .softmax-rows .typed {
    inline-size: 4.5rem;
  }
  .share-line {
    display: inline-block;
    inline-size: calc(var(--share) * (100% - 4.5rem));
    min-inline-size: 1px;
    block-size: 1rem;
    margin-inline-end: 0.5rem;
    border-radius: 2px;
    background: var(--mgpt-accent);
    vertical-align: -0.125rem;
    forced-color-adjust: none;
  }
  .columns .band {
    fill: var(--mgpt-sunken);
  }
  .chart-name {
    margin: var(--mgpt-space-m) 0 0.25rem;
    font-size: var(--mgpt-text-small);
    font-weight: 600;
  }

  /* On a phone a row of the table is a block: the dial, then its numbers with their names. */
  @container (max-width: 42.99rem) {
    .softmax-rows,
    .softmax-rows tbody,
    .softmax-rows tfoot,
    .softmax-rows tr,
    .softmax-rows th,
    .softmax-rows td {
      display: block;
      border: 0;
    }
    .softmax-rows thead {
      display: none;
    }
    .softmax-rows tr {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: 0.25rem 0.75rem;
      align-items: end;
      padding-block: 0.5rem;
      border-block-end: 1px solid var(--mgpt-rule);
    }
    .softmax-rows th,
    .softmax-rows td.share {
      grid-column: 1 / -1;
      inline-size: auto;
      padding-inline: 0;
    }
    .softmax-rows td.end {
      min-inline-size: 0;
      padding-inline: 0;
      white-space: normal;
      text-align: start;
    }
    .softmax-rows td.end::before {
      content: attr(data-name);
      display: block;
      color: var(--mgpt-soft);
      font-size: var(--mgpt-text-small);
      font-weight: 400;
    }
    .softmax-rows .share-line {
      inline-size: calc(var(--share) * (100% - 10rem));
    }
    .softmax-rows .share .number::after {
      content: ' ' attr(data-of);
      color: var(--mgpt-soft);
      font-size: var(--mgpt-text-small);
    }
    .softmax-rows td:empty {
      display: none;
    }
    /* Under what it is the sum of. */
    .softmax-rows tfoot th {
      grid-column: 1;
    }
    .softmax-rows tfoot td.end {
      grid-column: 3;
    }
    .softmax-rows tfoot tr {
      border-block-end: 0;
    }
  }
`;

export const softmaxStyles = [textStyles, dialStyles, tableStyles, ownStyles];
