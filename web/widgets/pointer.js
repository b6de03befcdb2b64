// Where the pointer is in an element, in the element's own pixels: slides and zoomed pages scale
// what they show.

/**
 * @param {MouseEvent} event its currentTarget is the element
 * @returns {{x: number, y: number}}
 */
export function placeIn({currentTarget, clientX, clientY}) {
  const element = /** @type {Element} */ (currentTarget);
  const {left, top, width} = element.getBoundingClientRect();
  const own = element instanceof SVGSVGElement ? element.width.baseVal.value : /** @type {HTMLElement} */ (element).offsetWidth;
  const scale = width > 0 && own > 0 ? own / width : 1;
  return {x: (clientX - left) * scale, y: (clientY - top) * scale};
}
