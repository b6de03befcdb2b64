// Words that go in and out of <micro-gpt>, read from the source: those that a named type stands for,
// and the codes of errors.

import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';

/** Types whose words a page may write or read. */
const TYPES = [
  {name: 'Granularity', doc: 'What step and back move by.', file: 'web/engine/types.d.ts'},
  {name: 'Phase', doc: 'The phases of a training step, in their order.', file: 'web/engine/types.d.ts'},
  {name: 'Form', doc: 'What embedCode writes.', file: 'web/widgets/share/embed-code.js'},
  {name: 'Move', doc: 'The kind of a microgpt-step.', file: 'web/widgets/run.js'},
];
/** Where errors of the engine come from; the program is none of a page. */
const ENGINE = ['base', 'bindings', 'graph', 'model', 'random', 'session', 'text', 'train'].map((folder) => `engine/${folder}`);

/** @param {string} root of the project @param {readonly string[]} folders @param {string} end of their names @returns {string[]} what is in the files */
export function textsOf(root, folders, end) {
  return folders.flatMap((folder) => readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith(end) && !file.includes('node_modules'))
    .map((file) => readFileSync(join(root, folder, file), 'utf8')));
}

/** @param {string} root of the project */
export function wordsOfTypes(root) {
  return TYPES.map(({name, doc, file}) => {
    const text = readFileSync(join(root, file), 'utf8');
    const [, union] = new RegExp(`type ${name} =([^;]+);`).exec(text) ?? new RegExp(`@typedef \\{([^}]+)\\} ${name}\\b`).exec(text) ?? [];
    if (!union) throw new Error(`${file}: there is no type ${name}`);
    return {name, doc, values: [...union.matchAll(/'([^']+)'/g)].map(([, word]) => word).join(', ')};
  });
}

/** Every code that an error may have. @param {string} root of the project @returns {string[]} */
export function codesOf(root) {
  const scripts = textsOf(root, ['web/engine', 'web/widgets'], '.js');
  const all = (/** @type {string[]} */ texts, /** @type {RegExp} */ pattern) => texts.flatMap((text) => [...text.matchAll(pattern)].map(([, code]) => code));
  // What is fetched has a name, and ways to fail.
  const fetched = all(scripts, /\bcode: '(\w+)',[^]{0,80}?notFound/g);
  const failures = all(scripts, /\$\{words\.code\}_(\w+)/g);
  return [...new Set([
    ...all(scripts, /EngineError\(\s*'(\w+)'/g),
    ...all(scripts, /\bcode(?:: | = )'(\w+)', message/g),
    ...fetched.flatMap((name) => failures.map((failure) => `${name}_${failure}`)),
    ...all(textsOf(root, ENGINE, '.cc'), /(?:return |Status)\{"([a-z]\w+)",/g),
  ])].sort();
}
