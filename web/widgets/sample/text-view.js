// The name so far: a tile for each token, and one for the token that is asked for.

import {html, nothing} from 'lit';
import {formatCount} from '../../draw/number.js';

/** @import {Context} from '../widget.js' */
/** @import {Generation} from './generation.js' */

/**
 * @param {Context} context
 * @param {Generation} generation
 */
export function textView({words: {sample: {text: says}}}, generation) {
  const {tokens, drawn, index} = generation;
  const last = tokens.length - 1;
  return html`<div class="text-view" part="text" role="group" aria-label=${says.heading}>
    <div class="section-head"><p class="heading">${says.heading}</p>
      <p class="hint">${says.which(formatCount(index + 1))}</p></div>
    <ol class="tiles">
      ${tile(says.start, 'sentinel')}
      ${tokens.map((token, i) => {
        const label = generation.label(token);
        const kind = generation.character(token) ? 'letter' : 'sentinel';
        const fresh = drawn && i === last;
        return tile(label, fresh ? `${kind} fresh` : kind, fresh ? says.drawn(label) : label);
      })}
      ${drawn ? nothing : tile(says.asked, 'asked', says.spokenAsked)}
    </ol>
  </div>`;
}

/** @param {string} label @param {string} kind @param {string} [spoken] */
function tile(label, kind, spoken = label) {
  return html`<li class=${kind}><span class="unseen">${spoken}</span><span aria-hidden="true">${label}</span></li>`;
}
