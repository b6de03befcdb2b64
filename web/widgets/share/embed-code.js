// What somebody pastes to have a widget elsewhere: a link, the element, a frame, one file.

import {oneOf} from '../../engine/arguments.js';
import {EngineError} from '../../engine/engine.js';
import {framedNames} from '../registry.js';
import {writeFragment} from './fragment.js';

/** @typedef {'link' | 'element' | 'iframe' | 'single'} Form */

/** @type {readonly Form[]} */
export const FORMS = ['link', 'element', 'iframe', 'single'];

/**
 * @typedef {object} Embedding
 * @property {string} site address of the site, with a slash at its end; '' if it is not known
 * @property {string} widget
 * @property {Record<string, string>} attributes that are not the default
 * @property {string} title of the widget, in words
 * @property {string} [lesson] address of the element itself in a lesson, with its attributes
 * @property {number} height in CSS pixels, for a frame that does not follow what is in it
 */

const ENTITIES = /** @type {Record<string, string>} */ ({'&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;'});

/** @param {string} text */
const escaped = (text) => text.replace(/[&"<>]/g, (letter) => ENTITIES[letter]);

/** @param {string} text */
const quoted = (text) => `"${escaped(text)}"`;

/** @param {[name: string, value: string][]} attributes as they stand in a tag */
export function written(attributes) {
  return attributes.map(([name, value]) => ` ${name}${value === '' ? '' : `=${quoted(value)}`}`).join('');
}

/** @param {Form} form @param {Embedding} embedding */
export function embedCode(form, embedding) {
  oneOf('form', form, FORMS);
  if (!embedding.site) {
    throw new EngineError('no_site', 'This copy was saved to a file and does not know an address that others could open.');
  }
  return codes[form](embedding);
}

/**
 * Address of the widget in a page of its own, or in a file.
 * @param {'embed' | 'single'} folder
 * @param {Embedding} embedding
 */
function pageOf(folder, {site, widget, attributes}) {
  if (!framedNames.includes(widget)) {
    throw new EngineError('no_page', 'A question has no page of its own: take the element, and copy what stands in its tag.');
  }
  const fragment = writeFragment(attributes);
  return `${site}${folder}/${widget}.html${fragment && `#${fragment}`}`;
}

/** @type {Record<Form, (embedding: Embedding) => string>} */
const codes = {
  link: (embedding) => {
    const {lesson, attributes: {state}} = embedding;
    return lesson ? [lesson, ...(state ? [writeFragment({state})] : [])].join('&') : pageOf('embed', embedding);
  },
  element: (embedding) => {
    const {site, widget, attributes, title, lesson} = embedding;
    const page = lesson || framedNames.includes(widget) ? codes.link(embedding) : site;
    return [
      `<script type="module" src=${quoted(`${site}micro-gpt.js`)}></script>`,
      `<micro-gpt${written(Object.entries({widget, ...attributes}))}>`,
      `  <a href=${quoted(page)}>${escaped(title)}</a>`,
      '</micro-gpt>',
    ].join('\n');
  },
  iframe: (embedding) => {
    const {title, height} = embedding;
    return [
      `<iframe src=${quoted(pageOf('embed', embedding))} title=${quoted(title)} width="100%" height="${height}"`,
      '  loading="lazy" sandbox="allow-scripts" frameborder="0"></iframe>',
    ].join('\n');
  },
  single: (embedding) => pageOf('single', embedding),
};
