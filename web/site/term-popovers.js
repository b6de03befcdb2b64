// What a marked term means, beside it: on hover, focus or tap. Without this script, and in a
// browser without popovers, the term is a link to the glossary, and its sentence stands at the
// end of the page, which is where this takes it from.

/** Time to move from the term to its popover, or past a term without opening it. */
const PATIENCE_MS = 200;
const GAP = 6;

/** @type {Definition | undefined} */
let shown;

/** A term of the text, and the popover that belongs to it. */
class Definition {
  #link;
  #popover;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** The finger is down, or has just been lifted. */
  #touched = false;

  /** @param {HTMLAnchorElement} link @param {string} sentence */
  constructor(link, sentence) {
    this.#link = link;
    this.#popover = popoverOf(link, sentence);
    link.after(this.#popover);
    link.setAttribute('aria-describedby', `${this.#popover.id}-sentence`);
    for (const part of [link, this.#popover]) {
      part.addEventListener('pointerenter', (event) => event.pointerType !== 'touch' && this.#soon(true));
      part.addEventListener('pointerleave', (event) => event.pointerType !== 'touch' && this.#soon(false));
      part.addEventListener('focusin', () => this.#focused());
      part.addEventListener('focusout', (event) => this.#left(event));
    }
    link.addEventListener('pointerdown', (event) => (this.#touched = event.pointerType === 'touch'));
    // The finger went on to scroll: no click will come.
    link.addEventListener('pointercancel', () => (this.#touched = false));
    link.addEventListener('click', (event) => this.#tapped(event));
  }

  show() {
    clearTimeout(this.#timer);
    if (shown === this) return;
    shown?.hide();
    shown = this;
    this.#popover.showPopover();
    place(this.#popover, this.#link);
  }

  hide() {
    clearTimeout(this.#timer);
    if (shown === this) shown = undefined;
    if (this.#popover.matches(':popover-open')) this.#popover.hidePopover();
  }

  /** By the keyboard: who was in the popover goes on from the term. */
  leave() {
    const inside = this.#popover.contains(document.activeElement);
    if (inside) this.#link.focus();
    this.hide();
  }

  /** @param {EventTarget | null} target */
  holds(target) {
    return target instanceof Node && (this.#link.contains(target) || this.#popover.contains(target));
  }

  /** @param {boolean} open */
  #soon(open) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (open) this.show();
      else if (!this.holds(document.activeElement)) this.hide();
    }, PATIENCE_MS);
  }

  #focused() {
    // A tap gives the focus before the click that shall open.
    if (!this.#touched) this.show();
  }

  /** @param {FocusEvent} event */
  #left({relatedTarget}) {
    if (!this.holds(relatedTarget)) this.hide();
  }

  /** A finger cannot hover: the first tap shows, the link inside leads on. @param {Event} event */
  #tapped(event) {
    if (!this.#touched) return;
    event.preventDefault();
    this.#touched = false;
    this.show();
  }
}

/** @param {HTMLAnchorElement} link @param {string} sentence */
function popoverOf(link, sentence) {
  const popover = document.createElement('span');
  popover.popover = 'manual';
  popover.className = 'definition';
  popover.id = `about-${link.hash.slice(1)}`;
  const text = document.createElement('span');
  text.id = `${popover.id}-sentence`;
  text.textContent = sentence;
  const more = document.createElement('a');
  more.href = link.href;
  more.textContent = 'In the glossary';
  popover.append(text, more);
  return popover;
}

/** Under the term, or above it where there is no room. @param {HTMLElement} popover @param {Element} link */
function place(popover, link) {
  // A term may be broken over two lines: the last one is where the reader goes on.
  const lines = link.getClientRects();
  const line = lines[lines.length - 1];
  const {offsetWidth: width, offsetHeight: height} = popover;
  const {clientWidth, clientHeight, dir} = document.documentElement;
  const start = dir === 'rtl' ? clientWidth - line.right : line.left;
  const below = line.bottom + GAP + height <= clientHeight || line.top < GAP + height;
  const top = below ? line.bottom + GAP : line.top - GAP - height;
  const inline = Math.max(GAP, Math.min(start, clientWidth - width - GAP));
  popover.style.setProperty('inset-block-start', `${Math.round(top + scrollY)}px`);
  popover.style.setProperty('inset-inline-start', `${Math.round(inline)}px`);
}

if ('showPopover' in HTMLElement.prototype) {
  for (const link of document.querySelectorAll('a.term')) {
    const sentence = document.getElementById(`term-${link.id.replace(/^use-/, '')}`)?.textContent;
    if (link instanceof HTMLAnchorElement && sentence) new Definition(link, sentence);
  }
  document.addEventListener('keydown', ({key}) => key === 'Escape' && shown?.leave());
  document.addEventListener('pointerdown', ({target}) => !shown?.holds(target) && shown?.hide());
  addEventListener('resize', () => shown?.hide());
}
