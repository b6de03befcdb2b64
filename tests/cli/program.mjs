// Runs the program `microgpt` as a person does from a shell.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export const program = process.env.MICROGPT_PROGRAM ?? join(root, 'build/native/microgpt');
export const defaultCorpus = join(root, 'build/corpus/names-en.txt');

/**
 * @param {...string} words - of the command line
 * @returns {{status: number, out: string, err: string}}
 */
export function microgpt(...words) {
  const done = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 64 << 20 });
  if (done.error) throw new Error(`${program} does not run: scripts/build.sh native makes it`);
  return { status: done.status, out: done.stdout, err: done.stderr };
}

/** The JSON object of a training that must succeed. */
export function trainJson(...words) {
  const { status, out, err } = microgpt('train', ...words, '--json');
  if (status !== 0) throw new Error(`exit status ${status}: ${err}`);
  return JSON.parse(out);
}

export function golden(name) {
  return JSON.parse(readFileSync(join(root, 'tests/golden', name), 'utf8'));
}

/**
 * A file that is there while the test runs.
 * @param {import('node:test').TestContext} t
 * @param {string | Uint8Array} content
 * @returns {string} its path
 */
export function temporaryFile(t, content) {
  const folder = mkdtempSync(join(tmpdir(), 'microgpt-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'corpus.txt');
  writeFileSync(path, content);
  return path;
}
