// A field for a name, or for the begin of one.

import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {MOST_CHARACTERS, WrittenText} from './written-text.js';

export class NameField extends WrittenText {
  /**
   * Call read() before.
   * @param {object} words
   * @param {string} words.label
   * @param {string} words.hint
   * @param {string} [words.placeholder]
   */
  render({label, hint, placeholder}) {
    const {problem} = this;
    return html`<div class="name-field">
      <label for="name">${label}</label>
      <input id="name" type="text" maxlength=${MOST_CHARACTERS} autocomplete="off" autocapitalize="none"
        autocorrect="off" spellcheck="false" dir="auto" placeholder=${placeholder ?? nothing}
        aria-invalid=${problem ? 'true' : 'false'} aria-describedby="name-hint" .value=${live(this.typed)}
        @input=${(/** @type {Event} */ {target}) => this.write(/** @type {HTMLInputElement} */ (target).value)}>
      <p id="name-hint" class=${problem ? 'hint problem' : 'hint'}>${problem || hint}</p>
    </div>`;
  }
}
