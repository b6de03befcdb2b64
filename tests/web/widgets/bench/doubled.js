// A language in which everything takes twice the room: it shows what a translation would break.

import {readFile} from 'node:fs/promises';

/** Appended to each file of strings: what it exports says everything twice. */
const DOUBLING = `
function twice(said) {
  // START and STOP are what tokens are called, in any language.
  if (typeof said === 'string') return /^[A-Z /]*$/.test(said) ? said : said + ' ' + said;
  if (typeof said === 'function') return (...given) => twice(said(...given));
  if (!said || typeof said !== 'object' || said[Symbol.for('twice')]) return said;
  for (const name of Object.keys(said)) said[name] = twice(said[name]);
  return Object.defineProperty(said, Symbol.for('twice'), {value: true});
}
`;

/** @type {import('../../../../web/node_modules/esbuild/lib/main.js').Plugin} */
export const doubled = {
  name: 'doubled',
  setup(build) {
    build.onLoad({filter: /\/strings\/en[-a-z]*\.js$/}, async ({path}) => {
      const source = await readFile(path, 'utf8');
      const names = [...source.matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
      return {contents: `${source}${DOUBLING}${names.map((name) => `twice(${name});`).join('\n')}`};
    });
  },
};
