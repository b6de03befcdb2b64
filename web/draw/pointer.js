// Where a pointer is in a drawing, and dragging something in it. The wheel stays the page's.

/** @typedef {{x: number, y: number}} Place in CSS pixels from the top left corner */

/**
 * @param {PointerEvent | MouseEvent} event heard by the drawing or by something in it
 * @returns {Place}
 */
export function placeOf(event) {
  const target = /** @type {Element} */ (event.currentTarget);
  const drawing = target.closest('svg, .drawing') ?? target;
  const {left, top} = drawing.getBoundingClientRect();
  return {x: event.clientX - left, y: event.clientY - top};
}

/**
 * A listener for `pointerdown`: reports every place until the pointer is let go. The element
 * should have `touch-action: none`, and a range input beside it for the keyboard.
 * @param {(place: Place) => void} report
 */
export function drag(report) {
  return (/** @type {PointerEvent} */ event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const target = /** @type {Element} */ (event.currentTarget);
    const drawing = /** @type {Element} */ (target.closest('svg, .drawing') ?? target);
    const end = new AbortController();
    const tell = (/** @type {PointerEvent} */ {clientX, clientY}) => {
      const {left, top} = drawing.getBoundingClientRect();
      report({x: clientX - left, y: clientY - top});
    };
    target.setPointerCapture(event.pointerId);
    const {signal} = end;
    target.addEventListener('pointermove', (moved) => tell(/** @type {PointerEvent} */ (moved)), {signal});
    for (const type of ['pointerup', 'pointercancel', 'lostpointercapture']) {
      target.addEventListener(type, () => end.abort(), {signal});
    }
    tell(event);
  };
}
