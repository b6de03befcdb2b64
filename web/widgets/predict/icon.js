// Three signs, told apart by their shape.

import {html, svg} from 'lit';

const PATHS = {
  question: 'M6 6.2a2.1 2.1 0 1 1 3 2c-.7.4-1 .8-1 1.5M8 11.9v.2',
  right: 'M4.6 8.4 7 10.8l4.4-5.2',
  wrong: 'M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2',
};

/** @param {keyof typeof PATHS} name */
export function icon(name) {
  return html`<svg class="sign ${name}" aria-hidden="true" width="16" height="16" viewBox="0 0 16 16">
    ${svg`<circle cx="8" cy="8" r="7.25" /><path d=${PATHS[name]} />`}</svg>`;
}
