// What a link has asked for in vain, said where that would be: whoever opens a broken link would else
// take what is shown for what was meant.

const notice = document.createElement('p');
notice.className = 'lost';
notice.setAttribute('role', 'alert');

/** @param {Element} figure that the link means @param {string} reason */
export function sayLostFigure(figure, reason) {
  notice.textContent = `This figure is as the lesson has it, not as your link meant it: ${reason.replace(/\.$/, '')}.`;
  figure.before(notice);
  const {top} = figure.getBoundingClientRect();
  // What comes above the figure that is read is out of sight; who has read on is left where they are.
  if (top >= 0 && top < innerHeight) notice.scrollIntoView({block: 'nearest', behavior: 'instant'});
}

/** @param {string} id that nothing in the page has */
export function sayNoFigure(id) {
  notice.textContent = `This link means the figure “${id.slice(0, 40)}”, which is not in this lesson. Copy the link once more.`;
  document.querySelector('main')?.prepend(notice);
}

/** Another address is followed. */
export function forgetLost() {
  notice.remove();
}
