// The words to learn from: typed, pasted or dropped, and what is in them.

import {html, nothing} from 'lit';
import {formatCount} from '../../draw/number.js';
import {fileBox} from '../dropped-files.js';
import {section} from '../frame.js';
import {parameterCount} from '../place-after.js';
import {longestOf} from './longest.js';
import {MOST_EDITED} from './source.js';

/** @import {Session} from '../../engine/types.js' */
/** @import {Context} from '../widget.js' */
/** @import {Source} from './source.js' */

const MOST_SHOWN = 60;
/** Fewer words are learned by heart. */
const FEW = 200;
const MANY_TOKENS = 200;

/**
 * @typedef {object} Shown
 * @property {Source} source
 * @property {string} problem
 * @property {Session | undefined} session
 * @property {(text: string) => void} type
 * @property {(file: File) => void} open
 * @property {() => void} example
 * @property {() => void} names
 */

/** @param {Context} context @param {Shown} shown */
export function wordsView({words: {data: {words: says, notes}}}, {source, problem, session, type, open, example, names}) {
  const choose = (/** @type {Event} */ {target}) => {
    const field = /** @type {HTMLInputElement} */ (target);
    if (field.files?.[0]) open(field.files[0]);
    field.value = '';
  };
  const {over, drop} = fileBox(open);
  const long = source.text.length > MOST_EDITED;
  return html`<div class="words-view" part="words" @dragover=${over} @drop=${drop}>
    ${section({
      heading: says.heading,
      hint: says.hint,
      body: html`
        ${long
          ? html`<p class="file">${says.file(source.file, formatCount(source.text.length))}</p>`
          : html`<textarea aria-label=${says.label} rows="7" spellcheck="false" autocomplete="off" autocapitalize="off" dir="auto"
              .value=${source.text} @input=${(/** @type {Event} */ {target}) => type(/** @type {HTMLTextAreaElement} */ (target).value)}></textarea>`}
        <div class="group sources">
          <label class="button open">${says.open}<input class="unseen" type="file" accept=".txt,.csv,text/plain" @change=${choose}></label>
          <button class="small" @click=${example}>${says.example}</button>
          <button class="small" @click=${names}>${says.names}</button>
          <span class="hint">${says.drop}</span>
        </div>
        ${problem ? html`<p class="problem">${problem}</p>` : session ? facts(session, source, says, notes) : nothing}`,
    })}
  </div>`;
}

/**
 * @param {Session} session
 * @param {Source} source
 * @param {Context['words']['data']['words']} says
 * @param {Context['words']['data']['notes']} notes
 */
function facts(session, {text, utf16}, says, notes) {
  const {documents, alphabet, longest, truncated} = session.corpus();
  const characters = alphabet.slice(0, -1);
  const {block} = session.settings();
  const said = [
    truncated ? notes.truncated(formatCount(truncated), String(block)) : '',
    documents === 1 ? notes.one : documents < FEW ? notes.few : '',
    alphabet.length > MANY_TOKENS ? notes.alphabet(formatCount(alphabet.length)) : '',
    utf16 ? notes.utf16 : '',
  ].filter(Boolean);
  return html`<ul class="found">
      <li>${says.documents(formatCount(documents))}</li>
      <li>${says.alphabet(formatCount(characters.length), formatCount(alphabet.length))}</li>
      <li>${says.longest(formatCount(truncated ? longestOf(text) : longest - 1))}</li>
      <li>${says.parameters(formatCount(parameterCount(session)))}</li>
    </ul>
    <ul class="alphabet" aria-label=${says.alphabetLabel}>
      ${characters.slice(0, MOST_SHOWN).map((character) => html`<li>${character === ' ' ? says.space : character}</li>`)}
      ${characters.length > MOST_SHOWN ? html`<li class="more">${says.more(formatCount(characters.length - MOST_SHOWN))}</li>` : nothing}
    </ul>
    ${said.map((note) => html`<p class="hint note">${note}</p>`)}`;
}
