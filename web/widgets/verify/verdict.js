// What came of some checks, in one sentence, beside the buttons that begin and end them.

import {html} from 'lit';

/** @import {Verification} from './verification.js' */
/** @import {VerifyWords} from './words.js' */

/**
 * @param {VerifyWords} words
 * @param {Verification} checks
 * @param {object} parts
 * @param {string} parts.sentence
 * @param {string} parts.again what the button says after the end
 * @param {() => void} parts.start
 */
export function verdictView(words, checks, {sentence, again, start}) {
  const {items, passed, failed, running, begun, done} = checks;
  const name = running ? words.running : done ? again : begun ? words.rest : words.run;
  const share = items.reduce((sum, item) => sum + item.share, 0);
  // Stop is there all the time: a button that goes takes the focus with it.
  return html`<div class="verdict ${done ? (failed ? 'failed' : 'passed') : ''}" part="verdict">
    <div class="buttons">
      <button class="primary" aria-disabled=${running} @click=${() => running || start()}>${name}</button>
      <button class="stop" aria-disabled=${!running} @click=${() => checks.stop()}>${words.stop}</button>
    </div>
    <p>${sentence}</p>
    <progress aria-label=${words.progress} max=${items.length} .value=${running ? share : passed + failed}></progress>
  </div>`;
}
