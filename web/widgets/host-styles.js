// The element itself: its room in the page, and what it shows when no widget runs.

import {css} from 'lit';

export const hostStyles = css`
  :host {
    display: block;
    position: relative;
    writing-mode: horizontal-tb;
    color: var(--mgpt-ink);
  }
  :host([hidden]) {
    display: none;
  }
  /* Whatever changes colours or the size of the root, a transition tells; see micro-gpt.js, root-size.js. */
  .panel {
    outline-color: var(--mgpt-zero);
    transition: outline-color 1ms, outline-offset 1ms;
  }
  .card:not(.text) ::slotted(*) {
    max-inline-size: 34rem;
  }

  .share-button {
    position: relative;
    align-self: start;
    margin-block-start: -0.125rem;
    margin-inline: auto -0.5rem;
    border-color: transparent;
    background: none;
    color: var(--mgpt-soft);
    font-weight: 400;
  }
  .share-button .icon {
    fill: none;
  }
  .share-button[aria-busy='true'] {
    opacity: 0.5;
    cursor: progress;
  }
  .share-problem {
    order: 2;
    flex: 1 0 100%;
    padding: 0.25rem 0.75rem;
  }
  .share-button:hover {
    background: var(--mgpt-sunken);
    color: var(--mgpt-ink);
  }

  /* Within the element: below it, it would lengthen the page. */
  .panel + .unseen {
    inset-block-start: 0;
    margin: 0;
  }

  /* Squared paper: the same sheet the page shows before the element is known. */
  .card {
    --square: 1.75rem;
    display: grid;
    align-content: center;
    justify-items: center;
    gap: var(--mgpt-space-m);
    min-block-size: max(12rem, var(--room, 0px));
    border-radius: var(--mgpt-radius);
    background-image: linear-gradient(var(--mgpt-sunken) 1px, transparent 1px),
      linear-gradient(90deg, var(--mgpt-sunken) 1px, transparent 1px);
    background-position: center;
    background-size: var(--square) var(--square);
    text-align: center;
    text-wrap: balance;
  }
  .card > p {
    max-inline-size: 34rem;
    margin: 0;
    padding: var(--mgpt-space-s) var(--mgpt-space-m);
  }
  .card.text {
    display: block;
    justify-items: normal;
    padding-block: 3rem 4.5rem;
    min-block-size: 0;
    background-image: none;
    text-align: start;
    text-wrap: wrap;
  }
  .card.text.open-ended {
    padding-block-end: 8.75rem;
  }
  .card > .progress {
    background: var(--mgpt-surface);
    color: var(--mgpt-soft);
  }
  /* Whoever waits for five seconds is told why, and nobody before: a screen reader reads what has no height. */
  .late {
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    animation: late 0s 4.8s forwards;
  }
  @keyframes late {
    to {
      block-size: auto;
      visibility: visible;
    }
  }

  .on-paper {
    display: none;
  }
  /* Nothing to press on paper, and nothing to wait for. What is drawn with grounds is printed, too. */
  @media print {
    :host {
      print-color-adjust: exact;
    }
    .card {
      min-block-size: 0;
      background: none;
    }
    .on-paper {
      display: block;
    }
    .progress,
    .share-button,
    details:not([open]) {
      display: none;
    }
  }

  /* On a quick line nobody has to read that something loads. */
  @media screen and (prefers-reduced-motion: no-preference) {
    .loading .card > * {
      animation: appear 0.3s 0.5s backwards;
    }
  }
  @keyframes appear {
    from {
      visibility: hidden;
      opacity: 0;
    }
  }
`;
