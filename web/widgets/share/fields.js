// A form made from a table of attributes: one control each, of the kind that fits.

import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';

/** @import {Attribute, Attributes} from '../attributes.js' */

/**
 * @typedef {object} Form
 * @property {Attributes} table
 * @property {Record<string, string>} values as they would be written; what is left out is the default
 * @property {(name: string, value: string | undefined) => void} change undefined: the default
 * @property {{initial: (value: string) => string}} words
 */

/** @param {Form} form */
export function fields(form) {
  return html`<div class="fields">${Object.keys(form.table).map((name) => field(name, form))}</div>`;
}

/** @param {string} name @param {Form} form */
function field(name, form) {
  const attribute = form.table[name];
  const id = `option-${name}`;
  if (attribute.kind === 'list') return list(name, attribute, form);
  const wrong = problem(attribute, form.values[name]);
  return html`<div class="field">
    <label for=${id}><code>${name}</code></label>
    ${controls[attribute.kind](id, name, attribute, form)}
    <p class="hint" id="${id}-hint">${wrong ? html`<span class="wrong">${wrong}</span>` : attribute.doc}</p>
  </div>`;
}

/** @param {Attribute} attribute @param {string | undefined} value */
function problem({parse}, value) {
  const {message} = value === undefined ? {message: undefined} : parse(value);
  return message ?? '';
}

/** @param {Event} event */
const valueOf = ({target}) => /** @type {HTMLInputElement} */ (target).value;

/** @typedef {(id: string, name: string, attribute: Attribute, form: Form) => unknown} Control */

/** @type {Control} */
function typed(id, name, attribute, {values, change, words}) {
  const {kind, initial} = attribute;
  return html`<input type="text" id=${id} inputmode=${kind === 'number' ? 'decimal' : 'text'} autocomplete="off" spellcheck="false"
    placeholder=${initial === '' ? nothing : words.initial(String(initial))} .value=${live(values[name] ?? '')}
    aria-describedby="${id}-hint" aria-invalid=${problem(attribute, values[name]) !== ''}
    @input=${(/** @type {Event} */ event) => change(name, valueOf(event) || undefined)}>`;
}

/** @type {Record<Exclude<Attribute['kind'], 'list'>, Control>} */
const controls = {
  number: typed,
  text: typed,
  choice: (id, name, {words = [], initial}, {values, change}) => html`<select id=${id} aria-describedby="${id}-hint"
    .value=${live(values[name] ?? initial)} @change=${(/** @type {Event} */ event) => change(name, valueOf(event) === initial ? undefined : valueOf(event))}>
    ${words.map((word) => html`<option value=${word} ?selected=${word === (values[name] ?? initial)}>${word}</option>`)}</select>`,
  flag: (id, name, _, {values, change}) => html`<input type="checkbox" id=${id} aria-describedby="${id}-hint"
    .checked=${live(name in values)} @change=${(/** @type {Event} */ {target}) =>
      change(name, /** @type {HTMLInputElement} */ (target).checked ? '' : undefined)}>`,
};

/** @param {string} name @param {Attribute} attribute @param {Form} form */
function list(name, {words = [], doc}, {values, change}) {
  if (words.length === 0) return nothing;
  const picked = (values[name] ?? '').split(' ').filter(Boolean);
  const toggle = (/** @type {string} */ word) => {
    const next = words.filter((other) => (other === word ? !picked.includes(word) : picked.includes(other)));
    change(name, next.length ? next.join(' ') : undefined);
  };
  return html`<fieldset class="field">
    <legend><code>${name}</code></legend>
    <div class="words">${words.map((word) => html`<label><input type="checkbox" name=${name} value=${word}
      .checked=${live(picked.includes(word))} @change=${() => toggle(word)}> ${word}</label>`)}</div>
    <p class="hint">${doc}</p>
  </fieldset>`;
}
