// Names that the runs make up now, drawn when they stand still or now and then while they go.

import {EngineError} from '../../engine/engine.js';

/** @import {Lanes} from '../lanes.js' */
/** @import {Context} from '../widget.js' */

const COUNT = 5;
const SETTLE_MS = 150;
const PLAY_MS = 700;

export class LaneNames {
  #context;
  /** @type {string[][]} */
  #names = [];
  #drawn = '';
  #wanted = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
  }

  /** @param {number} lane @returns {readonly string[]} */
  of(lane) {
    return this.#names[lane] ?? [];
  }

  /** Draws soon, if what is shown is no longer what would be drawn. @param {Lanes} lanes */
  settle(lanes) {
    const {temperature} = this.#context;
    const wanted = JSON.stringify([temperature, lanes.all.map(({recipe, stepsDone}) => [recipe.settings, stepsDone])]);
    if (wanted === this.#drawn || wanted === this.#wanted) return;
    if (lanes.moving && this.#timer !== undefined) return;
    clearTimeout(this.#timer);
    this.#wanted = wanted;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#drawn = this.#wanted;
      this.#wanted = '';
      this.#names = lanes.all.map(({session}) => drawn(() => session.sample(COUNT, temperature)));
      this.#context.refresh();
    }, lanes.moving ? PLAY_MS : SETTLE_MS);
  }

  stop() {
    clearTimeout(this.#timer);
  }
}

/** Nothing, from a model that diverged. @param {() => string[]} draw */
function drawn(draw) {
  try {
    return draw();
  } catch (error) {
    if (error instanceof EngineError) return [];
    throw error;
  }
}
