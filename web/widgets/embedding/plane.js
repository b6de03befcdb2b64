// All tokens in a plane. Its two directions are those in which the rows differ most at the end of
// the run, so that the plane stays put and the tokens move in it.

import {html} from 'lit';
import {formatCount, formatFixed, formatPercent} from '../../draw/number.js';
import {pointAt, scatter} from '../../draw/scatter.js';
import {styleProps} from '../../draw/style-props.js';
import {placeIn} from '../pointer.js';
import {section} from '../frame.js';
import {keptTable} from '../kept-table.js';
import {TrainedTwin} from '../trained-twin.js';

/** @import {EmbeddingPlane} from '../../engine/types.js' */
/** @import {Likeness} from '../embedding.js' */
/** @import {Context} from '../widget.js' */

/** The table takes so much beside the plane, and the paddings; see styles.js. */
const BESIDE = 450;
const WIDE = 832;
const MOST_WIDTH = 680;

export class Plane {
  #context;
  #pick;
  /** @type {TrainedTwin | undefined} */
  #twin;
  /** @type {EmbeddingPlane | undefined} at the end of the run */
  #end;

  /** @param {Context} context @param {(token: number) => void} pick */
  constructor(context, pick) {
    this.#context = context;
    this.#pick = pick;
  }

  /** @param {Likeness} likeness */
  render({labels, token, near}) {
    const {run, width, shows, words: {embedding: {plane: says}}} = this.#context;
    const beside = shows('table') && width >= WIDE ? BESIDE : 0;
    const across = Math.max(200, Math.min(MOST_WIDTH, width - beside - 2 * Math.min(24, Math.max(12, 0.03 * width)) - 2));
    const size = {width: across, height: Math.round(0.76 * across)};
    const end = this.#axes();
    if (!end) {
      const room = html`<div class="plane-room" ${styleProps({'--height': size.height})}></div>`;
      return section({name: 'plane', heading: says.heading, hint: this.#twin?.error || says.waiting, body: room});
    }
    const {places, shares} = run.session.embeddingPlane(end.axes);
    const data = {places, labels, ...size, around: end.places, picked: token, linked: near};
    const summary = says.summary(formatCount(run.situation.stepsDone), labels[token], near.map((i) => labels[i]).join(', '));
    const clicked = (/** @type {MouseEvent} */ event) => {
      const {x, y} = placeIn(event);
      this.#pick(pointAt(data, x, y));
    };
    return section({
      name: 'plane',
      heading: says.heading,
      hint: says.hint(formatPercent(shares[0] + shares[1])),
      body: html`<div class="plane-view" @click=${clicked}>${scatter(data, {summary})}</div>`,
      foot: keptTable(this.#context, 'planeTable', says.data, () => html`<table>
          <thead><tr>${says.columns.map((name, i) => html`<th scope="col" class=${i ? 'end' : ''}>${name}</th>`)}</tr></thead>
          <tbody>${labels.map((label, i) => html`<tr><th scope="row">${label}</th>
            <td class="end">${formatFixed(places[2 * i])}</td><td class="end">${formatFixed(places[2 * i + 1])}</td></tr>`)}</tbody>
        </table>`),
    });
  }

  close() {
    this.#twin?.close();
  }

  /** Trains a twin once for them; undefined until then. */
  #axes() {
    this.#twin ??= new TrainedTwin(this.#context);
    if (!this.#end && this.#twin.session) {
      this.#end = this.#twin.session.embeddingPlane();
      this.#twin.close();
    }
    return this.#end;
  }
}
