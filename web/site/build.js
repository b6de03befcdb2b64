// Builds the whole site into build/site: pages, styles, scripts, and the forwarding page.
//
//   npm run build          (in web/)

import {copyFileSync, mkdirSync, rmSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import Eleventy from '@11ty/eleventy';
import {bundle} from './bundle.js';
import {writePassages} from './passages.js';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
const out = join(root, 'build/site/v1');

async function build() {
  rmSync(join(root, 'build/site'), {recursive: true, force: true});
  mkdirSync(out, {recursive: true});
  writePassages(root);
  await bundle(root, out);
  // Eleventy takes every path from here, and does not like to leave it.
  process.chdir(root);
  const configPath = 'web/site/eleventy.config.js';
  await new Eleventy('lessons', 'build/site/v1', {configPath}).write();
  copyFileSync(join(root, 'web/site/forward.html'), join(root, 'build/site/index.html'));
}

try {
  await build();
} catch (error) {
  console.error(`site: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
