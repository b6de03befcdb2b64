// The widget `train`: one training run, from its first node to its last name.

import {html, nothing} from 'lit';
import {LineChartPaths} from '../draw/line-chart.js';
import {insideWidth} from './frame.js';
import {map} from './strings/en-map.js';
import {train} from './strings/en-train.js';
import {HeldOut} from './train/held-out.js';
import {Look} from './train/look.js';
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
  static words = {en: {map, train}};
  static looksAhead = true;
  static parts = {
    step: 'The step: its phases, and the name with the probability of each character.',
    loss: 'The loss of every step so far.',
    names: 'Names that the model makes up.',
    map: 'All parameters.',
  };
  #context;
  #map;
  #samples;
  #heldOut;
  #look;
  #paths = new LineChartPaths();

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    this.#map = new ParameterMap(context);
    this.#samples = new Samples(context);
    this.#heldOut = new HeldOut(context);
    this.#look = new Look(context);
  }

  render() {
    const context = this.#context;
    const width = insideWidth(this.#context);
    const [step, loss, names, map] = ['step', 'loss', 'names', 'map'].map((part) => context.shows(part));
    const beside = loss && names && context.width >= WIDE;
    return html`${transport(context)}
      ${step ? context.half(0, () => html`${stepView(context, width, this.#look.button())}${this.#look.render(width)}`) : nothing}
      ${loss || names
        ? html`<div class=${loss && names ? 'run-view' : 'run-view alone'}>
          ${loss ? context.half(1, () => lossView(context, beside ? width - NAMES : width, {heldOut: this.#heldOut, paths: this.#paths, foot: step ? this.#look.shortcut() : nothing})) : nothing}
          ${names ? context.half(1, () => this.#samples.render()) : nothing}
        </div>`
        : nothing}
      ${map ? context.half(0, () => this.#map.render(width)) : nothing}`;
  }

  /** @param {ShadowRoot} root */
  painted(root) {
    if (this.#context.shows('step')) this.#look.painted(root);
    if (this.#context.shows('map')) this.#map.painted(root);
    if (this.#context.shows('names')) this.#samples.settle();
    if (this.#context.shows('loss')) this.#heldOut.settle();
  }

  closed() {
    this.#samples.stop();
    this.#heldOut.stop();
  }
}
