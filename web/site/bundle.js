// Style sheet and scripts of the site, and the files they fetch, put beside the pages.

import {copyFileSync, readFileSync, writeFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import * as esbuild from 'esbuild';
import {pageTokens} from '../draw/tokens.js';
import {moduleFileParts, writeModuleFile} from './module-file.js';
import {publish} from './published.js';
import {manifest, reference} from '../embed/reference.js';
import {singlePages} from '../embed/single.js';
import {buildScripts} from './scripts.js';
import {roomOf, roomsOf, widgetNames} from '../widgets/registry.js';
import {termRooms} from './terms.js';

/** A page with everything inside has the module whole, see web/embed/packed-file.js. */
const WHOLE = 'build/wasm/microgpt.wasm';
const NAMES = 'names-en.front.txt';

/** What every widget fetches: module and names in one. */
export const MODULE = 'microgpt.wasm';

/** What one widget fetches besides. @type {Record<string, string[]>} */
const FETCHED_BY = {verify: ['published.json']};

/**
 * A phone's screen in rem. What fills most of it on a wide page is taller than it on a phone, and
 * what lies below may move as long as it is out of sight.
 */
const PHONE = {tall: 48, most: 30};

/** A rule a widget, and one more for each part that has a height of its own in registry.js. */
function roomRules() {
  /** @type {{selector: string, room: readonly [number, number]}[]} */
  const all = widgetNames.flatMap((name) => ['', ...roomsOf(name)].map((show) => ({
    selector: `.scripted micro-gpt[widget='${name}']${show ? `[show='${show}']` : ''}`,
    room: roomOf(name, show),
  })));
  const rules = (/** @type {0 | 1} */ which) => all.map(({selector, room}) => `${selector}{--room:${room[which]}rem}`).join('');
  const phone = all.filter(({room}) => room[0] > PHONE.most && room[0] < PHONE.tall)
    .map(({selector}) => (selector.includes('[show') ? selector : `${selector}:not([show])`));
  return `${rules(0)}@media (min-width:68rem){${rules(1)}}@media (max-width:40rem){${phone.join()}{--room:${PHONE.tall}rem}}`;
}

/**
 * What `@import` finds although it is no file: it is made of data that others need too.
 * @param {string} root of the project
 * @returns {esbuild.Plugin}
 */
function generatedSheets(root) {
  const sheets = new Map([['tokens', pageTokens], ['rooms', roomRules()], ['term-rooms', termRooms(root)]]);
  return {
    name: 'generated-sheets',
    setup(build) {
      build.onResolve({filter: /^(tokens|rooms|term-rooms)$/}, ({path}) => ({path, namespace: 'generated'}));
      build.onLoad({filter: /.*/, namespace: 'generated'}, ({path}) => ({
        contents: sheets.get(path),
        loader: 'css',
      }));
    },
  };
}

/**
 * esbuild leaves the text of css`...`, html`...` and svg`...` as it is written; nobody reads it in a page.
 * No other text of ours has several lines in the source: see tests/web/site/squeezed.test.js.
 * @param {string} source
 */
const squeezeTemplates = (source) => source.replace(/\bcss`[^`]*`/g, squeeze).replace(/\n +/g, '\n');

const squeezedTemplates = {
  name: 'squeezed-templates',
  /** @param {esbuild.PluginBuild} build */
  setup(build) {
    build.onLoad({filter: /web\/(draw|widgets)\/.*\.js$/}, async ({path}) => ({contents: squeezeTemplates(await readFile(path, 'utf8'))}));
  },
};

/** @param {string} template with the code of its interpolations, which stays as it is */
function squeeze(template) {
  const parts = template.split(/(\$\{[^{}]*\})/);
  return parts.map((part) => (part.includes('${') ? part : squeezeText(part))).join('');
}

/** @param {string} css */
function squeezeText(css) {
  return css.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ').replace(/ ?([{};,]) ?|(:) /g, "$1$2").replace(/;}/g, "}");
}

/**
 * @param {string} root of the project
 * @param {string} out folder of the pages
 */
export async function bundle(root, out) {
  const site = join(root, 'web/site');
  /** @type {esbuild.BuildOptions} */
  const common = {
    bundle: true,
    minify: true,
    target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
    outdir: out,
    logLevel: 'warning',
  };
  await esbuild.build({
    ...common,
    entryPoints: {site: join(site, 'styles/site.css'), glossary: join(site, 'styles/glossary.css')},
    plugins: [generatedSheets(root)],
  });
  await esbuild.build({...common, entryPoints: ['theme.js', 'ahead.js'].map((name) => join(site, name)), format: 'iife'});
  const alone = ['term-popovers.js', 'glossary.js', 'progress.js'].map((name) => join(site, name));
  await esbuild.build({...common, entryPoints: alone, format: 'esm'});
  // Of one piece: split off with the widgets it would break their chunks into crumbs.
  await esbuild.build({...common, entryPoints: [join(site, 'look/look.js')], format: 'esm', plugins: [squeezedTemplates]});
  copyFileSync(join(site, 'icon.svg'), join(out, 'icon.svg'));
  // A widget may be a chunk of its own, loaded by import(); chunks lie beside the entry, so
  // that import.meta.url means the same folder everywhere.
  const {module, files} = moduleFileParts(root);
  writeFileSync(join(out, MODULE), writeModuleFile(module, files));
  await publish(root, out);
  const entryPoints = {'micro-gpt': join(site, 'main.js'), embed: join(root, 'web/embed/embed-page.js')};
  await buildScripts({...common, entryPoints}, squeezeTemplates);
  const whole = readFileSync(join(root, WHOLE));
  const read = (/** @type {string} */ name) => [name, readFileSync(join(out, name))];
  const filesFor = (/** @type {string} */ widget) =>
    ({[MODULE]: whole, [NAMES]: files[NAMES], ...Object.fromEntries((FETCHED_BY[widget] ?? []).map(read))});
  writeFileSync(join(out, 'custom-elements.json'), JSON.stringify(manifest(await reference(root)), null, 1));
  await singlePages(root, out, common, {filesFor, change: squeezeTemplates});
}
