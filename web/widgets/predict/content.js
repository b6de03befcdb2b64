// What stands in the tag of a question: what is asked, and a list of answers at its end.

/**
 * @param {readonly Element[]} elements
 * @returns {{asked: Node[], choices: Node[][]}} copies: the originals stay in the tag
 */
export function content(elements) {
  const list = elements.findLast((element) => element.localName === 'ol');
  const asked = elements.filter((element) => element !== list).map((element) => element.cloneNode(true));
  const answers = [...(list?.children ?? [])].map((answer) => copies(flow(answer)));
  return {asked, choices: answers};
}

/** A loose list of Markdown has a paragraph in each item. @param {Element} answer */
function flow(answer) {
  const [only, ...more] = answer.children;
  return only?.localName === 'p' && more.length === 0 ? only : answer;
}

/** @param {Element} element */
function copies(element) {
  return [...element.childNodes].map((node) => node.cloneNode(true));
}
