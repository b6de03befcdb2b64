// The signs on Step, Back, Play and Reset, for whatever is moved by them.

import {css, html, svg} from 'lit';

const PATHS = {
  reset: 'M5 3v10M13 3.5v9L6.5 8z',
  back: 'M12 3.5v9L4 8z',
  step: 'M4 3.5v9L12 8z',
  play: 'M4.5 2.5v11L13.5 8z',
  pause: 'M5 3v10M11 3v10',
};

/** @param {keyof typeof PATHS} name */
export function icon(name) {
  return html`<svg class="icon" aria-hidden="true" width="16" height="16" viewBox="0 0 16 16">
    ${svg`<path d=${PATHS[name]} />`}</svg>`;
}

export const iconStyles = css`
  .icon {
    flex: none;
    fill: currentColor;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
`;
