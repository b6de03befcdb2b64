// Pages with everything inside, one a widget: /v1/embed/NAME.html for frames, /v1/single/NAME.html
// to keep. Both hold the same program, one widget of it, the module and the names.

import {createHash} from 'node:crypto';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import * as esbuild from 'esbuild';
import {pageTokens} from '../draw/tokens.js';
import {framedNames, needsRun, partFor} from '../widgets/registry.js';
import {en} from '../widgets/strings/en.js';
import {pack} from './pack.js';

/** @param {string} widget the only one in this build */
function onlyWidget(widget) {
  return {
    name: 'only-widget',
    /** @param {esbuild.PluginBuild} build */
    setup(build) {
      build.onLoad({filter: /\/widgets\/registry\.js$/}, () => ({
        contents: `export const widgetNames = ['${widget}'];
export const needsRun = () => ${needsRun(widget)};
export const partFor = () => '${partFor(widget)}';
export const loadWidget = async () => (await import('./${widget}.js')).default;`,
      }));
      build.onResolve({filter: /\/own-file\.js$/}, ({resolveDir}) => ({path: join(resolveDir, '../embed/packed-file.js')}));
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
 * @param {{program: string, start: string, style: string, files: string}} inside
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
<script type="text/plain" id="files">${inside.files}</script>
<script type="text/plain" id="program">${pack({'program.js': inside.program})}</script>
<script>${inside.start}</script>
</body>
</html>
`;
}

/**
 * @param {string} root of the project
 * @param {string} out folder of the pages
 * @param {esbuild.BuildOptions} common
 * @param {(widget: string) => Record<string, Uint8Array | string>} filesFor what the program fetches
 */
export async function singlePages(root, out, common, filesFor) {
  const folder = join(root, 'web/embed');
  for (const place of ['embed', 'single']) mkdirSync(join(out, place), {recursive: true});
  const inside = {
    start: await built(common, join(folder, 'start.js')),
    style: await built(common, join(folder, 'page.css'), {banner: {css: pageTokens}}),
  };
  for (const widget of framedNames) {
    const files = pack(filesFor(widget));
    const plugins = [onlyWidget(widget), ...(common.plugins ?? [])];
    const program = await built(common, join(folder, 'page.js'), {plugins});
    for (const place of /** @type {const} */ (['embed', 'single'])) {
      const html = page(place, widget, {...inside, program, files});
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
