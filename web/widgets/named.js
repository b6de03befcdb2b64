// What the address of the page names.

/** The element that is named, or the first one within what is: a term of a glossary. */
export function namedElement() {
  const named = document.getElementById(location.hash.slice(1).split('&')[0]);
  return named?.matches('micro-gpt') ? named : named?.querySelector('micro-gpt');
}
