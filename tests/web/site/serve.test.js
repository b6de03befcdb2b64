// The server of scripts/serve.sh: what it sends packed is the same when unpacked, and nothing outside
// its folder is sent at all.

import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {request} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {gunzipSync} from 'node:zlib';
import {serveFolder} from '../../../scripts/serve.mjs';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
const TEXT = 'emma olivia ava '.repeat(500);
const PICTURE = readFileSync(new URL('../../../web/site/picture.png', import.meta.url));
writeFileSync(join(folder, 'index.html'), TEXT);
writeFileSync(join(folder, 'picture.png'), PICTURE);

let server;
before(async () => {
  server = await serveFolder(folder, {compress: true});
});
after(() => server.close());

/** As it comes over the wire: fetch would unpack it, and tidy the path. */
function ask(path, {method = 'GET', ...headers} = {}) {
  return new Promise((resolve, reject) => {
    const asked = request(server.url, {path, method, headers}, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part)).on('end', () => {
        resolve({status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts)});
      });
    });
    asked.on('error', reject).end();
  });
}

test('a text goes packed to who takes it, and as it is to others', async () => {
  const packed = await ask('/', {'accept-encoding': 'gzip, deflate'});
  assert.equal(packed.headers['content-encoding'], 'gzip');
  assert.equal(packed.headers['content-length'], undefined);
  assert.ok(packed.body.length < TEXT.length / 10);
  assert.equal(gunzipSync(packed.body).toString(), TEXT);
  const plain = await ask('/');
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.equal(Number(plain.headers['content-length']), TEXT.length);
  assert.equal(plain.body.toString(), TEXT);
});

test('HEAD has the same head and no body', async () => {
  for (const encoding of [{}, {'accept-encoding': 'gzip'}]) {
    const [head, get] = [await ask('/', {method: 'HEAD', ...encoding}), await ask('/', encoding)];
    assert.equal(head.body.length, 0);
    for (const name of ['content-type', 'content-encoding', 'content-length', 'vary']) assert.equal(head.headers[name], get.headers[name], name);
  }
});

test('a picture, which is packed already, goes as it is', async () => {
  const {headers, body} = await ask('/picture.png', {'accept-encoding': 'gzip'});
  assert.equal(headers['content-encoding'], undefined);
  assert.deepEqual(body, PICTURE);
});

test('nothing outside the folder, and nothing but GET and HEAD', async () => {
  for (const path of ['/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/%', '/nowhere']) {
    assert.equal((await ask(path)).status, 404, path);
  }
  assert.equal((await ask('/', {method: 'POST'})).status, 405);
});
