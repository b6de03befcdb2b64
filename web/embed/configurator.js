// The configurator of the page /v1/embed/: pick a widget and its attributes, or edit its tag, see it
// live, take the code away.

import {LitElement, css, html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {controlStyles} from '../draw/controls.js';
import {ownFolder} from '../engine/engine.js';
import {ATTRIBUTES, attributesOf} from '../widgets/attributes.js';
import {framedNames, loadWidget, roomOf} from '../widgets/registry.js';
import {segments} from '../widgets/segments.js';
import {codeBox} from '../widgets/share/code-box.js';
import {FORMS, embedCode} from '../widgets/share/embed-code.js';
import {fields} from '../widgets/share/fields.js';
import {wear} from '../widgets/share/preview.js';
import {formStyles} from '../widgets/share/styles.js';
import {en} from '../widgets/strings/en.js';
import {share} from '../widgets/strings/en-share.js';
import {readTag} from './read-tag.js';

/** @import {Attributes} from '../widgets/attributes.js' */
/** @import {Form} from '../widgets/share/embed-code.js' */

/** Attributes of all widgets that are offered. */
const OFFERED = ['seed', 'steps', 'positions', 'learning-rate', 'temperature', 'theme', 'lock', 'loading', 'announce'];
const REM = 16;
/** Of a tag: longer than any that is written here. */
const MOST_LETTERS = 4000;

const styles = css`
  :host {
    display: block;
  }
  .panel {
    margin-block-end: var(--mgpt-space-l);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--mgpt-space-m) var(--mgpt-space-l);
  }
  .pick {
    display: grid;
    flex: 1 1 16rem;
    gap: 0.25rem;
    font-size: var(--mgpt-text-small);
  }
  .pick select {
    inline-size: 100%;
    font-size: var(--mgpt-text-control);
  }
  .code-box:has(.tag) {
    gap: 0;
  }
  .code-box .tag {
    background: var(--mgpt-surface);
  }
  .tag-hint,
  .refused:not(:empty) {
    margin: var(--mgpt-space-s) 0 0;
  }
  .refused:empty {
    margin: 0;
  }
  .lead {
    margin: 0;
    color: var(--mgpt-soft);
  }
`;

class Configurator extends LitElement {
  static styles = [controlStyles, formStyles, styles];

  #widget = framedNames[0];
  /** @type {Form} */
  #form = 'element';
  /** @type {Record<string, string>} */
  #values = {};
  /** @type {Attributes} that only the widget has */
  #own = {};
  #said = '';
  /** The tag as it is being edited. @type {string | undefined} */
  #typed;
  /** What of it cannot be shown. */
  #refused = '';
  /** The widget that the preview shows; '' while it loads. */
  #shown = '';

  connectedCallback() {
    super.connectedCallback();
    this.#take(this.#widget);
  }

  /** @param {string} widget */
  async #take(widget) {
    this.#widget = widget;
    this.#own = {};
    const own = attributesOf(await loadWidget(widget));
    if (widget !== this.#widget) return;
    this.#own = own;
    // What the new one does not know is left behind.
    this.#values = Object.fromEntries(Object.entries(this.#values).filter(([name]) => name in this.#table));
    this.requestUpdate();
  }

  /** @returns {Attributes} */
  get #table() {
    const common = Object.fromEntries(OFFERED.map((name) => [name, ATTRIBUTES[name]]));
    return {...this.#own, ...common};
  }

  /** What is right of what was typed. */
  get #attributes() {
    return Object.fromEntries(Object.entries(this.#values).filter(([name, value]) => !this.#table[name]?.parse(value).message));
  }

  /** Of the preview, once it shows what it will; a frame on a page that does not listen keeps it. */
  get #height() {
    const preview = /** @type {HTMLElement | null} */ (this.shadowRoot?.querySelector('micro-gpt') ?? null);
    const room = roomOf(this.#widget, this.#values.show)[0] * REM;
    return this.#shown === this.#widget ? preview?.offsetHeight ?? room : room;
  }

  get #tag() {
    return /<micro-gpt[^>]*>/.exec(this.#code('element'))?.[0] ?? '';
  }

  /** The preview shows what it will; what is being typed stays. */
  #ready = () => {
    this.#shown = this.#widget;
    this.requestUpdate();
  };

  /** @param {Form} form */
  #code(form) {
    const title = en.widgets[this.#widget];
    return embedCode(form, {site: ownFolder(), widget: this.#widget, title, height: this.#height, attributes: this.#attributes});
  }

  /** Shows what was typed as far as it can: an attribute that is not offered never reaches the page. @param {string} text */
  async #edit(text) {
    this.#typed = text;
    const tag = readTag(text);
    this.#refused = '';
    if (!tag || !framedNames.includes(tag.widget)) this.#refused = share.noTag;
    else {
      if (tag.widget !== this.#widget) await this.#take(tag.widget);
      if (this.#typed !== text) return;
      const known = [...tag.attributes].filter(([name]) => Object.hasOwn(this.#table, name));
      this.#values = Object.fromEntries(known);
      const unknown = [...tag.attributes.keys()].filter((name) => !Object.hasOwn(this.#table, name));
      const wrong = known.flatMap(([name, value]) => {
        const {message} = this.#table[name].parse(value);
        return message ? [`${name} ${message}.`] : [];
      });
      this.#refused = [...(unknown.length ? [share.unknown(unknown.join(', '))] : []), ...wrong].join(' ');
    }
    this.#said = '';
    this.requestUpdate();
  }

  /** @param {() => void} work */
  #change(work) {
    work();
    this.#typed = undefined;
    this.#refused = '';
    this.#said = '';
    this.requestUpdate();
  }

  render() {
    const {widgets} = en;
    return html`<div class="panel" role="group" aria-label=${share.configurator}>
        <div class="row">
          <div class="pick"><label for="widget">${share.widget}</label>
            <select id="widget" .value=${live(this.#widget)} @change=${(/** @type {Event} */ {target}) => this.#change(() => this.#take(/** @type {HTMLSelectElement} */ (target).value))}>
              ${framedNames.map((name) => html`<option value=${name} ?selected=${name === this.#widget}>${widgets[name]}</option>`)}
            </select></div>
          ${segments({
            legend: share.form,
            name: 'form',
            options: FORMS.map((value) => ({value, label: share.forms[value]})),
            value: this.#form,
            pick: (value) => this.#change(() => (this.#form = /** @type {Form} */ (value))),
          })}
        </div>
        <details><summary>${share.options}</summary>${fields({
          table: this.#table,
          values: this.#values,
          words: share,
          change: (name, value) => this.#change(() => {
            if (value === undefined) delete this.#values[name];
            else this.#values[name] = value;
          }),
        })}</details>
        <div class="code-box"><label><span class="label">${share.tag}</span>
          <textarea class="tag" spellcheck="false" aria-describedby=${this.#refused ? nothing : 'tag-hint'} rows="2" maxlength=${MOST_LETTERS} .value=${live(this.#typed ?? this.#tag)}
            @input=${(/** @type {Event} */ {target}) => this.#edit(/** @type {HTMLTextAreaElement} */ (target).value)}></textarea></label>
          <p class="hint refused" role="status">${this.#refused}</p>
          ${this.#refused ? nothing : html`<p class="hint tag-hint" id="tag-hint">${share.tagHint}</p>`}</div>
        <div><p class="lead">${share.hints[this.#form]}</p></div>
        ${codeBox({
          label: share.code,
          code: this.#code(this.#form),
          words: share,
          said: this.#said,
          say: (sentence) => {
            this.#said = sentence;
            this.requestUpdate();
          },
        })}
      </div>
      <micro-gpt widget=${this.#widget} @microgpt-ready=${this.#ready}></micro-gpt>`;
  }

  updated() {
    const preview = /** @type {HTMLElement} */ (this.shadowRoot?.querySelector('micro-gpt'));
    wear(preview, this.#attributes);
    // Until then the page keeps its room.
    /** @type {any} */ (preview).ready.then(() => this.setAttribute('ready', ''), () => {});
  }
}

customElements.define('microgpt-configurator', Configurator);
