// How the two scrubbers look: native ranges without a track of their own.

import {css} from 'lit';

export const scrubStyles = css`
  /* A line of time and a thumb on it. Half of the thumb stands out at both ends, so that its
     middle is where the line says. */
  .scrub {
    appearance: none;
    --thumb: 1.25rem;
    position: absolute;
    margin: 0;
    background: none;
    cursor: pointer;
    direction: ltr;
  }
  .timeline > .scrub {
    inset: calc(2px - var(--mgpt-target-small) / 2) auto auto calc(var(--thumb) / -2);
    inline-size: calc(100% + var(--thumb));
  }
  /* The plot's margins are those of line-chart.js: the thumb moves under the cursor. */
  .chart > .scrub {
    inset: auto auto calc(40px - var(--mgpt-target-small) / 2) calc(42px - var(--thumb) / 2);
    inline-size: calc(100% - 56px + var(--thumb));
    /* Not a part before it: Firefox has none in a field. */
    background: linear-gradient(
        to right,
        var(--mgpt-accent) calc(var(--share) * 100%),
        var(--mgpt-rule) calc(var(--share) * 100%)
      )
      center / calc(100% - var(--thumb)) 4px no-repeat;
  }
  .scrub::-webkit-slider-thumb {
    appearance: none;
    position: relative;
    inline-size: var(--thumb);
    block-size: var(--thumb);
    border: 3px solid var(--mgpt-surface);
    border-radius: 50%;
    background: var(--mgpt-accent);
    box-shadow: 0 0 0 1px var(--mgpt-accent);
  }
  .scrub::-moz-range-thumb {
    box-sizing: border-box;
    position: relative;
    inline-size: var(--thumb);
    block-size: var(--thumb);
    border: 3px solid var(--mgpt-surface);
    border-radius: 50%;
    background: var(--mgpt-accent);
    box-shadow: 0 0 0 1px var(--mgpt-accent);
  }
  .scrub:focus-visible {
    outline: none;
  }
  .scrub:focus-visible::-webkit-slider-thumb {
    outline: 3px solid var(--mgpt-accent);
    outline-offset: 2px;
  }
  .scrub:focus-visible::-moz-range-thumb {
    outline: 3px solid var(--mgpt-accent);
    outline-offset: 2px;
  }

  @media (forced-colors: active) {
    .scrub::-webkit-slider-thumb {
      background: Highlight;
      forced-color-adjust: none;
    }
    .chart > .scrub {
      forced-color-adjust: none;
    }
  }
`;
