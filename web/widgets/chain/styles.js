// How the widget `chain` looks. Tokens only.

import {css} from 'lit';
import {dialStyles} from '../../draw/dial-styles.js';
import {nodeLinkStyles} from '../../draw/node-link-styles.js';

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
  .ledger .now {
    color: var(--mgpt-accent);
    font-weight: 650;
  }
  .ledger .sum .product {
    font-weight: 650;
  }
  .chain-controls .slider {
    flex: 1 1 16rem;
    max-inline-size: 24rem;
  }
  .chain-facts {
    margin-block-start: var(--mgpt-space-m);
  }
`;

export const chainStyles = [dialStyles, nodeLinkStyles, ownStyles];
