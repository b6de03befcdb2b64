/**
 * An attribute read once more, as only the model can tell what it may be: a head that it has, a token.
 * @param {import('./widget.js').Context} context
 * @param {string} name of the attribute
 * @param {import('./attribute-kinds.js').Kind} kind with the bounds or the words of the model
 * @returns {any} its value, or the nearest that the model has: then it is named
 */
export function given({attributes, dropped}, name, kind) {
  const {value, message} = kind.parse(String(attributes[name]));
  if (message) dropped(name, message);
  return value;
}
