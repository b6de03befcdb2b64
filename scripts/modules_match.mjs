// node scripts/modules_match.mjs FOLDER: succeeds if FOLDER/node_modules holds what
// FOLDER/package-lock.json asks for, by the record npm keeps of what it installed.

import {readFileSync} from 'node:fs';

const folder = process.argv[2];

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')).packages;
  } catch {
    return {};
  }
}

const installed = packagesIn('node_modules/.package-lock.json');
// Optional packages are those of one platform; the ones of the others are rightly absent.
const wanted = Object.entries(packagesIn('package-lock.json')).filter(
  ([path, {optional}]) => path !== '' && (!optional || path in installed),
);
const matches = wanted.every(([path, {version}]) => installed[path]?.version === version);
process.exit(matches ? 0 : 1);
