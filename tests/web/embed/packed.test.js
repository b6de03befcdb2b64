// Pages with everything inside, read as files: what is in them, how large, what they may do.

import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {LOSSES, PUBLISHED, published} from '../../../web/embed/published.js';
import {unpack} from '../../../web/embed/unpack.js';
import {moduleFileParts} from '../../../web/site/module-file.js';
import {framedNames} from '../../../web/widgets/registry.js';
import {SITE, isPacked} from '../browser.js';

/** Of one file, raw, as built. The target is 120 kB; the module alone, packed, is 97. */
const LARGEST = 200_000;

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What does not lie beside the pages in the same form; in a page the module need not come in parts. */
const ELSEWHERE = {'microgpt.wasm': readFileSync(join(root, 'build/wasm/microgpt.wasm')), ...moduleFileParts(root).files};

const pages = readdirSync(SITE, {recursive: true, encoding: 'utf8'})
  .filter(isPacked)
  .map((file) => ({file, html: readFileSync(join(SITE, file), 'utf8')}));

/** @param {string} html @param {RegExp} tag */
const inside = (html, tag) => tag.exec(html)?.[1] ?? '';

test('every widget has a page for frames and a file to keep', () => {
  const wanted = ['embed', 'single'].flatMap((place) => framedNames.map((name) => `v1/${place}/${name}.html`));
  assert.deepEqual(pages.map(({file}) => file).sort(), wanted.sort());
});

for (const {file, html} of pages) {
  test(`${file} is small, fetches nothing, and runs nothing but the program it names`, async (t) => {
    const bytes = Buffer.byteLength(html);
    t.diagnostic(`${bytes} bytes`);
    assert.ok(bytes <= LARGEST, `${bytes} bytes`);
    const policy = inside(html, /http-equiv="Content-Security-Policy" content="([^"]*)"/);
    assert.match(policy, /^default-src 'none';/);
    assert.doesNotMatch(policy, /unsafe-(inline|eval)(?<!wasm-unsafe-eval)|connect-src|https?:/);
    assert.doesNotMatch(html.replace(/<script type="text\/plain"[^]*?<\/script>/g, ''), /\s(src|href)="(?!data:,)/);
    const {'program.js': program, [LOSSES]: losses, ...files} = await unpack(inside(html, /id="packed">([^]*?)<\/script>/));
    const start = inside(html, /<script>([^]*?)<\/script>/);
    for (const code of [Buffer.from(program), start]) {
      assert.ok(policy.includes(`'sha256-${createHash('sha256').update(code).digest('base64')}'`));
    }
    assert.doesNotMatch(start + Buffer.from(program), /\beval\(|new Function\b/);
    if (losses) {
      files[PUBLISHED] = new TextEncoder().encode(JSON.stringify(published(new TextDecoder().decode(files[PUBLISHED]), new Uint8Array(losses)))).buffer;
    }
    for (const [name, content] of Object.entries(files)) {
      assert.ok(Buffer.from(content).equals(ELSEWHERE[name] ?? readFileSync(join(SITE, 'v1', name))), name);
    }
  });
}

test('what takes the place of a module is reached by that module only, so that each build is the same', () => {
  // By two ways esbuild takes settings from the one that is quicker: one build in six had other bytes.
  for (const file of readdirSync(join(root, 'web'), {recursive: true, encoding: 'utf8'})) {
    if (!file.endsWith('.js') || file.startsWith('node_modules')) continue;
    assert.doesNotMatch(readFileSync(join(root, 'web', file), 'utf8'), /(from |import\()'[^']*\/packed-(file|published)\.js'/, file);
  }
});
