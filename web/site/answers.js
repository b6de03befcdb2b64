// Answers to the questions of a lesson, kept in the address of the page and nowhere else: who
// reloads it, or opens it somewhere else, finds the same answers, and the engine judges them anew.
//
//   #what-training-changed&answers=capital:3,untrained:4.5
//
// Names are those of the questions without the lesson. Everything else in a fragment is left alone.

const PART = 'answers=';
/** A longer fragment is not looked at. */
const MOST_CHARACTERS = 4000;

/** @typedef {Map<string, string>} Answers text of the attribute `answer`, by the name of the question */

/**
 * @param {string} fragment with or without its #
 * @returns {{answers: Answers, rest: string}} rest: what else stands in it
 */
export function splitFragment(fragment) {
  const text = fragment.replace(/^#/, '');
  const parts = text.length > MOST_CHARACTERS ? [text] : text.split('&');
  const pairs = parts.filter((part) => part.startsWith(PART)).flatMap((part) => part.slice(PART.length).split(',').map(readPair));
  return {
    answers: new Map(pairs.filter(([name, answer]) => name && answer)),
    rest: parts.filter((part) => !part.startsWith(PART)).join('&'),
  };
}

/** @param {string} pair @returns {[name: string, answer: string]} empty where it cannot be read */
function readPair(pair) {
  const [, name = '', answer = ''] = /^([\w-]+):(.*)$/.exec(pair) ?? [];
  try {
    return [name, decodeURIComponent(answer)];
  } catch {
    return ['', ''];
  }
}

/** @param {string} rest @param {Answers} answers @returns {string} without the # */
export function joinFragment(rest, answers) {
  if (answers.size === 0) return rest;
  const pairs = [...answers].map(([name, answer]) => `${name}:${encodeURIComponent(answer)}`);
  return [rest, PART + pairs.join(',')].filter(Boolean).join('&');
}
