// The dialog "Share or embed": a form on top with its preview, what to paste below them. Fetched
// when first asked for.

import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {ownFolder} from '../../engine/engine.js';
import {ATTRIBUTES} from '../attributes.js';
import {isSandboxed, save} from '../save.js';
import {segments} from '../segments.js';
import {share} from '../strings/en-share.js';
import {withOwn} from '../strings/languages.js';
import {codeBox} from './code-box.js';
import {FORMS, embedCode, written} from './embed-code.js';
import {OF_STATE, embeddingOf, isOfRun} from './embedding.js';
import {fields} from './fields.js';
import {linked} from './fragment.js';
import {previewOf, wear} from './preview.js';
import {shareStyles} from './styles.js';

/** @import {Attributes} from '../attributes.js' */
/** @import {Speech} from '../strings/languages.js' */
/** @import {Form} from './embed-code.js' */

/** Attributes of all widgets that the form offers, in this order. */
const OFFERED = ['seed', 'steps', 'positions', 'learning-rate', 'temperature', 'theme', 'lock', 'loading'];

/**
 * What is shared, as it is when the dialog opens.
 * @typedef {object} Shared
 * @property {string} widget
 * @property {string} title
 * @property {number} height
 * @property {string} lesson where it stands in a lesson, or ''
 * @property {Attributes} own attributes that only this widget has
 * @property {Record<string, string>} attributes that are written on the element
 * @property {string} state of run and view; '' if it has none
 * @property {string} corpusSrc address of the text that its run learns from; '' for a preset
 */

/**
 * A file that is kept has no address to say its options in: they go into its tag. And of another origin a
 * browser would show it, in place of the page that has the widget.
 * @param {MouseEvent} event
 * @param {Record<string, string>} attributes
 */
async function download(event, attributes) {
  const {href, download: name} = /** @type {HTMLAnchorElement} */ (event.currentTarget);
  event.preventDefault();
  try {
    const answer = await fetch(href);
    if (!answer.ok) throw new Error(`${href} answers ${answer.status}`);
    const options = written(linked(attributes));
    save({name, type: 'text/html', bytes: (await answer.text()).replace('<micro-gpt', (tag) => tag + options)});
  } catch {
    open(href, '_blank', 'noopener');
  }
}

export class ShareDialog {
  static styles = shareStyles;

  #speech;
  /** Of this dialog. */
  #says;
  #shared;
  #refresh;
  /** @type {Form} */
  #form = 'link';
  #placed = true;
  #said = '';
  #opened = false;
  /** @type {HTMLElement | undefined} while it is looked at */
  #preview;
  /** @type {Record<string, string>} */
  #values;

  /**
   * @param {Shared} shared
   * @param {Speech} speech
   * @param {() => void} refresh
   */
  constructor(shared, speech, refresh) {
    this.#shared = shared;
    this.#speech = speech;
    this.#says = withOwn(speech, {en: {share}}).share;
    this.#refresh = refresh;
    this.#values = {...shared.attributes};
  }

