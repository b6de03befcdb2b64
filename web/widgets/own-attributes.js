// The attributes that an element has because of its widget: their values, and what cannot be taken.

import {attributesOf, droppedValue, readTable} from './attributes.js';

/** @import {Attributes} from './attributes.js' */
/** @import {Host} from './stage.js' */
/** @import {WidgetClass} from './widget.js' */

export class OwnAttributes {
  #host;
  /** @type {Attributes} */
  #table;
  /** @type {Record<string, string | null>} as they were written when they were read */
  #written = {};

  /** @type {Record<string, any>} by their names */
  values = {};

  /** @param {Host} host @param {WidgetClass} Widget */
  constructor(host, Widget) {
    this.#host = host;
    this.#table = attributesOf(Widget);
    host.adopt(Widget, this.#table);
    this.read();
  }

  /** Reads them anew. @returns {boolean} one has changed that the widget starts with */
  read() {
    const old = this.values;
    const {values, dropped} = readTable(this.#table, (name) => (this.#written[name] = this.#host.read(name)));
    this.values = values;
    this.#host.dropped(dropped);
    return Object.entries(this.#table).some(([name, {restarts}]) => restarts && old[name] !== values[name]);
  }

  /** See Context. @param {string} part */
  shows(part) {
    const {show} = this.values;
    return show.length === 0 || show.includes(part);
  }

  /** See Context. @param {string} name @param {string} message */
  drop(name, message) {
    const value = this.#written[name];
    // What nobody wrote is nobody's mistake: the default may be none of another text.
    if (typeof value === 'string') this.#host.dropped([droppedValue(name, value, message)]);
  }
}
