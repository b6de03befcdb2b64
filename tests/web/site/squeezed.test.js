// The build takes indentation out of the sources of widgets (squeezeTemplates in web/site/bundle.js), which
// is right for markup alone: no other text may have several lines there.

import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

const web = fileURLToPath(new URL('../../../web', import.meta.url));
const ts = createRequire(join(web, 'package.json'))('typescript');
const MARKUP = ['css', 'html', 'svg'];

/** Lines of a source where a text of several lines begins that is no markup. @param {string} source */
function strayTexts(source) {
  const file = ts.createSourceFile('source.js', source, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    const isText = ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node);
    if (isText) {
      const parts = ts.isTemplateExpression(node) ? [node.head, ...node.templateSpans.map(({literal}) => literal)] : [node];
      const isMarkup = ts.isTaggedTemplateExpression(node.parent) && MARKUP.includes(node.parent.tag.getText());
      if (!isMarkup && parts.some((part) => part.getText().includes('\n'))) found.push(file.getLineAndCharacterOfPosition(node.getStart()).line + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

test('only markup has several lines in a source that the build squeezes', () => {
  const files = ['corpus', 'draw', 'embed', 'engine', 'site/look', 'widgets'].flatMap((folder) =>
    readdirSync(join(web, folder), {recursive: true}).filter((name) => name.endsWith('.js')).map((name) => join(folder, name)));
  assert.ok(files.length > 200, String(files.length));
  // Made when the site is built, and in no script of a page.
  const stray = files.filter((name) => name !== 'embed/single.js')
    .flatMap((name) => strayTexts(readFileSync(join(web, name), 'utf8')).map((line) => `web/${name}:${line}`));
  assert.deepEqual(stray, []);
});

test('a text of several lines is found wherever it stands', () => {
  const source = ['const a = html`<p>', '  ${b ? html`<i>', '  x</i>` : `two', '  lines`}</p>`;', 'const c = `one ${d} line`, e = \'\';', 'f(`${g}', '  h`, /`/);'].join('\n');
  assert.deepEqual(strayTexts(source), [3, 6]);
});
