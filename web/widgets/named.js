// What the address of the page names.

/** The element that is named, or the only one within what is: a term of a glossary, not a whole article. */
export function namedElement() {
  const named = document.getElementById(location.hash.slice(1).split('&')[0]);
  if (named?.matches('micro-gpt')) return named;
  const [first, second] = named?.querySelectorAll('micro-gpt') ?? [];
  return second ? undefined : first;
}
