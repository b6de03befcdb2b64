// When to go on with work that shall not hold a page up.

/** A page that is hidden has no frames, and its work goes on all the same. */
const FRAME_MS = 100;
/** Longer than a message takes on its way; one that has not come by then is lost. */
const LOST_MS = 250;

/** @returns {Promise<unknown>} at the next picture */
export const nextFrame = () =>
  new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, FRAME_MS);
  });

/** @returns {Promise<unknown>} when the page has nothing else to do; not every browser can tell */
export const idle = () =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve);
    else setTimeout(resolve, FRAME_MS);
  });

/** @returns {Promise<void>} in a task of its own: what the visitor does meanwhile comes first */
export function nextTask() {
  return new Promise((resolve) => {
    // Not a timer: after a few in a row a browser makes each wait for 4 ms.
    const {port1, port2} = new MessageChannel();
    const done = () => {
      clearTimeout(lost);
      port1.close();
      resolve();
    };
    // A browser that keeps a page for the way back keeps its timers, and drops its messages.
    const lost = setTimeout(done, LOST_MS);
    port1.onmessage = done;
    port2.postMessage(null);
  });
}
