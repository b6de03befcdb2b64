// When to go on with work that shall not hold a page up.

/** A page that is hidden has no frames, and its work goes on all the same. */
const FRAME_MS = 100;

/** @returns {Promise<unknown>} at the next picture */
export const nextFrame = () =>
  new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, FRAME_MS);
  });

/** @returns {Promise<void>} in a task of its own: what the visitor does meanwhile comes first */
export function nextTask() {
  return new Promise((resolve) => {
    // Not a timer: after a few in a row a browser makes each wait for 4 ms.
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
