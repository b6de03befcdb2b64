// Corpora: fetched once for each page, whatever number of elements asks.

import {EngineError} from '../engine/engine.js';

const MOST_BYTES = 256 * 1024;
const STALL_MS = 5000;

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
    this.#documents ??= new Set(this.text.split(/\r\n?|\n/).map((line) => line.trim()));
    return this.#documents.has(document);
  }
}

/**
 * @param {string} preset
 * @param {string} [source] an address that takes its place
 * @returns {Promise<Corpus>}
 */
export function loadCorpus(preset, source) {
  const url = source || presetUrl(preset);
  let corpus = fetched.get(url);
  if (!corpus) {
    corpus = download(url).then((text) => new Corpus(text));
    fetched.set(url, corpus);
    // A failure is not kept: the next one tries again.
    corpus.catch(() => fetched.delete(url));
  }
  return corpus;
}

/** @param {string} preset */
function presetUrl(preset) {
  return new URL(`./${preset}-en.txt`, import.meta.url).href;
}

/** @param {string} url */
async function download(url) {
  const controller = new AbortController();
  let timer = setTimeout(() => controller.abort(), STALL_MS);
  try {
    const response = await fetch(url, {signal: controller.signal});
    if (!response.ok) {
      throw new EngineError('corpus_not_found', `The text to learn from could not be loaded: ${url} answers ${response.status}.`);
    }
    const chunks = [];
    let bytes = 0;
    const reader = /** @type {ReadableStream<Uint8Array>} */ (response.body).getReader();
    for (;;) {
      const {done, value} = await reader.read();
      if (done) return decode(chunks);
      chunks.push(value);
      bytes += value.length;
      clearTimeout(timer);
      timer = setTimeout(() => controller.abort(), STALL_MS);
      if (bytes > MOST_BYTES) throw tooLarge(controller);
    }
  } catch (cause) {
    if (cause instanceof EngineError) throw cause;
    throw new EngineError('corpus_unreachable', 'The text to learn from could not be loaded. Check its address, its CORS headers and the connection.', {cause});
  } finally {
    clearTimeout(timer);
  }
}

/** @param {AbortController} controller */
function tooLarge(controller) {
  controller.abort();
  return new EngineError('corpus_too_large', 'The text to learn from is larger than 256 kB. Take fewer lines.');
}

/** @param {Uint8Array[]} chunks */
async function decode(chunks) {
  const bytes = await new Blob(/** @type {BlobPart[]} */ (chunks)).arrayBuffer();
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch (cause) {
    throw new EngineError('corpus_not_text', 'The text to learn from is not UTF-8. Save it as UTF-8 and try again.', {cause});
  }
}
