// What a widget is given, see widget.js: what its stage knows, as it is at the time of asking, and what it
// may ask of its element.

import {noChange} from 'lit';
import {joined, withOwn} from './strings/languages.js';

/** @import {Half} from './pictures.js' */
/** @import {OwnAttributes} from './own-attributes.js' */
/** @import {Run} from './run.js' */
/** @import {Host, Stage} from './stage.js' */
/** @import {OwnWords, Speech} from './strings/languages.js' */
/** @import {Context} from './widget.js' */

/**
 * @param {Stage} stage
 * @param {object} from
 * @param {Host} from.host
 * @param {Run} from.run
 * @param {OwnAttributes} from.own
 * @param {Speech} from.speech
 * @param {OwnWords} [from.words] of the widget
 * @returns {Context}
 */
export function contextOf(stage, {host, run, own, speech, words}) {
  const {memory, inForce} = stage;
  /** @type {Set<Half>} */
  const drawn = new Set();
  return {
    run,
    words: withOwn(speech, words),
    get width() {
      return stage.width;
    },
    get look() {
      return stage.look;
    },
    get temperature() {
      return stage.options.temperature;
    },
    get attributes() {
      return own.values;
    },
    shows: (part) => own.shows(part),
    dropped: (name, message) => own.drop(name, message),
    locked: (what) => stage.options.lock.includes(what),
    memory,
    recipe: inForce,
    content: host.content(),
    refresh: (moving) => host.refresh(moving ? {moving} : {}),
    half: (half, draw) => {
      const now = host.half();
      if (drawn.has(half) && now !== undefined && now !== half) return noChange;
      drawn.add(half);
      return draw();
    },
    changed: (name, value) => {
      host.emit('change', {name, value, source: 'user'});
      host.refresh();
    },
    bring: ({styles, words: late}) => {
      host.wear(styles);
      return withOwn(speech, joined(words, late));
    },
    say: (sentence) => stage.say(sentence),
    emit: (type, detail) => host.emit(type, {...detail}),
    attempt: (work) => stage.attempt(work),
  };
}
