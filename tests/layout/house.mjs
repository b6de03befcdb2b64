// What every file keeps to, wherever it lies.

import {posix} from 'node:path';
import {linesOf} from './tree.mjs';

const TOP = new Set([
  'CMakeLists.txt',
  'CMakePresets.json',
  'LICENSE',
  'README.md',
  'engine',
  'lessons',
  'scripts',
  'tests',
  'web',
]);
const MOST_BYTES = 1_000_000;
const MOST_LINES = 500;
const SOURCE = /\.(h|cc|js|mjs|ts|css|sh|cmake)$|CMakeLists\.txt$/;

export function topViolations(files) {
  const tops = new Set(files.map(({path}) => path.split('/')[0]));
  return [...tops]
    .filter((top) => !TOP.has(top) && !top.startsWith('.'))
    .map((top) => `${top}: the top level is fixed; find it a place in a folder`);
}

export function sizeViolations(files) {
  return files.flatMap(({path, size, text}) => {
    if (size > MOST_BYTES) return [`${path}: ${size} bytes, more than ${MOST_BYTES}`];
    const lines = SOURCE.test(path) ? linesOf(text).length : 0;
    return lines > MOST_LINES ? [`${path}: ${lines} lines, more than ${MOST_LINES}`] : [];
  });
}

/** Chance comes from the engine's generator only, so that a seed brings everything back. */
export function chanceViolations(files) {
  return files
    .filter(({path}) => /^(web|lessons)\//.test(path) && !path.endsWith('package-lock.json'))
    .filter(({path, text}) => !path.endsWith('.md') && text.includes('Math.random'))
    .map(({path}) => `${path}: Math.random; ask the engine's generator`);
}

/** A source that no CMakeLists.txt names is not built, and a test not run, without a word. */
export function listingViolations(files) {
  const lists = files.filter(({path}) => posix.basename(path) === 'CMakeLists.txt');
  const isListed = (path) =>
    lists.some((list) => {
      const folder = posix.dirname(list.path);
      if (!path.startsWith(`${folder}/`)) return false;
      return list.text.split(/[\s()]+/).includes(path.slice(folder.length + 1));
    });
  return files
    .filter(({path}) => /^(engine|tests\/engine)\/.+\.cc$/.test(path) && !isListed(path))
    .map(({path}) => `${path}: no CMakeLists.txt lists it`);
}
