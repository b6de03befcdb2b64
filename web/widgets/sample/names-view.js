// Twenty names that the model draws now. Each can be picked, to see how it came about.

import {html} from 'lit';
import {formatCount} from '../../draw/number.js';
import {PAGE} from './generation.js';

/** @import {Context} from '../widget.js' */
/** @import {Generation} from './generation.js' */

/**
 * @param {Context} context
 * @param {Generation} generation
 */
export function namesView({run, words: {sample: {names: says}}, changed, locked}, generation) {
  const {names, index, page} = generation;
  const known = names.map((name) => run.corpus.has(name));
  const fresh = known.filter((is) => !is).length;
  const pick = (/** @type {number} */ to) => {
    generation.pick(to);
    changed('name', to);
  };
  return html`<div class="names-view" part="names" role="group" aria-label=${says.heading}>
    <div class="section-head"><p class="heading">${says.heading}</p>
      <p class="hint">${says.fresh(String(fresh), formatCount(names.length))}</p>
      ${locked('settings') ? '' : html`<div class="section-controls">
        <button class="small" aria-disabled=${page === 0} @click=${() => page > 0 && pick(0)}>${says.first}</button>
        <button class="small" @click=${() => pick((page + 1) * PAGE)}>${says.more}</button></div>`}
    </div>
    <ol class="picks">
      ${names.map((name, i) => {
        const mark = known[i] ? says.known : says.isNew;
        const at = page * PAGE + i;
        return html`<li><button class="pick" aria-pressed=${at === index} @click=${() => pick(at)}>
          <span class="drawn">${name || says.empty}</span>
          <span class=${known[i] ? 'known' : 'new'}>${mark}</span></button></li>`;
      })}
    </ol>
  </div>`;
}
