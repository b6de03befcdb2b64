// Builds the bench page into build/bench and opens it: one page for all widget tests, which put
// on it what they need.

import {copyFileSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {moduleFileParts, writeModuleFile} from '../../../web/site/module-file.js';
import {SITE, open} from '../browser.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const web = join(root, 'web');
const here = fileURLToPath(new URL('bench', import.meta.url));
const require = createRequire(join(web, 'package.json'));

/**
 * @param {string} name of a folder of its own, since test files run side by side
 * @param {import('../../../web/node_modules/esbuild/lib/main.js').Plugin[]} [plugins] change what is built
 */
export async function openBench(name, plugins = []) {
  const out = resolve(SITE, '../bench', name);
  rmSync(out, {recursive: true, force: true});
  mkdirSync(out, {recursive: true});
  for (const [from, to] of [
    [join(here, 'index.html'), 'index.html'],
    [join(root, 'build/corpus/names-en.txt'), 'names-en.txt'],
    [join(SITE, 'v1/site.css'), 'site.css'],
    [join(web, 'site/icon.svg'), 'icon.svg'],
  ]) {
    copyFileSync(from, join(out, to));
  }
  const {module, files} = moduleFileParts(root);
  writeFileSync(join(out, 'microgpt.wasm'), writeModuleFile(module, files));
  await require('esbuild').build({
    entryPoints: [join(here, 'bench.js')],
    outdir: out,
    bundle: true,
    splitting: true,
    format: 'esm',
    nodePaths: [join(web, 'node_modules')],
    plugins,
  });
  // Nothing is fetched before a test puts something on it: no need to wait for silence.
  return {...await open(out), until: /** @type {const} */ ('load')};
}
