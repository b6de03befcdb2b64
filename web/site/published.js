// What the verify page compares with: losses and names of an independent implementation, which
// tests/golden holds, and digests of what this module and this corpus give in node.

import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {bytesOf, sha256} from '../widgets/verify/sha256.js';
import {openEngine} from './numbers.js';

/** @import {Published, PublishedRun} from '../widgets/verify/published.js' */
/** @import {Engine} from '../engine/types.js' */

/** The corpus that only a visitor can bring: makemore's names.txt. */
const BROUGHT = {
  golden: 'karpathy-names.learned.seed42',
  corpus: '0a30b5557f192f32ab962680889aac5f6fda0f4cecf40a6d0b5694f58ea8cc4d',
};

/**
 * @param {string} root of the project
 * @param {string} out folder of the pages
 */
export async function publish(root, out) {
  const text = readFileSync(join(root, 'build/corpus/names-en.txt'), 'utf8');
  const engine = await openEngine(root);
  const corpus = sha256(new TextEncoder().encode(text));
  /** @type {Published} */
  const published = {
    runs: ['rope', 'learned'].map((positions) => {
      const run = golden(root, `names-en.${positions}.seed42`, corpus);
      return {...run, digest: digestAfter(engine, text, run)};
    }),
    brought: golden(root, BROUGHT.golden, BROUGHT.corpus),
  };
  writeFileSync(join(out, 'published.json'), JSON.stringify(published));
}

/**
 * @param {string} root
 * @param {string} name
 * @param {string} corpus its SHA-256
 * @returns {PublishedRun}
 */
function golden(root, name, corpus) {
  const file = join(root, `tests/golden/${name}.json`);
  const {config, docs, losses, samples, final_params: final} = JSON.parse(readFileSync(file, 'utf8'));
  const {positions, seed, steps, temperature} = config;
  const {first, last} = final;
  return {corpus, documents: docs, positions, seed, steps, temperature, losses, samples, first, last};
}

/**
 * Of the parameters at the end of a run. Another compiler may round exp and log differently, so
 * this is said of the module that is shipped, each time it is built.
 * @param {Engine} engine
 * @param {string} text
 * @param {PublishedRun} run
 */
function digestAfter(engine, text, {positions, seed, steps}) {
  const session = engine.createSession(text, {positions, seed, steps});
  try {
    session.step('step', steps);
    return sha256(bytesOf(session.parameters('value')));
  } finally {
    session.free();
  }
}
