// Where an element offers "Share or embed": a quiet button, and the dialog once it was pressed.

import {html, nothing, svg} from 'lit';
import {loadEngine} from '../../engine/engine.js';
import {arrived} from '../../engine/error.js';

/** @import {CSSResultGroup} from 'lit' */
/** @import {Speech} from '../strings/languages.js' */
/** @import {Shared, ShareDialog} from './dialog.js' */

/**
 * @typedef {object} SharePlaceHost the element
 * @property {() => void} refresh
 * @property {(styles: CSSResultGroup) => void} adopt
 * @property {() => Shared} shared what it shows now
 * @property {() => Speech} speech
 * @property {(error: {code?: string, message: string}) => void} failed the dialog could not be fetched; the
 *   button, which says so, tries again
 */

export class SharePlace {
  #host;
  /** @type {ShareDialog | undefined} */
  #dialog;
  /** Why there is none. */
  #problem = '';
  /** The dialog is on its way, which takes a second on a slow line. */
  #fetching = false;

  /** @param {SharePlaceHost} host */
  constructor(host) {
    this.#host = host;
  }

  button() {
    const {host} = this.#host.speech().words;
    return html`<button class="share-button small" part="share" aria-busy=${this.#fetching} @click=${() => this.#open()}>
      <svg class="icon" aria-hidden="true" width="16" height="16" viewBox="0 0 16 16">
        ${svg`<path fill="none" stroke-width="1.5" d="M5.5 4.5 2 8l3.5 3.5M10.5 4.5 14 8l-3.5 3.5" />`}</svg><span class="share-word">${host.share}</span></button>
      ${this.#problem && html`<p class="error share-problem" role="alert">${this.#problem}</p>`}`;
  }

  dialog() {
    return this.#dialog?.render() ?? nothing;
  }

  /** @param {ParentNode} root */
  painted(root) {
    this.#dialog?.painted(root);
  }

  /** What was shared is gone, or another one. */
  close() {
    this.#dialog = undefined;
  }

  async #open() {
    const {adopt, shared, speech, refresh, failed} = this.#host;
    this.#problem = '';
    this.#fetching = true;
    refresh();
    try {
      const [{ShareDialog}] = await Promise.all([arrived(import('./dialog.js')), loadEngine()]);
      adopt(ShareDialog.styles);
      this.#dialog = new ShareDialog(shared(), speech(), refresh);
    } catch (thrown) {
      const error = /** @type {Error} */ (thrown);
      this.#problem = error.message;
      failed(error);
    }
    this.#fetching = false;
    refresh();
  }
}
