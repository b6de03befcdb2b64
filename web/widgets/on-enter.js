// A field and its button without a form: a frame without `allow-forms` sends none, and tells no script that
// somebody wanted to.

/**
 * A listener for keys in a field, which does what its button does.
 * @param {(event: Event) => void} work
 */
export function onEnter(work) {
  return (/** @type {KeyboardEvent} */ event) => {
    // While a letter is composed Enter ends that.
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    work(event);
  };
}
