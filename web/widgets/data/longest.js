// The longest word as it was written: what the engine knows is the longest of what is read.

/** @type {{text: string, longest: number}} the one that was asked for last */
let known = {text: '', longest: 0};

/**
 * Characters of the longest line.
 * @param {string} text one word a line
 */
export function longestOf(text) {
  if (known.text === text) return known.longest;
  let longest = 0;
  for (const line of text.split(/\r\n?|\n/)) longest = Math.max(longest, [...line.trim()].length);
  known = {text, longest};
  return longest;
}
