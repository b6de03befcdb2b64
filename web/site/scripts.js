// The scripts of the site in few files. esbuild alone makes a chunk of every set of modules that
// the same widgets share, and the widget train then takes 26 requests on a page that is not ours.
// Here what many share is one chunk: 9 requests, of 72.9 kB in place of 72.4.

import {readFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import * as esbuild from 'esbuild';

/** Used by so many entries, a module goes into the chunk that every page loads. */
const COMMON_TO = 4;
/** What this entry loads, every page loads. */
const FIRST = 'micro-gpt.js';
const COMMON = 'common-modules';

/**
 * @param {esbuild.BuildOptions} options with entryPoints and plugins
 * @param {(source: string) => string} change what is done to a source of ours
 */
export async function buildScripts(options, change) {
  /** @type {esbuild.BuildOptions & {metafile: true}} */
  const split = {...options, format: 'esm', splitting: true, metafile: true};
  const {metafile} = await esbuild.build({...split, write: false});
  const entries = Object.values(metafile.outputs).flatMap(({entryPoint}) => (entryPoint && !entryPoint.includes('node_modules') ? [resolve(entryPoint)] : []));
  await esbuild.build({
    ...split,
    chunkNames: '[name]-[hash]',
    plugins: [together(entries, commonModules(metafile), change)],
  });
}

/** @param {esbuild.Metafile} metafile @returns {string[]} */
function commonModules({outputs}) {
  /** @type {Map<string, number>} chunk, and how many entries load it */
  const users = new Map();
  const first = loadedBy(Object.keys(outputs).find((name) => name.endsWith(FIRST)) ?? '', outputs);
  for (const [name, {entryPoint}] of Object.entries(outputs)) {
    if (!entryPoint) continue;
    for (const chunk of loadedBy(name, outputs)) users.set(chunk, (users.get(chunk) ?? 0) + 1);
  }
  return [...users]
    .filter(([chunk, count]) => (count >= COMMON_TO || first.has(chunk)) && !outputs[chunk].entryPoint)
    .flatMap(([chunk]) => Object.keys(outputs[chunk].inputs))
    // Importing it alone does nothing, says this package, and esbuild leaves it out.
    .filter((input) => !input.includes('node_modules/d3-'))
    .map((input) => resolve(input))
    .sort();
}

/**
 * @param {string} name
 * @param {esbuild.Metafile['outputs']} outputs
 * @param {Set<string>} seen
 */
function loadedBy(name, outputs, seen = new Set()) {
  for (const {path, kind} of outputs[name].imports) {
    if (kind !== 'import-statement' || seen.has(path)) continue;
    seen.add(path);
    loadedBy(path, outputs, seen);
  }
  return seen;
}

/**
 * Every entry imports all common modules; so each of these has the same users, and esbuild puts
 * them into one chunk.
 * @param {string[]} entries
 * @param {string[]} modules
 * @param {(source: string) => string} change
 * @returns {esbuild.Plugin}
 */
function together(entries, modules, change) {
  return {
    name: 'together',
    setup(build) {
      build.onResolve({filter: new RegExp(`^${COMMON}$`)}, () => ({path: COMMON, namespace: COMMON}));
      build.onLoad({filter: /.*/, namespace: COMMON}, () => ({
        contents: modules.map((path) => `import ${JSON.stringify(path)};`).join('\n'),
        resolveDir: join('/'),
      }));
      build.onLoad({filter: /\/web\/(draw|embed|engine|site|widgets|corpus)\/.*\.js$/}, async ({path}) => {
        const source = change(await readFile(path, 'utf8'));
        return {contents: entries.includes(path) ? `import '${COMMON}';\n${source}` : source};
      });
    },
  };
}
