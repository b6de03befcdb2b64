// A file that the visitor brings: recognised or refused in words. It never leaves the page.

import {formatCount} from '../../draw/number.js';
import {digestOfText} from './checks.js';

/** @import {PublishedRun} from './published.js' */
/** @import {VerifyWords} from './words.js' */

const MOST_BYTES = 1_000_000;

/**
 * @param {File} file
 * @param {PublishedRun} published
 * @param {VerifyWords['brought']} words
 * @returns {Promise<{text: string} | {problem: string}>}
 */
export async function recognise(file, published, words) {
  if (file.size > MOST_BYTES) {
    return {problem: words.tooLarge(file.name, formatCount(Math.ceil(file.size / 1024)))};
  }
  // A folder comes as a file too, and says only now that it is none.
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return {problem: words.unreadable(file.name)};
  const text = decoded(bytes);
  if (text === '') return {problem: words.empty(file.name)};
  if (text === undefined) return {problem: words.notText(file.name)};
  const digest = digestOfText(text);
  return digest === published.corpus ? {text} : {problem: words.unknown(file.name, digest, published.corpus)};
}

/** As the model reads it, and as it was published: stripped lines that are not empty. @param {ArrayBuffer} bytes */
function decoded(bytes) {
  try {
    const lines = new TextDecoder('utf-8', {fatal: true}).decode(bytes).split(/[\r\n]/);
    return lines.map((line) => line.trim()).filter(Boolean).join('\n');
  } catch {
    return undefined;
  }
}
