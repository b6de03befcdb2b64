// The drawings of a widget as one SVG file: what is seen, with the styles it has now.

const SVG = 'http://www.w3.org/2000/svg';
const GAP = 16;
/** What decides how a shape or a letter looks; everything else is geometry, and in the markup. */
const LOOKS = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap',
  'stroke-linejoin', 'opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline',
  'font-variant-numeric', 'visibility', 'display'];

/**
 * @param {ParentNode} root where the widget is
 * @param {string} title
 * @returns {string | undefined} nothing if the widget has no drawing
 */
export function pictureOf(root, title) {
  const drawings = [...root.querySelectorAll('svg, canvas')].filter(isDrawing);
  if (drawings.length === 0) return undefined;
  const boxes = drawings.map((drawing) => drawing.getBoundingClientRect());
  const [width, height] = [Math.max(...boxes.map((box) => box.width)), boxes.reduce((sum, box) => sum + box.height + GAP, -GAP)];
  const picture = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}`, role: 'img'})) {
    picture.setAttribute(name, String(value));
  }
  picture.append(Object.assign(document.createElementNS(SVG, 'title'), {textContent: title}));
  let top = 0;
  drawings.forEach((drawing, i) => {
    picture.append(placed(drawing, boxes[i], top));
    top += boxes[i].height + GAP;
  });
  return new XMLSerializer().serializeToString(picture);
}

/** Not an icon of a button, nor what is hidden. @param {Element} element */
function isDrawing(element) {
  const {width, height} = element.getBoundingClientRect();
  return width > 0 && height > 0 && !element.closest('button, summary, .icon') && !element.parentElement?.closest('svg');
}

/** @param {Element} drawing @param {DOMRect} box @param {number} top */
function placed(drawing, {width, height}, top) {
  const copy = drawing instanceof HTMLCanvasElement ? imageOf(drawing) : styled(drawing);
  for (const [name, value] of Object.entries({x: 0, y: top, width, height})) copy.setAttribute(name, String(value));
  return copy;
}

/** @param {HTMLCanvasElement} canvas */
function imageOf(canvas) {
  const image = document.createElementNS(SVG, 'image');
  image.setAttribute('href', canvas.toDataURL());
  return image;
}

/** @param {Element} element */
function styled(element) {
  const copy = /** @type {Element} */ (element.cloneNode(true));
  copy.setAttribute('overflow', 'visible');
  const originals = [element, ...element.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((node, i) => {
    const look = getComputedStyle(originals[i]);
    for (const name of LOOKS) {
      const value = look.getPropertyValue(name);
      if (value) node.setAttribute(name, value);
    }
    node.removeAttribute('class');
    node.removeAttribute('style');
  });
  for (const comment of comments(copy)) comment.remove();
  return copy;
}

/** Marks that lit leaves between its parts. @param {Node} node @returns {ChildNode[]} */
function comments(node) {
  return [...node.childNodes].flatMap((child) => (child.nodeType === Node.COMMENT_NODE ? [child] : comments(child)));
}
