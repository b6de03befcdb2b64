// Where an element is: near the screen or not, and how wide.

/** Starts a little before it is seen. */
const MARGIN = '240px';

/**
 * @param {Element} element
 * @param {{seen: (visible: boolean) => void, sized: (width: number) => void}} report
 * @returns {() => void} ends it
 */
export function watch(element, {seen, sized}) {
  const place = new IntersectionObserver(
    (entries) => seen(entries[entries.length - 1].isIntersecting),
    {rootMargin: MARGIN},
  );
  const size = new ResizeObserver((entries) => {
    sized(entries[entries.length - 1].contentRect.width);
  });
  place.observe(element);
  size.observe(element);
  return () => {
    place.disconnect();
    size.disconnect();
  };
}
