// The types of everything in web/, as tsc sees them.

import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

const web = fileURLToPath(new URL('../../../web', import.meta.url));
const tsc = join(web, 'node_modules/typescript/bin/tsc');

for (const project of ['.', 'site']) {
  test(`tsc finds nothing wrong in ${join('web', project)}`, () => {
    const {status, stdout} = spawnSync(process.execPath, [tsc, '-p', join(web, project)], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout);
  });
}
