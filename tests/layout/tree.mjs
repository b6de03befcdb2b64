// The files of a checkout, without what is generated.

import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

const GENERATED = new Set(['.git', 'build', 'node_modules']);

/** Every file under root: its path from there, with /, and its text. */
export function readTree(root, folder = '') {
  return readdirSync(join(root, folder), {withFileTypes: true}).flatMap((entry) => {
    if (GENERATED.has(entry.name)) return [];
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return readTree(root, path);
    const bytes = readFileSync(join(root, path));
    return [{path, size: bytes.length, text: bytes.toString('utf8')}];
  });
}

export const isIn = (path, folder) => path.startsWith(`${folder}/`);

export const linesOf = (text) => text.replace(/\n$/, '').split('\n');
