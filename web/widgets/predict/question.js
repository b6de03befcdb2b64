// What a question is, and how an answer is judged.

import {arrived, EngineError} from '../../engine/error.js';

/** @import {Engine, Session, Settings} from '../../engine/types.js' */
/** @import {Words} from '../strings/en-all.js' */

/**
 * What the engine says. Anything that the reasons need may stand beside `value`.
 * @typedef {{value: any, [fact: string]: any}} Truth value: place of the right answer in the list,
 *   from 0; the number; or the key of the right item
 */

/**
 * Another session on the same names, for questions that compare runs. It is freed with the first.
 * @typedef {(settings: Partial<Settings>) => Session} Open
 */

/**
 * @typedef {object} Common
 * @property {Partial<Settings>} [settings] that the question needs; the rest are the element's
 * @property {(session: Session, engine: Engine, open: Open) => Truth | Promise<Truth>} answer
 *   computed when asked, in a session that is the question's alone: move it as you like
 */

/**
 * @typedef {object} OfChoice
 * @property {'choice'} kind
 * @property {number} choices how many the list in the tag must have
 * @property {(truth: any, given: number) => string} why with the numbers, in a sentence or two
 */

/** @typedef {{absolute: number} | {relative: number}} Tolerance */

/**
 * @typedef {object} OfNumber
 * @property {'number'} kind
 * @property {Tolerance} tolerance
 * @property {string} [unit]
 * @property {number} [digits] of the number shown
 * @property {(truth: any, given: number) => string} why
 */

/**
 * One thing that can be picked: a token, a parameter, a bar.
 * @typedef {object} Item
 * @property {string} key
 * @property {string} label
 * @property {string} [spoken] where the label cannot be read out
 */

/**
 * @typedef {object} OfPick
 * @property {'pick'} kind
 * @property {(session: Session) => readonly Item[]} items shown before the answer
 * @property {(truth: any, key: string) => string} [reveal] the number of an item, shown below it
 *   once the answer is known
 * @property {(truth: any, given: string) => string} why
 */

/** @typedef {Common & (OfChoice | OfNumber | OfPick)} Question */

/** A file a lesson: `05-phase` is in lesson-05.js, under `phase`. */
const ID = /^(\d\d)-(\w[\w-]*)$/;

/** @type {Record<string, () => Promise<{questions: Record<string, Question>}>>} */
const LESSONS = {
  '00': () => import('./questions/lesson-00.js'),
  '01': () => import('./questions/lesson-01.js'),
  '02': () => import('./questions/lesson-02.js'),
  '03': () => import('./questions/lesson-03.js'),
  '04': () => import('./questions/lesson-04.js'),
  '05': () => import('./questions/lesson-05.js'),
};

/**
 * @param {string} id
 * @param {Words} words
 * @returns {Promise<Question>}
 */
export async function loadQuestion(id, {predict: words}) {
  const [, lesson, name] = ID.exec(id) ?? [];
  const questions = lesson in LESSONS ? (await arrived(LESSONS[lesson]())).questions : {};
  if (!Object.hasOwn(questions, name)) throw new EngineError('unknown_question', words.unknown(id));
  return questions[name];
}

/** @type {(text: string) => number} NaN if it is none; a comma and a true minus are understood */
export function parseNumber(text) {
  const plain = text.trim().replace('\u2212', '-').replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(plain) ? Number(plain) : NaN;
}

/**
 * @param {Question} question
 * @param {Truth} truth
 * @param {any} given
 */
export function isRight(question, {value}, given) {
  if (question.kind !== 'number') return given === value;
  const {tolerance} = question;
  const most = 'absolute' in tolerance ? tolerance.absolute : tolerance.relative * Math.abs(value);
  // What is said to be within the tolerance is, whatever binary fractions make of it.
  return Math.abs(given - value) <= most * (1 + 1e-9);
}

/** An answer as the attribute `answer` has it. @param {Question} question @param {any} given @returns {string} */
export function answerText({kind}, given) {
  return kind === 'choice' ? String(given + 1) : String(given).trim();
}

/**
 * What such a text means.
 * @param {Question} question
 * @param {readonly Item[]} items of a question that picks
 * @param {string} text
 * @returns {any} nothing if it cannot be an answer
 */
export function givenBy(question, items, text) {
  if (question.kind === 'number') return Number.isNaN(parseNumber(text)) ? undefined : text;
  if (question.kind === 'pick') return items.find(({key}) => key === text)?.key;
  const place = /^\d{1,2}$/.test(text) ? Number(text) - 1 : -1;
  return place >= 0 && place < question.choices ? place : undefined;
}
