// Files that are dragged in: into a box, or past it. There a browser would open one in place of
// the page, and what was typed or trained in it would be gone.

/** Text that is dragged is nobody's business here. @param {DragEvent} event */
const bringsFiles = ({dataTransfer}) => dataTransfer?.types.includes('Files') ?? false;

/** Does with a file what it is meant to. @param {EventTarget} target */
const takesFiles = (target) => target instanceof HTMLElement && (target.matches('input[type=file]') || target.isContentEditable);

/**
 * What a box for a file listens with.
 * @param {(file: File) => void} take
 * @returns {{over: (event: DragEvent) => void, drop: (event: DragEvent) => void}}
 */
export function fileBox(take) {
  const over = (/** @type {DragEvent} */ event) => {
    if (bringsFiles(event)) event.preventDefault();
  };
  const drop = (/** @type {DragEvent} */ event) => {
    over(event);
    const [file] = event.dataTransfer?.files ?? [];
    if (file) take(file);
  };
  return {over, drop};
}

/**
 * Refuses files that nothing on the page wants: a box of the page's own hears of them before.
 * @returns {() => void} ends it
 */
export function refuseStrayFiles() {
  const ended = new AbortController();
  const refuse = (/** @type {DragEvent} */ event) => {
    if (event.defaultPrevented || !bringsFiles(event) || takesFiles(event.composedPath()[0])) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
  };
  // Where it may not be dropped there is no drop; but a browser that drops all the same would open it.
  for (const type of /** @type {const} */ (['dragover', 'drop'])) addEventListener(type, refuse, {signal: ended.signal});
  return () => ended.abort();
}
