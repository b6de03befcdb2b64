// Corpora: fetched once for each page, whatever number of elements asks.

import {frontDecode} from '../corpus/front-coding.js';
import {EngineError, download, ownFile} from '../engine/engine.js';

const MOST_BYTES = 256 * 1024;
const UNREACHABLE = 'The text to learn from could not be loaded. Check its address, its CORS headers and the connection.';

/** @type {Map<string, Promise<Corpus>>} */
const fetched = new Map();

/** A text of one document a line, and what is in it. */
export class Corpus {
  /** @type {Set<string> | undefined} */
  #documents;

  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }

  /**
   * True if the document is one of the lines.
   * @param {string} document
   */
  has(document) {
    this.#documents ??= new Set(this.text.split(/\r\n?|\n/).map((line) => line.trim()).filter(Boolean));
    return this.#documents.has(document);
  }
}

/**
 * @param {string} preset
 * @param {string} [source] an address that takes its place
 * @returns {Promise<Corpus>}
 */
export function loadCorpus(preset, source) {
  const url = source || `${preset}-en.front.txt`;
  let corpus = fetched.get(url);
  if (!corpus) {
    corpus = (source ? download(url, words(url), {mostBytes: MOST_BYTES}) : ownFile(url))
      .then(decode)
      .then((text) => new Corpus(source ? text : frontDecode(text)));
    fetched.set(url, corpus);
    // A failure is not kept: the next one tries again.
    corpus.catch(() => fetched.delete(url));
  }
  return corpus;
}

/** @param {string} url */
function words(url) {
  return {
    code: 'corpus',
    /** @param {number} status */
    notFound: (status) => `The text to learn from could not be loaded: ${url} answers ${status}.`,
    stalled: UNREACHABLE,
    unreachable: UNREACHABLE,
    tooLarge: 'The text to learn from is larger than 256 kB. Take fewer lines.',
  };
}

/** @param {ArrayBuffer} bytes */
function decode(bytes) {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch (cause) {
    throw new EngineError('corpus_not_text', 'The text to learn from is not UTF-8. Save it as UTF-8 and try again.', {cause});
  }
}
