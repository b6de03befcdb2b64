// The widget as it would stand elsewhere: an element of its own, live, beside the code for it.

/** What a preview does is not for the page to hear: its own widget has done nothing. */
const EVENTS = ['ready', 'step', 'change', 'sample', 'complete', 'error', 'resize'];

/** @param {string} widget */
export function previewOf(widget) {
  const element = document.createElement('micro-gpt');
  element.setAttribute('widget', widget);
  for (const type of EVENTS) element.addEventListener(`microgpt-${type}`, (event) => event.stopPropagation());
  return element;
}

/**
 * Gives an element these attributes, and takes all others but its widget away.
 * @param {Element} element
 * @param {Record<string, string>} attributes
 */
export function wear(element, attributes) {
  for (const name of element.getAttributeNames()) {
    if (name !== 'widget' && !(name in attributes)) element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}
