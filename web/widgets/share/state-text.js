// Run and view as a text for a link: the engine's recipe of the run, then what was picked.
//
//   1.seed-7_go-450b120_9c1d03ab~parameter!17~view!grad
//
// Nothing in it needs to be escaped in an address. A list of words and numbers is *loss*pos4*0.1. Links of
// before there were lists have them as JSON; only a text that begins with * reads otherwise now.

const WORD = /^[\w.()-]+$/;
const FORM = /^([\w.-]{0,600})((?:~[\w.\-*'()]{1,80}![\w.\-*'()]{0,2000}){0,40})$/;

/**
 * @param {string} recipe of the engine; '' for a widget without a run
 * @param {Record<string, any>} view plain JSON
 */
export function writeState(recipe, view) {
  const picked = Object.entries(view).filter(([, value]) => value !== undefined);
  return recipe + picked.map(([name, value]) => `~${escaped(name)}!${escaped(worded(value))}`).join('');
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
      const [name, value] = pair.split('!').map(unescaped);
      return [name, read(value)];
    });
    return {recipe, view: Object.fromEntries(pairs)};
  } catch {
    return undefined;
  }
}

/** A text is itself, unless it would be read as something else. @param {unknown} value @returns {string} */
function worded(value) {
  if (Array.isArray(value) && value.length > 0) {
    const words = value.map(worded);
    if (words.every((word) => WORD.test(word))) return `*${words.join('*')}`;
  }
  return typeof value === 'string' && read(value) === value ? value : JSON.stringify(value);
}

/** @param {string} text @returns {any} */
function read(text) {
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
