// Fetching with a watchdog: a download that stalls fails instead of waiting for ever.

import {EngineError} from './error.js';

/** No byte for this long, and a download counts as stalled: it is said within five seconds. */
export const STALL_MS = 4500;

/**
 * What to say when it fails; each becomes an EngineError.
 * @typedef {object} DownloadWords
 * @property {string} code prefix of the codes: `corpus` gives corpus_not_found, corpus_stalled, ...
 * @property {(status: number) => string} notFound
 * @property {string} stalled
 * @property {string} unreachable
 * @property {string} tooLarge
 */

/**
 * @param {string | URL} url
 * @param {DownloadWords} words
 * @param {{mostBytes?: number, arrived?: (chunk: Uint8Array) => void}} [options] arrived: given all bytes as
 *   they come, and then none are in the answer
 * @returns {Promise<ArrayBuffer>}
 */
export async function download(url, words, {mostBytes = Infinity, arrived} = {}) {
  const controller = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const restart = () => {
    clearTimeout(timer);
    timer = setTimeout(() => controller.abort(), STALL_MS);
  };
  restart();
  try {
    const response = await fetch(url, {signal: controller.signal});
    if (!response.ok) throw new EngineError(`${words.code}_not_found`, words.notFound(response.status));
    const reader = /** @type {ReadableStream<Uint8Array>} */ (response.body).getReader();
    /** @type {BlobPart[]} of one that nobody has been told of */
    const chunks = [];
    let bytes = 0;
    for (;;) {
      const {done, value} = await reader.read();
      if (done) return await new Blob(chunks).arrayBuffer();
      if (arrived) arrived(value);
      else chunks.push(/** @type {BlobPart} */ (value));
      bytes += value.length;
      if (bytes > mostBytes) throw new EngineError(`${words.code}_too_large`, words.tooLarge);
      restart();
    }
  } catch (cause) {
    if (cause instanceof EngineError) throw cause;
    throw controller.signal.aborted
      ? new EngineError(`${words.code}_stalled`, words.stalled, {cause})
      : new EngineError(`${words.code}_unreachable`, words.unreachable, {cause});
  } finally {
    clearTimeout(timer);
    controller.abort();
  }
}
