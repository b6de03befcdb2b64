// What a widget is to its element, and the element to its widget. Types only.

/** @import {CSSResultGroup, TemplateResult} from 'lit' */
/** @import {Attributes, LOCKS} from './attributes.js' */
/** @import {Half} from './pictures.js' */
/** @import {Run} from './run.js' */
/** @import {Recipe} from './runs.js' */
/** @import {Words} from './strings/en-all.js' */
/** @import {OwnWords} from './strings/languages.js' */

/** @typedef {'user' | 'api'} Source who caused it */

/**
 * What a widget is given. It stays the same object for the life of the widget.
 *
 * @typedef {object} Context
 * @property {Run} run session, cursor and player; shared by elements tied with `run`
 * @property {Words} words in the language of the element: those of all, and the widget's own
 * @property {number} width inside the element, in CSS pixels; changes
 * @property {number} look changes when the colours do: a canvas shall be painted again
 * @property {number} temperature of the attribute; changes
 * @property {Readonly<Record<string, any>>} attributes values of the widget's own attributes, by
 *   their names; changes
 * @property {(name: string, message: string) => void} dropped one of these attributes cannot be taken,
 *   as only model or widget can say: message goes on after its name and value, and names the remedy.
 *   Said once a value, however often it is told. What memory holds is no attribute
 * @property {(part: string) => boolean} shows false for a part that `show` leaves out
 * @property {(what: LockedThing) => boolean} locked true if the visitor shall not do that
 * @property {Record<string, any>} memory plain JSON; survives a detached element, and is part of
 *   its state. What is picked or open belongs here, what can be computed does not
 * @property {Recipe} recipe of the run: corpus and settings
 * @property {readonly Element[]} content what stood in the tag when it opened
 * @property {(moving?: boolean) => void} refresh asks for another render; moving: more will follow
 *   soon, as while a run plays that only the widget knows
 * @property {(half: Half, draw: () => unknown) => unknown} half a part of the widget, as a value in a
 *   template. Where picture follows picture the two halves are drawn in turn: what stands in the
 *   page stays until the next one
 * @property {(name: string, value: unknown) => void} changed the visitor has changed how it is
 *   shown: fires `microgpt-change`, and refreshes
 * @property {(part: {styles: CSSResultGroup, words: OwnWords}) => Words} bring dresses the element for
 *   a part of the widget that is fetched late; answers with all words, those of the part among them
 * @property {(sentence: string) => void} say to the polite status region, at once
 * @property {(type: string, detail: object) => void} emit fires an event of the element
 * @property {(work: () => unknown) => void} attempt runs a command of the visitor; an EngineError
 *   is said, and fired as `microgpt-error`
 */

/**
 * @typedef {object} Widget
 * @property {() => TemplateResult} render called after each change while on screen; reads all it
 *   shows from `run`, so that the same position always shows the same, and with `looksAhead` the same furthest one
 * @property {(root: ShadowRoot) => void} [painted] after the DOM is up to date: canvases, focus
 * @property {() => void} [closed] the session is about to be freed: stop timers
 * @property {boolean} [isPrivate] what it shows is the visitor's own, and no link can hold it
 * @property {{step?: () => unknown, back?: () => unknown, play?: () => unknown}} [commands] what
 *   Alt+Right, Alt+Left and Alt+P do, where it is not moving the run
 */

/** @typedef {typeof LOCKS[number]} LockedThing */

/**
 * What a widget's module exports by default.
 *
 * @typedef {object} WidgetStatics
 * @property {CSSResultGroup} [styles]
 * @property {OwnWords} [words] the sections of strings/en-all.js that it reads, and that en.js has not
 * @property {boolean} [headless] the element puts no title above it
 * @property {Attributes} [attributes] its own, by name: `{token: {doc: 'One sentence.', ...whole(0, 0, 26)}}`;
 *   read from `context.attributes`
 * @property {Record<string, string>} [parts] words that `show` takes, and one sentence each: ask
 *   `context.shows(word)`
 * @property {boolean} [looksAhead] it shows what the run has been through beyond its place: a link brings
 *   that back
 * @property {() => Promise<unknown>} [ahead] what it will fetch: asked for by a page that has time
 * @property {(context: Context) => Promise<unknown>} [prepare] what is loaded before the widget
 *   is made, and given to its constructor
 */

/** @typedef {WidgetStatics & {new (context: Context, prepared?: any): Widget}} WidgetClass */

export {};
