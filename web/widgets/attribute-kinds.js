// Kinds of attributes: how a value is written, read, and offered in a form. Whatever is written,
// `parse` answers with a value that can be used, and says why if it is another one.

/**
 * @template T
 * @typedef {{value: T, message?: string}} Parsed message: why the value is not what was written
 */

/**
 * @typedef {object} Kind
 * @property {any} initial value if nothing is written
 * @property {(text: string) => Parsed<any>} parse
 * @property {'choice' | 'number' | 'text' | 'list' | 'flag'} kind which control fits
 * @property {readonly string[]} [words] that may be written
 * @property {number} [least]
 * @property {number} [most]
 */

const WHOLE = /^-?\d{1,16}$/;
const DECIMAL = /^\d{0,9}(\.\d{1,12})?$/;
const NAME = /^[\w-]{1,64}$/;
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;

/**
 * One of some words.
 * @param {readonly string[]} words the first one is the default
 * @returns {Kind}
 */
export function oneOf(words) {
  return {
    kind: 'choice',
    words,
    initial: words[0],
    parse: (text) =>
      words.includes(text)
        ? {value: text}
        : {value: words[0], message: `must be one of: ${words.join(', ')}`},
  };
}

/** @param {number} initial @param {number} least @param {number} most @returns {Kind} */
export function whole(initial, least, most) {
  return number(initial, least, most, WHOLE);
}

/** Not negative, and without an exponent. @param {number} initial @param {number} least @param {number} most @returns {Kind} */
export function decimal(initial, least, most) {
  return number(initial, least, most, DECIMAL);
}

/**
 * @param {number} initial
 * @param {number} least
 * @param {number} most
 * @param {RegExp} form
 * @returns {Kind}
 */
function number(initial, least, most, form) {
  return {
    kind: 'number',
    initial,
    least,
    most,
    parse(text) {
      const digits = text.trim();
      if (!digits || !form.test(digits)) return {value: initial, message: `must be a number from ${least} to ${most}`};
      const value = Number(digits);
      if (value < least) return {value: least, message: `must be at least ${least}`};
      if (value > most) return {value: most, message: `must be at most ${most}`};
      return {value};
    },
  };
}

/**
 * A line of text. Which characters the model knows depends on its corpus: the engine says that.
 * @param {string} initial
 * @param {number} most characters
 * @returns {Kind}
 */
export function line(initial = '', most = 64) {
  return {
    kind: 'text',
    initial,
    most,
    parse(text) {
      if (CONTROL.test(text)) return {value: initial, message: 'must be one line of text'};
      const characters = [...text];
      return characters.length <= most
        ? {value: text}
        : {value: characters.slice(0, most).join(''), message: `must have at most ${most} characters`};
    },
  };
}

/** A name that others can refer to. @returns {Kind} */
export function name() {
  return {
    kind: 'text',
    initial: '',
    most: 64,
    parse: (text) =>
      NAME.test(text) ? {value: text} : {value: '', message: 'must be 1 to 64 letters, digits, - or _'},
  };
}

/**
 * Some of some words, with spaces between them.
 * @param {readonly string[]} words
 * @returns {Kind} its value is an array
 */
export function someOf(words) {
  return {
    kind: 'list',
    words,
    initial: [],
    parse(text) {
      const written = [...new Set(text.split(/[\s,]+/).filter(Boolean))];
      const value = written.filter((word) => words.includes(word));
      if (value.length === written.length) return {value};
      const choice = words.length ? `must be some of: ${words.join(', ')}` : 'has no choice in this widget';
      return {value, message: choice};
    },
  };
}

/** There or not; `="false"` is not. @returns {Kind} */
export function flag() {
  return {
    kind: 'flag',
    initial: false,
    parse(text) {
      if (text === '' || text === 'true') return {value: true};
      return text === 'false' ? {value: false} : {value: false, message: 'must be true or false'};
    },
  };
}

/** Of a file on the web; blank, as where a template had nothing to put there, it is not set. @returns {Kind} */
export function address() {
  return {
    kind: 'text',
    initial: '',
    parse(text) {
      if (!text.trim()) return {value: ''};
      try {
        const {protocol, href} = new URL(text, globalThis.document?.baseURI);
        if (/^https?:$/.test(protocol)) return {value: href};
      } catch {
        // Not an address: said below.
      }
      return {value: '', message: 'must be the http or https address of a text file'};
    },
  };
}
