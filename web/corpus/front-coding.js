/**
 * Front coding: of a sorted list of words, each is written as how many letters it shares with the
 * word before (A = 0, B = 1, ...) and the letters that differ. `anna anne` is `AannaDe`. The
 * 8,403 names then take 13.5 kB gzipped in place of 20.7.
 */

const ZERO = 'A'.charCodeAt(0);
/** So that the mark of a length is always an upper-case letter. */
const MOST_SHARED = 25;

/**
 * @param {string} text words of a-z, sorted, one a line
 * @returns {string}
 */
export function frontEncode(text) {
  let before = '';
  let coded = '';
  for (const word of text.split('\n')) {
    if (!word) continue;
    let shared = 0;
    while (shared < MOST_SHARED && shared < word.length && word[shared] === before[shared]) shared += 1;
    coded += String.fromCharCode(ZERO + shared) + word.slice(shared);
    before = word;
  }
  return coded;
}

/**
 * @param {string} coded what frontEncode made
 * @returns {string} the text, its last line ended
 */
export function frontDecode(coded) {
  let word = '';
  const words = (coded.match(/[A-Z][a-z]*/g) ?? []).map((part) => {
    word = word.slice(0, part.charCodeAt(0) - ZERO) + part.slice(1);
    return `${word}\n`;
  });
  return words.join('');
}
