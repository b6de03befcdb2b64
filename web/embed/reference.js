// The reference of <micro-gpt>, read from the source: attributes from their table and from each
// widget, the rest from the comments of the class. Shown on /v1/embed/, and written as
// custom-elements.json for editors.
//
// Not with @custom-elements-manifest/analyzer: it reads literals, and the attributes are a table.

import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import ts from 'typescript';
import {palettes} from '../draw/palette.js';
import {sizes} from '../draw/tokens.js';
import {ATTRIBUTES, UNOFFERED, attributesOf} from '../widgets/attributes.js';
import {loadWidget, widgetNames} from '../widgets/registry.js';
import {en} from '../widgets/strings/en.js';
import {languages} from '../widgets/strings/languages.js';
import {codesOf, textsOf, wordsOfTypes} from './reference-words.js';

/** @import {Attributes} from '../widgets/attributes.js' */

/** @typedef {{name: string, doc: string, values?: string, initial?: string, type?: string}} Entry */

/** @typedef {{name: string, type: string, initial?: string, doc: string}} Parameter */

/** @typedef {Entry & {readonly?: boolean, parameters: Parameter[]}} Member */

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
    const type = {choice: words.map((word) => `'${word}'`).join(' | '), list: 'string', number: 'number', text: 'string', flag: 'boolean'}[kind];
    return {name, doc: doc || UNOFFERED[name], values, type, initial: kind === 'list' || initial === '' || initial === false || initial === null ? '' : String(initial)};
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
  return (ts.getTextOfJSDocComment(comment?.comment) ?? '').replace(/\s+/g, ' ').replaceAll('`', '').trim();
}

/** @param {ts.ParameterDeclaration} parameter @returns {Parameter} */
function parameterOf(parameter) {
  const [tag] = ts.getJSDocParameterTags(parameter);
  return {
    name: parameter.name.getText(),
    type: ts.getJSDocType(parameter)?.getText() ?? 'any',
    initial: parameter.initializer?.getText(),
    doc: ts.getTextOfJSDocComment(tag?.comment)?.trim() ?? '',
  };
}

/** @param {ts.ClassDeclaration} element @returns {{properties: Member[], methods: Member[]}} */
function membersOf(element) {
  const open = element.members.filter(({name}) => name && ts.isIdentifier(name) && !LIFECYCLE.test(name.text));
  const nameOf = (/** @type {ts.ClassElement} */ {name}) => /** @type {ts.Identifier} */ (name).text;
  const set = new Set(open.filter(ts.isSetAccessor).map(nameOf));
  const entry = (/** @type {ts.GetAccessorDeclaration | ts.MethodDeclaration} */ member) => {
    const parameters = [...member.parameters].map(parameterOf);
    const docs = parameters.filter(({doc}) => doc).map(({name, doc}) => `${name}: ${doc}.`);
    return {
      name: nameOf(member),
      doc: [sentence(member), ...docs].join(' '),
      type: ts.getJSDocReturnType(member)?.getText() ?? 'void',
      parameters,
    };
  };
  return {
    properties: open.filter(ts.isGetAccessor).map((getter) => ({...entry(getter), readonly: !set.has(nameOf(getter))})),
    methods: open.filter(ts.isMethodDeclaration).map(entry),
  };
}

/** As a page shows it. @param {Member} method @returns {Entry} */
function asCalled({name, doc, type, parameters}) {
  const given = parameters.map(({name, type, initial}) => `${name}: ${type}${initial ? ` = ${initial}` : ''}`);
  return {name: `${name}(${parameters.map(({name}) => name).join(', ')})`, doc, values: `(${given.join(', ')}) => ${type}`};
}

/** Every `part` that a widget or a drawing names. @param {string} root @returns {string[]} */
function partsOf(root) {
  const names = textsOf(root, ['web/widgets', 'web/draw'], '.js').flatMap((text) =>
    [...text.matchAll(/\bpart="([\w-]+)"|section\(\{\s*name(?:: |\s=\s)'([\w-]+)'/g)].map(([, part, section]) => part ?? section));
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
    types: wordsOfTypes(root),
    codes: codesOf(root),
    fonts: tagged(element, 'cssprop'),
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

/** @typedef {Awaited<ReturnType<typeof reference>>} Reference */

/** What the page shows. @param {Reference} all */
export function forPage(all) {
  return {
    ...all,
    properties: all.properties.map((property) => ({...property, values: property.type})),
    methods: all.methods.map(asCalled),
  };
}

/**
 * Attributes of all widgets, then those that only some have: one entry a name, which says whose it is.
 * @param {Reference} all
 */
function everyAttribute({attributes, widgets}) {
  /** @type {Map<string, {entry: Entry, of: string[]}[]>} */
  const own = new Map();
  for (const {name: widget, attributes} of widgets) {
    for (const entry of attributes) {
      const known = own.get(entry.name) ?? [];
      const same = known.find(({entry: {doc, values}}) => doc === entry.doc && values === entry.values);
      if (same) same.of.push(widget);
      else own.set(entry.name, [...known, {entry, of: [widget]}]);
    }
  }
  const described = (/** @type {{entry: Entry, of: string[]}[]} */ rows) => [...new Set(rows.map(({entry}) => entry.doc))].map((doc) => {
    const those = rows.filter(({entry}) => entry.doc === doc).map(({entry: {values}, of}) => `${of.join(', ')}${values ? ` (${values})` : ''}`);
    return `${doc} In ${those.join(', ')}.`;
  });
  return [
    ...attributes.map(({name, doc, initial, type = 'string'}) => ({name, description: doc, type: {text: type}, ...(initial ? {default: initial} : {})})),
    ...[...own].map(([name, rows]) => ({
      name,
      description: described(rows).join(' '),
      type: {text: [...new Set(rows.map(({entry: {type = 'string'}}) => type))].join(' | ')},
    })),
  ];
}

/** @param {Parameter} parameter */
function inManifest({name, type, initial, doc}) {
  return {name, type: {text: type}, ...(doc ? {description: doc} : {}), ...(initial ? {optional: true, default: initial} : {})};
}

/**
 * The same as editors and catalogues read it.
 * @param {Reference} all
 */
export function manifest(all) {
  const {properties, methods, events, slots, parts, widgetParts, colours, sizes, fonts} = all;
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
        attributes: everyAttribute(all),
        members: [
          ...properties.map(({name, doc, type, readonly}) => ({kind: 'field', name, description: doc, type: {text: type}, ...(readonly ? {readonly} : {})})),
          ...methods.map(({name, doc, type, parameters}) => ({kind: 'method', name, description: doc, parameters: parameters.map(inManifest), return: {type: {text: type}}})),
        ],
        events: described(events),
        slots: described(slots),
        cssParts: described([...parts, ...widgetParts.map((name) => ({name, doc: 'part of some widgets'}))]),
        cssProperties: described([...colours, ...sizes, ...fonts]),
      }],
      exports: [{kind: 'custom-element-definition', name: 'micro-gpt', declaration: {name: 'MicroGpt', module: 'micro-gpt.js'}}],
    }],
  };
}
