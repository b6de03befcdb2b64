// The draw: a random number falls on the probabilities laid end to end.

import {html} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {formatFixed} from '../../draw/number.js';
import {shareBar} from '../../draw/share-bar.js';

/** @import {Context} from '../widget.js' */
/** @import {Generation} from './generation.js' */

/**
 * @param {Context} context
 * @param {Generation} generation
 * @param {number} width
 */
export function drawView({words: {sample: {draw: says}}}, generation, width) {
  const {draw: {probabilities, random, token}, drawn, place, index} = generation;
  const labels = Array.from(probabilities, (_, i) => generation.character(i) || generation.label(i));
  const data = {values: probabilities, labels, width};
  const summary = drawn ? says.summaryFell(formatFixed(random), generation.label(token)) : says.summary;
  // A new drawing for each number: it falls anew.
  return html`<div class="draw-view" part="draw" role="group" aria-label=${says.heading}>
    <div class="section-head"><p class="heading">${says.heading}</p>
      <p class="hint">${drawn ? generation.fell() : says.waiting}</p></div>
    ${keyed(`${index} ${place}`, shareBar(drawn ? {...data, point: random, hit: token} : data, {summary}))}
  </div>`;
}
