// What an element shows while its widget is not there: what stands in its tag, and why there is no more.

import {html, nothing} from 'lit';
import {needsRun} from './registry.js';

/** @import {Stage} from './stage.js' */
/** @import {Speech} from './strings/languages.js' */

/** @param {Element} element @param {Stage} stage of it @param {Speech} speech */
export function card(element, stage, {dir, words: {host}}) {
  const {state, error, options} = stage;
  // What is to be read stays where it is, and as it is, until the widget takes its place.
  const reads = !needsRun(options.widget);
  const look = !reads ? 'card' : element.querySelector(':scope > ol') ? 'card text' : 'card text open-ended';
  const open = () => stage.open();
  const paper = reads ? nothing : html`<p class="on-paper" dir=${dir}>${host.onPaper}</p>`;
  if (state === 'loading') return html`<div class=${look}>${reads ? nothing : html`<p class="progress" dir=${dir}>${host.loading}<span class="late">${host.late}</span></p>`}<slot></slot>${paper}</div>`;
  if (state === 'failed') {
    return html`<div class=${look}><p class="error" role="alert" dir=${dir}>${error}</p>
      <button class="button" @click=${open}>${host.retry}</button><slot></slot></div>`;
  }
  return html`<div class=${look}><slot></slot>${paper}
    ${options.loading === 'interaction' ? html`<button class="button primary" @click=${open}>${host.start}</button>` : nothing}</div>`;
}
