// Functions cut out of the engine's source, so that a page shows the lines that run and not a
// copy of them.

import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

const FILE = 'engine/model/model_recorder.cc';
const CLASS = 'ModelRecorder';

/**
 * Every member function of a class that is defined in a source, with the comment above it.
 * @param {string} source
 * @param {string} className
 * @returns {Record<string, {line: number, code: string}>} line: of the first line of the code
 */
export function functionsOf(source, className) {
  const lines = source.split('\n');
  const begins = new RegExp(`^\\S.*\\b${className}::(\\w+)\\(`);
  /** @type {Record<string, {line: number, code: string}>} */
  const found = {};
  lines.forEach((content, i) => {
    const [, name] = begins.exec(content) ?? [];
    if (!name) return;
    let first = i;
    while (first > 0 && lines[first - 1].startsWith('//')) first--;
    const last = lines.indexOf('}', i);
    if (last < 0) throw new Error(`${className}::${name} has no end`);
    found[name] = {line: first + 1, code: lines.slice(first, last + 1).join('\n')};
  });
  return found;
}

/**
 * Writes them as a module that the widget `block` loads when a stage is open.
 * @param {string} root of the project
 */
export function writePassages(root) {
  const functions = functionsOf(readFileSync(join(root, FILE), 'utf8'), CLASS);
  const passages = Object.fromEntries(Object.entries(functions).map(([name, passage]) => [name, {file: FILE, ...passage}]));
  const out = join(root, 'build/source');
  mkdirSync(out, {recursive: true});
  writeFileSync(join(out, 'model_recorder.js'), `export const passages = ${JSON.stringify(passages, null, 1)};\n`);
  writeFileSync(
    join(out, 'model_recorder.d.ts'),
    'export const passages: Record<string, {file: string, line: number, code: string}>;\n',
  );
}
