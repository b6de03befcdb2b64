// How the widget `chain` looks. Tokens only.

import {css} from 'lit';
import {dialStyles} from '../../draw/dial-styles.js';
import {nodeLinkStyles} from '../../draw/node-link-styles.js';
import {iconStyles} from '../move-icon.js';

const ownStyles = css`
  .chain-picture {
    display: flex;
    justify-content: safe center;
    overflow-x: auto;
    padding-block: 0.5rem;
  }
  .chain-picture > .node-link {
    flex: none;
    max-inline-size: none;
  }
  .ledger {
    display: grid;
    gap: 0.25rem var(--mgpt-space-m);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .ledger > li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--mgpt-space-m);
    min-block-size: 2.25rem;
    padding-block: 0.25rem;
    border-block-end: 1px solid var(--mgpt-rule);
  }
  .ledger .way {
    flex: 0 0 15rem;
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
  }
  .ledger .product {
    font-size: 1.0625rem;
    font-variant-numeric: tabular-nums lining-nums;
  }
  /* What will stand here at last takes its room from the start. */
  .room {
    display: grid;
  }
  .room > span,
  .room::after {
    grid-area: 1 / 1;
  }
  .room::after {
    content: attr(data-room);
    visibility: hidden;
  }
  .product.room::after {
    font-weight: 600;
  }
  .ledger .now {
    color: var(--mgpt-accent);
    font-weight: 600;
  }
  .ledger .sum .product {
    font-weight: 600;
  }
  @container (max-width: 39.99rem) {
    .ledger .product {
      flex: 1 0 100%;
    }
    .chain-controls .moves button {
      flex: 1 1 auto;
    }
  }
  .chain-controls .slider {
    flex: 1 1 14rem;
    max-inline-size: 24rem;
  }
  .chain-facts {
    margin-block-start: var(--mgpt-space-m);
  }
  .chain-controls .start {
    display: flex;
    align-items: center;
    gap: var(--mgpt-space-s);
  }
  .opening {
    padding: var(--mgpt-space-m) 0;
  }
  .path {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .path th,
  .path td {
    padding: 0.375rem 0.5rem;
    border-block-end: 1px solid var(--mgpt-rule);
    text-align: start;
    vertical-align: baseline;
  }
  .path thead th {
    color: var(--mgpt-soft);
    font-size: var(--mgpt-text-small);
    font-weight: 400;
  }
  .path tbody th {
    color: var(--mgpt-ink);
    font-weight: 400;
  }
  .path .end {
    text-align: end;
  }
  .path .code {
    display: block;
  }
  .path tbody tr:not(.walked) > td,
  .path .operation {
    color: var(--mgpt-soft);
  }
  .path .now {
    background: var(--mgpt-wash);
  }
  .path .now .product {
    color: var(--mgpt-accent);
    font-weight: 600;
  }
  @container (max-width: 39.99rem) {
    .path th,
    .path td {
      padding-inline: 0.25rem;
    }
    .path .operation,
    .path .code {
      display: none;
    }
  }
`;

export const chainStyles = [dialStyles, nodeLinkStyles, iconStyles, ownStyles];
