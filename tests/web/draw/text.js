// Markup of a lit template without a DOM: what it would put in the page, as text.

/**
 * @param {any} template
 * @returns {string}
 */
export function markup(template) {
  if (Array.isArray(template)) return template.map(markup).join('');
  if (template?.strings) {
    return template.strings.reduce(
      (text, part, i) => text + part + (i < template.values.length ? markup(template.values[i]) : ''),
      '',
    );
  }
  return typeof template === 'symbol' ? '' : String(template);
}
