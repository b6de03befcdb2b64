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
  const drawings = [...root.querySelectorAll('svg[role], canvas')].filter(isDrawing);
  if (drawings.length === 0) return undefined;
  const boxes = drawings.map((drawing) => drawing.getBoundingClientRect());
  const [width, height] = [Math.max(...boxes.map((box) => box.width)), boxes.reduce((sum, box) => sum + box.height + GAP, -GAP)];
  // Of no page: an image in it would be loaded here, which a strict policy forbids.
  const file = document.implementation.createDocument(SVG, 'svg');
  const picture = file.documentElement;
  for (const [name, value] of Object.entries({width, height, viewBox: `0 0 ${width} ${height}`, role: 'img'})) {
    picture.setAttribute(name, String(value));
  }
  picture.append(Object.assign(file.createElementNS(SVG, 'title'), {textContent: title}));
  let top = 0;
  drawings.forEach((drawing, i) => {
    for (const layer of [drawing, ...layersOver(drawing)]) picture.append(placed(file, layer, boxes[i], top));
    top += boxes[i].height + GAP;
  });
  return new XMLSerializer().serializeToString(file);
}

/** Has a name of its own, so it is no icon; and can be seen. @param {Element} element */
function isDrawing(element) {
  const {width, height} = element.getBoundingClientRect();
  return width > 0 && height > 0 && !element.closest('button, summary') && !element.parentElement?.closest('svg');
}

/** Drawings without a name that lie on it: letters on a canvas. @param {Element} drawing */
function layersOver(drawing) {
  const box = drawing.getBoundingClientRect();
  return [...(drawing.parentElement?.children ?? [])].filter((other) => {
    const {left, right, top, bottom} = other.getBoundingClientRect();
    const over = left < box.right && right > box.left && top < box.bottom && bottom > box.top;
    return over && other.matches('svg:not([role])');
  });
}

/**
 * @param {Document} file
 * @param {Element} drawing
 * @param {DOMRect} origin of its place
 * @param {number} down where that is in the file
 */
function placed(file, drawing, origin, down) {
  const copy = drawing instanceof HTMLCanvasElement ? imageOf(file, drawing) : styled(file, drawing);
  const {left, top, width, height} = drawing.getBoundingClientRect();
  for (const [name, value] of Object.entries({x: left - origin.left, y: top - origin.top + down, width, height})) copy.setAttribute(name, String(value));
  return copy;
}

/** @param {Document} file @param {HTMLCanvasElement} canvas */
function imageOf(file, canvas) {
  const image = file.createElementNS(SVG, 'image');
  image.setAttribute('href', canvas.toDataURL());
  return image;
}

/** @param {Document} file @param {Element} element */
function styled(file, element) {
  const copy = file.importNode(element, true);
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
