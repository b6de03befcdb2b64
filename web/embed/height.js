// Tells the page around a frame how high it must be: in our own words, in those of Canvas (LTI),
// and in those of H5P. The height depends on the width and on the widget and never on the height
// of the frame, so that an answer cannot cause another one.

/** A message that is none of these is not looked at: there is nothing else a page can ask for. */
const H5P_ANSWERS = ['hello', 'resizePrepared'];
/** In a sandbox: a page that answers to where a message came from, as H5P's resizer does, has no address to answer to. */
const UNANSWERED = origin === 'null';

/**
 * @param {HTMLElement} content all that the frame shows
 * @param {string} widget
 */
export function reportHeight(content, widget) {
  let reported = 0;
  let asked = false;

  const report = () => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height === reported || height === 0) return;
    reported = height;
    // To any origin: a height is no secret, and a sandboxed page does not know its parent's.
    parent.postMessage({type: 'microgpt-resize', widget, height}, '*');
    parent.postMessage({subject: 'lti.frameResize', height}, '*');
    sayHeight();
  };

  /** @param {string} action @param {object} [facts] */
  const sayH5p = (action, facts = {}) => parent.postMessage({context: 'h5p', action, ...facts}, '*');

  /** Whoever cannot be answered says at once what comes last. */
  const sayHeight = () => (UNANSWERED
    ? sayH5p('resize', {scrollHeight: reported})
    : sayH5p('prepareResize', {scrollHeight: reported, clientHeight: document.documentElement.clientHeight}));

  /** However many messages come, they are answered once a frame. @param {MessageEvent} event */
  const hear = ({source, data}) => {
    if (source !== parent || data?.context !== 'h5p' || !H5P_ANSWERS.includes(data.action) || asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      if (data.action === 'resizePrepared') sayH5p('resize', {scrollHeight: reported});
      else if (reported) sayHeight();
    });
  };

  addEventListener('message', hear);
  new ResizeObserver(report).observe(content);
  if (!UNANSWERED) sayH5p('hello');
}
