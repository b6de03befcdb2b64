// Pages with everything inside, read as files: what is in them, how large, what they may do.

import assert from 'node:assert/strict';
import {createHash, randomBytes} from 'node:crypto';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {pack} from '../../../web/embed/pack.js';
import {unpack} from '../../../web/embed/unpack.js';
import {moduleFileParts} from '../../../web/site/module-file.js';
import {framedNames} from '../../../web/widgets/registry.js';
import {SITE, isPacked} from '../browser.js';

/** Of one file, raw, as built: the module alone is 123 kB of it. The floor to get back under is 200 kB, the target 120. */
const LARGEST_FILE = 238_000;
/** It carries 3,000 published losses, every digit of them: see web/site/published.js. */
const LARGEST_VERIFY = 244_000;
/** These carry dagre, which places their graphs. */
const LARGEST_WITH_GRAPH = 235_000;

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What does not lie beside the pages in the same form; in a page the module need not come in parts. */
const ELSEWHERE = {'microgpt.wasm': readFileSync(join(root, 'build/wasm/microgpt.wasm')), ...moduleFileParts(root).files};

const pages = readdirSync(SITE, {recursive: true, encoding: 'utf8'})
  .filter(isPacked)
  .map((file) => ({file, html: readFileSync(join(SITE, file), 'utf8')}));

/** @param {string} html @param {RegExp} tag */
const inside = (html, tag) => tag.exec(html)?.[1] ?? '';

test('packed files come back to the bit, whatever is in them', async () => {
  for (let length = 0; length < 300; length += 7) {
    const files = {'a.bin': randomBytes(length), 'b.txt': Buffer.from('ünï'), 'empty': Buffer.alloc(0)};
    const text = pack(files);
    assert.doesNotMatch(text, /[<>&]/);
    const back = await unpack(text);
    for (const [name, bytes] of Object.entries(files)) assert.deepEqual(Buffer.from(back[name]), bytes);
  }
});

test('the same files are packed into the same text', () => {
  const files = {'a.txt': 'anna'.repeat(99)};
  assert.equal(pack(files), pack(files));
});

test('every widget has a page for frames and a file to keep', () => {
  const wanted = ['embed', 'single'].flatMap((place) => framedNames.map((name) => `v1/${place}/${name}.html`));
  assert.deepEqual(pages.map(({file}) => file).sort(), wanted.sort());
});

for (const {file, html} of pages) {
  test(`${file} is small, fetches nothing, and runs nothing but the program it names`, async (t) => {
    const bytes = Buffer.byteLength(html);
    t.diagnostic(`${bytes} bytes`);
    const most = /verify/.test(file) ? LARGEST_VERIFY : /chain|expression/.test(file) ? LARGEST_WITH_GRAPH : LARGEST_FILE;
    assert.ok(bytes <= most, `${bytes} bytes`);
    const policy = inside(html, /http-equiv="Content-Security-Policy" content="([^"]*)"/);
    assert.match(policy, /^default-src 'none';/);
    assert.doesNotMatch(policy, /unsafe-(inline|eval)(?<!wasm-unsafe-eval)|connect-src|https?:/);
    assert.doesNotMatch(html.replace(/<script type="text\/plain"[^]*?<\/script>/g, ''), /\s(src|href)="(?!data:,)/);
    const {'program.js': program} = await unpack(inside(html, /id="program">([^]*?)<\/script>/));
    const start = inside(html, /<script>([^]*?)<\/script>/);
    for (const code of [Buffer.from(program), start]) {
      assert.ok(policy.includes(`'sha256-${createHash('sha256').update(code).digest('base64')}'`));
    }
    assert.doesNotMatch(start + Buffer.from(program), /\beval\(|new Function\b/);
    const files = await unpack(inside(html, /id="files">([^]*?)<\/script>/));
    for (const [name, content] of Object.entries(files)) {
      assert.ok(Buffer.from(content).equals(ELSEWHERE[name] ?? readFileSync(join(SITE, 'v1', name))), name);
    }
  });
}
