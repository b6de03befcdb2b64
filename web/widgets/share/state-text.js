// Run and view as a text for a link: the engine's recipe of the run, then what was picked.
//
//   1.seed-7_go-450b120_9c1d03ab~parameter!17~table~view!grad
//
// Nothing in it needs to be escaped in an address. What is true is its name alone; a list of words and
// numbers is *loss*pos4*0.1, and an object of them **a*-1.5*b*2. Older links have all three as JSON, and read
// as ever: a text that begins with * was in quotation marks.

const WORD = /^[\w.()-]+$/;
const FORM = /^([\w.-]{0,600})((?:~[\w.\-*'()]{1,80}(?:![\w.\-*'()]{0,2000})?){0,40})$/;

/**
 * @param {string} recipe of the engine; '' for a widget without a run
 * @param {Record<string, any>} view plain JSON
 */
export function writeState(recipe, view) {
  const picked = Object.entries(view).filter(([, value]) => value !== undefined);
  return recipe + picked.map(([name, value]) => `~${escaped(name)}${value === true ? '' : `!${escaped(worded(value))}`}`).join('');
}

/**
 * @param {string} text
 * @returns {{recipe: string, view: Record<string, any>} | undefined} nothing if it is no such text
 */
export function splitState(text) {
  const [, recipe, picked] = FORM.exec(text) ?? [];
  if (recipe === undefined) return undefined;
  try {
    const pairs = picked.split('~').slice(1).map((pair) => {
      const [name, value = 'true'] = pair.split('!').map(unescaped);
      return [name, read(value)];
    });
    return {recipe, view: Object.fromEntries(pairs)};
  } catch {
    return undefined;
  }
}

/** A text is itself, unless it would be read as something else. @param {unknown} value @returns {string} */
function worded(value) {
  if (value && typeof value === 'object') {
    const words = (Array.isArray(value) ? value : Object.entries(value).flat()).map(worded);
    const start = Array.isArray(value) ? '*' : '**';
    if (words.length > 0 && words.every((word) => WORD.test(word))) return start + words.join('*');
  }
  return typeof value === 'string' && read(value) === value ? value : JSON.stringify(value);
}

/** @param {string} text @returns {any} */
function read(text) {
  if (text.startsWith('**')) {
    return Object.fromEntries(Array.from(text.slice(2).matchAll(/([^*]+)\*([^*]+)/g), ([, name, value]) => [name, read(value)]));
  }
  if (text.startsWith('*')) return text.slice(1).split('*').map(read);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** As in an address, but with ' for %, which an address would escape once more. @param {string} text */
function escaped(text) {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replace(/[~!']/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%', "'");
}

/** @param {string} text */
function unescaped(text) {
  return decodeURIComponent(text.replaceAll("'", '%'));
}
