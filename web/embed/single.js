// Pages with everything inside, one a widget: /v1/embed/NAME.html for frames, /v1/single/NAME.html
// to keep. Both hold the same program, one widget of it, the module and the names.

import {createHash} from 'node:crypto';
import {mkdirSync, writeFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import * as esbuild from 'esbuild';
import {framedNames, movesRun, needsRun, opensAfter, partFor, roomOf, widgetNames} from '../widgets/registry.js';
import {en} from '../widgets/strings/en.js';
import {pack} from './pack.js';
import {PUBLISHED, withoutDigits} from './published.js';

/** What takes the place of modules that fetch. @type {[RegExp, string][]} */
const IN_PLACE = [
  [/\/own-file\.js$/, 'packed-file.js'],
  [/\/verify\/published\.js$/, 'packed-published.js'],
];

/**
 * Without the titles of other widgets, and what those show.
 * @param {string} source of strings/en.js
 * @param {string} widget
 */
function ofOneWidget(source, widget) {
  const others = widgetNames.filter((name) => name !== widget);
  const line = new RegExp(`^    (${others.join('|')}): '.*',\n`, 'gm');
  return source.replace(/^  (widgets|shows): [^]*?^  \}/gm, (titles) => titles.replace(line, ''));
}

/**
 * What is imported when it is asked for lies in the page too, and is imported at once: else esbuild
 * makes a function of every module, to be called in time, and the program is 2 % larger.
 * @param {string} source
 */
function imported(source) {
  /** @type {string[]} */
  const imports = [];
  const rest = source.replace(/(?<=await |return |\[)import\(('[^']+')\)/g, (_, from) => {
    const name = `part${imports.length}`;
    imports.push(`import * as ${name} from ${from};`);
    return `Promise.resolve(${name})`;
  });
  return imports.join('') + rest;
}

/**
 * @param {string} widget the only one in this build
 * @param {(source: string) => string} change what is done to a source of ours
 */
function onlyWidget(widget, change) {
  return {
    name: 'only-widget',
    /** @param {esbuild.PluginBuild} build */
    setup(build) {
      build.onLoad({filter: /\/widgets\/registry\.js$/}, () => ({
        contents: `import widget from './${widget}.js';
export const widgetNames = ['${widget}'];
export const framedNames = widgetNames;
export const roomOf = () => [${roomOf(widget)}];
export const needsRun = () => ${needsRun(widget)};
export const movesRun = () => ${movesRun(widget)};
export const partFor = () => '${partFor(widget)}';
export const opensAfter = () => ${opensAfter(widget)};
export const loadWidget = async () => widget;`,
      }));
      // All is here already.
      build.onLoad({filter: /\/widgets\/early\.js$/}, () => ({contents: 'export const startEarly = () => {};'}));
      if (!movesRun(widget)) {
        // Nobody moves its run: there are no controls for that, and no sentences of where it is.
        build.onLoad({filter: /\/widgets\/transport\.js$/}, () => ({contents: 'export const transportStyles = [], moveAsPicked = () => {};'}));
        build.onLoad({filter: /\/widgets\/narration\.js$/}, () => ({contents: "export const narrate = () => '';"}));
      }
      build.onLoad({filter: /\/web\/(draw|widgets)\/.*\.js$/}, async ({path}) => {
        const source = await readFile(path, 'utf8');
        return {contents: imported(change(path.endsWith('/strings/en.js') ? ofOneWidget(source, widget) : source))};
      });
      for (const [filter, name] of IN_PLACE) build.onResolve({filter}, () => ({path: fileURLToPath(new URL(name, import.meta.url))}));
    },
  };
}

/** @param {string} text */
function digest(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** @param {{program: string, start: string, style: string}} inside what may run and be applied */
function policy({program, start, style}) {
  return [
    "default-src 'none'",
    `script-src ${digest(start)} ${digest(program)} 'wasm-unsafe-eval'`,
    `style-src ${digest(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types microgpt lit-html',
  ].join('; ');
}

/**
 * @param {'embed' | 'single'} place
 * @param {string} widget
 * @param {{program: string, start: string, style: string, packed: string}} inside
 */
function page(place, widget, inside) {
  const title = en.widgets[widget];
  const site = place === 'embed' ? ' data-site="../"' : '';
  const foot = place === 'single'
    ? '\n<footer><p>From microGPT Companion. Every number is computed in this page; it needs no network. Free software, MIT licence.</p></footer>'
    : '';
  return `<!doctype html>
<html lang="en"${site}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(inside)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title} · microGPT Companion</title>
<link rel="icon" href="data:,">
<style>${inside.style}</style>
</head>
<body class="${place}">
<main><micro-gpt widget="${widget}" loading="eager"><p>${title}: a live view of a small language model. It takes JavaScript and WebAssembly.</p></micro-gpt></main>${foot}
<script type="text/plain" id="packed">${inside.packed}</script>
<script>${inside.start}</script>
</body>
</html>
`;
}

/**
 * Digits first: they hardly pack, and would part texts that do.
 * @param {Record<string, Uint8Array | string>} files
 */
function shortened({[PUBLISHED]: published, ...files}) {
  if (!published) return files;
  const {[PUBLISHED]: words, ...digits} = withoutDigits(published.toString());
  return {...digits, ...files, [PUBLISHED]: words};
}

/**
 * @param {string} root of the project
 * @param {string} out folder of the pages
 * @param {esbuild.BuildOptions} common
 * @param {object} how
 * @param {(widget: string) => Record<string, Uint8Array | string>} how.filesFor what the program fetches
 * @param {(source: string) => string} how.change what is done to a source of ours
 */
export async function singlePages(root, out, common, {filesFor, change}) {
  const folder = join(root, 'web/embed');
  for (const place of ['embed', 'single']) mkdirSync(join(out, place), {recursive: true});
  const inside = {
    start: await built(common, join(folder, 'start.js')),
    style: await built(common, join(folder, 'page.css')),
  };
  for (const widget of framedNames) {
    const program = await built(common, join(folder, 'page.js'), {plugins: [onlyWidget(widget, change)]});
    const packed = pack({...shortened(filesFor(widget)), 'program.js': program});
    for (const place of /** @type {const} */ (['embed', 'single'])) {
      const html = page(place, widget, {...inside, program, packed});
      writeFileSync(join(out, place, `${widget}.html`), html);
    }
  }
}

/**
 * @param {esbuild.BuildOptions} common
 * @param {string} entry
 * @param {esbuild.BuildOptions} [options]
 */
async function built(common, entry, options = {}) {
  const {outputFiles} = await esbuild.build({...common, ...options, entryPoints: [entry], format: 'iife', write: false, logOverride: {'empty-import-meta': 'silent'}});
  return /** @type {esbuild.OutputFile[]} */ (outputFiles)[0].text.trim();
}
