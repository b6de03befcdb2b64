// A text to be taken away: shown whole, copied at a press, with the clipboard's leave or without.

import {html} from 'lit';

/**
 * @param {object} box
 * @param {string} box.label
 * @param {string} box.code
 * @param {{copy: string, copied: string, selected: string}} box.words
 * @param {string} box.said what has come of the last press
 * @param {(sentence: string) => void} box.say
 * @param {unknown} [box.more] what stands beside the button
 */
export function codeBox({label, code, words, said, say, more}) {
  const copy = (/** @type {Event} */ {target}) => {
    const box = /** @type {HTMLElement} */ (target).closest('.code-box');
    const text = /** @type {HTMLTextAreaElement} */ (box?.querySelector('textarea'));
    say(copyFrom(text) ? words.copied : words.selected);
  };
  return html`<div class="code-box">
    <label><span class="label">${label}</span>
      <textarea readonly spellcheck="false" wrap="soft" rows=${rowsOf(code)} .value=${code}
        @focus=${(/** @type {FocusEvent} */ {target}) => /** @type {HTMLTextAreaElement} */ (target).select()}></textarea></label>
    <div class="group">
      <button class="copy primary" @click=${copy}>${words.copy}</button>${more}
      <p class="hint said" role="status">${said}</p>
    </div>
  </div>`;
}

/** @param {string} code */
function rowsOf(code) {
  return Math.min(5, code.split('\n').reduce((rows, line) => rows + Math.ceil(line.length / 64), 0) || 1);
}

/**
 * The old command needs no permission, works in a sandbox, and leaves the text selected, so that
 * a key does it where the command may not.
 * @param {HTMLTextAreaElement} text
 */
function copyFrom(text) {
  text.focus();
  text.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}
