// A static file server for this machine: node scripts/serve.mjs FOLDER PORT, or serveFolder().

import {createReadStream} from 'node:fs';
import {realpath, stat} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, resolve, sep} from 'node:path';
import {pathToFileURL} from 'node:url';
import {createGzip} from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};

/** The file a URL's path asks for; undefined if there is none inside the folder. */
async function fileFor(folder, path) {
  try {
    const file = await realpath(join(folder, decodeURIComponent(path)));
    if (file !== folder && !file.startsWith(folder + sep)) return undefined;
    const facts = await stat(file);
    return facts.isDirectory() ? {file, folder: true} : {file, size: facts.size};
  } catch {
    return undefined;
  }
}

/** A picture is packed already. @param {string} type */
const packs = (type) => !/^image\/(?!svg)/.test(type);

async function answer(folder, headers, compress, request, response) {
  const send = (status, extra, body) => {
    response.writeHead(status, {...headers, ...extra}).end(body);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, {allow: 'GET, HEAD'});

  const url = new URL(request.url, 'http://localhost');
  let found = await fileFor(folder, url.pathname);
  if (found?.folder) {
    // Relative links in a page need the slash.
    if (!url.pathname.endsWith('/')) {
      return send(301, {location: `${url.pathname}/${url.search}`.replace(/^\/+/, '/')});
    }
    found = await fileFor(folder, `${url.pathname}index.html`);
  }
  if (!found || found.folder) {
    return send(404, {'content-type': TYPES['.txt']}, `${url.pathname} is not here\n`);
  }
  const type = TYPES[extname(found.file)] ?? 'application/octet-stream';
  const gzip = compress && packs(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const facts = {
    'content-type': type,
    ...(gzip ? {'content-encoding': 'gzip', vary: 'accept-encoding'} : {'content-length': found.size}),
  };
  if (request.method === 'HEAD') return send(200, facts);
  response.writeHead(200, {...headers, ...facts});
  const file = createReadStream(found.file);
  (gzip ? file.pipe(createGzip()) : file).pipe(response);
}

/**
 * Serves a folder on 127.0.0.1.
 * @param {string} folder
 * @param {{port?: number, headers?: Record<string, string>, compress?: boolean}} [options] port 0 takes
 *   a free one; compress: gzip for who takes it, as the hosts of public sites do
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serveFolder(folder, {port = 0, headers = {}, compress = false} = {}) {
  const root = await realpath(resolve(folder));
  // Any page may take the element from here, as from every server of a public site.
  const always = {'access-control-allow-origin': '*', 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff', ...headers};
  const server = createServer((request, response) => {
    answer(root, always, compress, request, response).catch(() => response.destroy());
  });
  await new Promise((done, failed) => {
    server.once('error', failed).listen(port, '127.0.0.1', done);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

async function main([folder, port]) {
  try {
    const {url} = await serveFolder(folder, {port: Number(port), compress: true});
    console.log(url);
  } catch (error) {
    const inUse = error.code === 'EADDRINUSE';
    console.error(
      inUse ? `serve: port ${port} is in use; set PORT to another one` : `serve: ${error.message}`,
    );
    process.exit(1);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(await realpath(process.argv[1])).href) {
  await main(process.argv.slice(2));
}
