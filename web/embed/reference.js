// The reference of <micro-gpt>, read from the source: attributes from their table and from each
// widget, the rest from the comments of the class. Shown on /v1/embed/, and written as
// custom-elements.json for editors.
//
// Not with @custom-elements-manifest/analyzer: it reads literals, and the attributes are a table.

import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import ts from 'typescript';
import {palettes} from '../draw/palette.js';
import {sizes} from '../draw/tokens.js';
import {ATTRIBUTES, UNOFFERED, attributesOf} from '../widgets/attributes.js';
import {loadWidget, widgetNames} from '../widgets/registry.js';
import {en} from '../widgets/strings/en.js';
import {languages} from '../widgets/strings/languages.js';

/** @import {Attributes} from '../widgets/attributes.js' */

/** @typedef {{name: string, doc: string, values?: string, initial?: string}} Entry */

/** An attribute of every element in HTML, which this one heeds. @type {Entry} */
const LANG = {name: 'lang', doc: 'Language of its words, if it speaks that; else of the place where it stands, or English.', values: [...languages.keys()].join(', ')};

/** What the colours mean; sizes explain themselves. */
const MEANINGS = /** @type {Record<string, string>} */ ({
  paper: 'the page behind a single file',
  surface: 'the panel',
  sunken: 'a well inside the panel',
  ink: 'text',
  soft: 'text that matters less',
  rule: 'hairline between things',
  edge: 'outline of a control',
  accent: 'action, and “here”',
  'on-accent': 'text on the accent',
  wash: 'background of what is picked',
  negative: 'negative values',
  zero: 'zero',
  positive: 'positive values',
  amount: 'how much, of what cannot be negative',
  error: 'text of an error',
  'error-wash': 'background of an error',
});
/** Called by the browser or by lit. */
const LIFECYCLE = /Callback$|^(constructor|render|willUpdate|updated|shouldUpdate|observedAttributes|styles|createRenderRoot)$/;

/** @param {Attributes} table @returns {Entry[]} */
function entriesOf(table) {
  return Object.entries(table).map(([name, {doc, kind, words = [], least, most, initial}]) => {
    const values = {
      choice: words.join(', '),
      list: words.join(', '),
      number: `${least} to ${most}`,
      text: most ? `at most ${most} characters` : 'a text',
      flag: 'there or not',
    }[kind];
    return {name, doc: doc || UNOFFERED[name], values, initial: kind === 'list' || initial === '' || initial === false || initial === null ? '' : String(initial)};
  });
}

/** @param {string} root of the project */
function classOf(root) {
  const file = join(root, 'web/widgets/micro-gpt.js');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const found = source.statements.find(ts.isClassDeclaration);
  if (!found) throw new Error('web/widgets/micro-gpt.js: there is no class to read the reference from');
  return found;
}

/** @param {ts.Node} node @param {string} tag @returns {Entry[]} of `@tag name - doc` */
function tagged(node, tag) {
  return ts.getJSDocTags(node)
    .filter(({tagName}) => tagName.text === tag)
    .map(({comment}) => {
      const [name, ...rest] = ` ${ts.getTextOfJSDocComment(comment) ?? ''}`.replace(/\s+/g, ' ').split(' - ');
      return {name: name.trim(), doc: rest.join(' - ')};
    });
}

/** @param {ts.ClassElement} member @returns {string} its sentence, without tags */
function sentence(member) {
  const [comment] = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc);
  return (ts.getTextOfJSDocComment(comment?.comment) ?? '').replace(/\s+/g, ' ').trim();
}

/** @param {ts.ClassDeclaration} element */
function membersOf(element) {
  const open = element.members.filter(({name}) => name && ts.isIdentifier(name) && !LIFECYCLE.test(name.text));
  const entry = (/** @type {ts.ClassElement} */ member) => {
    const name = /** @type {ts.Identifier} */ (member.name).text;
    const call = ts.isMethodDeclaration(member) ? `(${member.parameters.map((parameter) => parameter.name.getText()).join(', ')})` : '';
    return {name: name + call, doc: sentence(member)};
  };
  return {
    properties: open.filter(ts.isGetAccessor).map(entry),
    methods: open.filter(ts.isMethodDeclaration).map(entry),
  };
}

/** Every `part` that a widget or a drawing names. @param {string} root @returns {string[]} */
function partsOf(root) {
  const files = ['web/widgets', 'web/draw'].flatMap((folder) =>
    readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('.js')).map((file) => join(root, folder, file)));
  const names = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return [...text.matchAll(/\bpart="([\w-]+)"|section\(\{\s*name: '([\w-]+)'/g)].map(([, part, section]) => part ?? section);
  });
  return [...new Set(names)].sort();
}

/** @param {string} root of the project */
export async function reference(root) {
  const element = classOf(root);
  const widgets = await Promise.all(widgetNames.map(async (name) => {
    const Widget = await loadWidget(name);
    const {show, ...own} = attributesOf(Widget);
    const parts = Object.entries(Widget.parts ?? {}).map(([part, doc]) => ({name: part, doc}));
    return {name, title: en.widgets[name], shows: en.shows?.[name] ?? '', attributes: entriesOf(parts.length ? {...own, show} : own), parts};
  }));
  const documented = tagged(element, 'csspart');
  const named = new Set(documented.map(({name}) => name));
  return {
    attributes: [...entriesOf(ATTRIBUTES), LANG],
    widgets,
    ...membersOf(element),
    events: tagged(element, 'fires'),
    slots: tagged(element, 'slot'),
    parts: documented,
    widgetParts: partsOf(root).filter((name) => !named.has(name)),
    colours: Object.entries(palettes.light).map(([name, light]) => ({
      name: `--mgpt-${name}`,
      doc: MEANINGS[name] ?? '',
      light,
      dark: palettes.dark[/** @type {keyof typeof palettes.dark} */ (name)],
    })),
    sizes: Object.entries(sizes).map(([name, values]) => ({name: `--mgpt-${name}`, doc: `size, ${values}`, values})),
  };
}

/**
 * The same as editors and catalogues read it.
 * @param {Awaited<ReturnType<typeof reference>>} all
 */
export function manifest({attributes, properties, methods, events, slots, parts, widgetParts, colours, sizes}) {
  const described = (/** @type {Entry[]} */ entries) => entries.map(({name, doc}) => ({name, description: doc}));
  return {
    schemaVersion: '1.0.0',
    modules: [{
      kind: 'javascript-module',
      path: 'micro-gpt.js',
      declarations: [{
        kind: 'class',
        name: 'MicroGpt',
        customElement: true,
        tagName: 'micro-gpt',
        attributes: attributes.map(({name, doc, initial}) => ({name, description: doc, ...(initial ? {default: initial} : {})})),
        members: [
          ...described(properties).map((entry) => ({kind: 'field', ...entry})),
          ...methods.map(({name, doc}) => ({kind: 'method', name: name.replace(/\(.*/, ''), description: doc})),
        ],
        events: described(events),
        slots: described(slots),
        cssParts: described([...parts, ...widgetParts.map((name) => ({name, doc: 'part of some widgets'}))]),
        cssProperties: described([...colours, ...sizes]),
      }],
      exports: [{kind: 'custom-element-definition', name: 'micro-gpt', declaration: {name: 'MicroGpt', module: 'micro-gpt.js'}}],
    }],
  };
}
