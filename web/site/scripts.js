// The scripts of the site in few files. esbuild alone makes a chunk of every set of modules that
// the same widgets share, and the widget train then takes 26 requests on a page that is not ours.
// Here what many share is in the script that every page names, and what is small and shared by
// few is in the chunk of each.

import {writeFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {basename, join, resolve} from 'node:path';
import * as esbuild from 'esbuild';

/** Used by so many entries, a module goes into the chunk that every page loads. */
const COMMON_TO = 4;
/** What fewer share is copied to each, up to so many bytes: another request costs as much. */
const LARGEST_COPY = 5000;
/** The same for what just two share: a widget then waits for one file, not for one that names another. */
const LARGEST_PAIR = 25000;
/** What this entry loads, every page loads. */
const FIRST = 'micro-gpt.js';
const COMMON = 'common-modules';
/**
 * What lit asks of a window as soon as it is loaded. Servers that make pages import the script where
 * there is none; it does nothing there.
 */
const WITHOUT_WINDOW = 'const HTMLElement=globalThis.HTMLElement??class{},document=globalThis.document??{createTreeWalker(){}};';

/** @typedef {esbuild.Metafile['outputs']} Outputs */

/**
 * @typedef {object} Plan absolute paths of modules
 * @property {string[]} entries
 * @property {string[]} common all entries import these, and so esbuild puts them into one chunk
 * @property {Set<string>} copied
 * @property {Map<string, string>} owners of modules that one entry uses, and the entries themselves
 */

/**
 * @param {esbuild.BuildOptions} options with entryPoints and plugins
 * @param {(source: string) => string} change what is done to a source of ours
 */
export async function buildScripts(options, change) {
  /** @type {esbuild.BuildOptions & {metafile: true, write: false}} */
  const split = {...options, format: 'esm', splitting: true, metafile: true, write: false};
  const {metafile} = await esbuild.build(split);
  const plan = planOf(metafile);
  const built = await esbuild.build({...split, chunkNames: '[name]-[hash]', plugins: [arranged(plan, change)]});
  for (const {path, text} of atOnce(firstOfOnePiece(built))) writeFileSync(path, text);
}

/** @param {esbuild.Metafile} metafile @returns {Plan} */
function planOf({outputs}) {
  const own = Object.entries(outputs).filter(([, {entryPoint}]) => entryPoint && !entryPoint.includes('node_modules'));
  const users = usersOf(outputs);
  const [first] = own.find(([name]) => name.endsWith(FIRST)) ?? [''];
  const always = loadedBy(first, outputs);
  const shared = [...users].filter(([chunk]) => !outputs[chunk].entryPoint);
  const isCommon = (/** @type {string} */ chunk, /** @type {number} */ count) =>
    count >= COMMON_TO || always.has(chunk) || Object.keys(outputs[chunk].inputs).every((input) => input.includes('node_modules'));
  const common = shared.filter(([chunk, count]) => isCommon(chunk, count)).map(([chunk]) => chunk);
  const copied = shared.filter(([chunk, count]) => !isCommon(chunk, count) && outputs[chunk].bytes <= (count > 2 ? LARGEST_COPY : LARGEST_PAIR)).map(([chunk]) => chunk);
  return {
    entries: own.map(([, {entryPoint}]) => resolve(/** @type {string} */ (entryPoint))),
    common: [...modulesOf([...common, first], outputs)].filter((path) => !path.endsWith('site/main.js')).sort(),
    copied: new Set(modulesOf(copied, outputs)),
    owners: new Map(own.flatMap(([name, {entryPoint}]) =>
      modulesOf([name], outputs).map((path) => [path, basename(/** @type {string} */ (entryPoint))]))),
  };
}

/** @param {string[]} names @param {Outputs} outputs */
function modulesOf(names, outputs) {
  return names
    .flatMap((name) => Object.keys(outputs[name].inputs))
    // Importing it alone does nothing, says this package, and esbuild leaves it out.
    .filter((input) => !input.includes('node_modules/d3-'))
    .map((input) => resolve(input));
}

/** @param {Outputs} outputs @returns {Map<string, number>} chunk, and how many entries load it */
function usersOf(outputs) {
  const users = new Map();
  for (const [name, {entryPoint}] of Object.entries(outputs)) {
    if (!entryPoint) continue;
    for (const chunk of loadedBy(name, outputs)) users.set(chunk, (users.get(chunk) ?? 0) + 1);
  }
  return users;
}

/**
 * @param {string} name
 * @param {Outputs} outputs
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
 * @param {Plan} plan
 * @param {(source: string) => string} change
 * @returns {esbuild.Plugin}
 */
function arranged({entries, common, copied, owners}, change) {
  return {
    name: 'arranged',
    setup(build) {
      build.onResolve({filter: new RegExp(`^${COMMON}$`)}, () => ({path: COMMON, namespace: COMMON}));
      build.onLoad({filter: /.*/, namespace: COMMON}, () => ({
        contents: common.map((path) => `import ${JSON.stringify(path)};`).join('\n'),
        resolveDir: join('/'),
      }));
      // A copy is another module, of the entry for which it is made: its suffix names that.
      build.onResolve({filter: /^\./}, ({path, resolveDir, pluginData, kind}) => {
        const found = resolve(resolveDir, path);
        const owner = pluginData?.owner;
        return kind === 'import-statement' && owner && copied.has(found) ? {path: found, suffix: `?${owner}`, pluginData} : undefined;
      });
      build.onLoad({filter: /\/web\/(draw|embed|engine|site|widgets|corpus)\/.*\.js$/}, async ({path, pluginData}) => {
        const source = change(await readFile(path, 'utf8'));
        return {
          contents: entries.includes(path) ? `import '${COMMON}';\n${source}` : source,
          pluginData: copied.has(path) ? pluginData : {owner: owners.get(path)},
        };
      });
    },
  };
}

/**
 * The script that pages name has nothing left but to import the common chunk: that takes its name
 * and its place, and a page waits for one script less. Chunks that hold no module, only what
 * esbuild itself needs here and there, stay with those who take something from them.
 * @param {{outputFiles: esbuild.OutputFile[], metafile: esbuild.Metafile}} built
 * @returns {{path: string, text: string}[]}
 */
function firstOfOnePiece({outputFiles, metafile: {outputs}}) {
  const empty = Object.keys(outputs).filter((name) => Object.keys(outputs[name].inputs).length === 0 && !outputs[name].entryPoint);
  const files = outputFiles.map(({path, text}) => ({
    path,
    text: empty.reduce((rest, name) => rest.replaceAll(`import"./${basename(name)}";`, ''), text),
  }));
  const [entry] = files.filter(({path}) => basename(path) === FIRST);
  const [, chunk] = /^import"\.\/([^"]+)";\s*$/.exec(entry.text) ?? [];
  if (!chunk) throw new Error(`${FIRST} has more in it than its common chunk`);
  return files.filter((file) => file !== entry).map(({path, text}) => ({
    path: basename(path) === chunk ? entry.path : path,
    text: (basename(path) === chunk ? WITHOUT_WINDOW : '') + text.replaceAll(`"./${chunk}"`, `"./${FIRST}"`),
  }));
}

/**
 * What a chunk imports is asked for together with it, and not when it has come.
 * @param {{path: string, text: string}[]} files
 */
function atOnce(files) {
  const named = (/** @type {string} */ text) => [...text.matchAll(/(?:from|import)"\.\/([^"]+)"/g)].map(([, name]) => name);
  const needs = new Map(files.map(({path, text}) => [basename(path), named(text).filter((name) => name !== FIRST)]));
  // What goes wrong there is told by the chunk that needs it.
  const early = (/** @type {string} */ name) => `import("./${name}").catch(()=>{}),`;
  return files.map(({path, text}) => ({
    path,
    text: text.replace(/import\("\.\/([^"]+)"\)/g, (whole, name) =>
      needs.get(name)?.length ? `(${needs.get(name)?.map(early).join('')}${whole})` : whole),
  }));
}
