// A tag `<micro-gpt ...>` that somebody has typed or pasted. It is read as text: nothing of it becomes markup.

const VALUE = '"[^"]*"|\'[^\']*\'|[^\\s"\'=<>`]+';
const TAG = new RegExp(`<micro-gpt((?:\\s+[\\w-]+(?:=(?:${VALUE}))?)*)\\s*/?>`, 'i');
const ATTRIBUTE = new RegExp(`([\\w-]+)(?:=(${VALUE}))?`, 'g');
/** What “What to paste” writes; the last one last, or it would make others. */
const ENTITIES = [['&quot;', '"'], ['&lt;', '<'], ['&gt;', '>'], ['&amp;', '&']];

/**
 * The first tag in a text; undefined if there is none that is whole.
 * @param {string} text
 * @returns {{widget: string, attributes: Map<string, string>} | undefined} attributes: all but the widget
 */
export function readTag(text) {
  const [, inside] = TAG.exec(text) ?? [];
  if (inside === undefined) return undefined;
  /** @type {Map<string, string>} */
  const attributes = new Map();
  for (const [, written, value = ''] of inside.matchAll(ATTRIBUTE)) {
    const name = written.toLowerCase();
    // Of two with one name a browser takes the first.
    if (!attributes.has(name)) attributes.set(name, plain(value));
  }
  const widget = attributes.get('widget') ?? '';
  attributes.delete('widget');
  return {widget, attributes};
}

/** @param {string} value as it stands in a tag */
function plain(value) {
  const bare = /^["']/.test(value) ? value.slice(1, -1) : value;
  return ENTITIES.reduce((text, [entity, letter]) => text.replaceAll(entity, letter), bare);
}
