// The widget `train`: one training run, from its first node to its last name.

import {html} from 'lit';
import {transport} from './transport.js';
import {place} from './narration.js';

/** @import {Context, Widget} from './widget.js' */

/** @implements {Widget} */
export default class Train {
  #context;

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
  }

  render() {
    const {run, words} = this.#context;
    return html`${transport(this.#context)}<p>${place(run, words)}</p>`;
  }
}
