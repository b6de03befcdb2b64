// Markup of a lit template without a DOM: what it would put in the page, as text.

/**
 * @param {any} template
 * @returns {string}
 */
export function markup(template) {
  if (Array.isArray(template)) return template.map(markup).join('');
  if (template?.strings) {
    const values = [...template.values.map(markup), ''];
    return template.strings.map((part, i) => part + values[i]).join('');
  }
  return typeof template === 'symbol' ? '' : String(template);
}
