// The widget `block`: a text on its way through the model. Every stage with its real numbers and
// their gradients, its formula and the lines of the engine that compute it; and the residual
// stream, read off half-way.

import {html, nothing} from 'lit';
import {formatFixed} from '../draw/number.js';
import {line} from './attribute-kinds.js';
import {detail} from './block/detail.js';
import {pipeline} from './block/pipeline.js';
import {loadPassages} from './block/source.js';
import {stagesOf} from './block/stages.js';
import {streamView} from './block/stream.js';
import {blockStyles} from './block/styles.js';
import {positionPicker, readPosition} from './read-position.js';
import {segments} from './segments.js';
import {block} from './strings/en-block.js';
import {trainingBar} from './training-bar.js';
import {TypedText} from './typed-text.js';

/** @import {Passages} from './block/source.js' */
/** @import {Stage} from './block/stages.js' */
/** @import {ReadPosition} from './read-position.js' */
/** @import {Context, Widget} from './widget.js' */

/** From here on the detail stands beside the stages, not among them. */
const WIDE = 832;

/**
 * What the parts are drawn from.
 * @typedef {ReadPosition & Choice} View
 *
 * @typedef {object} Choice
 * @property {'values' | 'grads'} kind which numbers are shown
 * @property {readonly Stage[]} stages
 * @property {Stage} open
 * @property {(stage: Stage) => void} pick
 */

/** @implements {Widget} */
export default class Block {
  static words = {en: {block}};
  static styles = blockStyles;
  static ahead = loadPassages;
  static prepare = loadPassages;
  static attributes = {
    text: {doc: 'Text that is read.', ...line('emma', 64)},
    stage: {doc: 'Stage that is open at first, such as mlp_relu.', ...line('attn_norm', 32)},
  };
  static parts = {
    stages: 'All stages with their numbers, and the one that is open.',
    stream: 'The residual stream, read off after each part.',
  };
  #context;
  #text;
  #passages;

  /** @param {Context} context @param {Passages} passages */
  constructor(context, passages) {
    this.#passages = passages;
    this.#context = context;
    this.#text = new TypedText(context);
  }

  render() {
    const {shows, width, words: {block: says}} = this.#context;
    const view = this.#view();
    const wide = width >= WIDE;
    const opened = detail(this.#context, view, this.#passages, wide);
    return html`${trainingBar(this.#context)}
      <div class="asked">${this.#text.render()}${positionPicker(this.#context, view)}${shows('stages') ? this.#kind(view) : nothing}</div>
      ${shows('stages') ? html`<div class="stages ${wide ? 'wide' : ''}">
        ${pipeline(this.#context, view, wide ? nothing : opened)}
        ${wide ? html`<div class="beside">${opened}</div>` : nothing}</div>` : nothing}
      ${shows('stream') ? streamView(this.#context, view) : nothing}
      ${shows('stages') ? nothing : html`<p class="hint">${says.loss(formatFixed(view.reading.loss))}</p>`}`;
  }

  /** @returns {View} */
  #view() {
    const {run, memory, attributes, dropped} = this.#context;
    const stages = stagesOf(run.session.settings());
    const picked = typeof memory.stage === 'string';
    const wanted = picked ? memory.stage : attributes.stage;
    const found = stages.find(({id}) => id === wanted) ?? stages.find(({name}) => name === wanted);
    if (!found && !picked) dropped('stage', `must be one of: ${[...new Set(stages.map(({name}) => name))].join(', ')}`);
    const open = found ?? stages[0];
    const kind = memory.kind === 'grads' ? 'grads' : 'values';
    return {...readPosition(this.#context, this.#text), kind, stages, open, pick: (stage) => this.#pick(stage)};
  }

  /** @param {View} view */
  #kind({kind}) {
    const {memory, changed, words: {block: says}} = this.#context;
    return segments({
      legend: says.kind,
      name: 'kind',
      options: [{value: 'values', label: says.values}, {value: 'grads', label: says.grads}],
      value: kind,
      pick: (value) => {
        memory.kind = value;
        changed('kind', value);
      },
    });
  }

  /** @param {Stage} stage */
  #pick(stage) {
    const {memory, changed, say, words: {block: says}} = this.#context;
    memory.stage = stage.id;
    say(says.opened(says.stages[stage.name].title));
    changed('stage', stage.id);
  }
}
