// What a person can get wrong on the command line: one line on standard error that names the
// value and the remedy, exit status 2, nothing on standard output.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { test } from 'node:test';

import { defaultCorpus, microgpt, program, temporaryFile } from './program.mjs';

function assertRefused(words, ...wanted) {
  const { status, out, err } = microgpt(...words);
  const shown = `microgpt ${words.join(' ')}\n${err}`;
  assert.equal(status, 2, shown);
  assert.equal(out, '', shown);
  assert.match(err, /^microgpt: [^\n]+\n$/, shown);
  for (const pattern of wanted) assert.match(err, pattern, shown);
}

const train = (...words) => ['train', '--corpus', defaultCorpus, ...words];

// Words, then what the line must say: the value, then the remedy.
const REFUSED = {
  'three heads for 16 channels':
    [train('--n-embd', '16', '--n-head', '3'), /n_embd \(16\)/, /multiple of n_head \(3\)/],
  'odd heads with rope':
    [train('--n-embd', '12', '--n-head', '4'), /12 \/ 4 = 3/, /must be even.*another n_head/],
  'a negative number of steps': [train('--steps', '-1'), /steps \(-1\)/, /from 1 to 1000000/],
  'no steps': [train('--steps', '0'), /steps \(0\)/, /from 1 to/],
  'more steps than an int holds': [train('--steps', '99999999999'), /99999999999/, /nearer to 0/],
  'steps in words': [train('--steps', 'ten'), /--steps \(ten\)/, /whole number/],
  'half a step': [train('--steps', '1.5'), /--steps \(1\.5\)/, /whole number/],
  'an empty number': [train('--steps', ''), /--steps \(\)/, /whole number/],
  'a seed that is not a number': [train('--seed', 'lucky'), /--seed \(lucky\)/, /whole number/],
  'a learning rate in words': [train('--lr', 'fast'), /--lr \(fast\)/, /must be a number/],
  'a learning rate that is not a number': [train('--lr', 'nan'), /--lr \(nan\)/, /a number/],
  'a negative learning rate': [train('--lr', '-0.1'), /\(-0\.1\)/, /from 0 to 10/],
  'a learning rate without bounds': [train('--lr', '1e999'), /\(inf\)/, /from 0 to 10/],
  'a learning rate that no training survives':
    [train('--lr', '10', '--json'), /learning rate \(10\) is too large/, /try 0\.01/],
  'beta1 of 1': [train('--beta1', '1'), /beta1 \(1\)/, /below 1/],
  'beta2 below 0': [train('--beta2', '-1'), /beta2 \(-1\)/, /at least 0/],
  'a temperature of 0': [train('--temperature', '0'), /temperature \(0\)/, /from 0\.01 to 100/],
  'fewer than no samples': [train('--samples', '-1'), /--samples \(-1\)/, /from 0 to/],
  'no layers': [train('--n-layer', '0'), /n_layer \(0\)/, /from 1 to/],
  'a block of 0': [train('--block', '0'), /block \(0\)/, /from 1 to/],
  'too many channels': [train('--n-embd', '4096'), /n_embd \(4096\)/, /from 1 to 512/],
  'a graph too large for memory':
    [train('--n-embd', '512', '--block', '256'), /\d{8,} nodes/, /smaller n_embd, n_layer or block/],
  'an unknown position preset': [train('--positions', 'sine'), /\(sine\)/, /rope or learned/],
  'an engine that is not there': [train('--engine', 'magic'), /--engine \(magic\)/, /fused or graph/],
  'an unknown option': [train('--stepz', '3'), /--stepz/, /--help/],
  'a word too many': [train('names.txt'), /names\.txt/, /--help/],
  'an option without its value': [train('--steps'), /--steps needs a value/, /--steps N/],
  'an option in place of a value':
    [['train', '--corpus', '--json'], /--corpus needs a value/, /--corpus FILE/],
  'no corpus': [['train'], /needs a corpus/, /--corpus FILE/],
  'a missing file':
    [['train', '--corpus', 'no-such-names.txt'], /no-such-names\.txt/, /name a text file/],
  'a folder': [['train', '--corpus', tmpdir()], /directory/i, /name a text file/],
  'an endless file': [['train', '--corpus', '/dev/zero'], /\/dev\/zero/, /keep it to/],
  'a name with a line feed': [['train', '--corpus', 'no\nsuch'], /no such/, /name a text file/],
  'an unknown command': [['fly'], /unknown command fly/, /microgpt train/],
  'no command': [[], /no command/, /microgpt train/],
};

for (const [what, [words, ...patterns]] of Object.entries(REFUSED)) {
  test(`${what}: refused in one line`, () => assertRefused(words, ...patterns));
}

const FILES = {
  'an empty file': ['', /is empty/, /one document/],
  'a file of blank lines': [' \n\t\n', /no usable line/, /one document/],
  'a file that is not UTF-8': [Buffer.from([0x61, 0xff, 0x0a]), /0xFF/, /save the file as UTF-8/],
  'a UTF-16 file': [Buffer.from('\ufeffanna', 'utf16le'), /UTF-16/, /save the file as UTF-8/],
  'a binary file': [Buffer.from([0x61, 0x00, 0x62]), /not plain text/, /UTF-8/],
};

for (const [what, [content, ...patterns]] of Object.entries(FILES)) {
  test(`${what}: refused in one line that names it`, (t) => {
    const path = temporaryFile(t, content);
    assertRefused(['train', '--corpus', path], /corpus\.txt: /, ...patterns);
  });
}

test('an emoji is a character like any other', (t) => {
  const path = temporaryFile(t, 'anna😀\nemma\n');
  const { status, err } = microgpt('train', '--corpus', path, '--steps', '2');
  assert.equal(status, 0, err);
});

test('of an option given twice the last counts', () => {
  const { err } = microgpt(...train('--steps', '-1', '--steps', '2'));
  assert.match(err, /step 2 of 2/);
});

test('--help lists every option on standard output', () => {
  const { status, out, err } = microgpt('--help');
  assert.equal(status, 0);
  assert.equal(err, '');
  for (const option of ['corpus', 'positions', 'seed', 'steps', 'n-layer', 'n-embd', 'n-head',
    'block', 'lr', 'beta1', 'beta2', 'temperature', 'samples', 'engine', 'json']) {
    assert.ok(out.includes(`  --${option} `), option);
  }
  assert.ok(out.split('\n').every((line) => line.length <= 80));
  assert.equal(microgpt('train', '--help').out, out);
  assert.equal(microgpt('-h').out, out);
});

test('--version names the program and its version', () => {
  assert.match(microgpt('--version').out, /^microgpt \d+\.\d+\.\d+\n$/);
});

const full = '/dev/full';
const skip = existsSync(full) ? false : `this system has no ${full}`;

test('output that cannot be written is said, with exit status 1', { skip }, () => {
  const { status, stderr } = spawnSync('sh', ['-c', `"$0" --help > ${full}`, program]);
  assert.equal(status, 1);
  assert.match(String(stderr), /^microgpt: standard output: [^\n]+\n$/);
});
