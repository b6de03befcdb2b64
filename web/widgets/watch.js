// Where an element is: near the screen or not, and how large.

/** Starts a little before it is seen. */
const MARGIN = '240px';

/**
 * What will be reported, for who cannot wait for it.
 * @param {Element} element
 */
export function contentWidth(element) {
  const {paddingLeft, paddingRight} = getComputedStyle(element);
  return element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
}

/**
 * @param {Element} element
 * @param {{seen: (near: boolean, onScreen: boolean) => void, sized: (width: number, height: number) => void}} report
 * @returns {() => void} ends it
 */
export function watch(element, {seen, sized}) {
  const place = new IntersectionObserver(
    (entries) => {
      const {isIntersecting, boundingClientRect: {top, bottom}} = entries[entries.length - 1];
      seen(isIntersecting, top < innerHeight && bottom > 0);
    },
    {rootMargin: MARGIN},
  );
  const size = new ResizeObserver((entries) => {
    const {width, height} = entries[entries.length - 1].contentRect;
    sized(width, height);
  });
  place.observe(element);
  size.observe(element);
  return () => {
    place.disconnect();
    size.disconnect();
  };
}
