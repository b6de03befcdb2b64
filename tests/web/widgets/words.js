// Which sections of the words each widget reads, as TypeScript sees it: through aliases,
// destructuring and every file that the widget's own file imports.

import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import ts from '../../../web/node_modules/typescript/lib/typescript.js';

const widgets = fileURLToPath(new URL('../../../web/widgets', import.meta.url));
const ALL = join(widgets, 'strings/en-all.js');

/** A program of everything in web/. */
function openProgram() {
  const config = join(widgets, '../tsconfig.json');
  const {options, fileNames} = ts.parseJsonConfigFileContent(ts.readConfigFile(config, ts.sys.readFile).config, ts.sys, dirname(config));
  return ts.createProgram(fileNames, options);
}

/**
 * @returns {(file: string) => string[]} sections that a file of widgets/ reads, with all that it
 *   imports, but for what comes by import()
 */
export function sectionsReader() {
  const program = openProgram();
  const checker = program.getTypeChecker();
  /** @type {Map<string, {sections: Set<string>, imports: string[]}>} */
  const known = new Map();

  /** @param {ts.Symbol | undefined} symbol */
  const sectionOf = (symbol) => {
    const among = symbol?.declarations?.some((declaration) => ts.isShorthandPropertyAssignment(declaration) && declaration.getSourceFile().fileName === ALL);
    return among ? symbol?.name : undefined;
  };

  /** @param {string} path */
  function read(path) {
    const source = program.getSourceFile(path);
    if (!source) throw new Error(`${path} is not among the files that tsc checks`);
    const found = {sections: new Set(), imports: []};
    known.set(path, found);
    /** @param {ts.Node} node */
    const walk = (node) => {
      if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier?.text.startsWith('.')) {
        found.imports.push(resolve(dirname(path), node.moduleSpecifier.text));
      }
      if (ts.isPropertyAccessExpression(node)) found.sections.add(sectionOf(checker.getSymbolAtLocation(node.name)));
      if (ts.isObjectBindingPattern(node)) {
        const type = checker.getTypeAtLocation(node);
        for (const {name, propertyName} of node.elements) found.sections.add(sectionOf(type.getProperty((propertyName ?? name).getText())));
      }
      ts.forEachChild(node, walk);
    };
    walk(source);
    found.sections.delete(undefined);
    return found;
  }

  return (file) => {
    /** @type {Set<string>} */
    const sections = new Set();
    const seen = new Set();
    const follow = (path) => {
      if (seen.has(path) || !path.startsWith(widgets) || path.includes('/strings/')) return;
      seen.add(path);
      const {sections: own, imports} = known.get(path) ?? read(path);
      for (const section of own) sections.add(section);
      for (const next of imports) follow(next);
    };
    follow(join(widgets, file));
    return [...sections].sort();
  };
}