  get #withState() {
    return this.#placed && this.#shared.state !== '' && this.#form !== 'single';
  }

  get #embedding() {
    const state = this.#withState ? this.#shared.state : '';
    return embeddingOf({...this.#shared, attributes: this.#attributes, lesson: this.#lesson, state});
  }

  get #code() {
    return embedCode(this.#form, this.#embedding);
  }

  /** What was typed, as far as it is good. */
  get #attributes() {
    return Object.fromEntries(Object.entries(this.#values).filter(([name, value]) => !this.#table[name]?.parse(value).message));
  }

  /** The figure of a lesson is as the lesson has it: with other options a link opens it by itself. */
  get #lesson() {
    const {lesson, attributes} = this.#shared;
    return JSON.stringify(this.#attributes) === JSON.stringify(attributes) ? lesson : '';
  }

  /** @returns {Attributes} */
  get #table() {
    return {...ATTRIBUTES, ...this.#shared.own};
  }

  /** @returns {Attributes} what the form offers now */
  get #offered() {
    const common = Object.fromEntries(OFFERED.map((name) => [name, ATTRIBUTES[name]]));
    const decided = this.#withState && isOfRun(this.#shared.state) ? OF_STATE : [];
    // A page that is one widget starts it at once.
    const left = this.#form === 'element' ? decided : [...decided, 'loading'];
    return Object.fromEntries(Object.entries({...this.#shared.own, ...common}).filter(([name]) => !left.includes(name)));
  }

  /** @param {() => void} work */
  #change(work) {
    work();
    this.#said = '';
    this.#refresh();
  }

  render() {
    const says = this.#says;
    const {lang, dir} = this.#speech;
    // No form: a frame without `allow-forms` has none that closes.
    const close = (/** @type {Event} */ {target}) => /** @type {Element} */ (target).closest('dialog')?.close();
    return html`<dialog class="share" lang=${lang} dir=${dir} aria-labelledby="share-title" @close=${() => this.#closed()}>
      <div class="share-head"><h2 id="share-title">${says.title(this.#shared.title)}</h2>
        <button class="small" @click=${close}>${says.close}</button></div>
      ${segments({
        legend: says.form,
        name: 'share-form',
        options: FORMS.map((value) => ({value, label: says.forms[value]})),
        value: this.#form,
        pick: (value) => this.#change(() => (this.#form = /** @type {Form} */ (value))),
      })}
      <p class="lead">${says.hints[this.#form === 'link' && this.#lesson ? 'lesson' : this.#form]}</p>
      ${this.#form === 'single' ? nothing : this.#settings()}
      ${codeBox({
        label: says.code,
        code: this.#code,
        words: says,
        said: this.#said,
        say: (sentence) => {
          this.#said = sentence;
          this.#refresh();
        },
        more: this.#more(),
      })}
    </dialog>`;
  }

  #closed() {
    this.#said = '';
    this.#look(false);
  }

  /** @param {boolean} wanted */
  #look(wanted) {
    this.#preview = wanted ? previewOf(this.#shared.widget) : undefined;
    this.#refresh();
  }

  /** As what is pasted will be, but that it is not shared once more. */
  #live() {
    if (!this.#preview) return nothing;
    const {attributes} = this.#embedding;
    wear(this.#preview, {...attributes, lock: `${attributes.lock ?? ''} share`.trim()});
    return this.#preview;
  }

  #settings() {
    const says = this.#says;
    const {state} = this.#shared;
    const own = 'corpus-src' in this.#embedding.attributes && this.#form !== 'element';
    return html`${state
      ? html`<label class="place"><input type="checkbox" .checked=${live(this.#placed)}
          @change=${() => this.#change(() => (this.#placed = !this.#placed))}>
          <span>${says.place}<span class="hint">${says.placeHint}</span></span></label>`
      : nothing}
      ${own ? html`<p class="hint">${says.ownText}</p>` : nothing}
      <details class="share-options"><summary>${says.options}</summary>
        ${fields({
          table: this.#offered,
          values: this.#values,
          words: says,
          change: (name, value) => this.#change(() => {
            if (value === undefined) delete this.#values[name];
            else this.#values[name] = value;
          }),
        })}
      </details>
      <details class="share-options" ?open=${this.#preview !== undefined}>
        <summary @click=${(/** @type {Event} */ event) => {
          event.preventDefault();
          this.#look(this.#preview === undefined);
        }}>${says.preview}</summary>${this.#live()}
      </details>`;
  }

  #more() {
    const says = this.#says;
    // A link that does nothing is worse than none.
    if (isSandboxed()) return nothing;
    if (this.#form === 'link') {
      return html`<a class="button" href=${this.#code} target="_blank" rel="noopener">${says.openLink}</a>`;
    }
    return this.#form === 'single'
      ? html`<a class="button" href=${this.#code} download="microgpt-${this.#shared.widget}.html" @click=${(/** @type {MouseEvent} */ event) => download(event, this.#attributes)}>${says.download}</a>`
      : nothing;
  }

  /** @param {ParentNode} root */
  painted(root) {
    if (this.#opened) return;
    this.#opened = true;
    /** @type {HTMLDialogElement | null} */ (root.querySelector('dialog.share'))?.showModal();
  }
}

/** There is something to share: the site's address is known. */
export const canShare = () => ownFolder() !== '';
