// The widget `train`: one training run, from its first node to its last name.

import {html} from 'lit';
import {lossView} from './train/loss-view.js';
import {ParameterMap} from './train/parameter-map.js';
import {Samples} from './train/samples.js';
import {stepView} from './train/step-view.js';
import {trainStyles} from './train/styles.js';
import {transport} from './transport.js';

/** @import {Context, Widget} from './widget.js' */

/** Room of the panel left and right, and the width of the names beside the loss: see styles. */
const NAMES = 272 + 28;
const WIDE = 768;

/** @implements {Widget} */
export default class Train {
  static styles = trainStyles;
  #context;
  #map;
  #samples;

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    this.#map = new ParameterMap(context);
    this.#samples = new Samples(context);
  }

  render() {
    const width = this.#inside();
    return html`${transport(this.#context)}
      ${stepView(this.#context, width)}
      <div class="run-view">
        ${lossView(this.#context, this.#context.width >= WIDE ? width - NAMES : width)}
        ${this.#samples.render()}
      </div>
      ${this.#map.render(width)}`;
  }

  /** Width inside the panel: its border and the padding of its sections, see controls.js. */
  #inside() {
    const {width} = this.#context;
    const padding = Math.min(24, Math.max(12, 0.03 * (width - 2)));
    return Math.max(200, Math.floor(width - 2 - 2 * padding));
  }

  /** @param {ShadowRoot} root */
  painted(root) {
    this.#map.painted(root);
    this.#samples.settle();
  }

  closed() {
    this.#samples.stop();
  }
}
